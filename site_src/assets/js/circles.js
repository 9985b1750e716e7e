// Where circles with names lie beside one another: boxes {x, y, wide, high} in pixels, y of a circle's middle.

// The name under a circle, in pixels.
export const NAME = 20;
// Circles become one that lie on one another by more than this share of the smaller, both ways. Where the others cannot be
// pushed apart, the next share counts.
const COVERED = [1, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];
// Two that share more than this are not seen beside one another.
const BESIDE = 0.2;
const ROUNDS = 60;
const SLACK = 0.5;
// By so many pixels boxes may overlap in the end: that much is empty around a name.
const TOUCH = 8;
// Farther from its place than this, in pixels, a circle would tell of another.
const FAR = 75;

/** `value`, or the end of the range that it lies beyond; the middle of a range that is none. */
const within = (value, low, high) => (low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value)));

const overX = (a, b) => (a.wide + b.wide) / 2 - Math.abs(b.x - a.x);
const overY = (a, b) => (a.high + b.high) / 2 - Math.abs(b.y - a.y);
const apart = (a, b) => Math.hypot(b.x - a.x, b.y - a.y);

/** Move two boxes apart along the way on which they overlap less; returns by how many pixels they did. */
function part(a, b) {
  const x = overX(a, b);
  if (x <= SLACK) return 0;
  const y = overY(a, b);
  if (y <= SLACK) return 0;
  if (x < y) {
    const step = b.x < a.x ? -x / 2 : x / 2;
    a.x -= step;
    b.x += step;
    return x;
  }
  const step = b.y < a.y ? -y / 2 : y / 2;
  a.y -= step;
  b.y += step;
  return y;
}

/**
 * Push circles apart that would cover one another or their names, and off the edges of what is free, if that is given; each
 * stays as near to its place as it can. Returns whether all found room near their places.
 */
function spread(circles, free) {
  const homes = new Map(circles.map((circle) => [circle, { x: circle.x, y: circle.y }]));
  const tallest = Math.max(...circles.map(({ high }) => high));
  let worst = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    worst = 0;
    circles.sort((a, b) => a.y - b.y);
    circles.forEach((a, i) => {
      for (let j = i + 1; j < circles.length && circles[j].y - a.y < tallest; j += 1) {
        const by = part(a, circles[j]);
        if (by > worst) worst = by;
      }
    });
    for (const circle of free ? circles : []) {
      circle.x = within(circle.x, free.left + circle.wide / 2, free.right - circle.wide / 2);
      circle.y = within(circle.y, free.top + (circle.high - NAME) / 2, free.bottom - (circle.high + NAME) / 2);
    }
    if (!worst) break;
  }
  return worst <= TOUCH && circles.every((circle) => apart(circle, homes.get(circle)) <= FAR);
}

/** Groups of circles that would lie on one another by more than a share; the greatest of each comes first, and there the group lies. */
function together(circles, share) {
  const cells = new Map();
  const side = Math.max(...circles.map(({ wide, high }) => Math.max(wide, high)));
  const covers = (a, b) => overX(a, b) > share * Math.min(a.wide, b.wide) && overY(a, b) > share * Math.min(a.high, b.high);
  for (const circle of [...circles].sort((a, b) => b.products.length - a.products.length)) {
    const [column, row] = [Math.floor(circle.x / side), Math.floor(circle.y / side)];
    let nearest = null;
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = row - 1; y <= row + 1; y += 1) {
        for (const group of cells.get(`${x} ${y}`) ?? []) {
          if (covers(group[0], circle) && !(nearest && apart(nearest[0], circle) <= apart(group[0], circle))) nearest = group;
        }
      }
    }
    const here = `${column} ${row}`;
    if (nearest) nearest.push(circle);
    else if (cells.has(here)) cells.get(here).push([circle]);
    else cells.set(here, [[circle]]);
  }
  return [...cells.values()].flat();
}

/** Which share of circles is seen beside the others, where they lie. */
export const seenApart = (circles) => together(circles, BESIDE).length / circles.length;

/**
 * Give each circle a place where it covers no other: pushed aside a little, or as one with others.
 * @param join gives the box of a group of circles, the greatest of which comes first
 * @param free the edges {left, top, right, bottom} that none may cross, or nothing
 */
export function arrange(circles, join, free = null) {
  let boxes = [];
  for (const share of COVERED) {
    boxes = join(together(circles, share));
    if (spread(boxes, free)) break;
  }
  return boxes;
}

// By so many pixels signs may come nearer to the edges of what is free than circles with their names.
const EDGE = 8;
// The places that are tried around a sign's own, so many pixels apart, the nearest first.
const STEP = 3;
const steps = Array.from({ length: 2 * Math.floor(FAR / STEP) + 1 }, (_, n) => (n - Math.floor(FAR / STEP)) * STEP);
const TRIED = steps.flatMap((x) => steps.map((y) => ({ x, y, far: Math.hypot(x, y) }))).filter(({ far }) => far <= FAR).sort((a, b) => a.far - b.far);

/** Whether a box {left, top, right, bottom} and another have more in common than an edge. */
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Where a sign stands clear of circles with their names and of other signs, as near as it can to its place, which the nearest
 * circle has taken along with it; there where nothing near is free.
 * @param sign {x, y} and by how much it reaches beyond them: {left, top, right, bottom}
 * @param circles boxes as above, and where their places were: {homeX, homeY}
 * @param signs boxes {left, top, right, bottom} of signs that have their places
 * @param free the edges that it may not cross
 * @returns {x, y, box}
 */
export function standClear({ x: ownX, y: ownY, left, top, right, bottom }, circles, signs, free) {
  const moved = ({ homeX, homeY }) => Math.hypot(homeX - ownX, homeY - ownY);
  const nearest = circles.reduce((best, circle) => (moved(circle) < moved(best) ? circle : best));
  const [x, y] = moved(nearest) < FAR ? [ownX + nearest.x - nearest.homeX, ownY + nearest.y - nearest.homeY] : [ownX, ownY];
  const near = circles.filter((circle) => apart(circle, { x, y }) < FAR + Math.max(circle.wide, circle.high));
  const taken = [...signs, ...near.flatMap(({ x: middle, y: centre, wide, high }) => {
    const half = (high - NAME) / 2;
    return [
      { left: middle - half, right: middle + half, top: centre - half, bottom: centre + half },
      { left: middle - wide / 2, right: middle + wide / 2, top: centre + half, bottom: centre + half + NAME },
    ];
  })];
  const at = (there) => ({ ...there, box: { left: there.x - left, top: there.y - top, right: there.x + right, bottom: there.y + bottom } });
  const fits = ({ box }) => box.left >= free.left - EDGE && box.right <= free.right + EDGE && box.top >= free.top && box.bottom <= free.bottom
    && !taken.some((other) => overlap(box, other));
  // Its middle is to be near, not the point that it stands on.
  for (const step of TRIED) {
    const place = at({ x: x + step.x, y: y + step.y + (top - bottom) / 2 });
    if (fits(place)) return place;
  }
  return at({ x, y });
}

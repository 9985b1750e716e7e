// The order of a trip: legs as the crow flies, and a sensible order for a day. Great-circle distances: there are no roads here.

import { metres } from "../near.js";

/** So many stops are put in order at most; a day has no room for more. */
export const MOST_ORDERED = 20;

const SHORTER = 0.001;

/** The lengths in metres from each point to the next. */
export const lengths = (points) => points.slice(1).map((point, i) => metres(points[i], point));

/** The length in metres of a way through points. */
export const total = (points) => lengths(points).reduce((sum, length) => sum + length, 0);

/**
 * A short way through all points, as a list of their indexes: nearest neighbour, then 2-opt; never longer than as they are.
 * @param fixed whether the first point stays the first; otherwise every point is tried as the start
 */
export function sensible(points, fixed) {
  const far = points.map((a) => points.map((b) => metres(a, b)));
  const as = points.map((_, i) => i);
  const starts = fixed ? as.slice(0, 1) : as;
  const ways = [as, ...starts.map((start) => nearest(far, start))].map((way) => improved(way, far, fixed ? 1 : 0));
  const long = (way) => way.reduce((sum, stop, i) => sum + (i ? far[way[i - 1]][stop] : 0), 0);
  return ways.reduce((best, way) => (long(way) < long(best) - SHORTER ? way : best));
}

/** From a start always on to the nearest point that is left. */
function nearest(far, start) {
  const way = [start];
  const left = new Set(far.keys());
  for (left.delete(start); left.size; left.delete(way.at(-1))) {
    const here = far[way.at(-1)];
    way.push([...left].reduce((best, other) => (here[other] < here[best] ? other : best)));
  }
  return way;
}

/** 2-opt on an open way: turn stretches round as long as that makes it shorter. `first`: where turning may begin. */
function improved(given, far, first) {
  const way = [...given];
  const step = (a, b) => (a === undefined || b === undefined ? 0 : far[a][b]);
  for (let better = true; better;) {
    better = false;
    for (let i = first; i < way.length - 1; i += 1) {
      for (let k = i + 1; k < way.length; k += 1) {
        const before = step(way[i - 1], way[i]) + step(way[k], way[k + 1]);
        const after = step(way[i - 1], way[k]) + step(way[i], way[k + 1]);
        if (after >= before - SHORTER) continue;
        way.splice(i, k - i + 1, ...way.slice(i, k + 1).reverse());
        better = true;
      }
    }
  }
  return way;
}

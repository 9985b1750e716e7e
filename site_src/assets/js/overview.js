// What lies on the map from afar: a circle per province or per district that tells how many products there are. Circles
// that would lie on one another are one.

import { arrange, NAME, seenApart } from "./circles.js";
import { text, whole } from "./dom.js";
import { isEnter } from "./pins.js";

// How wide a letter of a name is, and what is around a name, in pixels.
const LETTER = 7.6;
const BESIDE = 14;
// Circles are of so many pixels across. The greatest are those of this many products, or of more where some have more.
const SMALL = 28;
const GREAT = 66;
const MANY = 58;
// A digit of the number in a circle, and what is around the number.
const DIGIT = 8.5;
const AROUND = 12;
// Circles are drawn smaller where less than this is free, in pixels, but not smaller than this share.
const ROOMY = 260;
const SMALLEST = 0.7;
// Districts are shown from the first zoom at which this share of them is seen beside the others; from this zoom on anyway.
const APART = 0.5;
const NEAREST = 12;

/** The middle of places [latitude, longitude], each as heavy as it has products. */
function middle(places) {
  const all = places.reduce((sum, { products }) => sum + products.length, 0);
  return [0, 1].map((axis) => places.reduce((sum, { at, products }) => sum + at[axis] * products.length, 0) / all);
}

export class Overview {
  /**
   * @param Sign the icon of a circle
   * @param view tells what is free of the map, and the zoom at which the whole is seen
   * @param approach called with products, and the zoom at which more is seen of them
   */
  constructor(L, map, catalogue, Sign, { view, approach }) {
    Object.assign(this, { L, map, catalogue, Sign, view });
    this.districts = [];
    this.provinces = [];
    this.circles = [];
    /** Where the circles lie, as in circles.js. */
    this.taken = [];
    this.layer = L.featureGroup();
    const come = ({ layer }) => approach(layer.options.products, layer.options.nearer);
    this.layer.on("click", come);
    this.layer.on("keypress", (event) => isEnter(event) && come(event));
    map.on("moveend", () => this.drawSeen());
  }

  /** Remember the products that fit, by district and province. */
  show(matches) {
    const { districts, provinces } = this.catalogue;
    const found = new Map();
    for (const i of matches) {
      const d = this.catalogue.place(i).district;
      if (found.has(d)) found.get(d).push(i);
      else found.set(d, [i]);
    }
    this.districts = [...found].map(([d, products]) => ({ ...districts[d], products }));
    const parts = new Map();
    for (const district of this.districts) parts.set(district.province, [...(parts.get(district.province) ?? []), district]);
    this.provinces = [...parts].map(([p, of]) => ({
      name: provinces[p].short, short: provinces[p].short, at: middle(of), products: of.flatMap(({ products }) => products),
    }));
    this.measure();
  }

  /** Find out at which zooms districts have room, and which is the last for them; the map's size says. */
  measure() {
    this.whole = this.view.wholeZoom();
    const { left, right } = this.view.free(this.whole);
    this.scale = Math.min(1, Math.max(SMALLEST, (right - left) / ROOMY));
    this.districtsFrom = this.provinces.length > 1 ? this.roomFrom(this.whole) : 0;
    this.last = this.districtsFrom > this.whole ? this.districtsFrom + 1 : this.whole;
  }

  /** The first zoom from the given one at which the districts of the whole catalogue have room; found once for a size of the map. */
  roomFrom(zoom) {
    const asked = `${zoom} ${this.scale}`;
    if (this.room?.asked === asked) return this.room.from;
    const districts = this.catalogue.districts.map((district) => ({ ...district, products: [] }));
    let from = zoom;
    while (from < NEAREST && seenApart(this.boxes(districts, from)) < APART) from = Math.floor(from) + 1;
    this.room = { asked, from };
    return from;
  }

  /** Where circles would lie at a zoom, and how much room they and their names take. */
  boxes(places, zoom) {
    const most = places.reduce((most, { products }) => Math.max(most, products.length), MANY);
    return places.map((place) => {
      const n = place.products.length;
      const large = this.scale * (SMALL + (GREAT - SMALL) * Math.sqrt(n / most));
      const size = Math.round(Math.max(large, whole(n).length * DIGIT + AROUND));
      const { x, y } = this.map.project(place.at, zoom);
      return { ...place, size, x, y, wide: Math.max(size, place.short.length * LETTER + BESIDE), high: size + NAME };
    });
  }

  /** Draw the circles of the map's zoom. */
  place() {
    const zoom = this.map.getZoom();
    const byProvince = zoom < this.districtsFrom;
    const nearer = byProvince ? this.districtsFrom : this.last + 1;
    const places = this.boxes(byProvince ? this.provinces : this.districts, zoom);
    const join = (groups) => this.boxes(groups.map((group) => (group.length > 1 ? this.joined(group) : { ...group[0], nearer })), zoom);
    const boxes = arrange(places, join, zoom <= this.whole ? this.view.free(zoom) : null);
    this.taken = boxes;
    this.layer.clearLayers();
    this.circles = boxes.map((box) => this.marker(box, this.map.unproject([box.x, box.y], zoom)));
    this.drawSeen();
    this.map.addLayer(this.layer);
  }

  /** Several as one, at the place and with the name of the greatest. */
  joined([first, ...others]) {
    return {
      ...first,
      name: text("and_others", { name: first.name, n: others.length }),
      short: `${first.short} +${others.length}`,
      products: [first, ...others].flatMap(({ products }) => products),
      nearer: this.map.getZoom() + 1,
    };
  }

  marker({ size, name, short, products, nearer }, at) {
    const n = products.length;
    const icon = new this.Sign({ count: n, name: short, label: text("district_circle", { name, n }), iconSize: [size, size] });
    return this.L.marker(at, { icon, products, nearer, riseOnHover: true });
  }

  /** Hold in the page what is in sight or will be with the next move. */
  drawSeen() {
    const seen = this.map.getBounds().pad(1);
    for (const circle of this.circles) {
      if (seen.contains(circle.getLatLng())) this.layer.addLayer(circle);
      else this.layer.removeLayer(circle);
    }
  }

  remove() {
    this.circles = [];
    this.taken = [];
    this.map.removeLayer(this.layer);
  }
}

// The map of a trip: numbered stops, and legs as straight dashed lines, because no road is known here. Tiles are a help only.

import { el, text } from "../dom.js";
import { nameZoom } from "../controls.js";
import { icons } from "../pins.js";

const CLOSE_UP = 13;
// Room around the stops, in pixels: on the right are the buttons to zoom; in a frame what leads out of it is at the foot.
const MARGIN = 36;
const BUTTONS = 64;
// Signs are drawn one by one from this distance on, in pixels: enough of each is free for a finger.
const APART = 30;

/** Numbers as people write them: 1, 2, 3, 5 → "1–3, 5". */
export function ranges(numbers) {
  const runs = [];
  for (const n of numbers) {
    if (runs.length && runs.at(-1)[1] === n - 1) runs.at(-1)[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? from : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`)).join(", ");
}

/** The places on the map: stops whose signs would cover one another share one, with all their numbers. `place` gives pixels. */
function marks(stops, place) {
  const found = [];
  for (const [i, stop] of stops.entries()) {
    const here = place(stop.at);
    const near = ({ there }) => Math.max(Math.abs(there.x - here.x), Math.abs(there.y - here.y)) < APART;
    let mark = found.find(near);
    if (!mark) found.push(mark = { at: stop.at, there: here, stops: [], numbers: [] });
    mark.stops.push(stop);
    mark.numbers.push(i + 1);
  }
  return found;
}

export class TripMap {
  /** @param outward in a frame, the attributes of links that leave it */
  constructor(outward = null) {
    const { map, tiles, bounds } = window.ocopScaffold();
    const { L } = window;
    Object.assign(this, { map, L, bounds, outward: outward ?? {}, framed: Boolean(outward), signs: icons(L), stops: [], drawn: L.layerGroup().addTo(map), signed: L.layerGroup().addTo(map) });
    map.attributionControl.setPrefix(false);
    // A page that scrolls past the map is not caught by it: one finger and the wheel belong to the page.
    map.scrollWheelZoom.disable();
    if (matchMedia("(pointer: coarse)").matches) map.dragging.disable();
    nameZoom(map.getContainer());
    this.look([]);
    tiles[0]?.addTo(map);
    map.on("resize", () => this.look(this.at ?? []));
    map.on("zoomend", () => this.sign());
  }

  /** Draw a trip and show all of it. */
  show(stops) {
    this.stops = stops;
    this.drawn.clearLayers();
    for (const [i, { at }] of stops.slice(1).entries()) {
      if (at.join() !== stops[i].at.join()) this.drawn.addLayer(this.L.polyline([stops[i].at, at], { className: "oc-legline", interactive: false }));
    }
    this.look(stops.map(({ at }) => at));
    this.joined = null;
    this.sign();
  }

  /** Draw the signs, where other stops share one than before. */
  sign() {
    const all = marks(this.stops, (at) => this.map.project(at));
    const joined = all.map(({ numbers }) => numbers.join()).join(" ");
    if (this.joined === joined) return;
    this.joined = joined;
    this.signed.clearLayers();
    for (const mark of all) this.signed.addLayer(this.marker(mark));
  }

  look(at) {
    this.at = at;
    const whole = at.length ? at : this.bounds;
    const [before, right, below] = at.length ? [MARGIN, BUTTONS, this.framed ? BUTTONS : MARGIN] : [0, 0, 0];
    this.map.fitBounds(whole, { paddingTopLeft: [before, before], paddingBottomRight: [right, below], maxZoom: CLOSE_UP, animate: false });
  }

  marker({ at, stops, numbers }) {
    const label = `${ranges(numbers)}. ${stops.map(({ name }) => name).join(", ")}`;
    const icon = new this.signs.Stop({ label, numbers: ranges(numbers) });
    const lines = stops.map(({ name, lang, url }, i) => el("li", {}, `${numbers[i]}. `, url ? el("a", { href: url, lang, text: name, ...this.outward }) : el("span", { lang, text: name })));
    const rough = stops.some((stop) => stop.rough && stop.kind !== "place");
    const answer = el("div", { class: "oc-stopnote" }, el("ul", {}, ...lines), rough ? el("p", { class: "oc-muted oc-small", text: text("rough") }) : null);
    return this.L.marker(at, { icon, riseOnHover: true }).bindPopup(answer, { className: "oc-popup", offset: [0, -8] });
  }
}

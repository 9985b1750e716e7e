// The map of a trip: numbered stops, and legs as straight dashed lines, because no road is known here. Tiles are a help only.

import { el, text } from "../dom.js";
import { icons } from "../pins.js";

const CLOSE_UP = 13;
const MARGIN = [36, 36];

/** Numbers as people write them: 1, 2, 3, 5 → "1–3, 5". */
export function ranges(numbers) {
  const runs = [];
  for (const n of numbers) {
    if (runs.length && runs.at(-1)[1] === n - 1) runs.at(-1)[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? from : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`)).join(", ");
}

/** The places on the map: every point once, with all stops there and their numbers. */
function marks(stops) {
  const found = new Map();
  for (const [i, stop] of stops.entries()) {
    const key = stop.at.join();
    if (!found.has(key)) found.set(key, { at: stop.at, stops: [], numbers: [] });
    found.get(key).stops.push(stop);
    found.get(key).numbers.push(i + 1);
  }
  return [...found.values()];
}

export class TripMap {
  /** @param outward attributes of links that leave a frame, or nothing */
  constructor(outward = {}) {
    const { map, tiles, bounds } = window.ocopScaffold();
    const { L } = window;
    Object.assign(this, { map, L, bounds, outward, signs: icons(L), drawn: L.layerGroup().addTo(map) });
    map.attributionControl.setPrefix(false);
    // A page that scrolls past the map is not caught by it: one finger and the wheel belong to the page.
    map.scrollWheelZoom.disable();
    if (matchMedia("(pointer: coarse)").matches) map.dragging.disable();
    for (const [name, words] of [["in", "zoom_in"], ["out", "zoom_out"]]) {
      const button = map.getContainer().querySelector(`.leaflet-control-zoom-${name}`);
      button?.setAttribute("title", text(words));
      button?.setAttribute("aria-label", text(words));
    }
    this.look([]);
    tiles[0]?.addTo(map);
    map.on("resize", () => this.look(this.at ?? []));
  }

  /** Draw a trip and show all of it. */
  show(stops) {
    this.drawn.clearLayers();
    for (const [i, { at }] of stops.slice(1).entries()) {
      if (at.join() !== stops[i].at.join()) this.drawn.addLayer(this.L.polyline([stops[i].at, at], { className: "oc-legline", interactive: false }));
    }
    for (const mark of marks(stops)) this.drawn.addLayer(this.marker(mark));
    this.look(stops.map(({ at }) => at));
  }

  look(at) {
    this.at = at;
    const whole = at.length ? at : this.bounds;
    this.map.fitBounds(whole, { padding: at.length ? MARGIN : [0, 0], maxZoom: CLOSE_UP, animate: false });
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

// The page of a trip: its stops in order, on the map, and ways to take it along. Without stops in the address it is the
// visitor's own trip, what they saved; with them it is one that somebody shares, and stays apart until they save it.

import { config, el, text } from "../dom.js";
import { fold } from "../fold.js";
import { clean, follow, save, saved } from "../saved.js";
import { download, share } from "../share.js";
import { Suggest } from "../suggest.js";
import { googleMaps, gpx, kml, linkTo, openStreetMap, organicMaps, SITE } from "./leave.js";
import { TripList } from "./list.js";
import { TripMap } from "./map.js";
import { Nearby } from "./nearby.js";
import { MOST_ORDERED, sensible } from "./order.js";
import { fetchStops } from "./stops.js";
import { wholeWay } from "./telling.js";

const root = document.getElementById("oc-planner");
const part = (name) => root.querySelector(`[data-${name}]`);
const MOST_UNDONE = 50;
const FILE = fold(SITE).replace(/[^a-z0-9]+/g, "-");

class Planner {
  constructor(stops) {
    this.table = stops;
    this.past = [];
    const shared = new URLSearchParams(location.search).get("stops");
    this.shared = shared !== null;
    this.ids = this.shared ? clean(shared.split(",")) : saved();
    this.map = null;
    this.list = new TripList(part("stops"), { move: (from, to, act) => this.move(from, to, act), remove: (at) => this.remove(at) });
    this.add = new Suggest(part("add"), (entry) => this.append(entry.id));
    const kinds = { product: text("kind_product"), producer: text("kind_producer"), outlet: text("kind_outlet") };
    this.add.offer(stops.all.map((stop) => ({ ...stop, kind: kinds[stop.kind] ?? stop.where })));
    this.near = new Nearby(part("near"), stops.catalogue, stops.all, (id) => this.append(id));
    part("order").addEventListener("click", () => this.order());
    part("undo").addEventListener("click", () => this.undo());
    part("empty").addEventListener("click", () => this.become([], text("emptied")));
    part("keep").addEventListener("click", () => this.keep());
    part("share-trip").addEventListener("click", ({ currentTarget }) => share(currentTarget, linkTo("./", this.stops)));
    part("gpx").addEventListener("click", () => download(`${FILE}.gpx`, gpx(text("title"), this.stops), "application/gpx+xml"));
    part("kml").addEventListener("click", () => download(`${FILE}.kml`, kml(text("title"), this.stops), "application/vnd.google-earth.kml+xml"));
    // What another tab or a heart on this page saves belongs to the visitor's own trip.
    follow(() => { if (!this.shared && saved().join() !== this.ids.join()) { this.ids = saved(); this.show(); } });
    this.show();
  }

  /** Take on another list of ids, in a way that can be undone, and say what happened. */
  become(ids, said) {
    this.past = [...this.past, this.ids].slice(-MOST_UNDONE);
    this.put(ids, said);
  }

  put(ids, said) {
    this.ids = clean(ids);
    if (this.shared) history.replaceState(null, "", linkTo("./", this.table.of(this.ids).stops));
    else save(this.ids);
    this.show();
    part("said").textContent = said;
  }

  append(id) {
    const { name } = this.table.byId.get(id);
    if (this.ids.includes(id)) part("said").textContent = text("already", { name });
    else this.become([...this.ids, id], text("added", { name }));
  }

  move(from, to, act = "") {
    const ids = this.stops.map(({ id }) => id);
    const [id] = ids.splice(from, 1);
    ids.splice(to, 0, id);
    this.become(ids, text("moved", { name: this.table.byId.get(id).name, n: to + 1 }));
    if (act) this.list.focus(to, act);
  }

  remove(at) {
    const { id, name } = this.stops[at];
    this.become(this.ids.filter((other) => other !== id), text("taken_out", { name }));
    if (!this.list.focus(at, "take_out")) this.add.field.focus();
  }

  order() {
    const way = sensible(this.stops.map(({ at }) => at), part("fixed").checked);
    this.become(way.map((i) => this.stops[i].id), text("ordered", { total: wholeWay(way.map((i) => this.stops[i])) }));
  }

  undo() {
    const before = this.past.at(-1);
    if (!before) return;
    this.past = this.past.slice(0, -1);
    this.put(before, text("undone"));
    if (part("undo").disabled) (this.stops.length ? part("order") : this.add.field).focus();
  }

  /** Make a shared trip one's own: it comes after what is saved already. */
  keep() {
    save([...saved(), ...this.stops.map(({ id }) => id)]);
    this.shared = false;
    this.past = [];
    history.replaceState(null, "", linkTo("./", []));
    this.put(saved(), text("kept"));
  }

  show() {
    const { stops, gone } = this.table.of(this.ids);
    this.stops = stops;
    const n = stops.length;
    this.list.show(stops);
    this.near.show(this.ids);
    part("shared").hidden = !this.shared;
    part("gone").hidden = gone.length === 0;
    part("gone").textContent = gone.length ? text("gone", { n: gone.length, list: gone.join(", ") }) : "";
    part("none").hidden = n > 0;
    for (const filled of root.querySelectorAll("[data-filled]")) filled.hidden = n === 0;
    part("total").textContent = n > 1 ? wholeWay(stops) : "";
    part("many").hidden = n <= MOST_ORDERED;
    part("order").disabled = n < 3 || n > MOST_ORDERED;
    part("undo").disabled = this.past.length === 0;
    part("tools").hidden = n < 3 && this.past.length === 0;
    if (n) this.showMap();
    this.showWays();
    document.querySelectorAll("header a[hreflang]").forEach((link) => { link.search = this.shared ? new URL(linkTo("./", stops)).search : ""; });
    root.dataset.ready = "";
  }

  /** Leaflet measures its place: the map begins when there is one. */
  showMap() {
    this.map ??= new TripMap();
    this.map.show(this.stops);
  }

  showWays() {
    const link = ({ href, from, to }, words) => el("li", {}, el("a", { class: "oc-button oc-button--quiet", href, target: "_blank", rel: "noopener", text: text(words, { from, to }) }));
    const google = googleMaps(this.stops);
    part("google").replaceChildren(...google.map((way) => link(way, google.length > 1 ? "google_part" : "google")));
    part("google-few").hidden = !google.some(({ many }) => many);
    part("osm").replaceChildren(...openStreetMap(this.stops).map((way) => link(way, "leg_named")));
    part("osm-box").hidden = google.length === 0;
    part("embed").href = `${config.tourism}?route=${this.stops.map(({ id }) => id).join(",")}#oc-builder`;
    part("organic").href = organicMaps(this.stops);
  }
}

async function start() {
  const failed = part("failed");
  try {
    const stops = await fetchStops();
    failed.hidden = true;
    new Planner(stops);
  } catch (error) {
    console.error(error);
    failed.hidden = false;
    failed.replaceChildren(el("p", { text: text("failed") }), el("button", { type: "button", class: "oc-button oc-button--quiet", text: text("retry"), on: { click: start } }));
  }
  root.removeAttribute("aria-busy");
}

start();

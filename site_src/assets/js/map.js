// The map page: folium's scaffold, the products on it, search and filters above, the list beside it, all in the URL.

import { active, read, write } from "./state.js";
import { Chooser, PAUSE } from "./chooser.js";
import { config, debounce, distance, el, icon, once, text } from "./dom.js";
import { Layers } from "./layers.js";
import { load } from "./data.js";
import { nameZoom } from "./controls.js";
import { markSign, outletPin, pin } from "./pins.js";
import { CLOSE_UP, View } from "./view.js";

const root = document.getElementById("oc-mapapp");
const part = (name) => root.querySelector(`[data-${name}]`);
const quiet = (words, run) => el("button", { type: "button", class: "oc-button oc-button--quiet", text: words, on: { click: run } });

// How long the tiles wait for the data, in milliseconds.
const PATIENCE = 400;

let shown = null;

/** Where the map looks now: {lat, lon, zoom}; null before there is one. */
export function where() {
  if (!shown) return null;
  const { lat, lng } = shown.getCenter();
  return { lat, lon: lng, zoom: shown.getZoom() };
}

/** A note on the map, on the spot, one of each kind; `more` are things to press. Without words it goes away. */
export function note(kind, words = "", ...more) {
  const box = part("notes");
  const before = box.querySelector(`[data-kind="${kind}"]`);
  // What stands there already is not read aloud anew.
  if (words && !more.length && before?.textContent === words) return;
  before?.remove();
  if (!words) return;
  // Who closes it by keyboard goes on where it stood, with the next note or the map.
  const close = () => {
    note(kind);
    (box.querySelector(".oc-round") ?? document.getElementById("map_ocop")).focus({ preventScroll: true });
  };
  box.append(el("div", { class: "oc-map__note", data: { note: "", kind } }, el("p", { text: words }), ...more,
    el("button", { type: "button", class: "oc-round", "aria-label": text("close"), on: { click: close } }, icon("close"))));
}

export class MapPage extends Chooser {
  /**
   * @param parts gives what is needed for answers and list (mapparts.js), and the filters
   * @param remember whether the URL follows; in a frame nothing is remembered
   * @param only which products there are at all, where a frame is about one
   * @param unknown what of the URL was not understood before
   */
  constructor(view, catalogue, parts, { remember = true, only = null, unknown = [] } = {}) {
    super(root, catalogue, remember);
    Object.assign(this, { view, map: view.map, parts, matches: [], places: [], outlets: null, origin: null, opened: null, closing: 0, only, unknown });
    this.layers = new Layers(window.L, this.map, catalogue, {
      ready: () => this.complete(),
      view,
      opened: () => this.opened,
      placed: () => this.outlets?.place(),
      failed: (error) => this.failed(error, () => this.layers.place()),
      open: (point, from) => this.answer(point, { from }),
      approach: (products, zoom) => {
        this.fit(products, zoom);
        this.map.getContainer().focus({ preventScroll: true });
      },
    });
  }

  /** Have boxes and chips of the choices. */
  haveFilters = once(async () => { this.furnish((await this.parts.filters()).Filters); });

  /** Have names, answers, list and filters: at once on the map page, with the first touch or need in a frame. */
  complete = once(async () => {
    const [{ MapList, Sheet, whyNothing }] = await Promise.all([this.parts.answers(), this.catalogue.fetchNames(), this.haveFilters()]);
    this.whyNothing = whyNothing;
    this.sheet = new Sheet(window.L, this.map, root, this.catalogue, {
      closed: () => this.forget(),
      home: (point) => this.layers.elementOf(point.key) ?? this.outlets?.elementOf(point.key) ?? this.map.getContainer(),
    });
    this.list = new MapList(root, this.catalogue, { pick: (i, from) => this.goTo(i, { from }), all: () => this.fit(this.matches), pulled: (open) => this.pulled(open) });
  });

  /** Have the outlets and their layer, once somebody wants to see them. */
  async haveOutlets() {
    const [{ OutletLayer }] = await Promise.all([
      this.parts.answers(), this.catalogue.fetchOutlets(), this.complete(), this.layers.fetchClusters(),
    ]);
    this.outlets ??= new OutletLayer(window.L, this.map, this.catalogue, {
      opened: () => this.opened,
      open: (point, from) => this.answer(point, { from }),
      taken: () => this.layers.taken,
      free: (zoom) => this.view.free(zoom),
      moved: () => this.sheet.follow(),
    });
  }

  /** Something could not be fetched: say so, and offer to try again. */
  failed(error, again) {
    console.error(error);
    note("failed", text("failed"), quiet(text("retry"), () => { note("failed"); again(); }));
  }

  openFilters() { return super.openFilters().catch((error) => this.failed(error, () => this.openFilters())); }

  /** Whoever comes near the map will want to know more in a moment. */
  expect() {
    const soon = () => Promise.all([this.complete(), this.layers.fetchClusters()]).catch(() => {});
    if (config.page !== "embed") (window.requestIdleCallback ?? setTimeout)(soon);
    else for (const event of ["pointerover", "touchstart", "focusin"]) root.addEventListener(event, soon, { once: true, passive: true });
  }

  async open() {
    const ignored = [...await this.begin(), ...this.unknown];
    if (this.listed || this.state.product) await this.complete();
    if (this.state.outlets) await this.haveOutlets();
    if (this.state.outlet && !this.outlet) ignored.push(`outlet=${this.state.outlet}`);
    this.expect();
    if (active(this.state)) this.haveFilters().catch(console.error);
    if (ignored.length) note("ignored", text("ignored", { list: ignored.join(", ") }));
    this.changed("start");
    this.map.on("moveend", debounce(() => this.moved(), 120));
    this.map.on("resize", ({ oldSize }) => {
      this.layers.measure();
      // A frame that was hidden while it loaded had nothing to fit the province into.
      if (!oldSize.x || !oldSize.y) this.changed("start");
    });
    this.answerAsked();
  }

  /** The outlet that the URL names, where there is one. */
  get outlet() { return this.catalogue.outlets?.find(({ id }) => id === this.state.outlet); }

  /** Answer for what the URL names; or pull the list up, where that is what this entry of the history is. */
  answerAsked() {
    if (this.outlet) this.goToOutlet(this.outlet, { asked: true });
    else if (this.state.product) this.goTo(this.catalogue.indexes.get(this.state.product), { asked: true });
    else if (this.steps.over === "list" && this.sheet.below) this.list.toggle(true);
  }

  /** A step back or forward closes what was open and opens what that step had; the map goes where it was. */
  returned() {
    const choices = (state) => write({ ...state, product: "", outlet: "", view: null });
    const asked = read(location.search, this.catalogue).state;
    // A jump within the page is an entry of its own, and changes nothing.
    if (write(asked) === write(this.state) && Boolean(this.list?.open) === (this.steps.over === "list")) return;
    this.sheet?.close();
    this.stay();
    this.list?.toggle(false);
    const same = choices(asked) === choices(this.state);
    this.state = asked;
    this.field.value = asked.q;
    const show = async () => {
      if (asked.product) await this.complete();
      if (asked.outlets) await this.haveOutlets();
      // Another step may have been made meanwhile.
      if (this.state !== asked) return;
      if (same) this.view.take(this.steps.view ?? asked.view ?? undefined);
      else this.changed("history");
      this.answerAsked();
    };
    const attempt = () => show().catch((error) => this.failed(error, attempt));
    this.whenSearchable(attempt);
  }

  /** The list is pulled up or pushed down; beside a wide map it stays where it is. */
  pulled(open) {
    if (!open) this.steps.close();
    else if (this.sheet.below) this.steps.open("list", where());
  }

  /** Search, filter and draw again. After a choice the map goes where the results are; while typing it stays. */
  changed(why) {
    if (this.state.outlets && !this.outlets) {
      this.haveOutlets().then(() => this.changed(why)).catch((error) => this.failed(error, () => this.changed(why)));
      return;
    }
    const leave = (i) => this.only && !this.only(i);
    const { matches } = this.fitting(leave);
    this.matches = this.state.outlets === "only" ? [] : this.withNamed(matches, why);
    this.places = this.outlets?.chosen(this.state) ?? [];
    part("outlets").setAttribute("aria-pressed", String(Boolean(this.state.outlets)));
    if (why !== "start") this.sheet?.close(false);
    this.view.look(this.pointsOfProvince());
    this.layers.show(this.matches);
    this.outlets?.show(this.places);
    const chosen = active(this.state) > 0 || this.state.q.trim();
    const asked = (why === "start" || why === "history") && this.view.take(this.steps.view ?? this.state.view ?? undefined);
    if (why !== "typing" && !asked) {
      const all = [...this.matches.map((i) => this.catalogue.at(i)), ...this.places.map(({ at }) => at)];
      if (!chosen) this.view.whole();
      else if (all.length) this.view.fit(all);
    }
    this.showList();
    // First what lies on the map, then what else is to be known.
    this.rest(this.finishing(), { start: 0, typing: PAUSE }[why] ?? null);
  }

  /** What the URL names is there whatever the choices: a frame about a product stays so when its certificate has lapsed. */
  withNamed(matches, why) {
    const named = why === "start" || why === "history" ? this.catalogue.indexes.get(this.state.product) : undefined;
    return named === undefined || matches.includes(named) ? matches : [...matches, named];
  }

  /** Where the districts lie of the only province that anything is of that fits; nothing where there is no such province. */
  pointsOfProvince() {
    const { districts, provinces } = this.catalogue;
    const of = (i) => this.catalogue.district(i).province;
    const [first] = this.matches;
    if (provinces.length < 2 || first === undefined || this.matches.some((i) => of(i) !== of(first))) return [];
    return districts.filter(({ province }) => province === of(first)).map(({ at }) => at);
  }

  * finishing() {
    this.showChoices();
    root.dataset.ready = "";
  }

  fit(products, zoom) { this.view.fit(products.map((i) => this.catalogue.at(i)), zoom); }

  moved() {
    // Where visitors are is theirs: as long as the map is centred there, no link tells the place.
    const here = this.origin && this.map.latLngToContainerPoint(this.origin).distanceTo(this.map.getSize().divideBy(2)) < 60;
    this.state.view = here ? null : where();
    this.steps.replace();
    this.showLinks();
    this.showList();
  }

  /** Whether there is a list beside the map at all; a frame has one where its link asks for it. */
  get listed() { return root.dataset.list !== "0"; }

  showList() {
    note("nothing", this.listed || this.matches.length || this.places.length ? "" : text("nothing"));
    if (!this.listed) return;
    const view = this.map.getBounds();
    const outlets = this.places.filter(({ at }) => view.contains(at));
    this.list.showOutlets(outlets, (outlet, from) => this.goToOutlet(outlet, { from }));
    if (this.state.outlets === "only") { this.list.onlyOutlets(outlets.length); return; }
    if (!this.matches.length) { this.showNothing(); return; }
    this.list.show(this.matches.filter((i) => view.contains(this.catalogue.at(i))), this.matches.length, this.origin);
  }

  /** Nothing fits: why, and what next. */
  showNothing() {
    const near = this.resembling(5);
    this.list.say(el("div", { class: "oc-nothing" }, ...this.whyNothing(this, "p")),
      ...(near.length ? [el("p", { class: "oc-nothing__title", text: text("perhaps") }), el("ul", { class: "oc-picks" }, ...near.map((i) => this.list.item(i)))] : []));
  }

  /**
   * Answer for a point, and remember its first product in the URL.
   * @param from what was pressed
   * @param first the product that is meant, where the point has several
   * @param asked whether the URL said so, which then has its entry of the history
   * @param before where the map looked before it went there
   */
  answer(point, { from = null, first = null, asked = false, before = where() } = {}) {
    const other = this.sheet.point !== null || this.closing;
    this.sheet.open(point, { from, first });
    this.stay();
    const covered = this.sheet.height();
    if (covered) this.map.panInside(point.seen ?? point.at, { paddingTopLeft: [40, 130], paddingBottomRight: [70, covered + 16] });
    this.state.product = point.outlets ? "" : this.catalogue.id(first ?? point.products[0]);
    this.state.outlet = point.outlets ? point.outlets[0].id : "";
    const meant = first ?? (point.products?.length === 1 ? point.products[0] : null);
    const product = meant === null ? "" : `product ${this.catalogue.id(meant)}`;
    this.mark(point.key, point.outlets ? `outlet ${point.outlets[0].id}` : product);
    if (asked || other) this.steps.replace();
    else this.steps.open("answer", before);
  }

  /** Show one outlet on the map and answer for it; options as in `answer`. */
  goToOutlet(outlet, options) {
    const before = this.approach(outlet.at, Math.max(this.map.getZoom(), this.layers.overviewZoom + 2));
    this.answer(this.outlets.pointOf(outlet), { ...options, before });
  }

  /** Go there, and tell where the map looked before. */
  approach(at, zoom) {
    const before = where();
    this.list.toggle(false);
    this.map.setView(at, zoom, { animate: false });
    return before;
  }

  /** Let the sign of what is answered for stand out, and its row in the list; without anything none does. */
  mark(key = null, row = "") {
    this.opened = key;
    for (const sign of root.querySelectorAll(".oc-sign--open")) markSign(sign, false);
    if (key !== null) markSign(this.layers.elementOf(key) ?? this.outlets?.elementOf(key));
    this.list.mark(row);
  }

  /** The answer was closed: by the visitor, or by a press on another pin, which answers for that one in a moment. */
  forget() {
    this.state.product = "";
    this.state.outlet = "";
    this.mark();
    this.stay();
    this.closing = setTimeout(() => { this.closing = 0; this.steps.close(); });
  }

  /** Do not go back over the entry of the answer: another takes its place, or that is done already. */
  stay() {
    clearTimeout(this.closing);
    this.closing = 0;
  }

  /** Show one product on the map and answer for it; options as in `answer`. */
  goTo(i, options) {
    const at = this.catalogue.at(i);
    const zoom = Math.max(this.map.getZoom(), this.layers.overviewZoom + 2);
    const before = this.approach(at, Math.min(zoom, CLOSE_UP));
    const point = this.layers.points.get(at.join()) ?? { key: at.join(), at, products: [i], rough: this.catalogue.roughly(i) };
    this.answer(point, { ...options, before, first: i });
  }

  async locate() {
    note("position");
    const { ask, tooFar } = await this.parts.answers();
    const answer = await ask();
    const far = answer.at ? tooFar(answer.at, this.catalogue.districts.map((district) => district.at)) : 0;
    if (!answer.at || far) {
      const words = far ? text("too_far", { distance: distance(far) }) : text(`position_${answer.problem}`);
      note("position", words, quiet(text("filters"), () => this.openFilters()));
      return;
    }
    const { L } = window;
    this.origin = answer.at;
    this.me?.remove();
    this.me = L.layerGroup([
      L.circle(answer.at, { radius: Math.min(answer.accuracy, 5000), className: "oc-me__around", interactive: false }),
      L.circleMarker(answer.at, { radius: 8, className: "oc-me", interactive: false }),
    ]).addTo(this.map);
    this.map.setView(answer.at, Math.max(this.map.getZoom(), 11));
    this.showList();
  }
}

/** The pins of the legend, drawn when it is opened. */
function explain() {
  for (const key of root.querySelectorAll("[data-key-stars]")) {
    key.append(pin(Number(key.dataset.keyStars), Number(key.dataset.keyCount ?? 1)));
  }
  root.querySelector("[data-key-outlet]").append(outletPin(false));
}

/** The buttons on the map, its legend, and the words of Leaflet's own controls. */
function furnish(scaffold, page) {
  const { map } = scaffold;
  map.attributionControl.setPrefix(false);
  nameZoom(root);
  root.querySelector(".leaflet-control-layers-toggle")?.setAttribute("title", text("layers"));
  part("outlets").addEventListener("click", () => page()?.choose((state) => { state.outlets = state.outlets ? "" : "1"; }));
  part("locate").addEventListener("click", () => page()?.locate());
  document.getElementById("oc-map-legend").addEventListener("toggle", explain, { once: true });
  const full = part("fullscreen");
  full.hidden = !document.fullscreenEnabled;
  full.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()));
  document.addEventListener("fullscreenchange", () => {
    const words = text(document.fullscreenElement ? "fullscreen_off" : "fullscreen");
    full.setAttribute("aria-label", words);
    full.title = words;
  });
  const pad = document.getElementById("oc-map-pan");
  window.L.DomEvent.disableClickPropagation(pad);
  part("pan-toggle").addEventListener("click", ({ currentTarget }) => {
    pad.hidden = !pad.hidden;
    currentTarget.setAttribute("aria-expanded", String(!pad.hidden));
  });
  for (const button of pad.querySelectorAll("[data-pan]")) {
    const [x, y] = button.dataset.pan.split(",").map(Number);
    button.addEventListener("click", () => map.panBy([x * 140, y * 140]));
  }
  // Where tiles cannot be had the map goes on; one tile that comes takes the note back.
  for (const tiles of scaffold.tiles) {
    let failed = 0;
    tiles.on("tileerror", () => { failed += 1; if (failed === 3) note("tiles", text("tiles_failed")); });
    tiles.on("tileload", () => { failed = -Infinity; note("tiles"); });
  }
}

async function drawBoundaries(map) {
  const answer = await fetch(config.boundaries);
  if (answer.ok) window.L.geoJSON(await answer.json(), { interactive: false, className: "oc-boundary" }).addTo(map);
}

/** Let the browser answer a tap before we go on; to draw what is half done would take a slow phone longer than to go on. */
const breath = () => window.scheduler?.postTask(() => {}, { priority: "user-blocking" }) ?? new Promise((resolve) => { setTimeout(resolve); });

/** Leaflet and the scaffold are there. They are plain scripts that run after ours: the longest is the last to arrive. */
export const leaflet = new Promise((resolve) => {
  if (window.ocopScaffold) resolve();
  else addEventListener("DOMContentLoaded", resolve, { once: true });
}).then(breath);

/**
 * Begin: the data while Leaflet is on its way, then the empty map, then what lies on it.
 * @param parts {answers, filters}: give promises of what is needed for answers and list (mapparts.js), and of the filters
 * @param named whether names are needed from the start
 * @param options gives the page's options, from the catalogue
 */
export async function start({ parts, named = true, options = () => ({}) }) {
  let loading = load({ named });
  loading.catch(() => {});
  await leaflet;
  const scaffold = window.ocopScaffold();
  const view = new View(scaffold.map, scaffold.bounds, root);
  shown = scaffold.map;
  let page = null;
  furnish(scaffold, () => page);
  view.whole();
  if (scaffold.boundaries) drawBoundaries(scaffold.map).catch(console.error);
  const attempt = async () => {
    part("loading").hidden = false;
    note("failed");
    try {
      const catalogue = await loading;
      await breath();
      page = new MapPage(view, catalogue, parts, options(catalogue));
      await page.open();
    } catch (error) {
      console.error(error);
      note("failed", text("failed"), quiet(text("retry"), () => { loading = load({ named }); attempt(); }),
        el("a", { class: "oc-button oc-button--quiet", href: config.catalogue, text: text("failed_list") }));
    }
    part("loading").hidden = true;
  };
  // The products before the ground that they stand on, unless they are long in coming.
  await Promise.race([attempt(), new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]);
  requestAnimationFrame(() => setTimeout(() => scaffold.tiles[0]?.addTo(scaffold.map)));
}

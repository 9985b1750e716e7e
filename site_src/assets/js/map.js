// The map with what lies on it, search and filters above, answers and list beside it, all in the URL (mapstart.js begins it).

import { active, read, write } from "./state.js";
import { Chooser, PAUSE } from "./chooser.js";
import { config, debounce, distance, el, once, text } from "./dom.js";
import { Layers } from "./layers.js";
import { markSign } from "./pins.js";
import { note, quiet } from "./notes.js";
import { CLOSE_UP } from "./view.js";

const root = document.getElementById("oc-mapapp");
const part = (name) => root.querySelector(`[data-${name}]`);

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
    else if (this.sheet.below) this.steps.open("list", this.view.where);
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
    this.state.view = here ? null : this.view.where;
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
  answer(point, { from = null, first = null, asked = false, before = this.view.where } = {}) {
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
    const before = this.view.where;
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

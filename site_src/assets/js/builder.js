// The page for tourism offices: choose, see it at once, copy the code. The preview is the very code that is copied.

import { load } from "./data.js";
import { config, debounce, el, once, text } from "./dom.js";
import { address, frameOf, meant, recordsOf, scriptOf, titleOf } from "./embedcode.js";
import { Facets } from "./facets.js";
import { Picker } from "./picker.js";
import { ViewFields } from "./builderview.js";
import { siftChoices } from "./sift.js";
import { read } from "./state.js";

const root = document.getElementById("oc-builder");
const part = (name) => root.querySelector(`[data-${name}]`);
const inputs = (name) => [...root.querySelectorAll(`input[name="${name}"]`)];
const chosen = (name) => inputs(name).filter((input) => input.checked).map((input) => input.value);
const height = root.querySelector("[name=height]");
const goods = root.querySelector("[name=goods]");
const query = root.querySelector("[name=q]");
const routes = root.querySelector("[name=route]");
const LOWEST = 200;
const HIGHEST = 1600;

/** The catalogue by language; fetched once. */
const catalogues = Object.fromEntries(Object.entries(config.catalogues).map(([lang, at]) => [lang, once(() => load({ at }))]));
const catalogueIn = (lang) => catalogues[lang]();

class Builder {
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.facets = new Facets(catalogue);
    this.heights = Object.fromEntries(Object.entries(config.embeds).map(([show, embed]) => [show, embed.height]));
    this.picked = null;
    this.picker = new Picker(part("pick"), catalogue, (picked) => { this.picked = picked; this.changed(); });
    this.view = new ViewFields(part("form"), () => part("preview").querySelector("iframe"), () => this.changed());
    this.shown = "";
    this.turn = 0;
    this.takeOver();
  }

  /** Follow the visitor from here on. */
  follow() {
    siftChoices(part("form"));
    const later = debounce(() => this.changed(), 400);
    part("form").addEventListener("submit", (event) => event.preventDefault());
    root.addEventListener("change", ({ target }) => {
      if (target.name === "height") this.heights[this.show] = this.typedHeight();
      if (target.name) this.changed();
    });
    height.addEventListener("input", () => { this.heights[this.show] = this.typedHeight(); later(); });
    for (const field of [query, ...this.view.fields]) field.addEventListener("input", later);
    part("narrow").addEventListener("change", ({ target }) => part("preview").classList.toggle("oc-builder__preview--narrow", target.checked));
    this.changed();
  }

  get show() { return chosen("show")[0]; }

  typedHeight() {
    const typed = Math.round(Number(height.value));
    return typed ? Math.min(HIGHEST, Math.max(LOWEST, typed)) : config.embeds[this.show].height;
  }

  /** Begin with what the link to this page says (a district's page leads here with its district). */
  takeOver() {
    const { state } = read(location.search, this.catalogue);
    const tick = (name, wanted) => inputs(name).forEach((input) => { input.checked = wanted(input.value); });
    for (const name of ["province", "district", "stars", "season"]) tick(name, (value) => state[name].has(value));
    tick("outlets", (value) => value === state.outlets);
    const [kind] = [...[...state.set].map((id) => `set:${id}`), ...[...state.group].map((id) => `group:${id}`)];
    if (kind) goods.value = kind;
    query.value = state.q;
    this.view.value = state.view;
    for (const name of ["producer", "product"]) if (state[name]) this.picked = { kind: name, id: state[name] };
    this.takeRoute(new URLSearchParams(location.search).get("route") ?? "");
    const asked = new URLSearchParams(location.search).get("show") ?? (state.product ? "card" : "map");
    if (Object.hasOwn(config.embeds, asked)) tick("show", (value) => value === asked);
  }

  /** A ready-made route, or the stops of a trip that somebody planned. */
  takeRoute(asked) {
    if (!asked) return;
    if (!Object.hasOwn(config.routes, asked)) {
      const own = routes.querySelector("[data-own]");
      own.value = asked;
      own.hidden = false;
    }
    routes.value = asked;
  }

  choice() {
    const { show } = this;
    const [kind, id] = goods.value.split(":");
    const { state } = read("", this.catalogue);
    for (const name of ["province", "district", "stars", "season"]) state[name] = new Set(chosen(name));
    [state.outlets] = chosen("outlets");
    if (id) state[kind] = new Set([id]);
    state.q = query.value.trim();
    state.view = this.view.value;
    const kinds = recordsOf(show);
    let picked = this.picked && kinds.includes(this.picked.kind) ? this.picked : null;
    if (!picked && show === "card") picked = { kind: "product", id: this.catalogue.id(0) };
    if (picked) state[picked.kind] = picked.id;
    this.picker.show(kinds, picked, show === "card");
    return {
      show, state, picked, route: show === "map" ? routes.value : "", lang: chosen("lang")[0], scheme: chosen("scheme")[0], code: chosen("code")[0],
      controls: chosen("controls").length > 0, list: chosen("list").length > 0, height: this.heights[show],
    };
  }

  /** The place or product that the embed is about, in its own language; "" where it is about many things. */
  async nameOf({ lang, picked, state, show, route }) {
    if (route) return config.routes[route]?.[lang] ?? "";
    const catalogue = await catalogueIn(lang);
    if (picked?.kind === "product") return catalogue.name(catalogue.indexes.get(picked.id));
    if (picked) return catalogue.producers[catalogue.producerIndexes.get(picked.id)].name;
    const places = ["province", "district"].flatMap((kind) => catalogue[`${kind}s`].filter(({ id }) => state[kind].has(id)));
    const names = show === "card" ? [] : places.map((place) => catalogue.whereabouts(place));
    return names.length < 4 ? names.join(", ") : "";
  }

  async changed() {
    const choice = this.choice();
    for (const field of root.querySelectorAll("[data-for]")) field.hidden = !field.dataset.for.split(" ").includes(choice.show);
    for (const field of root.querySelectorAll("[data-products]")) field.hidden ||= choice.route !== "";
    for (const words of root.querySelectorAll("[data-for-code]")) words.hidden = words.dataset.forCode !== choice.code;
    part("height-field").hidden = choice.code === "script" && choice.show !== "map";
    if (document.activeElement !== height) height.value = choice.height;
    this.turn += 1;
    const { turn } = this;
    const name = await this.nameOf(choice).catch((error) => { console.error(error); return null; });
    if (turn !== this.turn) return;
    // Code of choices that are no longer these must not be copied.
    for (const box of root.querySelectorAll("[data-coded]")) box.hidden = name === null;
    if (name === null) { this.failed(); return; }
    const title = titleOf(choice, name);
    const element = (choice.code === "script" ? scriptOf : frameOf)(choice, title);
    const code = element.outerHTML;
    part("alone").href = address(choice);
    part("say").textContent = this.fits(choice);
    part("code").textContent = code;
    root.querySelector("[data-copy]").dataset.copy = code;
    if (this.shown !== code) part("preview").replaceChildren(element);
    this.shown = code;
    root.dataset.ready = "";
  }

  /** What the code needs could not be had: say so, and offer to try again. */
  failed() {
    this.shown = "";
    part("preview").replaceChildren();
    part("say").replaceChildren(el("span", { class: "oc-builder__failed", text: text("failed_code") }), " ",
      el("button", { type: "button", class: "oc-button oc-button--quiet", text: text("retry"), on: { click: () => this.changed() } }));
    root.dataset.ready = "";
  }

  /** How many products the embed shows. */
  fits(choice) {
    // What a text finds is known to the search, which the frame has and this page has not.
    if (choice.show === "card" || choice.route || meant(choice).q || meant(choice).outlets === "only") return "";
    const only = choice.state.product && choice.show === "map" ? this.catalogue.indexes.get(choice.state.product) : -1;
    const { matches } = this.facets.select(meant(choice), null, (i) => only >= 0 && i !== only);
    return matches.length ? text("fits", { n: matches.length }) : text("nothing_fits");
  }
}

async function begin() {
  try {
    new Builder(await catalogueIn(config.lang)).follow();
  } catch (error) {
    console.error(error);
    root.replaceChildren(el("p", { class: "oc-builder__failed", role: "alert", text: text("failed") }),
      el("p", {}, el("button", { type: "button", class: "oc-button oc-button--quiet", text: text("retry"), on: { click: () => location.reload() } })));
  }
  root.removeAttribute("aria-busy");
}

begin();

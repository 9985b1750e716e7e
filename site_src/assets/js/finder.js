// The catalogue page: cards in the order and choice that the visitor wishes, the first of them written by the server.
// The state lives in the URL; without this script there is the complete list, on pages that the first one links.

import { howFar, metres } from "./near.js";
import { besides, measurable } from "./outletsearch.js";
import { Origin } from "./origin.js";
import { Chooser, PAUSE } from "./chooser.js";
import { config, el, icon, text } from "./dom.js";
import { Filters } from "./filters.js";
import { load } from "./data.js";
import { renderCard } from "./card.js";
import { whyNothing } from "./nothing.js";

const FIRST = 60;
const NEAREST = 6;
// While somebody types, what is seen is enough; the rest follows when they pause, so many cards at a time.
const SLICE = 8;
// A screenful of cards: how many stand in a row, how high one is and what stands above them, in pixels.
const ROW = { narrow: 2, wide: 4 };
const CARD = 300;
const ABOVE = 200;
// So many at the end are laid out in any case; the first page of the server marks as many (templates/catalogue/catalogue.html).
const END = 8;
const root = document.getElementById("oc-finder");

/** The `count` indexes of `matches` with the highest scores, best first; sorting all of them would take twenty times as long. */
function best(matches, scores, count) {
  const found = [];
  let least = -Infinity;
  for (const i of matches) {
    if (scores[i] <= least) continue;
    let place = found.length;
    while (place > 0 && scores[found[place - 1]] < scores[i]) place -= 1;
    found.splice(place, 0, i);
    if (found.length > count) found.pop();
    if (found.length === count) least = scores[found[count - 1]];
  }
  return found;
}

class Finder extends Chooser {
  constructor(catalogue) {
    super(root, catalogue);
    this.furnish(Filters);
    this.list = this.part("results");
    /** The cards that are shown in front of the others, wherever they stand. */
    this.inFront = [];
    this.cards = new Map([...this.list.querySelectorAll("[data-id]")].map((card) => [card.dataset.id, card.closest("li")]));
    this.narrow = matchMedia("(max-width: 39.99rem)");
    this.first = Math.max(FIRST, this.cards.size);
    this.rank = new Uint32Array(catalogue.size);
    catalogue.products.by_name.forEach((i, place) => { this.rank[i] = place; });
    this.origin = null;
    // The script goes on where the server's first page ends.
    const pages = this.part("pages");
    if (pages) pages.hidden = true;
    this.near = new Origin(this.part("origin"), catalogue, (at) => { this.origin = at; this.show(); });
    this.sort = this.part("sort");
    this.sort.addEventListener("change", () => {
      this.choose((state) => { state.sort = this.sort.value; });
      if (this.state.sort === "nearest" && !this.origin) this.near.locate();
    });
    this.part("more").addEventListener("click", () => {
      const next = this.limit;
      this.limit += this.first;
      this.show();
      this.list.children[next]?.querySelector("a")?.focus();
    });
  }

  async open() {
    const ignored = await this.begin();
    if (ignored.length) this.notice(text("ignored", { list: ignored.join(", ") }));
    this.changed();
    if (this.state.sort === "nearest") this.near.locate();
  }

  changed(why) {
    this.limit = this.first;
    this.show(why === "typing");
  }

  show(typing = false) {
    const { matches, scores } = this.fitting();
    const wanted = this.ordered(matches, scores).slice(0, this.limit);
    const found = matches.length;
    // How many there are is said when somebody pauses, not with every letter.
    if (!typing || !found) this.tell(found);
    this.list.hidden = found === 0;
    if (found) this.part("nothing").hidden = true;
    if (typing) this.drawSeen(wanted);
    this.rest(this.finishing(wanted, found), typing ? PAUSE : null);
  }

  /** Say how many were found, unless that is what was said last: the same words once more would be read out once more. */
  tell(found) {
    const words = found ? text("count", { n: found }) : text("nothing");
    if (this.part("status").textContent !== words) this.part("status").textContent = words;
  }

  /** All that follows what is seen first, in steps that keep nobody waiting who goes on typing. */
  * finishing(wanted, found) {
    const { state } = this;
    this.tell(found);
    yield* this.draw(wanted);
    this.part("more").hidden = found <= this.limit;
    this.list.removeAttribute("aria-busy");
    yield;
    this.showChoices();
    yield;
    // Without a text there is nothing to fit best: the stars decide.
    this.sort.querySelector("[value='']").hidden = !state.q.trim();
    this.part("origin").hidden = state.sort !== "nearest";
    this.sort.value = state.sort || (state.q.trim() ? "" : "stars");
    this.showNothing(found);
    this.showOutlets();
    root.dataset.ready = "";
  }

  /** Where products are sold is told above them: outlets that are called as was typed, or are near. */
  async showOutlets() {
    const { q, sort } = this.state;
    const origin = sort === "nearest" ? this.origin : null;
    const box = this.part("outlets");
    if (!q.trim() && !origin) { box.hidden = true; return; }
    // Products are what was asked for: without the outlets the page does all the rest.
    const outlets = await this.catalogue.fetchOutlets().catch(() => []);
    if (this.state.q !== q) return;
    const found = besides(this.catalogue, outlets, this.state, origin);
    box.hidden = found.length === 0;
    box.firstElementChild.replaceChildren(...found.map((outlet) => {
      const where = [outlet.kind_name, outlet.where, this.catalogue.whereabouts(this.catalogue.districts[outlet.district])].filter(Boolean).join(" · ");
      const far = origin && measurable(outlet) ? ` · ${howFar(metres(origin, outlet.at), Boolean(outlet.rough))}` : "";
      return el("li", {}, el("a", { class: "oc-row oc-row--outlet", href: `${config.outlets}${outlet.id}/` },
        icon(`outlet-${outlet.kind.replace("_", "-")}`),
        el("span", {},
          el("span", { class: "oc-row__name", lang: outlet.lang, text: outlet.name }),
          el("span", { class: "oc-row__more", text: where + far }))));
    }));
  }

  /** How many cards a screen shows at most. */
  get seen() { return ROW[this.narrow.matches ? "narrow" : "wide"] * Math.ceil((innerHeight - ABOVE) / CARD); }

  /**
   * Show what is seen of these in front. Nothing else is touched: what was there before goes when the rest is drawn. A card
   * that is in the list is not moved but told its place: to take it out and put it in again costs twice the time.
   */
  drawSeen(products) {
    const { seen, list } = this;
    const wanted = products.slice(0, seen).map((i) => this.item(i));
    const before = this.inFront;
    const there = (item, place) => item === list.children[place] && !item.classList.contains("oc-cards__past");
    if (wanted.length === seen && !before.length && wanted.every(there)) return;
    list.setAttribute("aria-busy", "true");
    this.inFront = wanted;
    for (const item of before) if (!this.inFront.includes(item)) item.style.order = "";
    this.inFront.forEach((item, place) => {
      item.classList.remove("oc-cards__past", "oc-cards__end");
      item.style.order = place - seen;
      if (item.parentNode !== list) list.append(item);
    });
    const stale = [...list.children].filter((item) => !this.inFront.includes(item));
    for (const item of stale.slice(0, Math.max(0, seen - products.length))) item.classList.add("oc-cards__past");
  }

  /** Make the list these products, some cards at a step. */
  * draw(products) {
    const { list, seen } = this;
    // All that is seen at once, in the moment in which it is no longer told its place.
    for (const item of this.inFront.splice(0)) item.style.order = "";
    for (let from = 0, to = Math.max(SLICE, seen); from < products.length; from = to, to += SLICE) {
      if (this.put(products, from, to)) yield;
    }
    while (list.children.length > products.length) {
      for (let n = Math.min(2 * SLICE, list.children.length - products.length); n > 0; n -= 1) list.lastElementChild.remove();
      yield;
    }
    for (const item of [...list.children].slice(-END)) item.classList.add("oc-cards__end");
  }

  /** Put the cards of these products from place `from` to before place `to` where they belong; whether one was not there. */
  put(products, from, to) {
    let there = this.list.children[from] ?? null;
    let moved = false;
    for (const i of products.slice(from, to)) {
      const item = this.item(i);
      item.classList.remove("oc-cards__past", "oc-cards__end");
      if (item === there) { there = there.nextElementSibling; continue; }
      this.list.insertBefore(item, there);
      moved = true;
    }
    return moved;
  }

  showAgain() { this.show(true); }

  foresee(matches, scores) {
    for (const i of this.ordered(matches, scores).slice(0, this.seen)) this.item(i);
  }

  /** The first of the products that fit, in the order that was asked for; without a wish the best match, else publishing order. */
  ordered(matches, scores) {
    const { sort } = this.state;
    if (sort === "name") return [...matches].sort((a, b) => this.rank[a] - this.rank[b]);
    if (sort === "nearest" && this.origin) {
      const far = new Map(matches.map((i) => [i, metres(this.origin, this.catalogue.at(i))]));
      return [...matches].sort((a, b) => far.get(a) - far.get(b) || a - b);
    }
    return scores && sort !== "stars" ? best(matches, scores, this.limit) : matches;
  }

  /** The list item of a product: the server's, or one made from data; with the distance once a position is known. */
  item(i) {
    const id = this.catalogue.id(i);
    if (!this.cards.has(id)) this.cards.set(id, el("li", {}, renderCard(this.catalogue, i)));
    const item = this.cards.get(id);
    item.querySelector("[data-distance]")?.remove();
    if (this.origin) {
      const words = howFar(metres(this.origin, this.catalogue.at(i)), this.catalogue.roughly(i));
      item.firstElementChild.append(el("p", { class: "oc-card__far", data: { distance: "" }, text: words }));
    }
    return item;
  }

  /** Nothing fits: say why, offer the ways on, and what comes nearest. */
  showNothing(found) {
    if (found) return;
    const box = this.part("nothing");
    const near = this.resembling(NEAREST);
    const link = (i) => el("li", {}, el("a", { href: this.catalogue.url(i), lang: this.catalogue.nameLang(i), text: this.catalogue.name(i) }));
    box.replaceChildren(...whyNothing(this, "h2"),
      ...(near.length ? [el("h3", { text: text("perhaps") }), el("ul", { class: "oc-nothing__near" }, ...near.map(link))] : []));
    box.hidden = false;
  }

  notice(words, ...more) {
    this.part("notice").hidden = false;
    this.part("notice").replaceChildren(el("p", { text: words }), ...more);
  }
}

async function start() {
  const notice = root.querySelector("[data-notice]");
  try {
    const catalogue = await load();
    notice.hidden = true;
    await new Finder(catalogue).open();
  } catch (error) {
    // The list of the server stays as it is; only choosing is not possible now.
    console.error(error);
    notice.hidden = false;
    notice.replaceChildren(el("p", { text: text("failed") }),
      el("button", { type: "button", class: "oc-button oc-button--quiet", text: text("retry"), on: { click: start } }));
  }
}

start();

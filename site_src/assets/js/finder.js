// The catalogue page: cards in the order and choice that the visitor wishes, the first of them written by the server.
// The state lives in the URL; without this script there is the complete list, on pages that the first one links.

import { metres } from "./near.js";
import { besides } from "./outletsearch.js";
import { away, Origin } from "./origin.js";
import { Chooser } from "./chooser.js";
import { config, el, icon, text } from "./dom.js";
import { load } from "./data.js";
import { renderCard } from "./card.js";
import { whyNothing } from "./nothing.js";

const FIRST = 60;
const NEAREST = 6;
// While somebody types, a screenful is enough; the rest follows when they pause.
const SCREENFUL = 16;
const PAUSE = 350;
const root = document.getElementById("oc-finder");

/** The `count` indexes of `matches` with the highest scores, best first; sorting all of them would take ten times as long. */
function best(matches, scores, count) {
  const values = Float32Array.from(matches, (i) => scores[i]).sort();
  const least = values.at(-Math.min(count, values.length)) ?? 0;
  return matches.filter((i) => scores[i] >= least).sort((a, b) => scores[b] - scores[a] || a - b);
}

class Finder extends Chooser {
  constructor(catalogue) {
    super(root, catalogue);
    this.list = this.part("results");
    this.cards = new Map([...this.list.querySelectorAll("[data-id]")].map((card) => [card.dataset.id, card.closest("li")]));
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
    const { state } = this;
    const { matches, scores } = this.select();
    const wanted = this.ordered(matches, scores).slice(0, this.limit);
    clearTimeout(this.pausing);
    this.draw(typing ? wanted.slice(0, SCREENFUL) : wanted);
    if (typing && wanted.length > SCREENFUL) this.pausing = setTimeout(() => this.draw(wanted), PAUSE);
    this.list.hidden = matches.length === 0;
    this.part("more").hidden = matches.length <= this.limit;
    this.part("status").textContent = matches.length ? text("count", { n: matches.length }) : text("nothing");
    // Without a text there is nothing to fit best: the stars decide.
    this.sort.querySelector("[value='']").hidden = !state.q.trim();
    this.part("origin").hidden = state.sort !== "nearest";
    this.sort.value = state.sort || (state.q.trim() ? "" : "stars");
    this.showNothing(matches.length);
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
      const where = [outlet.kind_name, outlet.where, this.catalogue.districts[outlet.district].short].filter(Boolean).join(" · ");
      const far = origin ? ` · ${away(metres(origin, outlet.at), Boolean(outlet.rough))}` : "";
      return el("li", {}, el("a", { class: "oc-row oc-row--outlet", href: `${config.outlets}${outlet.id}/` },
        icon(`outlet-${outlet.kind.replace("_", "-")}`),
        el("span", {},
          el("span", { class: "oc-row__name", lang: outlet.lang, text: outlet.name }),
          el("span", { class: "oc-row__more", text: where + far }))));
    }));
  }

  draw(products) {
    const { children } = this.list;
    const items = products.map((i) => this.item(i));
    if (children.length !== items.length || items.some((item, place) => children[place] !== item)) this.list.replaceChildren(...items);
  }

  /** The first of the products that fit, in the order that was asked for; without a wish the best match, else publishing order. */
  ordered(matches, scores) {
    const { sort } = this.state;
    const order = [...matches];
    if (sort === "name") return order.sort((a, b) => this.rank[a] - this.rank[b]);
    if (sort === "nearest" && this.origin) {
      const far = new Map(order.map((i) => [i, metres(this.origin, this.catalogue.at(i))]));
      return order.sort((a, b) => far.get(a) - far.get(b) || a - b);
    }
    return scores && sort !== "stars" ? best(matches, scores, this.limit) : order;
  }

  /** The list item of a product: the server's, or one made from data; with the distance once a position is known. */
  item(i) {
    const id = this.catalogue.id(i);
    if (!this.cards.has(id)) this.cards.set(id, el("li", {}, renderCard(this.catalogue, i)));
    const item = this.cards.get(id);
    item.querySelector("[data-distance]")?.remove();
    if (this.origin) {
      const words = away(metres(this.origin, this.catalogue.at(i)), this.catalogue.roughly(i));
      item.firstElementChild.append(el("p", { class: "oc-card__far", data: { distance: "" }, text: words }));
    }
    return item;
  }

  /** Nothing fits: say why, offer the ways on, and what comes nearest. */
  showNothing(found) {
    const box = this.part("nothing");
    box.hidden = found > 0;
    if (found) return;
    const near = this.resembling(NEAREST);
    const link = (i) => el("li", {}, el("a", { href: this.catalogue.url(i), lang: this.catalogue.nameLang(i), text: this.catalogue.name(i) }));
    box.replaceChildren(...whyNothing(this, "h2"),
      ...(near.length ? [el("h3", { text: text("perhaps") }), el("ul", { class: "oc-nothing__near" }, ...near.map(link))] : []));
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

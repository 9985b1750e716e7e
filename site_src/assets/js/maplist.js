// The list beside the map: what is in the view and fits the choices. On a phone it is pulled up from below.

import { drawn, el, icon, text } from "./dom.js";
import { names, photo, stars } from "./card.js";
import { outward } from "./links.js";
import { howFar, metres } from "./near.js";
import { outletItem } from "./outlets.js";

const FIRST = 40;
const SWIPE = 24;

export class MapList {
  /**
   * @param pick called with a product and the pressed button: show it on the map
   * @param all called to show everything that fits
   * @param pulled called with whether the visitor has pulled the list up, or pushed it down
   */
  constructor(root, catalogue, { pick, all, pulled }) {
    Object.assign(this, { catalogue, pick, all, pulled });
    this.row = "";
    this.panel = root.querySelector("[data-panel]");
    this.items = root.querySelector("[data-items]");
    this.pull = root.querySelector("[data-pull]");
    this.words = root.querySelector("[data-pull-count]");
    this.status = root.querySelector("[data-status]");
    this.items.addEventListener("click", ({ target }) => {
      const button = target.closest("button[data-i]");
      if (button) this.pick(Number(button.dataset.i), button);
    });
    // What is out of sight is drawn when it comes into sight: by the button, or in a window made wider.
    addEventListener("resize", () => this.draw());
    this.pull.addEventListener("click", () => this.move(!this.open));
    let start = null;
    this.pull.addEventListener("pointerdown", (event) => { start = event.clientY; });
    this.pull.addEventListener("pointerup", (event) => {
      const moved = start === null ? 0 : event.clientY - start;
      start = null;
      if (Math.abs(moved) > SWIPE) this.move(moved < 0);
    });
  }

  get open() { return this.pull.getAttribute("aria-expanded") === "true"; }

  /** The visitor pulls the list up, or pushes it down. */
  move(open) {
    if (open === this.open) return;
    this.toggle(open);
    this.pulled(open);
  }

  toggle(open) {
    this.pull.setAttribute("aria-expanded", String(open));
    this.panel.classList.toggle("oc-mapapp__panel--open", open);
    this.draw();
  }

  /** Mark the row ("product <id>" or "outlet <id>") that is answered for, and bring it into sight; "" for none. */
  mark(row) {
    this.row = row;
    let found = null;
    for (const line of this.items.querySelectorAll("[data-row]")) {
      const here = line.dataset.row === row;
      line.classList.toggle("oc-pick--open", here);
      if (here) found = line;
      if (here) line.querySelector("button").setAttribute("aria-current", "true");
      else line.querySelector("button").removeAttribute("aria-current");
    }
    if (!found) return;
    // By hand: the browser's own way would scroll the page as well, and the one around a frame.
    const [line, box] = [found, this.items].map((element) => element.getBoundingClientRect());
    if (line.top < box.top) this.items.scrollTop -= box.top - line.top;
    else if (line.bottom > box.bottom) this.items.scrollTop += line.bottom - box.bottom;
  }

  /** Outlets above the products, where they are shown; `pick` answers for one. */
  showOutlets(outlets, pick) {
    this.outlets = outlets.length
      ? el("section", { class: "oc-picks__outlets" }, el("h2", { class: "oc-mapapp__district", text: text("outlets_in_view", { n: outlets.length }) }),
        el("ul", { class: "oc-picks" }, ...outlets.map((outlet) => outletItem(this.catalogue, outlet, pick))))
      : null;
  }

  /** Nothing but the outlets. */
  onlyOutlets(n) {
    const words = text("outlets_in_view", { n });
    this.words.textContent = words;
    this.status.textContent = words;
    this.outlets?.querySelector("h2").remove();
    this.items.replaceChildren(...[this.outlets].filter(Boolean));
    this.mark(this.row);
  }

  /** Show `inView` of the `total` products that fit, nearest first where a position is known. */
  show(inView, total, origin = null) {
    this.shown = origin
      ? inView.map((i) => [metres(origin, this.catalogue.at(i)), i]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, i]) => i)
      : inView;
    this.origin = origin;
    const words = inView.length ? text("in_view", { n: inView.length }) : text("none_in_view");
    this.words.textContent = words;
    this.status.textContent = words;
    this.others = total - inView.length;
    this.waiting = true;
    this.draw();
  }

  /** Fill the list, where it is seen and not filled yet. */
  draw() {
    if (!this.waiting || !drawn(this.items)) return;
    this.waiting = false;
    const { others } = this;
    const list = el("ul", { class: "oc-picks" });
    this.add(list, 0);
    const beyond = others > 0 ? el("p", { class: "oc-mapapp__beyond" }, el("span", { text: text("elsewhere", { n: others }) }), " ",
      el("button", { type: "button", class: "oc-link-button", text: text("show_all"), on: { click: this.all } })) : null;
    this.items.replaceChildren(...[this.outlets, list, beyond].filter(Boolean));
    this.items.scrollTop = 0;
    this.mark(this.row);
  }

  /** Instead of the list: an explanation with ways on. */
  say(...nodes) {
    this.waiting = false;
    this.words.textContent = text("nothing");
    this.status.textContent = text("nothing");
    this.items.replaceChildren(...nodes);
  }

  add(list, from) {
    list.append(...this.shown.slice(from, from + FIRST).map((i) => this.item(i)));
    if (this.shown.length <= from + FIRST) return;
    const more = el("li", { class: "oc-picks__more" }, el("button", { type: "button", class: "oc-button oc-button--quiet", text: text("more"), on: { click: () => {
      more.remove();
      this.add(list, from + FIRST);
      list.children[from + FIRST]?.querySelector("button")?.focus();
    } } }));
    list.append(more);
  }

  item(i) {
    const { catalogue } = this;
    const district = catalogue.whereabouts(catalogue.district(i));
    const where = this.origin ? `${district} · ${howFar(metres(this.origin, catalogue.at(i)), catalogue.roughly(i))}` : district;
    const [own, ...local] = names(catalogue, i);
    return el("li", { class: "oc-pick", data: { row: `product ${catalogue.id(i)}` } },
      el("button", { type: "button", class: "oc-pick__show", data: { i } },
        photo(catalogue, i, "4rem"),
        el("span", { class: "oc-pick__name" }, own), ...local, stars(catalogue, i),
        el("span", { class: "oc-pick__by", text: catalogue.producer(i).name }),
        el("span", { class: "oc-pick__where", text: where })),
      el("a", {
        class: "oc-round oc-pick__open", href: catalogue.url(i), "aria-label": text("open_named", { name: catalogue.name(i) }),
        ...outward,
      }, icon("chevron-right")));
  }
}

// The answer to a pressed pin: a popup beside it on a wide map, a sheet from below on a narrow one. Same content.

import { config, drawn, el, icon, low, text } from "./dom.js";
import { names, photo, stars } from "./card.js";
import { away, callButton, outward } from "./links.js";
import { outletAnswer } from "./outlets.js";

export class Sheet {
  /**
   * @param closed called after the answer was closed
   * @param home gives the element that takes the focus back when the one that was pressed is gone
   */
  constructor(L, map, root, catalogue, { closed, home }) {
    Object.assign(this, { map, catalogue, closed, home, point: null, from: null });
    this.section = root.querySelector("[data-sheet]");
    this.narrow = matchMedia(root.dataset.narrow);
    this.popup = L.popup({ closeButton: false, maxWidth: 330, minWidth: 270, className: "oc-popup", autoPanPadding: [24, 24], offset: [0, -48] });
    this.popup.on("remove", () => this.done());
    L.DomEvent.disableClickPropagation(this.section);
    L.DomEvent.disableScrollPropagation(this.section);
    this.narrow.addEventListener("change", () => this.point && this.close());
  }

  /** Whether it is a sheet from below, and not a popup. */
  get below() { return this.narrow.matches; }

  /** Answer for a point {at, products, rough}; `first` is the product to name first, `from` what was pressed. */
  open(point, { from = null, first = null } = {}) {
    this.close(false);
    this.point = point;
    this.from = from;
    if (point.outlets) { this.put(this.outlets(point), point); return; }
    const products = first === null ? point.products : [first, ...point.products.filter((i) => i !== first)];
    this.put(this.content(products, point, first), point);
  }

  put(content, point) {
    if (this.below) {
      this.section.replaceChildren(content);
      this.section.hidden = false;
    } else {
      this.popup.setLatLng(point.seen ?? point.at).setContent(content).openOn(this.map);
    }
    content.querySelector("h2").focus({ preventScroll: true });
    // On a magnified screen the map is taller than what is seen of it; a frame never scrolls the page around it.
    if (config.page === "map") content.querySelector("h2").scrollIntoView({ block: "nearest" });
  }

  /** The sign has moved. */
  follow() {
    if (this.point && !this.below) this.popup.setLatLng(this.point.seen ?? this.point.at);
  }

  /** How many pixels the sheet covers from below; a popup covers none. */
  height() { return this.section.hidden ? 0 : this.section.offsetHeight; }

  close(returnFocus = true) {
    if (!this.point) return;
    this.quiet = !returnFocus;
    if (this.section.hidden) this.popup.remove();
    else this.done();
  }

  done() {
    const point = this.point;
    if (!point) return;
    const held = this.section.contains(document.activeElement) || document.activeElement === document.body
      || this.popup.getElement()?.contains(document.activeElement);
    this.point = null;
    this.section.hidden = true;
    this.section.replaceChildren();
    // The entry that was pressed may be in the list that folded away to show the answer.
    const back = this.from?.isConnected && drawn(this.from) ? this.from : this.home(point);
    if (held && !this.quiet) this.giveBack(back);
    this.quiet = false;
    this.closed();
  }

  /** Give the focus back; on a magnified screen, where the page scrolls, what has it comes into sight. */
  giveBack(to) {
    to.focus({ preventScroll: true });
    const { top, bottom } = to.getBoundingClientRect();
    // By hand: the browser's own way would scroll within the map as well.
    if (config.page === "map" && (top < 0 || bottom > innerHeight)) scrollBy(0, (top + bottom - innerHeight) / 2);
  }

  /** The box of an answer, with its title and the way to close it. */
  box(title) {
    return el("div", { class: "oc-answer", role: "group", on: { keydown: (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close();
    } } },
    el("div", { class: "oc-answer__head" },
      el("h2", { tabindex: "-1" }, ...title),
      el("button", { type: "button", class: "oc-round", "aria-label": text("close"), on: { click: () => this.close() } }, icon("close"))));
  }

  outlets({ outlets, rough }) {
    const box = this.box([text(outlets.length > 1 ? "outlets_at" : "outlet_one", { n: outlets.length })]);
    box.append(outletAnswer(this.catalogue, outlets));
    if (rough) box.append(el("p", { class: "oc-answer__rough" }, icon("info"), text(rough === "district" ? "at_district" : "at_commune")));
    return box;
  }

  content(products, point, meant) {
    const { catalogue } = this;
    const several = products.length > 1;
    const place = catalogue.place(products[0]);
    const where = `${place.name}, ${catalogue.whereabouts(catalogue.districts[place.district])}`;
    const title = several ? [text("at_point", { n: products.length, place: low(place.name) })] : names(catalogue, products[0]);
    const box = this.box(title);
    if (several) box.append(el("ul", { class: "oc-answer__list" }, ...products.map((i) => this.row(i, i === meant))));
    else box.append(this.single(products[0], where));
    if (point.rough) box.append(el("p", { class: "oc-answer__rough" }, icon("info"), text("at_commune")));
    box.append(this.directions(point.at, several ? place.name : catalogue.name(products[0])));
    return box;
  }

  /** One of several products at the point; `meant`: the one that was asked for. */
  row(i, meant) {
    const [own, ...local] = names(this.catalogue, i);
    const link = el("a", { href: this.catalogue.url(i), "aria-current": meant && "true", ...outward }, own);
    return el("li", { class: meant && "oc-answer__meant" }, photo(this.catalogue, i, "4rem"), link, ...local, stars(this.catalogue, i),
      el("span", { class: "oc-answer__by", text: this.catalogue.producer(i).name }), this.contacts(i));
  }

  single(i, where) {
    const producer = this.catalogue.producer(i);
    return el("div", { class: "oc-answer__body" },
      photo(this.catalogue, i, "20rem"),
      stars(this.catalogue, i),
      el("p", { class: "oc-answer__by" }, el("a", { href: `${config.producers}${producer.id}/`, text: producer.name, ...outward })),
      el("p", { class: "oc-answer__where", text: where }),
      el("p", { class: "oc-answer__acts" }, el("a", { class: "oc-button", href: this.catalogue.url(i), ...outward, text: text("open") })),
      this.contacts(i));
  }

  /** Call and Zalo, where the producer agreed to publish them. */
  contacts(i) {
    const { phones = [], zalo } = this.catalogue.producer(i);
    if (!phones.length && !zalo) return null;
    const acts = el("p", { class: "oc-answer__acts" });
    acts.append(...phones.slice(0, 1).map(callButton));
    if (zalo) {
      const id = zalo.replace(/^https:\/\/zalo\.me\//, "");
      acts.append(el("a", { class: "oc-button oc-button--quiet", href: `https://zalo.me/${encodeURIComponent(id)}`, ...away }, icon("zalo"), "Zalo"));
    }
    return acts;
  }

  directions([lat, lon], name) {
    const to = `${lat},${lon}`;
    const named = `${to}(${name})`;
    const way = (href, words, attributes) => el("a", { class: "oc-answer__way", href, text: words, ...attributes });
    return el("p", { class: "oc-answer__ways" }, el("span", { class: "oc-answer__to" }, icon("directions"), text("directions")),
      way(`https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(to)}`, "Google Maps", away),
      way(`https://www.openstreetmap.org/directions?to=${encodeURIComponent(to)}`, "OpenStreetMap", away),
      way(`geo:${to}?q=${encodeURIComponent(named)}`, text("phone_map"), { "data-geo": "" }));
  }
}

// Finding one product or producer by its name: a field, what it finds as buttons, and what was picked as a chip.

import { el, icon, text } from "./dom.js";
import { fold, words } from "./fold.js";

const MOST = 6;

export class Picker {
  /** @param change called with {kind: "product" | "producer", id} or null */
  constructor(root, catalogue, change) {
    this.root = root;
    this.change = change;
    this.field = root.querySelector("input");
    const products = catalogue.products.id.map((id, i) => ({ kind: "product", id, name: catalogue.name(i), lang: catalogue.nameLang(i), also: catalogue.local(i) }));
    const producers = catalogue.producers.map(({ id, name }) => ({ kind: "producer", id, name, also: "" }));
    this.entries = [...products, ...producers].map((entry) => ({ ...entry, sought: ` ${words(fold(`${entry.name} ${entry.also}`)).join(" ")}` }));
    this.kinds = ["product", "producer"];
    this.field.addEventListener("input", () => this.find());
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.clear();
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.part("found").querySelector("button")?.click();
    });
  }

  part(name) { return this.root.querySelector(`[data-${name}]`); }

  /** What can be picked, and what is: `needed` keeps the last one. */
  show(kinds, picked, needed) {
    this.kinds = kinds;
    this.part("pick-label").textContent = text(kinds.length > 1 ? "pick_both" : `pick_${kinds[0]}`);
    const entry = picked && this.entries.find((one) => one.kind === picked.kind && one.id === picked.id);
    const chip = entry && (needed
      ? el("span", { class: "oc-chip oc-builder__one", lang: entry.lang, text: entry.name })
      : el("button", { type: "button", class: "oc-chip", "aria-label": text("remove", { name: entry.name }), on: { click: () => { this.change(null); this.field.focus(); } } },
        el("span", { lang: entry.lang, text: entry.name }), icon("close")));
    this.part("picked").replaceChildren(...(chip ? [el("li", {}, chip)] : []));
    this.part("picked").hidden = !chip;
  }

  find() {
    const typed = this.field.value.trim();
    const asked = words(fold(typed));
    const found = asked.length ? this.entries.filter((entry) => this.kinds.includes(entry.kind) && asked.every((word) => entry.sought.includes(` ${word}`))) : [];
    const list = this.part("found");
    list.replaceChildren(...found.slice(0, MOST).map((entry) => el("li", {}, el("button", { type: "button", on: { click: () => this.pick(entry) } },
      el("span", { lang: entry.lang, text: entry.name }), this.kinds.length > 1 && entry.kind === "producer" ? el("span", { class: "oc-muted oc-small", text: text("pick_producer") }) : null))));
    if (asked.length && !found.length) list.append(el("li", { class: "oc-muted", text: text("nothing_found", { typed }) }));
    list.hidden = !asked.length;
    this.part("found-count").textContent = asked.length ? text("found", { n: found.length }) : "";
  }

  pick({ kind, id }) {
    this.clear();
    this.change({ kind, id });
    this.field.focus();
  }

  clear() {
    this.field.value = "";
    this.find();
  }
}

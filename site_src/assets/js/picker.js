// Finding one product or producer by its name: a field with suggestions, and what was picked as a chip.

import { el, icon, text } from "./dom.js";
import { Suggest } from "./suggest.js";

export class Picker {
  /** @param change called with {kind: "product" | "producer", id} or null */
  constructor(root, catalogue, change) {
    this.root = root;
    this.change = change;
    const products = catalogue.products.id.map((id, i) => ({ is: "product", id, name: catalogue.name(i), lang: catalogue.nameLang(i), also: catalogue.local(i) }));
    const producers = catalogue.producers.map(({ id, name }) => ({ is: "producer", id, name }));
    this.entries = [...products, ...producers];
    this.suggest = new Suggest(root, ({ is, id }) => change({ kind: is, id }));
  }

  part(name) { return this.root.querySelector(`[data-${name}]`); }

  /** What can be picked, and what is: `needed` keeps the last one. */
  show(kinds, picked, needed) {
    const several = kinds.length > 1;
    this.suggest.offer(this.entries.filter(({ is }) => kinds.includes(is))
      .map((entry) => ({ ...entry, kind: several && entry.is === "producer" ? text("pick_producer") : "" })));
    this.part("pick-label").textContent = text(several ? "pick_both" : `pick_${kinds[0]}`);
    const entry = picked && this.entries.find((one) => one.is === picked.kind && one.id === picked.id);
    const chip = entry && (needed
      ? el("span", { class: "oc-chip oc-builder__one", lang: entry.lang, text: entry.name })
      : el("button", { type: "button", class: "oc-chip", "aria-label": text("remove", { name: entry.name }), on: { click: () => { this.change(null); this.suggest.field.focus(); } } },
        el("span", { lang: entry.lang, text: entry.name }), icon("close")));
    this.part("picked").replaceChildren(...(chip ? [el("li", {}, chip)] : []));
    this.part("picked").hidden = !chip;
  }
}

// The filters on the page: check boxes with counts, chips, and the dialog that holds them on a phone. Shared by list and map.

import { active, LISTS } from "./state.js";
import { config, el, icon, text, whole } from "./dom.js";
import { monthName } from "./months.js";
import { siftChoices } from "./sift.js";

/** The name that a visitor reads for a chosen value. */
export function label(catalogue, name, value) {
  if (name === "stars") return text("stars", { n: Number(value) });
  if (name === "season") return value === "now" ? text("season_now") : text("season_month", { month: monthName(Number(value), config.lang) });
  const table = { province: "provinces", district: "districts", group: "groups", set: "sets", type: "types", status: "statuses", commune: "communes" };
  const row = catalogue[table[name]].find((entry) => entry.id === value);
  return row.short ? catalogue.whereabouts(row) : row.name;
}

export class Filters {
  /**
   * @param root the element with everything: form, button, chips, dialog
   * @param change called with a function that changes the state it is given
   */
  constructor(root, catalogue, change) {
    this.catalogue = catalogue;
    this.change = change;
    this.form = root.querySelector("[data-filters]");
    this.button = root.querySelector("[data-filter-button]");
    this.chips = root.querySelector("[data-chips]");
    this.dialog = root.querySelector("[data-filter-dialog]");
    this.home = this.form?.parentElement;
    this.choices = [...(this.form?.querySelectorAll("input[type=checkbox]") ?? [])].map((input) => {
      const row = input.closest("label");
      return { input, row, number: row.querySelector("[data-count]"), count: null };
    });
    this.form?.addEventListener("change", ({ target }) => this.toggle(target));
    if (this.form) siftChoices(this.form);
    this.form?.addEventListener("submit", (event) => event.preventDefault());
    root.querySelectorAll("[data-clear-filters]").forEach((button) =>
      button.addEventListener("click", () => change((state) => clear(state))));
    this.dialog?.addEventListener("close", () => this.home.append(this.form));
    this.dialog?.addEventListener("click", ({ target }) => {
      if (target === this.dialog || target.closest("[data-close]")) this.dialog.close();
    });
    // A turned phone or a widened window shows the filters beside the list: the dialog would be empty behind them.
    this.narrow = matchMedia(root.dataset.narrow ?? "(max-width: 59.99rem)");
    this.narrow.addEventListener("change", () => this.dialog?.open && this.dialog.close());
  }

  toggle({ name, value, checked }) {
    if (!LISTS.includes(name)) return;
    this.change((state) => {
      if (checked) state[name].add(value);
      else state[name].delete(value);
      // A group that is left takes its sets along: nothing stays chosen that cannot be seen.
      if (name === "group" && !checked) this.setsOf(value).forEach((set) => state.set.delete(set));
    });
  }

  setsOf(group) {
    const index = this.catalogue.groups.findIndex((row) => row.id === group);
    return this.catalogue.sets.filter((set) => set.group === index).map((set) => set.id);
  }

  open() {
    this.dialog.querySelector("[data-filter-slot]").append(this.form);
    if ("unfold" in this.form.dataset) this.form.querySelectorAll("details").forEach((facet) => { facet.open = true; });
    this.dialog.showModal();
  }

  /** Show the state: boxes, counts, chips, and the numbers on the buttons. */
  show(state, counts, found) {
    for (const choice of this.choices) {
      const { input, row, number } = choice;
      const count = counts[input.name]?.[input.value] ?? 0;
      input.checked = state[input.name].has(input.value);
      row.classList.toggle("oc-choice--empty", count === 0 && !input.checked);
      // Two hundred numbers, most of them as before: only what changes costs layout.
      if (choice.count !== count) number.textContent = whole(count);
      choice.count = count;
    }
    for (const group of this.form?.querySelectorAll("[data-group]") ?? []) {
      const sets = group.querySelector("[data-sets]");
      if (sets) sets.hidden = !state.group.has(group.dataset.group) && !sets.querySelector("input:checked");
    }
    for (const facet of this.form?.querySelectorAll("[data-facet]") ?? []) {
      const chosen = facet.querySelectorAll("input:checked").length;
      const badge = facet.querySelector("[data-chosen]");
      badge.textContent = chosen || "";
      badge.hidden = chosen === 0;
    }
    const n = active(state);
    if (this.button) {
      const badge = this.button.querySelector("[data-active]");
      badge.textContent = n || "";
      badge.hidden = n === 0;
      this.button.setAttribute("aria-label", n ? text("filters_active", { n }) : text("filters"));
    }
    const done = this.dialog?.querySelector("[data-done]");
    if (done) done.textContent = text("show_results", { n: found });
    this.showChips(state, n);
  }

  showChips(state, n) {
    if (!this.chips) return;
    const chip = (words, undo) => el("li", {}, el("button", {
      type: "button", class: "oc-chip oc-chip--remove", "aria-label": text("remove", { name: words }), on: { click: () => this.change(undo) },
    }, words, icon("close")));
    const chips = LISTS.flatMap((name) => [...state[name]].map((value) =>
      chip(label(this.catalogue, name, value), (next) => { next[name].delete(value); })));
    if (state.producer) {
      const { name } = this.catalogue.producers[this.catalogue.producerIndexes.get(state.producer)];
      chips.push(chip(name, (next) => { next.producer = ""; }));
    }
    if (n > 1) {
      chips.push(el("li", {}, el("button", {
        type: "button", class: "oc-link-button", text: text("clear_filters"), on: { click: () => this.change(clear) },
      })));
    }
    const had = this.chips.contains(document.activeElement);
    this.chips.replaceChildren(...chips);
    this.chips.hidden = chips.length === 0;
    // Removing a chip must not throw keyboard users back to the top of the page.
    if (had) (this.chips.querySelector("button") ?? this.button ?? this.form)?.focus();
  }
}

/** Take back every filter; text, order and view stay. */
export function clear(state) {
  for (const name of LISTS) state[name].clear();
  state.producer = "";
}

// A field that finds entries by their names while one types, with marks or without, and offers them as buttons.

import { el, text } from "./dom.js";
import { fold, words } from "./fold.js";

const MOST = 6;

export class Suggest {
  /**
   * @param root holds the field, `data-found` (the list) and `data-found-count` (what is read aloud)
   * @param pick called with the entry that was picked; the field is empty again by then
   */
  constructor(root, pick) {
    this.list = root.querySelector("[data-found]");
    this.count = root.querySelector("[data-found-count]");
    this.field = root.querySelector("input");
    this.pick = pick;
    this.entries = [];
    this.field.addEventListener("input", () => this.find());
    this.field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.clear();
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.list.querySelector("button")?.click();
    });
  }

  /** What can be found: {name, lang, also, kind, …}; `also` is searched too, `kind` is shown beside the name. */
  offer(entries) {
    const sought = ({ name, also = "" }) => ["", ...words(fold([name, also].join(" ")))].join(" ");
    this.entries = entries.map((entry) => ({ ...entry, sought: sought(entry) }));
    if (this.field.value.trim()) this.find();
  }

  /** The entries that have all the words, or begin with them; those whose name begins with what was typed come first. */
  matching(typed) {
    const asked = words(fold(typed));
    if (!asked.length) return [];
    const found = this.entries.filter(({ sought }) => asked.every((word) => sought.includes(` ${word}`)));
    const phrase = ` ${asked.join(" ")}`;
    const worth = ({ sought }) => (sought.startsWith(phrase) ? 0 : sought.includes(phrase) ? 1 : 2);
    return found.map((entry, i) => [worth(entry), i, entry]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, , entry]) => entry);
  }

  find() {
    const typed = this.field.value.trim();
    const asked = words(fold(typed)).length > 0;
    const found = this.matching(typed);
    this.list.replaceChildren(...found.slice(0, MOST).map((entry) => el("li", {}, el("button", { type: "button", on: { click: () => this.choose(entry) } },
      el("span", { lang: entry.lang, text: entry.name }), entry.kind ? el("span", { class: "oc-muted oc-small", text: entry.kind }) : null))));
    if (asked && !found.length) this.list.append(el("li", { class: "oc-muted", text: text("nothing_for", { typed }) }));
    this.list.hidden = !asked;
    this.count.textContent = asked ? text("found", { n: found.length }) : "";
  }

  choose(entry) {
    this.clear();
    this.pick(entry);
    this.field.focus();
  }

  clear() {
    this.field.value = "";
    this.find();
  }
}

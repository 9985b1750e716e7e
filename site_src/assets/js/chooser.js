// What catalogue and map have in common: choices, search text and URL, kept in step with one another.

import { debounce, text } from "./dom.js";
import { Facets } from "./facets.js";
import { Filters } from "./filters.js";
import { nothing, read, write } from "./state.js";
import { Search } from "./search.js";

export class Chooser {
  /**
   * @param root the element that holds fields, filters and results
   * @param remember whether choices are written into the URL and the history (not in a frame of other people's pages)
   */
  constructor(root, catalogue, remember = true) {
    this.root = root;
    this.catalogue = catalogue;
    this.remember = remember;
    this.search = new Search(catalogue);
    this.facets = new Facets(catalogue);
    this.filters = new Filters(root, catalogue, (edit) => this.choose(edit));
    this.field = this.part("query");
    this.state = nothing();
    this.settle = debounce(() => this.replace(), 300);
  }

  part(name) { return this.root.querySelector(`[data-${name}]`); }

  /** Take over the URL, then follow the visitor. Returns what of the URL was not understood. */
  begin() {
    const { state, ignored } = read(location.search, this.catalogue);
    this.state = state;
    // Whoever was quicker than the data has typed already.
    if (document.activeElement === this.field && this.field.value) state.q = this.field.value;
    this.field.value = state.q;
    this.field.addEventListener("input", () => {
      this.state.q = this.field.value;
      this.changed("typing");
      this.settle();
    });
    this.part("search").addEventListener("submit", (event) => {
      event.preventDefault();
      this.commit();
      this.field.blur();
      this.changed("text");
    });
    this.part("clear-query").addEventListener("click", () => {
      this.choose((next) => { next.q = ""; });
      this.field.focus();
    });
    if (this.remember) {
      window.addEventListener("popstate", () => {
        this.state = read(location.search, this.catalogue).state;
        this.field.value = this.state.q;
        this.changed("history");
      });
    }
    (window.requestIdleCallback ?? setTimeout)(() => this.search.prepare());
    return ignored;
  }

  path() { return `${location.pathname}${write(this.state)}`; }

  /** A step that the back button takes back. */
  commit() {
    if (this.remember && this.path() !== location.pathname + location.search) history.pushState(null, "", this.path());
  }

  /** The same step, described anew. */
  replace() {
    if (this.remember && this.path() !== location.pathname + location.search) history.replaceState(null, "", this.path());
  }

  choose(edit) {
    edit(this.state);
    this.field.value = this.state.q;
    this.commit();
    this.changed("choice");
  }

  /** Search and filter; shows filters, correction and links, and returns what fits. */
  select(leave) {
    const { state } = this;
    const { scores, instead } = this.search.find(state.q);
    const result = this.facets.select(state, scores, leave);
    const note = this.part("instead");
    note.textContent = instead ? text("instead", { typed: state.q.trim(), found: instead }) : "";
    note.hidden = !instead;
    this.part("clear-query").hidden = !state.q;
    this.filters.show(state, result.counts, result.matches.length);
    this.showLinks();
    return { ...result, scores };
  }

  /** The same choices on the other page, and in the other language. */
  showLinks() {
    const same = write({ ...this.state, sort: "", view: null });
    this.root.querySelectorAll("a[data-same-choice]").forEach((link) => { link.search = same; });
    document.querySelectorAll("header a[hreflang]").forEach((link) => { link.search = write(this.state); });
  }
}

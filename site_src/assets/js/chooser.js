// What catalogue and map have in common: choices, search text and URL, kept in step with one another.

import { config, debounce, text } from "./dom.js";
import { Facets } from "./facets.js";
import { Filters } from "./filters.js";
import { fetchJson } from "./data.js";
import { nothing, read, write } from "./state.js";

export class Chooser {
  /**
   * @param root the element that holds fields, filters and results
   * @param remember whether choices are written into the URL and the history (not in a frame of other people's pages)
   */
  constructor(root, catalogue, remember = true) {
    this.root = root;
    this.catalogue = catalogue;
    this.remember = remember;
    this.search = null;
    this.facets = new Facets(catalogue);
    this.filters = new Filters(root, catalogue, (edit) => this.choose(edit));
    this.field = this.part("query");
    this.state = nothing();
    this.settle = debounce(() => this.replace(), 300);
  }

  part(name) { return this.root.querySelector(`[data-${name}]`); }

  /** Take over the URL, then follow the visitor. Resolves to what of the URL was not understood. */
  async begin() {
    const { state, ignored } = read(location.search, this.catalogue);
    this.state = state;
    // Whoever was quicker than the data has typed already.
    if (document.activeElement === this.field && this.field.value) state.q = this.field.value;
    this.field.value = state.q;
    this.field.addEventListener("input", () => {
      this.state.q = this.field.value;
      this.whenSearchable(() => this.changed("typing"));
      this.settle();
    });
    this.part("search").addEventListener("submit", (event) => {
      event.preventDefault();
      this.commit();
      this.field.blur();
      this.whenSearchable(() => this.changed("text"));
    });
    this.part("clear-query").addEventListener("click", () => {
      this.choose((next) => { next.q = ""; });
      this.field.focus();
    });
    if (this.remember) {
      window.addEventListener("popstate", () => {
        this.state = read(location.search, this.catalogue).state;
        this.field.value = this.state.q;
        this.whenSearchable(() => this.changed("history"));
      });
    }
    if (this.state.q.trim()) await this.fetchSearch();
    else if (config.page !== "embed") (window.requestIdleCallback ?? setTimeout)(() => this.fetchSearch());
    return ignored;
  }

  /** Searching is a part of its own: whoever only looks at a map does not download it. */
  async fetchSearch() {
    this.fetching ??= Promise.all([import("./search.js"), fetchJson(config.words, this.catalogue.key), this.catalogue.fetchNames()]);
    try {
      const [{ Search }, words] = await this.fetching;
      this.search ??= new Search(this.catalogue, words);
      this.search.prepareSlowly();
    } catch (error) {
      console.error(error);
      this.fetching = null;
    }
  }

  /** Run now, or as soon as the search is there if a text asks for it. */
  whenSearchable(run) {
    if (this.search || !this.state.q.trim()) run();
    else this.fetchSearch().then(run);
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
    this.whenSearchable(() => this.changed("choice"));
  }

  /** Search and filter; shows filters, correction and links, and returns what fits. */
  select(leave) {
    const { state } = this;
    const typed = state.q.trim();
    const { scores, instead } = this.search?.find(typed) ?? { scores: null, instead: "" };
    const result = this.facets.select(state, scores, leave);
    const words = typed && !this.search ? text("search_failed") : instead && text("instead", { typed, found: instead });
    this.part("instead").textContent = words;
    this.part("instead").hidden = !words;
    this.result = result;
    this.part("clear-query").hidden = !state.q;
    this.filters.show(state, result.counts, result.matches.length);
    this.showLinks();
    return { ...result, scores };
  }

  /** Products whose names resemble the text, where leaving filters out would not help. */
  resembling(count) {
    const typed = this.state.q.trim();
    return typed && this.search && !this.result.beyond ? this.search.resembling(typed, count) : [];
  }

  /** The same choices on the other page, and in the other language. */
  showLinks() {
    const same = write({ ...this.state, sort: "", view: null });
    this.root.querySelectorAll("a[data-same-choice]").forEach((link) => { link.search = same; });
    document.querySelectorAll("header a[hreflang]").forEach((link) => { link.search = write(this.state); });
  }
}

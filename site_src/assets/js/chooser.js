// What catalogue and map have in common: choices, search text and URL, kept in step with one another.

import { active, nothing, read, write } from "./state.js";
import { config, debounce, text } from "./dom.js";
import { Facets } from "./facets.js";
import { fetchJson } from "./data.js";
import { Steps } from "./steps.js";

// Looked for before anybody asks (the last is a typo), and how many milliseconds the visitor's own doings are let through
// in between.
const REHEARSED = [..."abcdghklmnpqrstvxy", "ca ", "gao", "mat ong", "thoot"];
const REST = 40;

/** How long, in milliseconds, whoever types must pause to see more than the first results. */
export const PAUSE = 300;

export class Chooser {
  /**
   * @param root the element that holds fields, filters and results
   * @param remember whether choices are written into the URL and the history (not in a frame of other people's pages)
   */
  constructor(root, catalogue, remember = true) {
    this.root = root;
    this.marked = {};
    this.catalogue = catalogue;
    this.steps = new Steps(() => `${location.pathname}${write(this.state)}`, remember);
    this.search = null;
    this.facets = new Facets(catalogue);
    this.filters = null;
    this.field = this.part("query");
    this.state = nothing();
    this.settle = debounce(() => this.steps.replace(), 300);
  }

  /** The element marked `data-<name>`; looking for it among two hundred check boxes costs a keystroke its time. */
  part(name) {
    this.marked[name] ??= this.root.querySelector(`[data-${name}]`);
    return this.marked[name];
  }

  /** Show the choices as boxes with numbers and as chips, from now on. */
  furnish(Filters) {
    this.filters = new Filters(this.root, this.catalogue, (edit) => this.choose(edit));
    if (this.asked) this.showChoices();
  }

  /** Have all that a visitor may use; a frame fetches it with the first touch. */
  async complete() {}

  async openFilters() {
    await this.complete();
    this.filters.open();
  }

  /** Boxes, chips and links as the choices are. */
  showChoices() {
    this.filters?.show(this.state, this.result.counts, this.result.matches.length);
    this.showLinks();
  }

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
      this.steps.commit();
      this.field.blur();
      this.whenSearchable(() => this.changed("text"));
    });
    this.part("clear-query").addEventListener("click", () => {
      this.choose((next) => { next.q = ""; });
      this.field.focus();
    });
    this.part("filter-button").addEventListener("click", () => this.openFilters());
    this.steps.follow(() => this.returned());
    if (this.state.q.trim()) await this.fetchSearch();
    else if (config.page !== "embed") (window.requestIdleCallback ?? setTimeout)(() => this.fetchSearch());
    return ignored;
  }

  /** Show what the URL says after a step back or forward. */
  returned() {
    this.state = read(location.search, this.catalogue).state;
    this.field.value = this.state.q;
    this.whenSearchable(() => this.changed("history"));
  }

  /** Searching is a part of its own: whoever only looks at a map does not download it. */
  async fetchSearch() {
    this.fetching ??= Promise.all([import("./search.js"), fetchJson(config.words, this.catalogue.key), this.catalogue.fetchNames()]);
    try {
      const [{ Search }, words] = await this.fetching;
      // Everybody who waits for the same words comes by here.
      if (this.search) return;
      this.search = new Search(this.catalogue, words);
      this.rehearse();
    } catch (error) {
      console.error(error);
      this.fetching = null;
    }
  }

  /** Search while nobody waits: what has run some times, browsers run several times faster. */
  async rehearse() {
    await this.search.prepareSlowly();
    for (const words of REHEARSED) {
      await new Promise((resolve) => { setTimeout(resolve, REST); });
      const { scores } = this.search.find(words);
      this.foresee(this.facets.matching(this.state, scores), scores);
    }
    this.showAgain();
  }

  /** Show once more what is shown: nothing changes, but the first letter that is typed finds all of it used before. */
  showAgain() {}

  /** Have ready what would be shown first; `matches` and `scores` as in `fitting`. */
  foresee() {}

  /** Run now, or as soon as the search is there if a text asks for it; of several that wait for it the last is enough. */
  whenSearchable(run) {
    this.next = run;
    if (this.search || !this.state.q.trim()) run();
    else this.fetchSearch().then(() => { if (this.next === run) run(); });
  }

  choose(edit) {
    edit(this.state);
    this.field.value = this.state.q;
    this.steps.commit();
    this.whenSearchable(() => this.changed("choice"));
  }

  /** What fits the text and the choices: {matches, scores}; tells where other words were looked for than those typed. */
  fitting(leave = null) {
    const { state } = this;
    const typed = state.q.trim();
    const { scores, instead } = this.search?.find(typed) ?? { scores: null, instead: "" };
    const words = typed && !this.search ? text("search_failed") : instead && text("instead", { typed, found: instead });
    this.part("instead").textContent = words;
    this.part("instead").hidden = !words;
    // Chips take their room at once, also where they are still on their way.
    if (active(state)) this.part("chips").hidden = false;
    this.asked = { scores, leave };
    this.counted = null;
    return { matches: this.facets.matching(state, scores, leave), scores };
  }

  /** What fits, with the numbers of what could be chosen besides; counted when first asked for. */
  get result() {
    this.counted ??= this.facets.select(this.state, this.asked.scores, this.asked.leave);
    return this.counted;
  }

  /**
   * Do the rest of an answer: at once, or after some milliseconds and a step at a time, as long as no newer answer comes.
   * @param steps an iterator that does a part each time it is asked for the next
   */
  rest(steps, milliseconds = null) {
    clearTimeout(this.waiting);
    const step = () => { if (!steps.next().done) this.waiting = setTimeout(step); };
    if (milliseconds !== null) this.waiting = setTimeout(step, milliseconds);
    else while (!steps.next().done);
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

// The steps that the back button takes back: choices, and what opens over the page (the answer to a pin, the list pulled up).
// Whatever is open has one entry of the history, however often it changes; closing it goes back over that entry. In a frame
// of other people's pages the history is theirs: nothing is written at all.

export class Steps {
  /**
   * @param path gives the address of what is shown now
   * @param remember whether there is a history to write into
   */
  constructor(path, remember) {
    Object.assign(this, { path, remember });
    /** What to do once the step back that is under way has been made; browsers make it later. */
    this.waiting = null;
  }

  /** What is open over the page by an entry of its own: "answer", "list" or "". */
  get over() { return (this.remember && history.state?.over) || ""; }

  /** Where the map looked when this entry was left for one over it; addresses do not always tell. */
  get view() { return (this.remember && history.state?.view) || null; }

  write(run) {
    if (!this.remember) return;
    if (this.waiting) this.waiting.push(run);
    else run();
  }

  get moved() { return this.path() !== location.pathname + location.search; }

  /** A step; where something is open, in its place. */
  commit() {
    this.write(() => {
      if (this.moved) history[this.over ? "replaceState" : "pushState"](null, "", this.path());
    });
  }

  /** The same step, described anew. */
  replace() {
    this.write(() => { if (this.moved) history.replaceState(this.over ? history.state : null, "", this.path()); });
  }

  /** Something opens: "answer" or "list"; `view` is where the map looks. */
  open(over, view) {
    this.write(() => {
      if (this.over) {
        history.replaceState({ over }, "", this.path());
      } else {
        // Whoever closes it says what is in sight then; the browser would scroll the page back once more, afterwards.
        history.scrollRestoration = "manual";
        history.replaceState({ view }, "");
        history.pushState({ over }, "", this.path());
      }
    });
  }

  /** What was open is closed. */
  close() {
    this.write(() => {
      if (!this.over) { this.replace(); return; }
      this.waiting = [() => this.replace()];
      history.back();
    });
  }

  /** Call `run` after steps back and forward that the visitor has made. */
  follow(run) {
    if (!this.remember) return;
    addEventListener("popstate", () => {
      const { waiting } = this;
      this.waiting = null;
      if (waiting) waiting.forEach((write) => this.write(write));
      else run();
    });
  }
}

// Nothing fits: why, and what can be taken back.

import { active, LISTS } from "./state.js";
import { clear, label } from "./filters.js";
import { el, text } from "./dom.js";

/** The explanation for a chooser whose choices nothing fits: each filter with what the catalogue has without it. */
export function whyNothing(chooser, heading) {
  const { catalogue, state, result: { counts, beyond } } = chooser;
  const typed = state.q.trim();
  const way = (words, edit) => el("button", {
    type: "button", class: "oc-button oc-button--quiet", text: words, on: { click: () => chooser.choose(edit) },
  });
  const sum = (name) => Object.values(counts[name]).reduce((all, n) => all + n, 0);
  const chosen = LISTS.filter((name) => state[name].size);
  const single = chosen.length < 2 ? [] : chosen.filter((name) => sum(name) > 0).map((name) => {
    const left = [...state[name]].map((value) => label(catalogue, name, value)).join(", ");
    return way(text("without_one", { name: left, n: sum(name) }), (next) => next[name].clear());
  });
  const why = typed && !beyond ? text("nothing_for", { typed }) : text("nothing_fits");
  return [
    el(heading, { class: "oc-nothing__title", text: why }),
    el("p", { text: active(state) && beyond ? text("without_filters", { n: beyond }) : text("try_shorter") }),
    el("p", { class: "oc-nothing__ways" }, ...single,
      active(state) ? way(text("clear_filters"), clear) : null,
      typed ? way(text("clear_query"), (next) => { next.q = ""; }) : null),
  ];
}

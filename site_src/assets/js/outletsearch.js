// Points of sale for those who search: by words typed with or without marks, and by distance.

import { fold, words } from "./fold.js";
import { metres } from "./near.js";
import { within } from "./state.js";

const MOST = 3;
// Where nothing was typed, products are what is near, and these stand before them; from so many metres on no more.
const MOST_NEAR = 1;
const NEAR = 15_000;

/** Whether all words typed occur in a text, parts of words too. */
export function fits(typed, text) {
  const there = fold(text);
  return words(fold(typed)).every((word) => there.includes(word));
}

/** Whether a distance to an outlet means anything: more than its district is known. */
export const measurable = ({ rough }) => rough !== "district";

/**
 * The outlets to be told beside a list of products, at most three: those that are called or lie as was typed, within the
 * places chosen; where there is a point to measure from the nearest of them first. Of some only the district is known: they
 * come after those of which a distance can be told.
 */
export function besides(catalogue, outlets, state, origin) {
  const { q } = state;
  if (!q.trim() && !origin) return [];
  const found = outlets.filter((outlet) => within(catalogue, outlet, state)
    && fits(q, [outlet.name, outlet.also, outlet.kind_name, outlet.where, catalogue.districts[outlet.district].name].join(" ")));
  if (!origin) return found.slice(0, MOST);
  const far = (outlet) => metres(origin, outlet.at);
  found.sort((a, b) => measurable(b) - measurable(a) || far(a) - far(b));
  return q.trim() ? found.slice(0, MOST) : found.filter((outlet) => far(outlet) < NEAR).slice(0, MOST_NEAR);
}

// Points of sale for those who search: by words typed with or without marks, and by distance.

import { fold, words } from "./fold.js";
import { metres } from "./near.js";
import { within } from "./state.js";

const MOST = 3;

/** Whether all words typed occur in a text, parts of words too. */
export function fits(typed, text) {
  const there = fold(text);
  return words(fold(typed)).every((word) => there.includes(word));
}

/**
 * The outlets to be told beside a list of products, at most three: those that are called or lie as was typed, within the
 * places chosen; the nearest of them first where there is a point to measure from.
 */
export function besides(catalogue, outlets, state, origin) {
  const { q } = state;
  if (!q.trim() && !origin) return [];
  const found = outlets.filter((outlet) => within(catalogue, outlet, state)
    && fits(q, [outlet.name, outlet.also, outlet.kind_name, outlet.where, catalogue.districts[outlet.district].name].join(" ")));
  const far = (outlet) => metres(origin, outlet.at);
  return (origin ? [...found].sort((a, b) => far(a) - far(b)) : found).slice(0, MOST);
}

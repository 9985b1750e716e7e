// A trip in words: what lies between two stops, and how long it all is. The server says the same (templates/catalogue/_trip.html).

import { distance, text } from "../dom.js";
import { metres } from "../near.js";
import { total } from "./order.js";

/** From one stop to the next; what is only known to be in one commune is not given a length. */
export function leg(from, to) {
  if (from.by && from.by === to.by) return text("leg_same");
  const far = metres(from.at, to.at);
  if (far === 0) return text("leg_commune");
  return text(from.rough || to.rough ? "leg_about" : "leg", { distance: distance(far) });
}

/** The length of all legs together. */
export const wholeWay = (stops) => text("total", { distance: distance(total(stops.map(({ at }) => at))) });

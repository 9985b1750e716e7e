// A route in other people's pages: /embed/?route=<name of a ready-made one, or stops>. Only a map, and the way to the whole.

import { config, el, icon, text } from "../dom.js";
import { fetchJson } from "../data.js";
import { away } from "../links.js";
import { linkTo } from "./leave.js";
import { TripMap } from "./map.js";
import { fetchStops } from "./stops.js";

const MOST = 100;

/**
 * Show a route in the map's frame. Resolves to whether anything of it is known.
 * @param unknown gets what of the route is not
 */
export async function openTrip(root, asked, unknown) {
  const [table, { routes }] = await Promise.all([fetchStops(), fetchJson(config.routes)]);
  const written = Object.hasOwn(routes, asked) ? routes[asked] : null;
  const { stops, gone } = table.of(written?.stops ?? asked.split(",").filter(Boolean).slice(0, MOST));
  unknown.push(...gone.map((id) => `route=${id.slice(0, 40)}`));
  if (!stops.length) return false;
  root.classList.add("oc-mapapp--trip");
  root.dataset.list = "0";
  new TripMap(away).show(stops);
  const full = root.querySelector(".oc-map__full");
  full.removeAttribute("data-same-choice");
  full.href = written ? `${config.routePages}${asked}/` : linkTo(config.planner, stops);
  full.title = written?.title ?? text("trip_full");
  full.replaceChildren(el("span", { text: full.title }), icon("external"));
  root.querySelector("[data-loading]").hidden = true;
  root.dataset.ready = "";
  return true;
}

// The visitor's choices and their form in the URL, shared by catalogue, map and embed.

import { parameters } from "./address.js";

/** Choices of several values, by their name in the URL. */
export const LISTS = ["province", "district", "stars", "group", "set", "type", "status", "commune", "season"];
export const SORTS = ["stars", "name", "nearest"];

/** How outlets are shown: not at all, beside the products, or alone. */
export const OUTLETS = ["1", "only"];

/** Nothing chosen. `view` is {lat, lon, zoom} or null. */
export function nothing() {
  const lists = Object.fromEntries(LISTS.map((name) => [name, new Set()]));
  return { q: "", ...lists, sort: "", producer: "", product: "", outlets: "", outlet: "", view: null };
}

/** The values that each choice may have, as they stand in the data. */
export function vocabulary(catalogue) {
  const ids = (table) => new Set(table.map((row) => row.id));
  return {
    province: ids(catalogue.provinces),
    district: ids(catalogue.districts),
    stars: new Set(["5", "4", "3"]),
    group: ids(catalogue.groups),
    set: ids(catalogue.sets),
    type: ids(catalogue.types),
    status: ids(catalogue.statuses),
    commune: ids(catalogue.communes),
    season: new Set(["now", ...Array.from({ length: 12 }, (_, month) => String(month + 1))]),
  };
}

/** Whether something that lies in a district (by index) and a commune is within the places chosen. */
export function within({ districts, provinces }, { district, commune }, chosen) {
  const { id, province } = districts[district];
  return (!chosen.province.size || chosen.province.has(provinces[province].id))
    && (!chosen.district.size || chosen.district.has(id)) && (!chosen.commune.size || chosen.commune.has(commune));
}

/** Read a query string; what is not in the vocabulary is left out and named in `ignored` ("district=abc"). */
export function read(query, catalogue) {
  const params = parameters(query);
  const known = vocabulary(catalogue);
  const state = nothing();
  const ignored = [];
  state.q = (params.get("q") ?? "").slice(0, 200);
  for (const name of LISTS) {
    for (const value of params.getAll(name).flatMap((all) => all.split(",")).filter(Boolean)) {
      if (known[name].has(value)) state[name].add(value);
      else ignored.push(`${name}=${value.slice(0, 40)}`);
    }
  }
  const one = (name, has) => {
    const value = params.get(name);
    if (!value) return "";
    if (has(value)) return value;
    ignored.push(`${name}=${value.slice(0, 40)}`);
    return "";
  };
  state.sort = one("sort", (value) => SORTS.includes(value));
  state.producer = one("producer", (value) => catalogue.producerIndexes.has(value));
  state.product = one("product", (value) => catalogue.indexes.has(value));
  state.outlet = one("outlet", (value) => /^[a-z0-9-]{2,80}$/.test(value));
  state.outlets = one("outlets", (value) => [...OUTLETS, "0"].includes(value)).replace("0", "") || (state.outlet ? "1" : "");
  state.view = readView(params, catalogue.bounds, ignored);
  return { state, ignored };
}

function readView(params, [[south, west], [north, east]], ignored) {
  const number = (name, low, high) => {
    const typed = params.get(name);
    if (typed === null || typed === "") return null;
    const value = Number(typed);
    if (Number.isFinite(value) && value >= low && value <= high) return value;
    ignored.push(`${name}=${typed.slice(0, 40)}`);
    return null;
  };
  const view = { lat: number("lat", south - 1, north + 1), lon: number("lon", west - 1, east + 1), zoom: number("zoom", 1, 24) };
  return Object.values(view).some((value) => value !== null) ? view : null;
}

/** The query string of a state, "" or beginning with "?"; the same state always gives the same string. */
export function write(state) {
  const params = [];
  const add = (name, value) => params.push(`${name}=${encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%20", "+")}`);
  if (state.q.trim()) add("q", state.q.trim());
  for (const name of LISTS) if (state[name].size) add(name, [...state[name]].sort().join(","));
  for (const name of ["producer", "product", "outlets", "outlet", "sort"]) if (state[name]) add(name, state[name]);
  for (const [name, value] of Object.entries(state.view ?? {})) {
    if (value !== null) add(name, String(Number(value.toFixed(4))));
  }
  return params.length ? `?${params.join("&")}` : "";
}

/** How many choices are active: the number on the filter button. */
export function active(state) {
  return LISTS.reduce((sum, name) => sum + state[name].size, 0) + (state.producer ? 1 : 0);
}

/** The state without its filters; text, order and view stay. */
export function cleared(state) {
  return { ...nothing(), q: state.q, sort: state.sort, outlets: state.outlets, view: state.view };
}

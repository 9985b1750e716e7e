// Products side by side in other people's pages, chosen by the query string as on map and catalogue.

import { renderCard } from "./card.js";
import { config, el, text } from "./dom.js";
import { Facets } from "./facets.js";
import { leadTo, open, part } from "./frame.js";
import { active, nothing, read, write } from "./state.js";

const MOST = 24;

/** The district or province that the strip is about, where it is about one: its row and `folder`; the only province has no page. */
function place(catalogue, state) {
  const kind = state.district.size ? "district" : "province";
  const [id] = state[kind];
  const found = state[kind].size === 1 ? catalogue[`${kind}s`].find((one) => one.id === id) : null;
  return found && { ...found, folder: config[`${kind}s`] };
}

open((catalogue, unknown) => {
  const { state: asked, ignored } = read(location.search, catalogue);
  unknown.unshift(...ignored);
  // A text to search for would need the search's own data; a strip is chosen, not searched.
  if (asked.q) unknown.push(`q=${asked.q.slice(0, 40)}`);
  const state = { ...asked, ...Object.fromEntries(["q", "sort", "product", "view"].map((name) => [name, nothing()[name]])) };
  const { matches } = new Facets(catalogue).select(state, null);
  const about = place(catalogue, state);
  const full = about?.folder && active(state) === 1 ? `${about.folder}${about.id}/` : config.catalogue + write(state);
  const n = matches.length;
  leadTo(full);
  part("title").textContent = about ? text("products_of", { place: catalogue.whereabouts(about) }) : text(state.season.has("now") ? "products_now" : "products");
  part("count").textContent = text(n ? "count" : "nothing", { n });
  const rest = n > MOST ? [el("li", { class: "oc-strip__all" }, el("a", { href: full, text: text("all", { n }) }))] : [];
  part("strip").replaceChildren(...matches.slice(0, MOST).map((i) => el("li", {}, renderCard(catalogue, i))), ...rest);
  part("strip").hidden = n === 0;
  return "";
});

// A product's stars, names and card, built from data in the shape of the server's (templates/catalogue/_components.html).

import { config, el, icon, low, svg, text } from "./dom.js";

const FORMS = [["avif", "image/avif"], ["webp", "image/webp"]];
const WIDTHS = [480, 1200];

const PAST = new Set(["lapsed", "withdrawn", "ceased", "unconfirmed"]);
const CERTIFIED = new Set(["valid", "lapsing"]);

/** Drawn stars with their words; a dated certificate, a mere listing and a lapsed one look different. */
export function stars(catalogue, i) {
  const n = catalogue.stars(i);
  const status = catalogue.status(i).id;
  const look = CERTIFIED.has(status) ? "certified" : PAST.has(status) ? "past" : "listed";
  const drawn = svg("svg", { class: "oc-stars__art", viewBox: `0 0 ${22 * n + 2} 24`, "data-n": n, "aria-hidden": "true", focusable: "false" },
    svg("use", { href: `${config.stars}#stars-${n}` }));
  const potential = catalogue.potential(i);
  return el("span", { class: `oc-stars oc-stars--${look}` }, drawn, " ",
    el("span", { class: "oc-stars__words", text: text("ocop_stars", { n }) }),
    look === "certified" ? icon("check") : null,
    ...(potential ? [" ", el("span", { class: "oc-stars__potential", text: text("potential", { n: potential }) })] : []),
    ...(look === "past" ? [" ", el("span", { class: "oc-stars__potential", text: low(catalogue.status(i).name) })] : []));
}

/** The name in the page's language, and after it the Vietnamese one where that is another, which stands on a line of its own. */
export function names(catalogue, i) {
  const own = el("span", { lang: catalogue.nameLang(i), text: catalogue.name(i) });
  const local = catalogue.local(i);
  return local ? [own, " ", el("span", { class: "oc-local", lang: "vi", text: local })] : [own];
}

/** The first photo of product `i`, or null; `sizes` as in HTML: how wide it is shown. */
export function photo(catalogue, i, sizes) {
  const found = catalogue.photo(i);
  if (!found) return null;
  const file = (width, form) => `${config.photos}${found.stem}-${width}.${form}`;
  const all = (form) => WIDTHS.map((width) => `${file(width, form)} ${width}w`).join(", ");
  return el("picture", {}, ...FORMS.map(([form, type]) => el("source", { type, srcset: all(form), sizes })),
    el("img", { src: file(WIDTHS[0], "jpg"), srcset: all("jpg"), sizes, alt: found.alt, width: found.width, height: found.height, loading: "lazy", decoding: "async" }));
}

/** The card of product `i`. */
export function renderCard(catalogue, i) {
  const set = catalogue.set(i);
  const local = catalogue.local(i);
  const group = catalogue.groups[set.group].id;
  return el("article", { class: "oc-card", data: { id: catalogue.id(i) } },
    el("h2", { class: "oc-card__name" }, el("a", { href: catalogue.url(i), lang: catalogue.nameLang(i), text: catalogue.name(i) })),
    el("div", { class: "oc-tile", data: { group, set: set.id } }, photo(catalogue, i, "(min-width: 60rem) 18rem, 50vw") ?? icon(catalogue.drawing(i), config.pictures)),
    local ? el("p", { class: "oc-card__other", lang: "vi", text: local }) : null,
    stars(catalogue, i),
    el("p", { class: "oc-card__by", text: catalogue.producer(i).name }),
    el("p", { class: "oc-card__place", text: catalogue.whereabouts(catalogue.district(i)) }));
}

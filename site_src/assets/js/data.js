// The catalogue's data in the browser: columns of products and the tables that they point into (see generator/map/data.py).

import { config } from "./dom.js";

const FORMAT = 1;

/**
 * Fetch one of the data files. Throws where the network, the server or the shape fails; the page says what next.
 * @param key what the file must go with; one of another build, out of a cache, is fetched anew
 */
export async function fetchJson(url, key = null) {
  for (const cache of ["default", "reload"]) {
    const answer = await fetch(url, { credentials: "same-origin", cache });
    if (!answer.ok) throw new Error(`${answer.status} ${url}`);
    const raw = await answer.json();
    if (raw.format === FORMAT && (key === null || raw.key === key)) return raw;
  }
  throw new Error(`${url}: of another build than this page`);
}

/** Fetch the products and open them. */
export async function load() { return new Catalogue(await fetchJson(config.data)); }

/** Read access to products by their index; index order is publishing order: stars down, then name. */
export class Catalogue {
  constructor(raw) {
    Object.assign(this, raw);
    this.size = raw.products.id.length;
    this.exact = new Map(raw.products.exact.map(([i, lat, lon, precision]) => [i, { at: [lat, lon], precision }]));
    this.indexes = new Map(raw.products.id.map((id, i) => [id, i]));
    this.producerIndexes = new Map(raw.producers.map((producer, i) => [producer.id, i]));
    this.untranslated = new Set(raw.products.untranslated ?? []);
  }

  id = (i) => this.products.id[i];
  name = (i) => this.products.name[i];
  stars = (i) => this.products.stars[i];
  potential = (i) => this.products.potential[i];
  set = (i) => this.sets[this.products.set[i]];
  status = (i) => this.statuses[this.products.status[i]];
  producer = (i) => this.producers[this.products.producer[i]];
  place = (i) => this.places[this.products.place[i]];
  district = (i) => this.districts[this.place(i).district];
  /** [latitude, longitude], and whether that is only the commune's point. */
  at = (i) => this.exact.get(i)?.at ?? this.place(i).at;
  roughly = (i) => !this.exact.has(i);
  /** The Vietnamese name, where the page's language is another and it differs. */
  local = (i) => this.products.local?.[i] || "";
  /** The language that the name really is in, where it is not the page's. */
  nameLang = (i) => (this.untranslated.has(i) ? "vi" : undefined);
  url = (i) => `${config.products}${this.id(i)}/`;
}

// The catalogue's data in the browser: columns of products and the tables that they point into (see generator/map/data.py).

import { config } from "./dom.js";

const FORMAT = 5;

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

/**
 * Fetch the products and open them.
 * @param named with what they are called; else `catalogue.fetchNames()` fetches that once it is needed
 * @param at where both files are
 */
export async function load({ named = true, at = config } = {}) {
  const [raw, names] = await Promise.all([fetchJson(at.data), named ? fetchJson(at.names) : null]);
  const catalogue = new Catalogue(raw);
  if (names?.key === raw.key) catalogue.take(names);
  else if (named) await catalogue.fetchNames(at.names);
  return catalogue;
}

/** Read access to products by their index; index order is publishing order: stars down, then name. */
export class Catalogue {
  constructor(raw) {
    Object.assign(this, raw);
    this.size = raw.products.stars.length;
    this.exact = new Map(raw.products.exact.map(([i, lat, lon, precision]) => [i, { at: [lat, lon], precision }]));
    this.seasons = new Map(raw.products.season);
    this.outlets = null;
    this.indexes = new Map();
    this.producerIndexes = new Map();
    this.untranslated = new Set();
    this.photos = new Map();
    this.drawings = new Map();
  }

  /** Take over the names of everything; returns the catalogue. */
  take(names) {
    Object.assign(this.products, names.products);
    names.producers.forEach((producer, i) => Object.assign(this.producers[i], producer));
    for (const table of ["communes", "places"]) names[table].forEach((name, i) => { this[table][i].name = name; });
    names.products.id.forEach((id, i) => this.indexes.set(id, i));
    names.producers.forEach(({ id }, i) => this.producerIndexes.set(id, i));
    for (const i of names.products.untranslated ?? []) this.untranslated.add(i);
    for (const [i, drawing] of names.products.drawings) this.drawings.set(i, drawing);
    for (const [i, stem, alt, width, height] of names.products.photos) this.photos.set(i, { stem, alt, width, height });
    this.named = Promise.resolve(this);
    return this;
  }

  /** Names, once they are there; a failed try may be made again. */
  fetchNames(url = config.names) {
    this.named ??= fetchJson(url, this.key).then((names) => this.take(names));
    return this.named.catch((error) => {
      this.named = null;
      throw error;
    });
  }

  /** The outlets, once they are there. */
  async fetchOutlets(url = config.outletData) {
    this.outlets ??= (await fetchJson(url, this.key)).outlets;
    return this.outlets;
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
  /** What a district is called where its province is not known (as `District.whereabouts` in generator/catalogue/model.py); or a province. */
  whereabouts({ short, province }) {
    const above = this.provinces.length > 1 ? this.provinces[province]?.short ?? short : short;
    return above === short ? short : `${short}, ${above}`;
  }
  /** The first photo {stem, alt, width, height}, where there is one. */
  photo = (i) => this.photos.get(i);
  /** The drawing that stands in for a photo. */
  drawing = (i) => this.drawings.get(i) ?? this.set(i).icon;
  /** [latitude, longitude], and whether that is only the commune's point. */
  at = (i) => this.exact.get(i)?.at ?? this.place(i).at;
  roughly = (i) => !this.exact.has(i);
  /** The Vietnamese name, where the page's language is another and it differs. */
  local = (i) => this.products.local?.[i] || "";
  /** The language that the name really is in, where it is not the page's. */
  nameLang = (i) => (this.untranslated.has(i) ? "vi" : undefined);
  /** The months of the harvest as bits 1 to 12; 0 where there is no season. */
  season = (i) => this.seasons.get(i) ?? 0;
  url = (i) => `${config.products}${this.id(i)}/`;
}

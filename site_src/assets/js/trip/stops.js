// What a trip can stop at: products, producers, outlets, and places. One table by id for pages, planner and embeds.

import { fetchJson, load } from "../data.js";
import { config } from "../dom.js";
import { placeWords } from "../origin.js";

/** Fetch everything that a trip can stop at. */
export async function fetchStops() {
  const [catalogue, { places }] = await Promise.all([load(), fetchJson(config.places)]);
  await catalogue.fetchOutlets();
  return new Stops(catalogue, places);
}

/** The table of all stops. Each is {id, kind, name, lang, also, at, rough, where, url}; `rough`: `at` is only a commune's point; `vague`: a district's. */
export class Stops {
  /** @param places rows of places.<lang>.json (see generator/map/gazetteer.py) */
  constructor(catalogue, places) {
    this.catalogue = catalogue;
    this.all = [...products(catalogue), ...producers(catalogue), ...outlets(catalogue), ...places.map(place)];
    this.byId = new Map(this.all.map((stop) => [stop.id, stop]));
  }

  /** The stops of a list of ids, in its order, and the ids that are no more. */
  of(ids) {
    const gone = ids.filter((id) => !this.byId.has(id));
    return { stops: ids.filter((id) => this.byId.has(id)).map((id) => this.byId.get(id)), gone };
  }
}

const within = (catalogue, place) => `${place.name}, ${catalogue.whereabouts(catalogue.districts[place.district])}`;

function products(catalogue) {
  return catalogue.products.id.map((id, i) => ({
    id, kind: "product", name: catalogue.name(i), lang: catalogue.nameLang(i), also: catalogue.local(i),
    at: catalogue.at(i), rough: catalogue.roughly(i), by: catalogue.producer(i).id,
    where: `${catalogue.producer(i).name} · ${within(catalogue, catalogue.place(i))}`, url: catalogue.url(i),
  }));
}

function producers(catalogue) {
  return catalogue.producers.map((producer) => {
    const place = catalogue.places[producer.place];
    return {
      id: producer.id, kind: "producer", name: producer.name, also: "", by: producer.id,
      at: producer.at ?? place.at, rough: !producer.at, where: within(catalogue, place), url: `${config.producers}${producer.id}/`,
    };
  });
}

function outlets(catalogue) {
  return catalogue.outlets.map(({ id, name, lang, also = "", kind_name: kind, district, where, at, rough }) => ({
    id, kind: "outlet", name, lang, also, by: id, at, rough: Boolean(rough), vague: rough === "district",
    where: [kind, where, catalogue.whereabouts(catalogue.districts[district])].filter(Boolean).join(", "), url: `${config.outlets}${id}/`,
  }));
}

/** A place stands for itself: its point is the place, as well as a map can say. */
function place(row) {
  const [id, name, , lat, lon, local] = row;
  return { id, kind: "place", name, also: local, at: [lat, lon], rough: true, where: placeWords(row), url: "" };
}

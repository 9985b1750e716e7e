// What a record can name, which grows with the catalogue and is fetched: provinces with districts, communes, documents.

import { config } from "../dom.js";

const FORMAT = 1;

/**
 * Provinces [{id, label, name, districts, box}], districts being [id, name]; communes [name, latitude, longitude] by
 * district; documents [id, words, issuer, title in full]. All of it is empty until it came; `settled` says that it came or never will.
 */
export const areas = { provinces: [], communes: {}, documents: [], settled: false };

/** A list that the build has made for the form (see generator/forms/files.py). */
export async function fetchList(url) {
  const answer = await fetch(url, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  const list = await answer.json();
  if (list.format !== FORMAT) throw new Error(`list of format ${list.format}, expected ${FORMAT}`);
  return list;
}

/** Fetch the areas. */
export async function loadAreas() {
  try {
    Object.assign(areas, await fetchList(config.areas));
  } finally {
    areas.settled = true;
  }
}

/** The province that a district lies in. */
export const provinceOf = (district) => areas.provinces.find(({ districts }) => districts.some(([id]) => id === district));

/** The communes of a district. */
export const communesOf = (district) => areas.communes[district] ?? [];

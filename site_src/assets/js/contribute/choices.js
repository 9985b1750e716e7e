// What depends on the catalogue: districts, producers and communes of one, documents, ids that are taken.

import { areas, communesOf, fetchList, provinceOf } from "./areas.js";
import { config, el, text } from "../dom.js";
import { fold } from "../fold.js";

/** What the catalogue has: producers [{id, name, folder}], products [{id, name, producer}], and ids → files. */
export async function loadKnown() {
  const raw = await fetchList(config.known);
  const producers = raw.producers.map(([id, name, folder]) => ({ id, name, folder }));
  const outlets = raw.outlets.map(([id, name, folder]) => ({ id, name, folder }));
  const products = raw.products.map(([id, name, producer]) => ({ id, name, producer: producers[producer] }));
  return {
    producers,
    products,
    outlets,
    outletFiles: new Map(outlets.map(({ id, folder }) => [id, `products/${folder}/outlets/${id}.yml`])),
    producerFiles: new Map(producers.map(({ id, folder }) => [id, `products/${folder}/${id}/producer.yml`])),
    productFiles: new Map(products.map(({ id, producer }) => [id, `products/${producer.folder}/${producer.id}/${id}.yml`])),
  };
}

export const nothingKnown = { producers: [], products: [], outlets: [], outletFiles: new Map(), producerFiles: new Map(), productFiles: new Map() };

/** Choose a value, now or as soon as the list has it. */
export function choose(select, value) {
  select.value = value;
  if (select.value === value) { delete select.dataset.wanted; return; }
  select.value = "";
  select.dataset.wanted = value;
}

const optionsOf = (pairs) => pairs.map(([value, words]) => el("option", { value, text: words }));

/** Fill a list whose entries depend on something, when that has changed; what was chosen or wanted stays chosen where it is there. */
function refill(select, key, first, pairs) {
  if (select.dataset.of === key) return;
  select.dataset.of = key;
  const wanted = select.value || select.dataset.wanted || "";
  select.replaceChildren(...optionsOf([["", first], ...pairs()]));
  select.value = wanted;
  if (select.value === wanted) delete select.dataset.wanted;
  else select.value = "";
}

/** Put what the catalogue has behind the first entry of a list, once it is there. */
function complete(select, entries) {
  if (!areas.settled || "complete" in select.dataset) return;
  select.dataset.complete = "";
  select.options[0].after(...entries());
  if (select.dataset.wanted) choose(select, select.dataset.wanted);
}

/** The districts of the province chosen, or of the only one; and all of them where a product is made elsewhere. */
export function fillDistricts(form) {
  if (!areas.settled) return;
  const { district, province } = form.elements;
  if (province && !province.value) province.value = provinceOf(district.dataset.wanted)?.id ?? "";
  const chosen = province ? areas.provinces.find(({ id }) => id === province.value) : areas.provinces[0];
  refill(district, `in ${chosen?.id}`, text(province && !chosen ? "choose_province_first" : "choose_district"), () => chosen?.districts ?? []);
  for (const select of form.querySelectorAll("[data-districts]")) {
    complete(select, () => (province ? areas.provinces.map(({ label, districts }) => el("optgroup", { label }, ...optionsOf(districts))) : optionsOf(chosen?.districts ?? [])));
  }
}

/** Choose a district, and the province that it lies in. */
export function chooseDistrict(form, id) {
  if (form.elements.province) form.elements.province.value = provinceOf(id)?.id ?? "";
  fillDistricts(form);
  choose(form.elements.district, id);
}

/** The producers of a district, by name; says so where there is none. */
export function fillOwners(form, known, district) {
  const owners = known.producers.filter(({ folder }) => folder === district);
  refill(form.elements.owner, `${known.producers.length} in ${district}`, text(district ? "choose_owner" : "choose_district_first"),
    () => owners.sort((a, b) => a.name.localeCompare(b.name, "vi")).map(({ id, name }) => [id, name]));
  form.querySelector("[data-owner-said]").textContent = district && known.producers.length && !owners.length ? text("no_owners") : "";
}

/** The communes of the district that each address lies in. */
export function fillCommunes(form, district) {
  for (const select of form.querySelectorAll("[data-communes]")) {
    const key = form.elements[select.name.replace(/commune$/, "district")]?.value || district;
    refill(select, key, text(key ? "choose_commune" : "choose_district_first"), () => communesOf(key).map(([name]) => [name, name]));
  }
}

/** [latitude, longitude] of the commune chosen in an address, or null. */
export function pointOf(form, path, district) {
  const name = form.elements[`${path}.commune`]?.value;
  const own = form.elements[`${path}.district`]?.value || district;
  const found = communesOf(own).find(([commune]) => commune === name);
  return found ? [found[1], found[2]] : null;
}

/** Documents below who issued them: their titles begin alike. */
function byIssuer() {
  const issuers = new Map(areas.documents.map(([, , issuer]) => [issuer, []]));
  for (const [id, words, issuer] of areas.documents) issuers.get(issuer).push([id, words]);
  return [...issuers].map(([label, pairs]) => el("optgroup", { label }, ...optionsOf(pairs)));
}

/** Under each list of documents, what the chosen one is called in full. */
export function tellDocuments(form) {
  for (const told of form.querySelectorAll("[data-document-told]")) {
    const { value } = told.parentElement.querySelector("[data-documents]");
    const [, , , title = ""] = areas.documents.find(([id]) => id === value) ?? [];
    told.textContent = title;
    told.hidden = !title;
  }
}

/** The documents of the catalogue, and the one that is being added at the end of every list of them. */
export function fillDocuments(form, { id, number }) {
  for (const select of form.querySelectorAll("[data-documents]")) {
    complete(select, byIssuer);
    let option = select.querySelector("[data-new]");
    if (!id) {
      if (option?.selected) select.value = "";
      option?.remove();
      continue;
    }
    if (!option) {
      option = el("option", { data: { new: "" } });
      select.append(option);
    }
    option.value = id;
    option.textContent = text("document_new", { number: number || id });
    if (select.dataset.wanted === id) {
      select.value = id;
      delete select.dataset.wanted;
    }
  }
}

/** Records of the catalogue whose name is the same but for marks, or holds the other one. */
export function alike(records, name) {
  const asked = fold(name ?? "");
  if (asked.length < 5) return [];
  return records.filter((record) => {
    const known = fold(record.name);
    return known === asked || (Math.min(known.length, asked.length) >= 8 && (known.includes(asked) || asked.includes(known)));
  }).slice(0, 4);
}

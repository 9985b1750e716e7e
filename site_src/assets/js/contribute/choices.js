// What depends on the catalogue: producers of a district, its communes, documents, ids that are taken.

import { config, el, text } from "../dom.js";
import { data } from "./schema.js";
import { fold } from "../fold.js";

const FORMAT = 1;

/** What the catalogue has: producers [{id, name, folder}], products [{id, name, producer}], and ids → files. */
export async function loadKnown() {
  const answer = await fetch(config.known, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${answer.status} ${config.known}`);
  const raw = await answer.json();
  if (raw.format !== FORMAT) throw new Error(`list of format ${raw.format}, expected ${FORMAT}`);
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
  if (select.value !== value) select.dataset.wanted = value;
}

function refill(select, first, options) {
  const wanted = select.value || select.dataset.wanted || "";
  select.replaceChildren(el("option", { value: "", text: first }), ...options.map(([value, words]) => el("option", { value, text: words })));
  select.value = wanted;
  if (select.value === wanted) delete select.dataset.wanted;
  else select.value = "";
}

/** The producers of a district, by name; says so where there is none. */
export function fillOwners(form, known, district) {
  const select = form.elements.owner;
  const owners = known.producers.filter(({ folder }) => folder === district)
    .sort((a, b) => a.name.localeCompare(b.name, "vi")).map(({ id, name }) => [id, name]);
  refill(select, text(district ? "choose_owner" : "choose_district_first"), owners);
  form.querySelector("[data-owner-said]").textContent = district && known.producers.length && !owners.length ? text("no_owners") : "";
}

/** The communes of the district that each address lies in. */
export function fillCommunes(form, district) {
  for (const select of form.querySelectorAll("[data-communes]")) {
    const own = form.elements[select.name.replace(/commune$/, "district")]?.value;
    const communes = data.communes[own || district] ?? [];
    const key = own || district;
    if (select.dataset.of === key) continue;
    select.dataset.of = key;
    refill(select, text(key ? "choose_commune" : "choose_district_first"), communes.map(([name]) => [name, name]));
  }
}

/** [latitude, longitude] of the commune chosen in an address, or null. */
export function pointOf(form, path, district) {
  const name = form.elements[`${path}.commune`]?.value;
  const own = form.elements[`${path}.district`]?.value || district;
  const found = (data.communes[own] ?? []).find(([commune]) => commune === name);
  return found ? [found[1], found[2]] : null;
}

/** Put the document that is being added at the end of every list of documents. */
export function fillDocuments(form, { id, number }) {
  for (const select of form.querySelectorAll("[data-documents]")) {
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

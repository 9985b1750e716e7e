// Ids from names: "Mật thốt nốt dạng sệt" → "mat-thot-not-dang-set". The same steps as generator/text/slugs.py; a test runs
// both over the same names. Only a name without any Latin letter or digit has no id here: its author types one. Once
// published, an id never changes.

import { data } from "./schema.js";
import { fold } from "../fold.js";

const LEGAL_FORMS = new RegExp(data.legal_forms, "g");

const words = (folded) => folded.replace(/[^a-z0-9]+/g, " ").trim();

/** A name folded, with the letters and digits that signs stand for (№, ½, ①). */
const plain = (name) => fold(name).normalize("NFKD").toLowerCase();

/** Small letters without marks, digits, hyphens; whole words as far as they fit. */
function slug(folded) {
  const id = words(folded).replaceAll(" ", "-");
  if (id.length <= data.longest_id) return id;
  const cut = id.slice(0, data.longest_id + 1);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : id.slice(0, data.longest_id);
}

/** The id of a product from its Vietnamese name; where it is taken, with the producer's id behind it. */
export function productId(name, taken = new Map(), producer = "") {
  const id = slug(plain(name));
  return id && taken.has(id) && producer ? `${id}-${producer}` : id;
}

/** The id of a producer from its Vietnamese name, without its legal form. */
export function producerId(name) {
  const letters = words(fold(name));
  const core = letters.replace(LEGAL_FORMS, " ").split(/\s+/).filter(Boolean).join(" ");
  return slug(core || letters);
}

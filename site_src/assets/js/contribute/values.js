// From what stands in the inputs to records, and back to the input that a part of a record came from.

import { data, nodeAt } from "./schema.js";

/** Where the entries of a list that was cleared of empty ones stood before: list → positions. */
const positions = new WeakMap();

/** One spelling, no invisible characters, ordinary spaces: what the checker would refuse and nobody can see. */
export function tidy(text) {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/[\p{Zs}\t]/gu, " ")
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, "").trim();
}

/** A text as its kind is written: decimals with a point, paragraphs apart, digits without leading zeros. */
function spelled(text, kind) {
  const clean = tidy(text);
  if (kind === "prose") return clean.split(/\s*\n\s*/).join("\n\n").replace(/ {2,}/g, " ");
  const line = clean.replace(/\s*\n\s*/g, " ").replace(/ {2,}/g, " ");
  if (kind === "number") return line.replace(/^(-?[0-9]+),([0-9]+)$/, "$1.$2").replace(/^(-?)0+(?=[0-9])/, "$1");
  if (kind === "whole") return line.replace(/^0+(?=[0-9])/, "");
  return line;
}

function put(target, parts, value) {
  const [part, ...rest] = parts;
  if (!rest.length) { target[part] = value; return; }
  target[part] ??= typeof rest[0] === "number" ? [] : {};
  put(target[part], rest, value);
}

/** A value without its empty parts; undefined where nothing is left. */
export function pruned(value) {
  if (value === undefined) return undefined;
  if (typeof value === "string") return value === "" ? undefined : value;
  if (Array.isArray(value)) {
    const kept = Array.from(value, (item, index) => [pruned(item), index]).filter(([item]) => item !== undefined);
    if (!kept.length) return undefined;
    const list = kept.map(([item]) => item);
    positions.set(list, kept.map(([, index]) => index));
    return list;
  }
  const entries = Object.entries(value).map(([key, part]) => [key, pruned(part)]).filter(([, part]) => part !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** The parts of an input's name: "product.sources.0.row" → ["product", "sources", 0, "row"]. */
export const parts = (name) => name.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** The records in the form: {what, district, owner, product, producer, outlet, document}; records without their empty parts. */
export function collect(form) {
  const raw = { product: {}, producer: {}, outlet: {}, document: {} };
  for (const input of form.elements) {
    if (!input.name || input.type === "file") continue;
    if ((input.type === "radio" || input.type === "checkbox") && !input.checked) continue;
    if (input.closest("[data-after-consent]")?.hidden) continue;
    const loc = parts(input.name);
    if (loc.length === 1) { raw[input.name] = input.value; continue; }
    const node = nodeAt(data.fields[loc[0]], loc.slice(1));
    put(raw, loc, spelled(input.value, node?.kind));
  }
  for (const kind of Object.keys(data.fields)) raw[kind] = pruned(raw[kind]) ?? {};
  return raw;
}

/** The path in the page of a place in a record: positions as they stand there, joined by dots. */
export function pathOf(kind, record, loc) {
  const path = [kind];
  let value = record;
  for (const part of loc) {
    path.push(typeof part === "number" ? positions.get(value)?.[part] ?? part : part);
    value = value?.[part];
  }
  return path.join(".");
}

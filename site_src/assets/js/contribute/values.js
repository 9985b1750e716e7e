// From what stands in the inputs to records, and back to the input that a part of a record came from.

import { data, nodeAt } from "./schema.js";

/** Where the entries of a list that was cleared of empty ones stood before: list → positions. */
const positions = new WeakMap();

/** One spelling, no invisible characters, ordinary spaces: what the checker would refuse and nobody can see. */
export function tidy(text) {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/[\p{Zs}\t]/gu, " ")
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, "").trim();
}

/** A day as records write it, out of the way it is written in Vietnam: "30/6/2026" or, where a month is enough, "6/2026". */
function day(line, kind) {
  const [, date, month, year] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(line) ?? [];
  if (!year || (!date && kind === "day")) return line;
  return [year, month, date].filter(Boolean).map((part) => part.padStart(2, "0")).join("-");
}

/** The link to the Zalo of a phone number: the same as in generator/records/phones.py. */
function zalo(line) {
  const phone = nodeAt(data.fields.producer, ["contacts", "phones", 0]);
  if (!/^\+?[0-9 ().\-/]+$/.test(line)) return line;
  const digits = line.replace(/[^0-9]/g, "").replace(/^84(?=[0-9]{9,10}$)0?/, "0");
  const number = [digits, `0${digits}`].find((found) => new RegExp(`^(?:${phone.pattern})$`).test(found));
  return number ? `https://zalo.me/${number}` : line;
}

/** A text as its field is written: decimals with a point, paragraphs apart, digits without leading zeros, days, Zalo. */
export function spelled(text, { kind, rule } = {}) {
  const clean = tidy(text);
  if (kind === "prose") return clean.split(/\s*\n\s*/).join("\n\n").replace(/ {2,}/g, " ");
  const line = clean.replace(/\s*\n\s*/g, " ").replace(/ {2,}/g, " ");
  if (kind === "number") return line.replace(/^(-?[0-9]+),([0-9]+)$/, "$1.$2").replace(/^(-?)0+(?=[0-9])/, "$1");
  if (kind === "day" || kind === "day-or-month") return day(line, kind);
  if (rule === "zalo") return zalo(line);
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

/** The field of the records that an input stands for, or null. */
function nodeOf({ name }) {
  const [kind, ...loc] = parts(name);
  return nodeAt(data.fields[kind] ?? [], loc);
}

/** Show in an input what was made of what was typed, where that reads otherwise: a day, a link to Zalo. */
export function showSpelled(input) {
  const node = nodeOf(input);
  if (node?.kind !== "day-or-month" && node?.rule !== "zalo") return;
  const written = spelled(input.value, node);
  if (written !== input.value) input.value = written;
}

/** The records in the form: {what, district, owner, product, producer, outlet, document}; records without their empty parts. */
export function collect(form) {
  const raw = { product: {}, producer: {}, outlet: {}, document: {} };
  for (const input of form.elements) {
    if (!input.name || input.type === "file") continue;
    if ((input.type === "radio" || input.type === "checkbox") && !input.checked) continue;
    if (input.closest("[data-after-consent]")?.hidden) continue;
    const loc = parts(input.name);
    if (loc.length === 1) { raw[input.name] = input.value; continue; }
    put(raw, loc, spelled(input.value, nodeOf(input) ?? {}));
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

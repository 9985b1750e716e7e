// The checks of single fields: the same faults, in the same words, as `ocop check` finds in the file.

import { data, dotted, filled } from "./schema.js";
import { letterFault, mojibake } from "./letters.js";
import { text } from "../dom.js";

const short = (got) => (got.length > 60 ? `${got.slice(0, 59)}…` : got);
const shown = (got) => `“${short(got.trim().split(/\s+/).join(" "))}”`;

/** The words by which YAML says that there is nothing. */
const NOTHING = ["~", "null", "Null", "NULL"];

/** A problem at `loc` of a record: what people read stands in `message`. */
export function problem(loc, code, message) {
  return { loc, code, message };
}

/** What would be right, as far as a sentence says it: the longest length, the last digit, the values of a list. */
function choices(node, code, got) {
  if (code === "too-long") return node.longest;
  return code === "wrong-check-digit" ? checkDigit(got) : (node.values ?? []).join(", ");
}

function fault(node, loc, code, got = "") {
  const range = [node.low, node.high].filter((limit) => limit !== undefined).join("–");
  const sentence = filled(data.messages[code], {
    label: node.label, key: dotted(loc), got: shown(got), choices: choices(node, code, got), range,
  });
  const more = node.example && data.with_example.includes(code);
  return problem(loc, code, more ? text("example", { sentence: sentence.slice(0, -1), example: node.example }) : sentence);
}

/** The last digit that a number under bars must have, by those before it: see generator/records/barcodes.py. */
function checkDigit(digits) {
  const sum = [...digits.slice(0, -1)].reverse().reduce((all, digit, place) => all + Number(digit) * (place % 2 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

function isDay(value) {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) && !value.startsWith("0000");
}

const matches = (pattern, value) => new RegExp(`^(?:${pattern})$`, "u").test(value);

/** What the limits of a field bound: of a day its year, else the number. */
const measure = (node, value) => (node.kind.startsWith("day") ? Number.parseInt(value, 10) : Number(value));

function* single(node, value, loc) {
  const size = [...value].length;
  const letter = letterFault(value);
  if (letter) yield problem(loc, ...letter);
  else if (node.values && !node.values.includes(value)) yield fault(node, loc, "not-in-list", value);
  else if (node.shortest && size < node.shortest) yield fault(node, loc, value.trim() ? "bad-pattern" : "empty", value);
  else if (node.longest && size > node.longest) yield fault(node, loc, "too-long", value);
  else if (node.pattern && !matches(node.pattern, node.kind === "phone" ? value.replace(/[ .-]/g, "") : value)) {
    const [, code] = node.reasons?.find(([pattern]) => matches(pattern, value)) ?? [null, node.code];
    yield fault(node, loc, code, value);
  } else if ((node.kind === "day" || (node.kind === "day-or-month" && value.length > 7)) && !isDay(value)) {
    yield fault(node, loc, node.code, value);
  } else if (node.rule === "gtin" && value.at(-1) !== checkDigit(value)) {
    yield fault(node, loc, "wrong-check-digit", value);
  } else if (["line", "prose"].includes(node.kind) && !node.pattern && NOTHING.includes(value)) {
    yield fault(node, loc, "empty", value);
  } else if (node.kind === "line" && !node.pattern && value.includes("\n")) {
    yield fault(node, loc, "several-lines", value);
  } else if (measure(node, value) < node.low || measure(node, value) > node.high) yield fault(node, loc, "out-of-range", value);
}

/** Every fault of a value, in the order of the file. */
export function* faults(node, value, loc = []) {
  if (value === undefined) {
    if (node.required) yield fault(node, loc, "missing");
  } else if (node.kind === "mapping") {
    for (const field of node.fields) yield* faults(field, value[field.key], [...loc, field.key]);
  } else if (node.kind === "list") {
    for (const [index, item] of value.entries()) yield* faults(node.item, item, [...loc, index]);
  } else yield* single(node, value, loc);
}

function* texts(value, loc = []) {
  if (typeof value === "string") yield [loc, value];
  else for (const [key, part] of Object.entries(value ?? {})) yield* texts(part, [...loc, Array.isArray(value) ? Number(key) : key]);
}

/** Letters of an old font, told where the first of them stand; nothing else is said of those texts. */
function* wrongFont(record) {
  const all = [...texts(record)];
  const [wrong, sentence] = mojibake(all.map(([, value]) => value)) ?? [[]];
  if (wrong.length) yield problem(all[wrong[0]][0], "mojibake", sentence);
}

/** Every fault of a record of a kind ("product", "producer", "outlet", "document"). */
export function check(kind, record) {
  return [...wrongFont(record), ...faults({ kind: "mapping", fields: data.fields[kind] }, record)];
}

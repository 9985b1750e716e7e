// A record as YAML that passes the check and reads the same in every YAML reader: whatever could be taken for something
// else stands in double quotes; long text is folded, paragraphs are kept.

const WIDTH = 120;
const PLAIN_KINDS = new Set(["whole", "number", "day", "day-or-month", "yes-no", "choice", "id"]);
const PLAIN_VALUE = /^-?[A-Za-z0-9][A-Za-z0-9._-]*$/;

// Only these begin and fill a plain text; all else is quoted. No sign of YAML, no colon, no hash, no quote.
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ,.()/;+–—“”‘’%°-]*$/u;
// Words that some reader takes for yes, no, nothing or a number.
const WORDS = /^(?:y|n|yes|no|true|false|on|off|null|nan|inf|[0-9]+[eE][0-9]+)$/i;
// A text that begins with a digit is plain only where a letter makes sure that it is no number in any notation.
const SURELY_TEXT = /[g-np-wyzđ-ỹ]/iu;

/** A text on one line: plain where every reader takes it for what it is, else in double quotes. */
export function scalar(text) {
  const plain = PLAIN.test(text) && !WORDS.test(text) && !text.endsWith(" ") && (/^\p{L}/u.test(text) || SURELY_TEXT.test(text));
  return plain ? text : quoted(text);
}

function quoted(text) {
  const escapes = { "\\": "\\\\", "\"": "\\\"", "\n": "\\n", "\t": "\\t", "\r": "\\r" };
  return `"${text.replace(/["\\\p{Cc}\p{Zl}\p{Zp}\ufeff]/gu, (char) => escapes[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`)}"`;
}

/** A text as the rest of a line that has `before` characters, and lines below it at `indent` spaces. */
function text(value, indent, before) {
  const short = scalar(value);
  const margin = " ".repeat(indent);
  if (/[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u.test(value.replaceAll("\n", "")) || /^\s|\s$| \n|\n /u.test(value)) return [quoted(value)];
  if (value.includes("\n")) return ["|-", ...value.split("\n").map((line) => (line ? margin + line : ""))];
  if (before + short.length <= WIDTH || / {2}/.test(value) || !value.includes(" ")) return [short];
  const lines = [];
  for (const word of value.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && indent + last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return [">-", ...lines.map((line) => margin + line)];
}

function entry(node, value, indent) {
  const margin = " ".repeat(indent);
  if (node.kind === "mapping") return [`${margin}${node.key}:`, ...mapping(node.fields, value, indent + 2)];
  if (node.kind === "list") return [`${margin}${node.key}:`, ...value.flatMap((item) => listItem(node.item, item, indent + 2))];
  const [first, ...rest] = single(node, value, indent + 2, indent + node.key.length + 2);
  return [`${margin}${node.key}: ${first}`, ...rest];
}

function listItem(node, value, indent) {
  const margin = " ".repeat(indent);
  const [first, ...rest] = node.kind === "mapping"
    ? mapping(node.fields, value, indent + 2)
    : single(node, value, indent + 2, indent + 2);
  return [`${margin}- ${first.trimStart()}`, ...rest];
}

function single(node, value, indent, before) {
  return PLAIN_KINDS.has(node.kind) && PLAIN_VALUE.test(value) ? [value] : text(value, indent, before);
}

function mapping(fields, value, indent) {
  return fields.filter((node) => value[node.key] !== undefined).flatMap((node) => entry(node, value[node.key], indent));
}

/** The file of a record: its fields in the order of the schema. */
export function write(fields, record) {
  return `${mapping(fields, record, 0).join("\n")}\n`;
}

/** An entry of a list at the top of a file, as it is put at that list's end. */
export function writeItem(fields, record) {
  return `${listItem({ kind: "mapping", fields }, record, 2).join("\n")}\n`;
}

// The description of the records that the page carries (see generator/forms/page.py): fields, messages, limits.

export const data = JSON.parse(document.getElementById("oc-contribute")?.textContent ?? "{}");

/** "name.vi" or "sources[2].row", list positions from 1, as the checker writes it. */
export function dotted(loc) {
  return loc.reduce((text, part) => (typeof part === "number" ? `${text}[${part + 1}]` : text ? `${text}.${part}` : part), "");
}

/** The field at a path of keys and positions, or null; of a position in a list, the list's item. */
export function nodeAt(fields, loc) {
  let node = { kind: "mapping", fields };
  for (const part of loc) {
    node = typeof part === "number" ? node?.item : node?.fields?.find((field) => field.key === part);
  }
  return node ?? null;
}

/** The text of a message with `{name}` replaced by `values.name`. */
export function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

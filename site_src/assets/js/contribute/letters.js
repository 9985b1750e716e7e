// Letters that only a person can mend, told in the checker's words: lost, drawn, of another script, of an old font.

import { data, filled } from "./schema.js";

/** A pattern of the checker; one that an old browser cannot read finds nothing, and the checker says it later. */
function pattern(source, flags = "u") {
  try { return new RegExp(source, flags); } catch { return /(?!)/g; }
}

const lookalike = pattern(data.letters.lookalike);
const drawn = pattern(data.letters.drawn);
const stray = pattern(data.letters.stray);
const certain = pattern(data.letters.certain, "gu");
const likely = pattern(data.letters.likely, "gu");

const number = (char) => char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
const told = (code, values = {}) => [code, filled(data.messages[code], values)];

/** What is wrong with a letter of a text: [code, sentence], or null. */
export function letterFault(text) {
  if (text.includes("\ufffd")) return told("lost-letter");
  const odd = drawn.exec(text) ?? lookalike.exec(text);
  if (odd) return told("odd-letter", { char: odd[0], number: number(odd[0]) });
  const marked = stray.exec(text);
  if (!marked) return null;
  const [letter, mark] = [...marked[0]];
  return told("stray-mark", { char: letter, number: number(mark) });
}

/** Which of some texts came out wrong for their font, and the sentence on them: [positions, sentence], or null. */
export function mojibake(texts) {
  const hits = texts.map((text) => [text.match(certain)?.length ?? 0, text.match(likely)?.length ?? 0]);
  const sum = (index) => hits.reduce((all, found) => all + found[index], 0);
  if (!sum(0) && sum(1) < 2) return null;
  const wrong = hits.flatMap(([sure, perhaps], index) => (sure + perhaps ? [index] : []));
  return [wrong, told("mojibake", { lines: wrong.length })[1]];
}

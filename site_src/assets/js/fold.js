// One form for all the ways in which the same Vietnamese words are typed: the same steps, in the same order, as
// generator/text/folding.py. A test runs both over the same words.

/** "Đường  thốt nốt" → "duong thot not": lower case, đ→d, NFD without marks, single spaces. */
export function fold(text) {
  const decomposed = text.toLowerCase().replaceAll("đ", "d").normalize("NFD");
  return decomposed.replace(/[\u0300-\u036f]/g, "").replace(/\s+/g, " ").trim();
}

/** The words of a folded text: signs separate, letters of any script and digits make words. */
export function words(folded) {
  return folded.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

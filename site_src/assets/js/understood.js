// What is meant by words that nothing is called by: "đặc sản an giang", "mắm ở châu đốc", "htx 5 sao".

const LONGEST = 4;

/** The phrase that the words begin with, the longest of several, or one that the last words are about to become. */
function phraseOf(words, phrases) {
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    const said = words.slice(0, length).join(" ");
    if (Object.hasOwn(phrases, said)) return { length, wanted: phrases[said] };
    if (length < 2 || length < words.length) continue;
    const begun = Object.keys(phrases).find((phrase) => phrase.startsWith(said));
    if (begun) return { length, wanted: phrases[begun] };
  }
  return null;
}

/**
 * Take a search apart.
 * @param asked folded words
 * @param meant `phrases` and `before_places` (see generator/map/meant.py)
 * @param isPlace whether words begin with the name of a place
 * @returns {rest, wants} the words that things are called by, and what else is meant: [column, value], …
 */
export function understood(asked, meant, isPlace) {
  const rest = [];
  const wants = [];
  for (let at = 0; at < asked.length;) {
    const phrase = phraseOf(asked.slice(at), meant.phrases);
    const next = asked.slice(at + 1);
    if (phrase?.wanted) wants.push(phrase.wanted);
    else if (!phrase && !(meant.before_places.includes(asked[at]) && (isPlace(next) || phraseOf(next, meant.phrases)))) rest.push(asked[at]);
    at += phrase?.length ?? 1;
  }
  return { rest, wants };
}

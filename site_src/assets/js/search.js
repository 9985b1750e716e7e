// Instant search: a linear scan of folded words, all of them needed, in any order, parts of words too.
// Fields rank: own name, name in the other language and printed spellings, producer, place and set.

import { fold, words } from "./fold.js";

// What a word is worth where it is found: [inside a word, at its start, the whole word], per field.
const WORTH = [[40, 80, 100], [30, 50, 60], [8, 16, 20], [2, 5, 6]];
const PHRASE = 60;
const BEGINNING = 40;
const WITH_MARKS = 25;
const SHORTEST_TYPO = 4;

const pad = (folded) => ` ${words(folded).join(" ")} `;

/** A word and the forms in which it is looked for; made once, not once a product. */
const needle = (word) => ({ word, start: ` ${word}`, whole: ` ${word} ` });

/** 0 not found, 1 inside a word, 2 at the start of one, 3 a whole one. Two letters and fewer must start a word. */
function level(haystack, { word, start, whole }) {
  if (!haystack.includes(word)) return 0;
  if (!haystack.includes(start)) return word.length > 2 ? 1 : 0;
  return haystack.includes(whole) ? 3 : 2;
}

/** The levels of one word in a table that many products point into; each is worked out when it is first asked for. */
function levels(haystacks, sought) {
  const known = new Int8Array(haystacks.length).fill(-1);
  return (row) => (known[row] < 0 ? (known[row] = level(haystacks[row], sought)) : known[row]);
}

/** Whether all that has the words `now` has the words `before` too: words typed further, and words added. */
function narrows(before, now) {
  // Short words must start a word, longer ones need not: "mat" also finds what "ma" does not.
  return now.length >= before.length && before.every((word, w) => now[w] === word || (word.length > 2 && now[w].startsWith(word)));
}

/** Whether `a` becomes `b` by one letter changed, added, left out, or two neighbours swapped. */
export function oneEdit(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1) return a === b;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left[0] === right[1] && left[1] === right[0]);
}

export class Search {
  /** @param words folded words by the index of product, producer, place and set (search.<lang>.json) */
  constructor(catalogue, words) {
    this.catalogue = catalogue;
    this.words = words;
    this.names = null;
    this.last = null;
  }

  /** Fold everything once; called when the browser is idle, at the latest by the first search. */
  prepare() {
    if (this.names) return;
    const { products, producers } = this.catalogue;
    const given = (name) => this.words[name].map((find) => ` ${find} `);
    this.names = products.name.map((name) => pad(fold(name)));
    this.others = given("products");
    this.producers = producers.map((producer, p) => pad(`${fold(producer.name)} ${this.words.producers[p]}`));
    this.places = given("places");
    this.sets = given("sets");
  }

  /** The words that occur anywhere, for typos; made when the first typo asks. */
  get vocabulary() {
    this.known ??= new Set([this.names, this.others, this.producers, this.places, this.sets].flatMap((field) =>
      field.flatMap((haystack) => haystack.trim().split(" "))));
    return this.known;
  }

  /**
   * What a query finds: `scores` (0 = not found) for every product, or null where nothing was asked;
   * `instead`: the words that were really looked for where the typed ones find nothing.
   */
  find(query) {
    const asked = words(fold(query));
    if (!asked.length) return { scores: null, instead: "" };
    this.prepare();
    const before = this.last && narrows(this.last.asked, asked) ? this.last.found : null;
    const exact = this.scan(asked.map((word) => [word]), query, before);
    this.last = exact && { asked, found: exact.found };
    if (exact) return { scores: exact.scores, instead: "" };
    const choices = asked.map((word) => this.alternatives(word));
    const near = this.scan(choices, "")?.scores;
    const tried = choices.map((list) => list[0]).join(" ");
    return { scores: near ?? new Float32Array(this.catalogue.size), instead: near && tried !== asked.join(" ") ? tried : "" };
  }

  /**
   * The products that have, for every list of alternatives, one of them: their indexes and the scores of all products;
   * null where no product has.
   * @param among the only indexes worth looking at: what was found for less of the same text
   */
  scan(lists, query, among = null) {
    const { products, size } = this.catalogue;
    const tables = lists.map((list) => list.map(needle).map((sought) => ({
      sought,
      parts: sought.word.split(" ").map(needle),
      producer: levels(this.producers, sought),
      place: levels(this.places, sought),
      set: levels(this.sets, sought),
    })));
    const phrase = lists.length > 1 ? lists.map((list) => list[0]).join(" ") : "";
    const marked = query.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu)?.filter((word) => fold(word) !== word) ?? [];
    const scores = new Float32Array(size);
    const found = [];
    const [start, beginning] = [` ${phrase}`, ` ${lists[0][0]}`];
    for (let step = 0; step < (among?.length ?? size); step += 1) {
      const i = among ? among[step] : step;
      let score = 0;
      for (const list of tables) {
        let best = 0;
        for (const table of list) best = Math.max(best, this.worth(table, i));
        if (best === 0) { score = 0; break; }
        score += best;
      }
      if (score === 0) continue;
      found.push(i);
      const name = this.names[i];
      if (phrase && name.includes(start)) score += PHRASE;
      if (name.startsWith(beginning)) score += BEGINNING;
      if (marked.length) {
        const written = products.name[i].toLowerCase();
        for (const word of marked) if (written.includes(word)) score += WITH_MARKS;
      }
      scores[i] = score - Math.min(name.length, 90) / 100;
    }
    return found.length ? { found, scores } : null;
  }

  worth({ sought, parts, producer, place, set }, i) {
    const { products } = this.catalogue;
    if (parts.length > 1) return parts.every((part) => level(this.names[i], part)) ? WORTH[0][1] : 0;
    const own = level(this.names[i], sought);
    if (own > 1) return WORTH[0][own - 1];
    const other = level(this.others[i], sought);
    const best = Math.max(own && WORTH[0][own - 1], other && WORTH[1][other - 1]);
    if (best) return best;
    const by = producer(products.producer[i]);
    if (by) return WORTH[2][by - 1];
    const at = Math.max(place(products.place[i]), set(products.set[i]));
    return at && WORTH[3][at - 1];
  }

  /** What may have been meant by a word: itself where it occurs, words run together, else words one letter away. */
  alternatives(word) {
    const fields = [this.names, this.others, this.producers, this.places, this.sets];
    const sought = needle(word);
    if (fields.some((field) => field.some((haystack) => level(haystack, sought)))) return [word];
    const apart = this.split(word);
    if (apart) return [apart.join(" ")];
    if (word.length < SHORTEST_TYPO) return [word];
    const whole = [...this.vocabulary].filter((known) => oneEdit(word, known));
    if (whole.length) return whole;
    const begun = [...this.vocabulary].filter((known) => known.length > word.length && oneEdit(word, known.slice(0, word.length)));
    return begun.length ? begun : [word];
  }

  /** "thotnot" → ["thot", "not"]: a word that is known words run together. */
  split(word, depth = 0) {
    if (depth > 4) return null;
    for (let length = Math.min(word.length - 1, 7); length >= 2; length -= 1) {
      const first = word.slice(0, length);
      const rest = word.slice(length);
      if (!this.vocabulary.has(first)) continue;
      if (rest.length >= 2 && this.vocabulary.has(rest)) return [first, rest];
      const more = this.split(rest, depth + 1);
      if (more) return [first, ...more];
    }
    return null;
  }

  /** The `count` products whose names resemble the query most, for when nothing is found. */
  resembling(query, count) {
    this.prepare();
    const pairs = (folded) => new Set([...folded].slice(1).map((_, i) => folded.slice(i, i + 2)));
    const asked = pairs(pad(fold(query)));
    const likeness = (haystack) => {
      let shared = 0;
      const own = pairs(haystack);
      for (const pair of asked) if (own.has(pair)) shared += 1;
      return (2 * shared) / (asked.size + own.size);
    };
    return this.names
      .map((name, i) => [likeness(name), i])
      .filter(([value]) => value > 0.3)
      .sort((a, b) => b[0] - a[0] || a[1] - b[1])
      .slice(0, count)
      .map(([, i]) => i);
  }
}

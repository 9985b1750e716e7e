// Instant search: a linear scan of folded words, all of them needed, in any order, parts of words too.
// Fields rank: own name, name in the other language and printed spellings, producer, place and set; but who types the
// whole name of a place means what is made there.

import { fold, words } from "./fold.js";
import { Haystack } from "./haystack.js";
import { understood } from "./understood.js";

// What a word is worth where it is found: [inside a word, at its start, the whole word], per field.
const WORTH = [[40, 80, 100], [30, 50, 60], [8, 16, 20], [2, 5, 6]];
const PHRASE = 60;
// More than two words of a producer and the beginning of a name: "mắm Châu Phú" is not by Phú's, who lives at Châu Đốc.
const PLACE = 100;
// A name that begins with the words typed: with the whole word; or with letters of it, which is worth less than the
// whole word anywhere ("honey" means wild honey rather than honeysuckle tea).
const BEGINNING = 40;
const BEGUN = 15;
const WITH_MARKS = 25;
const SHORTEST_TYPO = 4;
// The tone mark of oa, oe, uy at the end of a syllable, where schools of today put it and where it was put before.
const NEW_TONES = /(o)([àáảãạèéẻẽẹ])(?!\p{L})|(u)([ỳýỷỹỵ])(?!\p{L})/gu;
const SLICE = 400;
const REMEMBERED = 60;
const FIELDS = ["names", "others", "producers", "places", "sets"];

const pad = (folded) => ` ${words(folded).join(" ")} `;

/** As it is compared with marks, and never shown: "Hoà" and "Hòa" are one word, as generator/text/folding.py writes them too. */
export const written = (text) => text.normalize("NFC").toLowerCase().replace(NEW_TONES, (_, o, oTone, u, uTone) => {
  const [plain, tone] = (oTone ?? uTone).normalize("NFD");
  return `${o ?? u}${tone}${plain}`.normalize("NFC");
});

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
    for (const field of FIELDS) this[field] = new Haystack();
    this.work = this.folding();
    this.known = new Map();
  }

  /** Fill the haystacks, a slice at a time: thousands of names at once would hold up a slow phone. */
  * folding() {
    const { products, producers } = this.catalogue;
    const given = (name) => [(row) => ` ${this.words[name][row]} `, this.words[name].length];
    const jobs = {
      names: [(i) => pad(fold(products.name[i])), products.name.length],
      others: given("products"),
      producers: [(p) => pad(`${fold(producers[p].name)} ${this.words.producers[p]}`), producers.length],
      places: given("places"),
      sets: given("sets"),
    };
    for (const field of FIELDS) {
      const [make, count] = jobs[field];
      for (let row = 0; row < count; row += 1) {
        this[field].add(make(row));
        if (row % SLICE === SLICE - 1) yield;
      }
      this[field].seal();
    }
    this.placeNames = this.catalogue.places.map((place) => this.namesOf(place).map((name) => pad(fold(name))).join("|"));
  }

  /** What a place is called: its old and its new commune, its district, and its province where that is not every place's. */
  namesOf({ name, commune, district }) {
    const { communes, districts, provinces } = this.catalogue;
    const { short, province } = districts[district];
    return [name, communes[commune].name, short, ...(provinces.length > 1 ? [provinces[province].short] : [])];
  }

  /** Have everything folded, at the latest when the first search asks. */
  prepare() {
    while (!this.work.next().done);
  }

  /** Fold while there is time, so that the first search need not wait. */
  async prepareSlowly() {
    while (!this.work.next().done) await new Promise((resolve) => { setTimeout(resolve); });
  }

  /** The words that occur anywhere, for typos; made when the first typo asks. */
  get vocabulary() {
    this.all ??= new Set(FIELDS.flatMap((field) => [...this[field].known.keys()]));
    return this.all;
  }

  /**
   * What a query finds: `scores` (0 = not found) for every product, or null where nothing was asked;
   * `instead`: the words that were really looked for where the typed ones find nothing.
   */
  find(query) {
    const asked = words(fold(query));
    if (!asked.length) return { scores: null, instead: "" };
    this.prepare();
    const { rest, wants } = understood(asked, this.words.meant, (next) => next.length > 1 && this.placesCalled(next.slice(0, 2)).some(Boolean));
    const exact = this.scan(asked.map((word) => [word]), query);
    const plain = rest.length < asked.length ? this.narrowed(this.scan(rest.map((word) => [word]), query), wants) : null;
    if (exact || plain) return { scores: exact && plain ? plain.map((score, i) => Math.max(score, exact[i])) : exact ?? plain, instead: "" };
    const choices = rest.map((word) => this.alternatives(word));
    const near = this.narrowed(this.scan(choices, ""), wants);
    if (!near) return this.oneWrong(rest, wants);
    const tried = choices.map((list) => list[0]).join(" ");
    return { scores: near, instead: tried === rest.join(" ") ? "" : tried };
  }

  /**
   * What is found where one word is a letter wrong although it means something elsewhere, as most words of three letters
   * do ("nước mắn", "mat thot nut"). Only names are looked at, and the first letter is taken to be right.
   */
  oneWrong(asked, wants) {
    const scores = new Float32Array(this.catalogue.size);
    let best = { score: 0, instead: "" };
    asked.forEach((word, place) => {
      const others = asked.filter((_, other) => other !== place).map((other) => [other]);
      const base = word.length > 1 && others.length ? this.narrowed(this.scan(others, ""), wants) : null;
      base?.forEach((score, i) => {
        const known = score && `${this.names.rows[i]}${this.others.rows[i]}`.trim().split(/ +/).find((own) => own[0] === word[0] && oneEdit(word, own));
        if (!known || score <= scores[i]) return;
        scores[i] = score;
        if (score > best.score) best = { score, instead: asked.map((other, at) => (at === place ? known : other)).join(" ") };
      });
    });
    return { scores, instead: best.instead };
  }

  /** Scores of those products alone that have what is wanted ([column, value], …); null where none has. */
  narrowed(scores, wants) {
    if (!scores || !wants.length) return scores;
    const { products, producers } = this.catalogue;
    const has = (i) => ([column, value]) => (column === "type" ? producers[products.producer[i]].type : products[column][i]) === value;
    const left = scores.map((score, i) => (score && wants.every(has(i)) ? score : 0));
    return left.some(Boolean) ? left : null;
  }

  /** Scores of the products that have, for every list of alternatives, one of them; null where no product has. Of no list, all have. */
  scan(lists, query) {
    if (!lists.length) return new Float32Array(this.catalogue.size).fill(1);
    const { products, size } = this.catalogue;
    const worths = lists.map((list) => list.map((word) => this.worth(word)).reduce((best, other) => best.map((value, i) => Math.max(value, other[i]))));
    const asked = lists.map((list) => list[0]);
    const phrase = asked.length > 1 ? ` ${asked.join(" ")}` : "";
    const called = this.placesCalled(asked);
    const begun = ` ${lists[0][0]}`;
    const beginning = `${begun} `;
    const marked = written(query).match(/[\p{L}\p{N}]+/gu)?.filter((word) => fold(word) !== word) ?? [];
    const scores = new Float32Array(size);
    let found = false;
    for (let i = 0; i < size; i += 1) {
      let score = 0;
      for (let w = 0; w < worths.length; w += 1) {
        if (worths[w][i] === 0) { score = 0; break; }
        score += worths[w][i];
      }
      if (score === 0) continue;
      found = true;
      const name = this.names.rows[i];
      if (phrase && name.includes(phrase)) score += PHRASE;
      if (called[products.place[i]]) score += PLACE;
      if (name.startsWith(begun)) score += name.startsWith(beginning) ? BEGINNING : BEGUN;
      if (marked.length) {
        const own = written(products.name[i]);
        for (const word of marked) if (own.includes(word)) score += WITH_MARKS;
      }
      scores[i] = score - Math.min(name.length, 90) / 100;
    }
    return found ? scores : null;
  }

  /** For every place, whether two or more of the words, in a row, are in what it, its district or its province is called. */
  placesCalled(asked) {
    const runs = asked.flatMap((_, start) => [2, 3, 4, 5].map((length) => asked.slice(start, start + length)));
    const names = runs.filter((run) => run.length > 1).map((run) => ` ${run.join(" ")} `);
    return this.placeNames.map((place) => names.some((name) => place.includes(name)));
  }

  /** What a word (or words that were run together) is worth in every product; of the last words that is remembered. */
  worth(word) {
    if (!this.known.has(word)) {
      if (this.known.size >= REMEMBERED) this.known.clear();
      this.known.set(word, word.includes(" ") ? this.worthOfParts(word.split(" ")) : this.worthOfWord(word));
    }
    return this.known.get(word);
  }

  /** The parts of one word stand in one kind of name. */
  worthOfParts(parts) {
    const [own, other] = [this.names, this.others].map((names) => parts.map((part) => names.levels(part)));
    const have = (levels, i) => levels.every((level) => level[i]);
    return Uint8Array.from(own[0], (_, i) => (have(own, i) ? WORTH[0][1] : have(other, i) ? WORTH[1][1] : 0));
  }

  /** The best field counts; of the names already the start of a word is enough to look no further. */
  worthOfWord(word) {
    const { products } = this.catalogue;
    const [names, others, producers, places, sets] = FIELDS.map((field) => this[field].levels(word));
    return names.map((own, i) => {
      if (own > 1) return WORTH[0][own - 1];
      const other = others[i];
      const best = Math.max(own && WORTH[0][own - 1], other && WORTH[1][other - 1]);
      if (best) return best;
      const by = producers[products.producer[i]];
      if (by) return WORTH[2][by - 1];
      const at = Math.max(places[products.place[i]], sets[products.set[i]]);
      return at && WORTH[3][at - 1];
    });
  }

  /** What may have been meant by a word: itself where it occurs, words run together, else words one letter away. */
  alternatives(word) {
    if (FIELDS.some((field) => this[field].levels(word).some(Boolean))) return [word];
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
    return this.names.rows
      .map((name, i) => [likeness(name), i])
      .filter(([value]) => value > 0.3)
      .sort((a, b) => b[0] - a[0] || a[1] - b[1])
      .slice(0, count)
      .map(([, i]) => i);
  }
}

// Where a word occurs in thousands of short texts, found as if they were one.

/**
 * One kind of text of all rows, as a single long one: the browser looks through that many times faster than through
 * thousands of short ones.
 */
export class Haystack {
  constructor() { this.rows = []; }

  /** After the last row was added. */
  seal() {
    this.text = this.rows.join("\n");
    this.ends = new Uint32Array(this.rows.length);
    let end = 0;
    this.rows.forEach((row, r) => { end += row.length + 1; this.ends[r] = end; });
  }

  /** For every row: 0 not found, 1 inside a word, 2 at the start of one, 3 a whole one. Two letters and fewer must start a word. */
  levels(word) {
    const { text, ends } = this;
    const found = new Uint8Array(this.rows.length);
    const before = word.length < 3 ? " " : "";
    const isSpace = (at) => text.charCodeAt(at) === 32;
    let row = 0;
    for (let at = text.indexOf(before + word); at >= 0; at = text.indexOf(before + word, at + 1)) {
      while (ends[row] <= at) row += 1;
      const start = at + before.length;
      const level = isSpace(start - 1) ? 2 + isSpace(start + word.length) : 1;
      if (level > found[row]) found[row] = level;
      if (level === 3) at = ends[row] - 1;
    }
    return found;
  }
}

// Where a word occurs in thousands of short texts: looked for among all their different words, which are far fewer.

/** One kind of text of all rows: folded words with a space before and after each. */
export class Haystack {
  constructor() {
    this.rows = [];
    this.known = new Map();
  }

  /** Add the text of the next row. */
  add(text) {
    const row = this.rows.length;
    this.rows.push(text);
    for (const word of text.trim().split(" ")) {
      const rows = this.known.get(word);
      if (!rows) this.known.set(word, [row]);
      else if (rows[rows.length - 1] !== row) rows.push(row);
    }
  }

  /** After the last row: the words as one long text, through which the browser looks many times faster than through each. */
  seal() {
    const words = [...this.known.keys()];
    this.text = words.join(" ");
    this.rowsOf = [...this.known.values()];
    // Of each word, where the next one begins.
    let end = 0;
    this.ends = Uint32Array.from(words, (word) => { end += word.length + 1; return end; });
  }

  /** For every row: 0 not found, 1 inside a word, 2 at the start of one, 3 a whole one. Two letters and fewer must start a word. */
  levels(word) {
    const { text, ends, rowsOf } = this;
    const found = new Uint8Array(this.rows.length);
    let number = 0;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, ends[number])) {
      while (ends[number] <= at) number += 1;
      const start = number ? ends[number - 1] : 0;
      const whole = ends[number] - 1 - start === word.length;
      const level = at > start ? 1 : 2 + whole;
      if (level === 1 && word.length < 3) continue;
      for (const row of rowsOf[number]) if (level > found[row]) found[row] = level;
    }
    return found;
  }
}

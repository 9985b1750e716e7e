// Which products fit the choices, and how many each further choice would give.

const SEASON = ["now", ...Array.from({ length: 12 }, (_, month) => String(month + 1))];

/** The month that the visitor lives in, 1 to 12. */
export const thisMonth = () => new Date().getMonth() + 1;

/** Count product `i` under its value of a facet, or under each of its values. */
function count({ bits, column }, counted, i) {
  if (!bits) counted[column[i]] += 1;
  else for (let left = bits[i], v = 0; left; left >>= 1, v += 1) if (left & 1) counted[v] += 1;
}

/** Columns of value indexes, one per facet; groups are counted from the sets that belong to them. */
export class Facets {
  constructor(catalogue) {
    this.catalogue = catalogue;
    const { products, places, producers, provinces, districts } = catalogue;
    const column = (value) => Uint16Array.from(products.stars, (_, i) => value(i));
    const table = (rows) => rows.map((row) => row.id);
    const star = ["0", "1", "2", "3", "4", "5"];
    this.facets = [
      { name: "province", ids: table(provinces), column: column((i) => districts[places[products.place[i]].district].province) },
      { name: "district", ids: table(districts), column: column((i) => places[products.place[i]].district) },
      { name: "stars", ids: star, column: Uint16Array.from(products.stars) },
      { name: "set", ids: table(catalogue.sets), column: Uint16Array.from(products.set) },
      { name: "type", ids: table(catalogue.types), column: column((i) => producers[products.producer[i]].type) },
      { name: "status", ids: table(catalogue.statuses), column: Uint16Array.from(products.status) },
      { name: "commune", ids: table(catalogue.communes), column: column((i) => places[products.place[i]].commune) },
      // A harvest lasts for months: bits instead of one value; bit 0 is the month that the visitor lives in.
      { name: "season", ids: SEASON, bits: column((i) => catalogue.season(i) | (catalogue.season(i) >> thisMonth() & 1)) },
    ];
  }

  /** The sets that are wanted: those chosen, and all of a chosen group none of whose sets is chosen. */
  wantedSets(state) {
    if (!state.group.size && !state.set.size) return null;
    const { sets, groups } = this.catalogue;
    const narrowed = new Set(sets.filter((set) => state.set.has(set.id)).map((set) => set.group));
    return Uint8Array.from(sets, (set) =>
      state.set.has(set.id) || (state.group.has(groups[set.group].id) && !narrowed.has(set.group)) ? 1 : 0);
  }

  wanted(facet, state) {
    if (facet.name === "set") return this.wantedSets(state);
    const chosen = state[facet.name];
    // Unless a status is asked for, the archive (lapsed, withdrawn, ceased) stays out of lists and map.
    if (facet.name === "status" && !chosen.size) return Uint8Array.from(this.catalogue.statuses, (status) => (status.archived ? 0 : 1));
    if (facet.bits) return chosen.size ? facet.ids.reduce((bits, id, v) => (chosen.has(id) ? bits | (1 << v) : bits), 0) : null;
    return chosen.size ? Uint8Array.from(facet.ids, (id) => (chosen.has(id) ? 1 : 0)) : null;
  }

  /** The indexes that fit, in one quick pass; parameters as for `select`. */
  matching(state, scores, leave = null) {
    const { products, size } = this.catalogue;
    const producer = this.producerOf(state);
    const asked = this.facets.map(({ bits, column }, f) => ({ bits, column, wanted: this.wanted(this.facets[f], state) })).filter(({ wanted }) => wanted);
    const matches = [];
    for (let i = 0; i < size; i += 1) {
      if ((scores && scores[i] === 0) || (producer >= 0 && products.producer[i] !== producer) || leave?.(i)) continue;
      if (asked.every(({ bits, column, wanted }) => (bits ? wanted & bits[i] : wanted[column[i]]))) matches.push(i);
    }
    return matches;
  }

  /** The index of the producer that is asked for, or -1. */
  producerOf({ producer }) { return producer ? this.catalogue.producerIndexes.get(producer) : -1; }

  /**
   * One pass over all products.
   * @param state the choices
   * @param scores what the search found (0 = not), or null where nothing was asked
   * @param leave optional: products to leave out altogether
   * @returns {{matches: number[], counts: Object, beyond: number}} indexes that fit; per facet and value the number that
   *   choosing it would give, the other facets unchanged; how many the text alone finds
   */
  select(state, scores, leave = null) {
    const { products, sets, groups, size } = this.catalogue;
    const wanted = this.facets.map((facet) => this.wanted(facet, state));
    const counted = this.facets.map((facet) => new Uint32Array(facet.ids.length));
    const producer = this.producerOf(state);
    const matches = [];
    let beyond = 0;
    for (let i = 0; i < size; i += 1) {
      if ((scores && scores[i] === 0) || leave?.(i)) continue;
      if (state.status.size || !this.catalogue.statuses[products.status[i]].archived) beyond += 1;
      if (producer >= 0 && products.producer[i] !== producer) continue;
      let failed = -1;
      let fails = 0;
      for (let f = 0; f < wanted.length && fails < 2; f += 1) {
        const { bits, column } = this.facets[f];
        if (wanted[f] && !(bits ? wanted[f] & bits[i] : wanted[f][column[i]])) { fails += 1; failed = f; }
      }
      if (fails > 1) continue;
      if (fails === 1) { count(this.facets[failed], counted[failed], i); continue; }
      matches.push(i);
      for (let f = 0; f < counted.length; f += 1) count(this.facets[f], counted[f], i);
    }
    const counts = Object.fromEntries(this.facets.map((facet, f) => [
      facet.name, Object.fromEntries(facet.ids.map((id, v) => [id, counted[f][v]])),
    ]));
    counts.group = Object.fromEntries(groups.map((group) => [group.id, 0]));
    for (const set of sets) counts.group[groups[set.group].id] += counts.set[set.id];
    return { matches, counts, beyond };
  }
}

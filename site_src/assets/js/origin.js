// What "near" is measured from: the visitor's position, a former district, or a commune by its old or new name.
// None of it leaves the page: it is not stored, sent or put in the URL.

import { config, distance, el, text } from "./dom.js";
import { fetchJson } from "./data.js";
import { ask, tooFar } from "./near.js";
import { Suggest } from "./suggest.js";

/** What tells places of one name apart: where they lie, and when they were or are called so. */
export function placeWords([id, , where]) {
  if (id.startsWith("old.")) return text("place_old", { district: where });
  return [where, id.startsWith("new.") ? text("place_new") : ""].filter(Boolean).join(", ");
}

/** Districts to choose from; of several provinces below their names, because ten districts may be called the same. */
function choicesOf({ provinces, districts }) {
  const options = districts.map(({ short }, d) => el("option", { value: d, text: short }));
  if (provinces.length < 2) return options;
  return provinces.map(({ short }, p) => el("optgroup", { label: short }, ...options.filter((_, d) => districts[d].province === p)));
}

export class Origin {
  /**
   * @param root the box (templates/catalogue/_finder.html, origin_box)
   * @param change called with the point [latitude, longitude] to measure from, or null
   */
  constructor(root, catalogue, change) {
    Object.assign(this, { root, catalogue, change });
    this.districts = root.querySelector("[data-district]");
    this.districts.append(...choicesOf(catalogue));
    this.districts.addEventListener("change", () => {
      const district = catalogue.districts[Number(this.districts.value)];
      this.take(district?.at ?? null, district ? catalogue.whereabouts(district) : "");
    });
    this.places = new Suggest(root.querySelector("[data-place]"), ({ at, name, where }) => {
      this.districts.value = "-1";
      this.take(at, where ? `${name}, ${where}` : name);
      this.fold();
    });
    this.places.field.addEventListener("focus", () => this.fetchPlaces());
    // Who was quicker than this script has typed already.
    if (document.activeElement === this.places.field) this.fetchPlaces();
    root.querySelector("[data-here]").addEventListener("click", () => this.locate());
    this.other.addEventListener("click", () => {
      this.fold(false);
      this.districts.focus();
    });
  }

  get other() { return this.root.querySelector("[data-other]"); }

  /**
   * Make room for what is near once that is known; the ways to another place stay one press away. Not after a choice in the
   * list of districts, through which keys go one by one.
   */
  fold(folded = true) {
    const ways = this.root.querySelector("[data-ways]");
    const left = folded && ways.contains(document.activeElement);
    ways.hidden = folded;
    this.other.hidden = !folded;
    if (left) this.other.focus();
  }

  /** The names of places are fetched when somebody wants to type one. */
  async fetchPlaces() {
    try {
      this.fetched ??= fetchJson(config.places);
      const { places } = await this.fetched;
      this.places.offer(places.map((row) => ({ name: row[1], also: row[5], where: row[2], at: [row[3], row[4]], kind: placeWords(row) })));
    } catch (error) {
      console.error(error);
      this.fetched = null;
    }
  }

  /** Ask where the visitor is; where that cannot be had, say why and leave the other ways. */
  async locate() {
    const answer = await ask();
    const far = answer.at ? tooFar(answer.at, this.catalogue.districts.map(({ at }) => at)) : 0;
    if (answer.at && !far) {
      this.take(answer.at, text("your_position"));
      this.fold();
    } else this.say(far ? text("too_far", { distance: distance(far) }) : text(`position_${answer.problem}`));
  }

  take(at, name) {
    this.say(at ? text("near_from", { name }) : "");
    this.change(at);
  }

  say(words) { this.root.querySelector("[data-from]").textContent = words; }
}

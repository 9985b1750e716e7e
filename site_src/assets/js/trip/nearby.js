// What lies near a place: the nearest products and outlets, each with its distance and a button that adds it to the trip.

import { el, icon, text } from "../dom.js";
import { howFar, metres } from "../near.js";
import { Origin } from "../origin.js";

const MOST = 10;

export class Nearby {
  /** @param add called with the id of a stop */
  constructor(root, catalogue, stops, add) {
    // Of some outlets only the district is known: whether they are near nobody can say.
    Object.assign(this, { stops: stops.filter(({ kind, vague }) => kind === "product" || (kind === "outlet" && !vague)), add, at: null, chosen: [] });
    this.list = root.querySelector("[data-near-list]");
    new Origin(root.querySelector("[data-origin]"), catalogue, (at) => { this.at = at; this.show(this.chosen); });
  }

  /** Show what is near and not in the trip yet. */
  show(chosen) {
    this.chosen = chosen;
    const left = this.at ? this.stops.filter(({ id }) => !chosen.includes(id)) : [];
    const near = left.map((stop) => [metres(this.at, stop.at), stop]).sort((a, b) => a[0] - b[0]).slice(0, MOST);
    this.list.replaceChildren(...near.map(([far, stop]) => el("li", { class: "oc-nearlist__one", data: { id: stop.id } },
      el("span", { class: "oc-stops__text" },
        el("a", { class: "oc-stops__name", href: stop.url, lang: stop.lang, text: stop.name }),
        el("span", { class: "oc-stops__where", text: stop.where })),
      el("span", { class: "oc-nearlist__far", text: howFar(far, stop.rough) }),
      el("button", { type: "button", class: "oc-round", "aria-label": text("add", { name: stop.name }), on: { click: () => this.add(stop.id) } }, icon("plus")))));
  }
}

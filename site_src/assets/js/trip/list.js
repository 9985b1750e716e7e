// The stops of a trip as a list that can be changed: every entry with its number, its leg to the next, and its buttons.

import { el, icon, text } from "../dom.js";
import { draggable } from "./drag.js";
import { leg } from "./telling.js";

export class TripList {
  /** @param events `move(from, to)` and `remove(at)`, with places in the list counted from 0 */
  constructor(list, events) {
    this.list = list;
    this.events = events;
    draggable(list, events.move);
  }

  show(stops) {
    this.list.replaceChildren(...stops.map((stop, i) => this.item(stop, i, stops)));
  }

  /** Put the focus back on a button of the entry that it was in, or on one that can be pressed. */
  focus(at, act) {
    const item = this.list.children[Math.min(at, this.list.children.length - 1)];
    const button = item?.querySelector(`[data-act=${act}]:not(:disabled)`) ?? item?.querySelector("[data-act]:not(:disabled)");
    button?.focus();
    return Boolean(button);
  }

  item(stop, i, stops) {
    const { name, lang, url, where } = stop;
    const act = (what, sign, disabled, run) => el("button", {
      type: "button", class: "oc-round", "aria-label": text(what, { name }), title: text(`${what}_short`), disabled, data: { act: what }, on: { click: run },
    }, icon(sign));
    const next = stops[i + 1];
    return el("li", { class: "oc-stops__one", data: { id: stop.id } },
      el("span", { class: "oc-stops__n", "aria-hidden": "true", title: text("drag"), data: { handle: "" }, text: i + 1 }),
      el("div", { class: "oc-stops__text" },
        url ? el("a", { class: "oc-stops__name", href: url, lang, text: name }) : el("span", { class: "oc-stops__name", lang, text: name }),
        el("span", { class: "oc-stops__where" }, where)),
      el("div", { class: "oc-stops__tools" },
        act("up", "chevron-up", i === 0, () => this.events.move(i, i - 1, "up")),
        act("down", "chevron-down", !next, () => this.events.move(i, i + 1, "down")),
        act("take_out", "close", false, () => this.events.remove(i))),
      next ? el("p", { class: "oc-stops__leg", text: leg(stop, next) }) : null);
  }
}

// Notes on the map: what could not be had, or not be understood, told on the spot.

import { el, icon, text } from "./dom.js";

const root = document.getElementById("oc-mapapp");

/** A button beside the words of a note. */
export const quiet = (words, run) => el("button", { type: "button", class: "oc-button oc-button--quiet", text: words, on: { click: run } });

/** A note on the map, on the spot, one of each kind; `more` are things to press. Without words it goes away. */
export function note(kind, words = "", ...more) {
  const box = root.querySelector("[data-notes]");
  const before = box.querySelector(`[data-kind="${kind}"]`);
  // What stands there already is not read aloud anew.
  if (words && !more.length && before?.textContent === words) return;
  before?.remove();
  if (!words) return;
  // Who closes it by keyboard goes on where it stood, with the next note or the map.
  const close = () => {
    note(kind);
    (box.querySelector(".oc-round") ?? document.getElementById("map_ocop")).focus({ preventScroll: true });
  };
  box.append(el("div", { class: "oc-map__note", data: { note: "", kind } }, el("p", { text: words }), ...more,
    el("button", { type: "button", class: "oc-round", "aria-label": text("close"), on: { click: close } }, icon("close"))));
}

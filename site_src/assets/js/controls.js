// Leaflet's own controls in the page's language.

import { text } from "./dom.js";

/** Name the zoom buttons of a map, which stand in `root`. */
export function nameZoom(root) {
  for (const [name, words] of [["in", "zoom_in"], ["out", "zoom_out"]]) {
    const button = root.querySelector(`.leaflet-control-zoom-${name}`);
    button?.setAttribute("title", text(words));
    button?.setAttribute("aria-label", text(words));
  }
}

// What stands on every map, whatever lies on it: buttons, legend, the words of Leaflet's own controls, and boundaries.

import { config, text } from "./dom.js";
import { nameZoom } from "./controls.js";
import { note } from "./notes.js";
import { outletPin, pin } from "./pins.js";

const root = document.getElementById("oc-mapapp");
const part = (name) => root.querySelector(`[data-${name}]`);

/** The pins of the legend, drawn when it is opened. */
function explain() {
  for (const key of root.querySelectorAll("[data-key-stars]")) {
    key.append(pin(Number(key.dataset.keyStars), Number(key.dataset.keyCount ?? 1)));
  }
  root.querySelector("[data-key-outlet]").append(outletPin(false));
}

/**
 * Give the map its buttons, its legend, and the words of Leaflet's own controls.
 * @param page gives the page once there is one
 */
export function furnish(scaffold, page) {
  const { map } = scaffold;
  map.attributionControl.setPrefix(false);
  nameZoom(root);
  root.querySelector(".leaflet-control-layers-toggle")?.setAttribute("title", text("layers"));
  part("outlets").addEventListener("click", () => page()?.choose((state) => { state.outlets = state.outlets ? "" : "1"; }));
  part("locate").addEventListener("click", () => page()?.locate());
  document.getElementById("oc-map-legend").addEventListener("toggle", explain, { once: true });
  const full = part("fullscreen");
  full.hidden = !document.fullscreenEnabled;
  full.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()));
  document.addEventListener("fullscreenchange", () => {
    const words = text(document.fullscreenElement ? "fullscreen_off" : "fullscreen");
    full.setAttribute("aria-label", words);
    full.title = words;
  });
  const pad = document.getElementById("oc-map-pan");
  window.L.DomEvent.disableClickPropagation(pad);
  part("pan-toggle").addEventListener("click", ({ currentTarget }) => {
    pad.hidden = !pad.hidden;
    currentTarget.setAttribute("aria-expanded", String(!pad.hidden));
  });
  for (const button of pad.querySelectorAll("[data-pan]")) {
    const [x, y] = button.dataset.pan.split(",").map(Number);
    button.addEventListener("click", () => map.panBy([x * 140, y * 140]));
  }
  // Where tiles cannot be had the map goes on; one tile that comes takes the note back.
  for (const tiles of scaffold.tiles) {
    let failed = 0;
    tiles.on("tileerror", () => { failed += 1; if (failed === 3) note("tiles", text("tiles_failed")); });
    tiles.on("tileload", () => { failed = -Infinity; note("tiles"); });
  }
}

/** Draw the boundaries of districts, where the site has some. */
export async function drawBoundaries(map) {
  const answer = await fetch(config.boundaries);
  if (answer.ok) window.L.geoJSON(await answer.json(), { interactive: false, className: "oc-boundary" }).addTo(map);
}

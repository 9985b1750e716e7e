// A map begins: folium's scaffold while the data is on its way, then what lies on it.

import { drawBoundaries, furnish } from "./furniture.js";
import { config, el, text } from "./dom.js";
import { load } from "./data.js";
import { MapPage } from "./map.js";
import { note, quiet } from "./notes.js";
import { View } from "./view.js";

const root = document.getElementById("oc-mapapp");
const loadingSign = root.querySelector("[data-loading]");

// How long the tiles wait for the data, in milliseconds.
const PATIENCE = 400;

let view = null;

/** Where the map looks now: {lat, lon, zoom}; null before there is one. */
export const where = () => view?.where ?? null;

/** Let the browser answer a tap before we go on; to draw what is half done would take a slow phone longer than to go on. */
const breath = () => window.scheduler?.postTask(() => {}, { priority: "user-blocking" }) ?? new Promise((resolve) => { setTimeout(resolve); });

/** Leaflet and the scaffold are there. They are plain scripts that run after ours: the longest is the last to arrive. */
export const leaflet = new Promise((resolve) => {
  if (window.ocopScaffold) resolve();
  else addEventListener("DOMContentLoaded", resolve, { once: true });
}).then(breath);

/**
 * Begin: the data while Leaflet is on its way, then the empty map, then what lies on it.
 * @param parts {answers, filters}: give promises of what is needed for answers and list (mapparts.js), and of the filters
 * @param named whether names are needed from the start
 * @param options gives the page's options, from the catalogue
 */
export async function start({ parts, named = true, options = () => ({}) }) {
  let loading = load({ named });
  loading.catch(() => {});
  await leaflet;
  const scaffold = window.ocopScaffold();
  view = new View(scaffold.map, scaffold.bounds, root);
  let page = null;
  furnish(scaffold, () => page);
  view.whole();
  if (scaffold.boundaries) drawBoundaries(scaffold.map).catch(console.error);
  const attempt = async () => {
    loadingSign.hidden = false;
    note("failed");
    try {
      const catalogue = await loading;
      await breath();
      page = new MapPage(view, catalogue, parts, options(catalogue));
      await page.open();
    } catch (error) {
      console.error(error);
      note("failed", text("failed"), quiet(text("retry"), () => { loading = load({ named }); attempt(); }),
        el("a", { class: "oc-button oc-button--quiet", href: config.catalogue, text: text("failed_list") }));
    }
    loadingSign.hidden = true;
  };
  // The products before the ground that they stand on, unless they are long in coming.
  await Promise.race([attempt(), new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]);
  requestAnimationFrame(() => setTimeout(() => scaffold.tiles[0]?.addTo(scaffold.map)));
}

// The map in other people's pages: preset by the query string. What is not understood is named in a note; there is always a map.
// Most visitors of those pages never touch it, so names, answers and list come with the first touch.

import { misnamed, params, preset } from "./presets.js";
import { leaflet, start, where } from "./mapstart.js";
import { note } from "./notes.js";
import { twoFingers } from "./twofingers.js";
import { config, el, once, text } from "./dom.js";

const root = document.getElementById("oc-mapapp");
const SWITCH = ["0", "1"];

const unknown = [];
root.dataset.controls = preset("controls", SWITCH, "1", unknown);
root.dataset.list = preset("list", SWITCH, "0", unknown);
preset("scheme", ["light", "dark"], "", unknown);
unknown.push(...misnamed());
twoFingers(root);
// The page that builds the code of embeds may ask where its visitor has moved the map; that is no secret.
addEventListener("message", ({ source, origin, data }) => {
  if (source === window.parent && data?.type === "ocop:where" && where()) source.postMessage({ type: "ocop:view", ...where() }, origin);
});

/** The styles of what a map answers; without them the answers are plain, but there. */
const styles = once(() => new Promise((resolve) => {
  document.head.append(el("link", { rel: "stylesheet", href: config.answers, on: { load: resolve, error: resolve } }));
}));

const parts = {
  /** Answers and list, and the styles that only they and the open filters need. */
  answers: async () => (await Promise.all([import("./mapparts.js"), styles()]))[0].parts,
  filters: () => import("./filters.js"),
};

const showProducts = () => start({
  parts,
  named: root.dataset.list === "1" || ["q", "commune", "producer", "product"].some((name) => params.has(name)),
  options: (catalogue) => {
    const product = catalogue.indexes.get(params.get("product"));
    return { remember: false, unknown, only: product === undefined ? null : (i) => i === product };
  },
});

/** A route is a map of its own; where nothing of it is known, or it cannot be had, the products are shown. */
async function showRoute(asked) {
  styles();
  try {
    const [{ openTrip }] = await Promise.all([import("./trip/frame.js"), leaflet]);
    if (await openTrip(root, asked, unknown)) {
      if (unknown.length) note("ignored", text("ignored", { list: unknown.join(", ") }));
      return;
    }
  } catch (error) {
    console.error(error);
  }
  await showProducts();
}

if (params.get("route")) showRoute(params.get("route"));
else showProducts();

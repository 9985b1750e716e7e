// The map in other people's pages: preset by the query string. What is not understood is named in a note; there is always a map.

import { preset } from "./presets.js";
import { start } from "./map.js";

const root = document.getElementById("oc-mapapp");
const params = new URLSearchParams(location.search);
const SWITCH = ["0", "1"];

const unknown = [];
root.dataset.controls = preset("controls", SWITCH, "1", unknown);
root.dataset.list = preset("list", SWITCH, "0", unknown);
preset("scheme", ["light", "dark"], "", unknown);

start((catalogue) => {
  const product = catalogue.indexes.get(params.get("product"));
  return { remember: false, unknown, only: product === undefined ? null : (i) => i === product };
});


// The map in other people's pages: preset by the query string. What is not understood is named in a note; there is always a map.

import { start } from "./map.js";

const root = document.getElementById("oc-mapapp");
const params = new URLSearchParams(location.search);
const FLAGS = { controls: ["0", "1"], list: ["0", "1"], scheme: ["light", "dark"] };

/** A flag's value, or its default where it is missing or unknown. */
function flag(name, otherwise, unknown) {
  const value = params.get(name);
  if (value === null) return otherwise;
  if (FLAGS[name].includes(value)) return value;
  unknown.push(`${name}=${value.slice(0, 40)}`);
  return otherwise;
}

const unknown = [];
root.dataset.controls = flag("controls", "1", unknown);
root.dataset.list = flag("list", "0", unknown);
const scheme = flag("scheme", "", unknown);
if (scheme) document.documentElement.dataset.scheme = scheme;

start((catalogue) => {
  const product = catalogue.indexes.get(params.get("product"));
  return { remember: false, unknown, only: product === undefined ? null : (i) => i === product };
});


// Presets in the query string of an embed that are not choices of products: switches, and the colour scheme.

import { parameters } from "./address.js";
import { LISTS } from "./state.js";

export const params = parameters(location.search);

const KNOWN = new Set([...LISTS, "q", "sort", "producer", "product", "outlets", "outlet", "lat", "lon", "zoom", "route", "controls", "list", "scheme"]);
// What portals and networks add to every link, to count visits or to get round caches.
const FOREIGN = /^(?:(?:utm|ga|mc|mtm|pk)_.*|_.*|.*clid|zarsrc|ref|si|ts?|v|ver)$/;

/** A switch's value, or `otherwise` where it is missing or unknown; what is unknown is added to the list (`scheme=blue`). */
export function preset(name, allowed, otherwise, unknown) {
  const value = params.get(name);
  if (value === null) return otherwise;
  if (allowed.includes(value)) return value;
  unknown.push(`${name}=${value.slice(0, 40)}`);
  return otherwise;
}

/** What stands in the query string under a name that nothing has: somebody's slip of the pen (`distrit=tri-ton`). */
export function misnamed() {
  return [...params].filter(([name]) => !KNOWN.has(name) && !FOREIGN.test(name)).map(([name, value]) => `${name}=${value}`.slice(0, 60));
}

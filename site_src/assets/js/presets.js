// Presets in the query string of an embed that are not choices of products: switches, and the colour scheme.

const params = new URLSearchParams(location.search);

/** A switch's value, or `otherwise` where it is missing or unknown; what is unknown is added to the list (`scheme=blue`). */
export function preset(name, allowed, otherwise, unknown) {
  const value = params.get(name);
  if (value === null) return otherwise;
  if (allowed.includes(value)) return value;
  unknown.push(`${name}=${value.slice(0, 40)}`);
  return otherwise;
}

// What addresses ask for behind their question mark.

/** The parameters of a query string by their names in small letters: people write "District" as well. */
export function parameters(query) {
  const found = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(query)) found.append(name.toLowerCase(), value);
  return found;
}

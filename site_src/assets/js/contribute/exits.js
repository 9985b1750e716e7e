// The way out to GitHub: its pages with everything filled in. The others are in share.js.

import { data } from "./schema.js";

/** The address of GitHub's page for a new file, or null where it would be longer than GitHub takes. */
export function newFile(path, content) {
  if (!data.repository) return null;
  const link = `${data.repository}/new/${data.branch}?filename=${encodeURIComponent(path)}&value=${encodeURIComponent(content)}`;
  return link.length <= data.longest_link ? link : null;
}

/** The address at which a file of the repository is edited, or null where there is no repository. */
export const editFile = (path) => (data.repository ? `${data.repository}/edit/${data.branch}/${path}` : null);

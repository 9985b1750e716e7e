// The ways out: GitHub's page with everything filled in, the clipboard, a file.

import { data } from "./schema.js";

/** The address of GitHub's page for a new file, or null where it would be longer than GitHub takes. */
export function newFile(path, content) {
  if (!data.repository) return null;
  const link = `${data.repository}/new/${data.branch}?filename=${encodeURIComponent(path)}&value=${encodeURIComponent(content)}`;
  return link.length <= data.longest_link ? link : null;
}

/** The address at which a file of the repository is edited, or null where there is no repository. */
export const editFile = (path) => (data.repository ? `${data.repository}/edit/${data.branch}/${path}` : null);

/** Put a text on the clipboard; returns whether it is there. */
export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = words;
    field.className = "oc-sr";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

/** Hand over a file under a name. `content` is a text or a blob. */
export function download(name, content) {
  const blob = content instanceof Blob ? content : new Blob([content], { type: "text/yaml;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

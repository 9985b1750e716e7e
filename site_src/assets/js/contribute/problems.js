// Problems in the page: each at its field once that was visited, and all of them, with links, when asked.

import { el, text } from "../dom.js";

/** The field, group or list that stands for a path of the page, or the nearest one around it. */
export function fieldAt(form, path) {
  for (let at = path; at; at = at.slice(0, Math.max(at.lastIndexOf("."), 0))) {
    const found = form.querySelector(`[data-path="${CSS.escape(at)}"]`);
    if (found) return found;
  }
  return null;
}

/** A sentence with the names of fields between backticks set off. */
function sentence(message) {
  return message.split("`").map((part, index) => (index % 2 ? el("code", { text: part }) : part));
}

const inputIn = (field) => field.querySelector("input:not([type=file]), select, textarea");

/** Show the problems of the fields that `visited` says yes to; take away those that are mended. */
export function showAt(form, problems, visited) {
  const words = new Map();
  for (const { path, message } of problems) {
    const at = fieldAt(form, path)?.dataset.path;
    if (at && visited(at) && !words.has(at)) words.set(at, message);
  }
  for (const line of form.querySelectorAll("[data-error]")) {
    const message = words.get(line.dataset.error) ?? "";
    if (line.textContent !== message.replaceAll("`", "")) line.replaceChildren(...sentence(message));
    line.hidden = !message;
    const field = line.closest("[data-path]");
    field?.classList.toggle("oc-field--wrong", Boolean(message));
    if (!field || field.dataset.path !== line.dataset.error) continue;
    const inputs = field.matches(".oc-field") ? [inputIn(field)] : [];
    for (const input of inputs) if (input) input.setAttribute("aria-invalid", String(Boolean(message)));
  }
}

/** Open what hides a field and put the focus there. */
export function goTo(form, path) {
  const field = fieldAt(form, path);
  if (!field) return;
  for (let around = field.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  const target = inputIn(field) ?? field;
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
}

/** The list of all problems, each a link to its field. */
export function summarise(form, problems) {
  const box = form.querySelector("[data-summary]");
  box.hidden = !problems.length;
  box.querySelector("[data-summary-title]").textContent = text("problems", { n: problems.length });
  box.querySelector("[data-summary-list]").replaceChildren(...problems.map(({ path, message }) => {
    const id = fieldAt(form, path)?.querySelector("[id]")?.id ?? "";
    const go = (event) => { event.preventDefault(); goTo(form, path); };
    return el("li", {}, el("a", { href: `#${id}`, on: { click: go } }, ...sentence(message)));
  }));
  return box;
}

// The draft: what was typed stays in this browser until it is cleared, and what was cleared can be taken back.

import { numbers, reset } from "./lists.js";
import { choose } from "./choices.js";

const KEPT = "oc-contribute";
const CLEARED = "oc-contribute-cleared";

function store(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function stored(key) {
  try {
    const value = JSON.parse(localStorage.getItem(key));
    return value?.format === 1 ? value : null;
  } catch {
    return null;
  }
}

/** What stands in the form. Choices of radios and boxes count where they differ from the empty form. */
function snapshot(form) {
  const values = [];
  for (const input of form.elements) {
    if (!input.name || input.type === "file") continue;
    if (input.type === "radio" || input.type === "checkbox") {
      if (input.checked && !input.defaultChecked) values.push([input.name, input.value]);
    } else if (input.value || input.dataset.wanted) values.push([input.name, input.value || input.dataset.wanted]);
  }
  const own = [...form.querySelectorAll("[data-own]")].map((input) => input.name);
  return { format: 1, at: Date.now(), lists: numbers(form), values, own };
}

/** Put a draft into the form. */
function fill(form, { lists, values, own }) {
  form.reset();
  reset(form, lists);
  for (const [name, value] of values) {
    for (const input of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (input.type === "radio" || input.type === "checkbox") input.checked = input.checked || input.value === value;
      else if (input instanceof HTMLSelectElement) choose(input, value);
      else input.value = value;
    }
  }
  for (const name of own) form.elements[name]?.setAttribute("data-own", "");
}

/** Keep what stands in the form; an empty form is no draft. Returns when it was kept, 0 for nothing, null where refused. */
export function keep(form) {
  const draft = snapshot(form);
  if (!draft.values.length) return store(KEPT, null) ? 0 : null;
  return store(KEPT, draft) ? draft.at : null;
}

/** Fill the form from the draft, if there is one; returns whether there was. */
export function restore(form) {
  const draft = stored(KEPT);
  if (draft) fill(form, draft);
  return Boolean(draft);
}

/** Empty the form; what stood there can be taken back. */
export function clear(form) {
  store(CLEARED, snapshot(form));
  store(KEPT, null);
  form.reset();
  for (const input of form.querySelectorAll("[data-own], [data-wanted]")) {
    delete input.dataset.own;
    delete input.dataset.wanted;
  }
  reset(form);
}

export const canUndo = () => stored(CLEARED) !== null;

/** Take back what was cleared. */
export function undo(form) {
  const draft = stored(CLEARED);
  if (draft) fill(form, draft);
  store(CLEARED, null);
}

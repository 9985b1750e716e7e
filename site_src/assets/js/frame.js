// What card and strip in other people's pages share: notes, links that leave the frame, and telling how high they are.

import { config, el, text } from "./dom.js";
import { load } from "./data.js";
import { misnamed, preset } from "./presets.js";

const root = document.getElementById("oc-frame");

/** The part of the frame that is marked `data-<name>`. */
export const part = (name) => root.querySelector(`[data-${name}]`);

/** Say something above the content; a frame is never blank. */
export function note(words, ...more) {
  const box = part("note");
  box.hidden = !words;
  box.replaceChildren(...(words ? [el("p", { text: words }), ...more] : []));
}

/** Where "See the full page" leads. */
export function leadTo(href) { part("full").setAttribute("href", href); }

/** What a page around us may say: that it wants to know the height, and nothing else. */
function isQuestion(said) {
  return typeof said === "object" && said !== null && said.type === "ocop:measure" && Object.keys(said).length === 1;
}

/** Tell the page around us, once it asks and whenever it changes, how high the content is. The number is no secret. */
function tellHeight() {
  if (window.parent === window) return;
  let told = 0;
  const tell = () => {
    told = Math.ceil(root.getBoundingClientRect().height);
    window.parent.postMessage({ type: "ocop:height", height: told }, "*");
  };
  new ResizeObserver(() => { if (Math.ceil(root.getBoundingClientRect().height) !== told) tell(); }).observe(root);
  addEventListener("message", (event) => { if (event.source === window.parent && isQuestion(event.data)) tell(); });
}

/**
 * Load the catalogue and show it.
 * @param show gets the catalogue, and a list to which it adds what of the link it did not understand; returns a note or ""
 */
export async function open(show) {
  tellHeight();
  try {
    const unknown = [];
    preset("scheme", ["light", "dark"], "", unknown);
    unknown.push(...misnamed());
    const words = show(await load(), unknown);
    if (words) note(words);
    else if (unknown.length) note(text("ignored", { list: unknown.join(", ") }));
    for (const link of root.querySelectorAll("a")) {
      link.target = "_blank";
      link.rel = "noopener";
    }
  } catch (error) {
    console.error(error);
    leadTo(config.catalogue);
    note(text("failed"), el("button", { type: "button", class: "oc-button oc-button--quiet", text: text("retry"), on: { click: () => location.reload() } }));
    root.querySelectorAll(".oc-frame__wait").forEach((waiting) => waiting.remove());
  }
  root.querySelectorAll("[aria-busy]").forEach((busy) => busy.removeAttribute("aria-busy"));
  root.dataset.ready = "";
}

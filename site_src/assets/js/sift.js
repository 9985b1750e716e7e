// Many check boxes with a field above them: typed words leave those whose names have them (templates/catalogue/_many.html).

import { text } from "./dom.js";
import { fold, words } from "./fold.js";

/** Follow what is typed into any such field within `form`. */
export function siftChoices(form) {
  form.addEventListener("input", ({ target }) => "sift" in target.dataset && sift(target));
}

/** Leave what has all the words, or begins with them, and what is chosen: nothing stays chosen that cannot be seen. */
function sift(field) {
  const box = field.closest("[data-sifted]");
  const asked = words(fold(field.value));
  let found = 0;
  for (const row of box.querySelectorAll("label")) {
    const name = ["", ...words(fold(row.querySelector("span").textContent))].join(" ");
    const fits = asked.every((word) => name.includes(` ${word}`));
    row.hidden = !fits && !row.querySelector("input").checked;
    found += fits;
  }
  box.querySelector("[data-sift-none]").textContent = found ? "" : text("nothing_for", { typed: field.value.trim() });
}

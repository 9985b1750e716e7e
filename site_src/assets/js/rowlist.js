// Pages that are long lists (outlets, producers, communes): leaves the rows that have what is typed. Without it each is
// complete, and the field is not there.

import { fits } from "./outletsearch.js";

const root = document.querySelector("[data-sought]");
const field = root.querySelector("[data-query]");
const none = root.querySelector("[data-none]");
const parts = [...root.querySelectorAll(".oc-rows")].map((list) => {
  const part = list.closest("section") ?? list;
  const of = part.dataset.district ?? part.querySelector("h2")?.textContent ?? "";
  const rows = [...list.children].map((row) => [row, `${row.dataset.words ?? row.textContent} ${of}`]);
  return { part, rows };
});

function show() {
  let count = 0;
  for (const { part, rows } of parts) {
    for (const [row, words] of rows) row.hidden = !fits(field.value, words);
    const left = rows.filter(([row]) => !row.hidden).length;
    part.hidden = !left;
    count += left;
  }
  // Ways down to parts that are not there lead nowhere.
  root.querySelector(".oc-jump")?.toggleAttribute("hidden", field.value.trim() !== "");
  none.textContent = count ? "" : none.dataset.none.replace("{typed}", field.value.trim());
  none.hidden = count > 0;
}

const asked = new URLSearchParams(location.search).get("q");
if (asked) field.value = asked;
field.addEventListener("input", show);
field.form.addEventListener("submit", (event) => event.preventDefault());
field.form.hidden = false;
show();
root.dataset.ready = "";

// The page of all points of sale: leaves those that fit what is typed. Without it the list is complete.

import { fits } from "./outletsearch.js";

const root = document.getElementById("oc-outlets");
const field = root.querySelector("[data-query]");
const none = root.querySelector("[data-none]");

function show() {
  let count = 0;
  for (const section of root.querySelectorAll("[data-district]")) {
    const rows = [...section.querySelectorAll("[data-words]")];
    for (const row of rows) {
      row.hidden = !fits(field.value, `${row.dataset.words} ${section.dataset.district}`);
      count += row.hidden ? 0 : 1;
    }
    section.hidden = rows.every((row) => row.hidden);
  }
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

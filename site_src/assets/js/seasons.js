// The month that the visitor lives in: marked on every strip of months; and what the build called "in season now" is put
// right where the build is of another month.

import { monthName } from "./months.js";

/** Let a link lead to what is in season in a month, or else to the next month in which anything is. */
function lead(link, month) {
  const away = (other) => (other - month + 12) % 12;
  const [next] = link.dataset.seasons.trim().split(" ").map(Number).sort((a, b) => away(a) - away(b));
  const { now, soon } = link.dataset;
  link.search = `?season=${next === month ? "now" : next}`;
  link.querySelector("span").textContent = next === month ? now : soon.replace("{month}", monthName(next, document.documentElement.lang));
}

/** Mark this month, and say of a list made for another month that it is that month's. */
export function setUpSeasons(month = new Date().getMonth() + 1) {
  for (const box of document.querySelectorAll(`.oc-months [data-month="${month}"]`)) box.classList.add("oc-months__one--now");
  for (const part of document.querySelectorAll("[data-season-of]")) {
    if (Number(part.dataset.seasonOf) === month) continue;
    for (const piece of part.querySelectorAll("[data-season-then]")) piece.hidden = true;
    for (const piece of part.querySelectorAll("[data-season-now]")) piece.hidden = false;
    for (const link of part.querySelectorAll("a[data-seasons]")) lead(link, month);
  }
}

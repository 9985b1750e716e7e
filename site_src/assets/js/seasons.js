// The month that the visitor lives in: marked on every strip of months; and what the build called "in season now" is put
// right where the build is of another month.

/** Mark this month, and say of a list made for another month that it is that month's. */
export function setUpSeasons(month = new Date().getMonth() + 1) {
  for (const box of document.querySelectorAll(`.oc-months [data-month="${month}"]`)) box.classList.add("oc-months__one--now");
  for (const part of document.querySelectorAll("[data-season-of]")) {
    const stale = Number(part.dataset.seasonOf) !== month;
    for (const piece of part.querySelectorAll("[data-season-then]")) piece.hidden = stale;
    for (const piece of part.querySelectorAll("[data-season-now]")) piece.hidden = !stale;
  }
}

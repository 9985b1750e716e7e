// What a visitor has saved: ids of products, producers and places, in the order of the trip, in this browser and nowhere
// else. Every script of the page sees the same list, and so do other tabs. A browser that refuses to keep it keeps it for
// the page that is open.

const KEY = "oc-saved";
const CHANGED = "oc-saved";
const ID = /^[a-z0-9][a-z0-9.-]{0,99}$/;

/** More than this is no trip but a copy of the catalogue. */
export const MOST = 100;

/** The list where storage was refused; pages may join this module twice, so the event below carries it along. */
let fleeting = null;

/** The ids in a list, each once, without what cannot be one. */
export function clean(ids) {
  return [...new Set(ids.filter((id) => typeof id === "string" && ID.test(id)))].slice(0, MOST);
}

/** The saved ids, in the order of the trip. */
export function saved() {
  if (fleeting) return fleeting;
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? clean(kept) : [];
  } catch {
    return [];
  }
}

/** Whether the list is kept only as long as this page. */
export const isFleeting = () => fleeting !== null;

/** Save a list in place of the one before. */
export function save(ids) {
  const list = clean(ids);
  let kept = true;
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    kept = false;
  }
  document.dispatchEvent(new CustomEvent(CHANGED, { detail: kept ? null : list }));
}

document.addEventListener(CHANGED, ({ detail }) => { fleeting = detail; });

/** Call `run` after every change, in this tab or in another. */
export function follow(run) {
  document.addEventListener(CHANGED, () => run());
  addEventListener("storage", ({ key }) => { if (key === KEY || key === null) run(); });
  // A page out of the browser's memory shows the list as it was when it was left.
  addEventListener("pageshow", ({ persisted }) => { if (persisted) run(); });
}

// One finger on a map in somebody's page scrolls that page; two move the map. Mouse, buttons and keyboard are as ever.

import { text } from "./dom.js";

const SHOWN = 1600;
const SLOP = 12;

/** Follow the fingers on the map in `root`, which is in a frame; alone on the screen, one finger moves the map as usual. */
export function twoFingers(root) {
  const map = root.querySelector(".oc-map");
  const hint = root.querySelector("[data-finger-hint]");
  let timer = 0;
  let from = null;
  const alone = () => window.parent === window || document.fullscreenElement !== null;
  const follow = () => { root.dataset.fingers = alone() ? "1" : "2"; };
  follow();
  document.addEventListener("fullscreenchange", follow);
  // Before Leaflet hears of it: a single finger is not its own.
  map.parentElement.addEventListener("touchstart", (event) => {
    from = null;
    if (alone() || event.touches.length > 1 || !map.contains(event.target)) { hint.hidden = true; return; }
    from = event.touches[0];
    event.stopPropagation();
  }, { capture: true, passive: true });
  map.parentElement.addEventListener("touchmove", (event) => {
    if (!from || event.touches.length > 1) return;
    const { clientX, clientY } = event.touches[0];
    if (Math.hypot(clientX - from.clientX, clientY - from.clientY) < SLOP) return;
    hint.textContent = text("two_fingers");
    hint.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => { hint.hidden = true; }, SHOWN);
  }, { capture: true, passive: true });
}

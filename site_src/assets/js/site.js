/* Small helps that every page may use; without this file each page still says and links everything. */

import { setUpHearts } from "./hearts.js";
import { setUpOpenNow } from "./opennow.js";
import { setUpScrolling } from "./scrolling.js";
import { setUpSeasons } from "./seasons.js";
import { answer, copyText, share } from "./share.js";

const root = document.documentElement;

/** Return the scheme that is shown now: "light" or "dark". */
function shownScheme() {
  return root.dataset.scheme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

function setUpScheme() {
  for (const button of document.querySelectorAll(".oc-scheme")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const next = shownScheme() === "dark" ? "light" : "dark";
      root.dataset.scheme = next;
      try {
        localStorage.setItem("oc-scheme", next);
      } catch {
        /* Not kept, but shown. */
      }
    });
  }
}

/** Close an open menu with Escape, or when something beside it is pressed. */
function setUpMenu() {
  const menu = document.querySelector(".oc-menu");
  if (!menu) return;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
}

function setUpShare() {
  // A page that shares more than itself (a trip) says so by a button of another kind.
  for (const button of document.querySelectorAll("[data-share]:not([data-share-own])")) {
    button.hidden = false;
    button.addEventListener("click", () => share(button, document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0]));
  }
}

function setUpCopy() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const done = await copyText(button.dataset.copy);
      if (done) answer(button, button.dataset.copied);
    });
  }
}

/** What is folded on the screen is printed too. */
function setUpPrint() {
  const folded = () => document.querySelectorAll(".oc-sources:not([open])");
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...folded()];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

setUpScheme();
setUpOpenNow();
setUpSeasons();
setUpMenu();
setUpShare();
setUpCopy();
setUpScrolling();
setUpPrint();
setUpHearts();

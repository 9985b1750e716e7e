/* Small helps that every page may use; without this file each page still says and links everything. */

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

/** Put a text on the clipboard, also where the modern way is missing or refused. */
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "oc-sr";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

/** Say on the button itself what happened, then show its own words again. */
function answer(button, text) {
  const words = button.querySelector("[data-words]") ?? button;
  button.dataset.before ??= words.textContent;
  words.textContent = text;
  setTimeout(() => (words.textContent = button.dataset.before), 2500);
}

function setUpShare() {
  for (const button of document.querySelectorAll("[data-share]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const link = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
      if (navigator.share) {
        try {
          await navigator.share({ title: button.dataset.share, url: link });
          return;
        } catch (error) {
          if (error.name === "AbortError") return;
        }
      }
      answer(button, (await copyText(link)) ? button.dataset.copied : link);
    });
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
setUpMenu();
setUpShare();
setUpCopy();
setUpPrint();

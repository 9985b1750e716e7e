// The hearts: one on every card, one on the page of a product or producer, and the count in the header, which leads to the
// trip. The page comes without hearts on its cards, because without this script they would do nothing.

import { follow, isFleeting, MOST, save, saved } from "./saved.js";

const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** A heart for a card, with the drawings of the header's. */
function heartOf(card, tool) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "oc-heart";
  button.dataset.save = card.dataset.id;
  button.dataset.name = card.querySelector(".oc-card__name").textContent.trim();
  button.setAttribute("aria-label", fill(tool.dataset.save, button.dataset));
  button.append(...[...tool.querySelectorAll("svg")].map((drawing) => drawing.cloneNode(true)));
  return button;
}

/** Add hearts and keep them, and the count, in step with what is saved. */
export function setUpHearts() {
  const tool = document.querySelector("[data-saved]");
  if (!tool) return;
  const count = tool.querySelector("[data-saved-count]");
  const home = tool.getAttribute("href");
  const status = document.createElement("p");
  status.className = "oc-sr";
  status.setAttribute("role", "status");
  document.body.append(status);

  const mark = (buttons, ids) => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(ids.includes(button.dataset.save)));
  };

  /** Give hearts to the cards of these elements; a card that comes back has its own, which may have changed meanwhile. */
  const adorn = (elements) => {
    const cards = elements.map((element) => element.querySelector(".oc-card[data-id]")).filter(Boolean);
    for (const card of cards) if (!card.querySelector(".oc-heart")) card.append(heartOf(card, tool));
    mark(cards.map((card) => card.querySelector(".oc-heart")), saved());
  };

  const show = () => {
    const ids = saved();
    mark(document.querySelectorAll("button[data-save]"), ids);
    tool.classList.toggle("oc-saved--some", ids.length > 0);
    count.textContent = ids.length;
    count.hidden = ids.length === 0;
    // What the browser does not keep travels in the address.
    tool.setAttribute("href", isFleeting() ? `${home}?stops=${ids.join(",")}` : home);
  };

  const press = ({ save: id, name }) => {
    const before = saved();
    const adding = !before.includes(id);
    if (adding && before.length >= MOST) {
      status.textContent = fill(tool.dataset.full, { n: MOST });
      return;
    }
    save(adding ? [...before, id] : before.filter((other) => other !== id));
    const said = fill(adding ? tool.dataset.added : tool.dataset.removed, { name, n: saved().length });
    status.textContent = isFleeting() ? `${said} ${tool.dataset.fleeting}` : said;
  };

  for (const button of document.querySelectorAll("button[data-save]")) button.hidden = false;
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-save]");
    if (button) press(button.dataset);
  });
  adorn([...document.querySelectorAll(".oc-card[data-id]")].map((card) => card.parentElement));
  // The search draws cards of its own, and puts away and brings back those of the server. Their hearts keep nobody waiting
  // who types.
  const results = document.querySelector("[data-results]");
  const later = (changes) => setTimeout(() => adorn(changes.flatMap(({ addedNodes }) => [...addedNodes])));
  if (results) new MutationObserver(later).observe(results, { childList: true });
  tool.hidden = false;
  follow(show);
  show();
}

// The score calculator: three parts, their sum, the stars that it earns. Nothing is sent and nothing is kept.

const words = JSON.parse(document.getElementById("oc-score-words").textContent);
const form = document.getElementById("oc-score");
const numbers = new Intl.NumberFormat(words.lang === "en" ? "en-GB" : "vi-VN", { maximumFractionDigits: 1 });

const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** The score in tenths, so that 0.1 + 0.2 is 0.3; null where nothing was typed or it is no number of this part. */
function tenths(field) {
  const typed = field.value.trim();
  if (typed === "" || !field.validity.valid) return null;
  return Math.round(Number(typed) * 10);
}

/** What a sum (in tenths of a point) means: ``words.bands`` are [stars, lowest points] from the top. */
export function meaning(sum, bands) {
  const place = bands.findIndex(([, lowest]) => sum >= lowest * 10);
  const above = place > 0 ? bands[place - 1] : null;
  return { stars: bands[place][0], next: above && { stars: above[0], missing: above[1] * 10 - sum } };
}

function show() {
  const fields = [...form.querySelectorAll("input")];
  const [result, next] = [form.querySelector("[data-result]"), form.querySelector("[data-next]")];
  const wrong = fields.find((field) => !field.validity.valid);
  fields.forEach((field) => field.setAttribute("aria-invalid", String(!field.validity.valid)));
  document.querySelectorAll("[data-stars]").forEach((row) => row.classList.remove("oc-score__here"));
  next.textContent = "";
  if (wrong) {
    result.textContent = say(words.too_much, { part: wrong.name.toUpperCase(), most: wrong.max });
    return;
  }
  const scores = fields.map(tenths);
  if (scores.every((score) => score === null)) {
    result.textContent = words.empty;
    return;
  }
  const sum = scores.reduce((whole, score) => whole + (score ?? 0), 0);
  const found = meaning(sum, words.bands);
  const values = { total: numbers.format(sum / 10), stars: found.stars };
  result.textContent = say(found.stars >= 3 ? words.result : words.below, values);
  next.textContent = found.next
    ? say(words.next, { missing: numbers.format(found.next.missing / 10), stars: found.next.stars })
    : words.top;
  document.querySelector(`[data-stars="${found.stars}"]`).classList.add("oc-score__here");
}

form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.reset();
show();

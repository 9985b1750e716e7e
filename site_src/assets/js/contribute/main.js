// The form page: what is typed becomes records, the records are checked as one types, and leave the page as files.

import { canUndo, clear, keep as keepDraft, restore, undo } from "./draft.js";
import { alike, chooseDistrict, fillCommunes, fillDistricts, fillDocuments, fillOwners, loadKnown, nothingKnown, pointOf, tellDocuments } from "./choices.js";
import { config, debounce, text } from "../dom.js";
import { collect, parts, pathOf, showSpelled } from "./values.js";
import { filesOf, paths, showAlike, showFiles } from "./files.js";
import { fieldAt, showAt, summarise } from "./problems.js";
import { producerId, productId } from "./ids.js";
import { productRules, producerRules } from "./rules.js";
import { Photos } from "./photos.js";
import { Places } from "./place.js";
import { data } from "./schema.js";
import { check } from "./check.js";
import { loadAreas } from "./areas.js";
import { reset, setUp } from "./lists.js";

const KINDS = { product: ["product"], both: ["producer", "product"], producer: ["producer"], outlet: ["outlet"] };
const IDS = ["product.id", "producer.id", "outlet.id", "document.id"];
const form = document.getElementById("oc-form");
const one = (selector) => form.querySelector(selector);
const clock = new Intl.DateTimeFormat(config.lang === "en" ? "en-GB" : "vi-VN", { hour: "2-digit", minute: "2-digit" });

let known = nothingKnown;
let asked = false;
const visited = new Set();

/** What stands in the form, with the folder of its district: the producer's, where that one is there already. */
function state() {
  const now = collect(form);
  const owner = known.producers.find(({ id }) => id === now.owner);
  return { ...now, folder: now.what === "product" && owner ? owner.folder : now.district };
}

/** Every problem of what is being sent: [{path, message}], in the order of the page. */
function problemsOf(now) {
  const found = [];
  if (!now.district) found.push({ path: "district", message: text("no_district") });
  else if (now.what === "product" && !now.owner) found.push({ path: "owner", message: text("no_owner") });
  for (const kind of KINDS[now.what]) {
    const record = now[kind];
    const more = kind === "product" ? productRules(record, known.productFiles, now.folder) : producerRules(record, known[`${kind}Files`], now.folder);
    const problems = [...check(kind, record), ...more];
    found.push(...problems.map(({ loc, message }) => ({ path: pathOf(kind, record, loc), message })));
  }
  if (Object.keys(now.document).length) {
    found.push(...check("document", now.document).map(({ loc, message }) => ({ path: pathOf("document", now.document, loc), message })));
  }
  return found;
}

/** The ids that the names propose, for ids that nobody has typed. */
function proposeIds(now) {
  const owner = now.what === "product" ? now.owner : producerId(now.producer.name?.vi ?? "");
  const proposed = {
    "producer.id": producerId(now.producer.name?.vi ?? ""),
    "product.id": productId(now.product.name?.vi ?? "", known.productFiles, owner),
    "outlet.id": productId(now.outlet.name?.vi ?? ""),
    "document.id": now.document.number ?? productId(now.document.title?.vi ?? ""),
  };
  for (const name of IDS) {
    const input = form.elements[name];
    if (!("own" in input.dataset)) input.value = proposed[name];
    const again = one(`[data-id-again="${name}"]`);
    if (again) again.hidden = !("own" in input.dataset) || input.value === proposed[name];
  }
}

/** Show what fits the choices made: sections, communes, producers, stars that can be potential ones. */
function fit(now) {
  for (const part of form.querySelectorAll("[data-for]")) part.hidden = !part.dataset.for.split(" ").includes(now.what);
  for (const part of form.querySelectorAll("[data-after-consent]")) part.hidden = !form.elements[part.dataset.afterConsent].checked;
  fillOwners(form, known, now.district);
  fillCommunes(form, now.folder);
  fillDocuments(form, now.document);
  tellDocuments(form);
  const potential = form.elements["product.potential_stars"];
  for (const option of potential.options) {
    option.hidden = Boolean(option.value && now.product.stars) && Number(option.value) !== Number(now.product.stars) + 1;
  }
  potential.closest("[data-path]").hidden = now.product.stars === "5" && !potential.value;
}

/** Mark what was filled of the things that can wait, and name the folders that ids stand for. */
function mark(now) {
  const at = paths(now);
  for (const folder of form.querySelectorAll("[data-folder]")) {
    folder.textContent = ["product.id", "outlet.id"].includes(folder.dataset.folder) ? `${at.folder}/` : `products/${now.folder || "…"}/`;
  }
  for (const later of form.querySelectorAll("[data-later]")) {
    const filled = parts(later.dataset.later).reduce((value, part) => value?.[part], now);
    later.querySelector("[data-done]").hidden = !filled || !Object.keys(filled).length;
  }
  const others = ["producer", "outlet"].includes(now.what) ? [] : alike(known.products.filter(({ producer }) => now.what !== "product" || !now.owner || producer.id === now.owner), now.product.name?.vi);
  showAlike(one("[data-alike=product]"), "product", others);
  showAlike(one("[data-alike=producer]"), "producer", ["product", "outlet"].includes(now.what) ? [] : alike(known.producers, now.producer.name?.vi));
  showAlike(one("[data-alike=outlet]"), "outlet", now.what === "outlet" ? alike(known.outlets, now.outlet.name?.vi) : []);
}

const wasVisited = (path) => asked || [...visited].some((name) => name === path || name.startsWith(`${path}.`));

/** Show in the list of steps what is left in each. */
function progress(problems) {
  const left = new Map();
  for (const { path } of problems) {
    const step = fieldAt(form, path)?.closest("[data-step]")?.dataset.step ?? "basis";
    left.set(step, (left.get(step) ?? 0) + 1);
  }
  for (const item of form.querySelectorAll("[data-progress]")) {
    const step = item.dataset.progress;
    const n = left.get(step) ?? 0;
    item.hidden = Boolean(one(`[data-step="${step}"]`).closest("[hidden]"));
    item.querySelector("[data-progress-left]").textContent = n ? text("left", { n }) : "";
    item.querySelector("[data-progress-n]").classList.toggle("oc-progress__done", !n && !["more", "send"].includes(step));
  }
}

/** Read the form again and show what follows from it. */
function refresh() {
  fillDistricts(form);
  fit(state());
  proposeIds(state());
  const now = state();
  mark(now);
  const problems = problemsOf(now);
  showAt(form, problems, wasVisited);
  progress(problems);
  if (asked) showOutcome(now, problems);
  return problems;
}

function showOutcome(now, problems) {
  const files = problems.length ? [] : filesOf(now, photos);
  const size = ({ content }) => (typeof content === "string" ? new Blob([content]).size : 0);
  const large = files.find((file) => size(file) > data.largest_file);
  const all = large ? [{ path: large.kind, message: text("too_large", { n: Math.ceil(size(large) / 1024) }) }] : problems;
  summarise(form, all);
  one("[data-ready]").hidden = all.length > 0;
  if (!all.length) showFiles(form, files);
}

function keep() {
  const at = keepDraft(form);
  if (at === null) one("[data-draft-said]").textContent = text("kept_not");
  else if (at) one("[data-draft-said]").textContent = text("kept", { time: clock.format(at) });
  one("[data-clear]").hidden = !at;
  one("[data-undo]").hidden = Boolean(at) || !canUndo();
}

const soon = debounce(() => { refresh(); keep(); }, 200);

/** Everything anew after the form was filled by a draft or emptied. */
function again() {
  asked = false;
  visited.clear();
  one("[data-ready]").hidden = true;
  one("[data-summary]").hidden = true;
  refresh();
  places.show();
}

const places = new Places(form, (path) => {
  const now = state();
  const of = path.split(".")[0];
  return pointOf(form, `${of}.address`, now.folder) ?? (of === "product" && now.what !== "product" ? pointOf(form, "producer.address", now.folder) : null);
}, () => { refresh(); keep(); });
const photos = new Photos(form, (path) => {
  const now = state();
  return now[path.split(".")[0]].id || "anh";
}, () => { refresh(); keep(); });

function listen() {
  form.addEventListener("input", ({ target }) => {
    if (IDS.includes(target.name)) {
      if (target.value) target.dataset.own = "";
      else delete target.dataset.own;
    }
    if (/\.(lat|lon)$/.test(target.name ?? "")) places.show();
    soon();
  });
  form.addEventListener("change", ({ target }) => {
    if (target.name) { refresh(); keep(); }
  });
  form.addEventListener("focusout", ({ target }) => {
    if (!target.name) return;
    visited.add(target.name);
    showSpelled(target);
    refresh();
  });
  form.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-id-again]");
    if (!button) return;
    const input = form.elements[button.dataset.idAgain];
    delete input.dataset.own;
    refresh();
    input.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    asked = true;
    const problems = refresh();
    keep();
    one(problems.length ? "[data-summary]" : "[data-good]").focus();
    one(problems.length ? "[data-summary]" : "[data-good]").scrollIntoView({ block: "start" });
  });
  one("[data-clear]").addEventListener("click", () => {
    clear(form);
    photos.clear();
    again();
    keep();
    one("[data-draft-said]").textContent = text("cleared");
    one("[data-undo]").focus();
  });
  one("[data-undo]").addEventListener("click", () => {
    undo(form);
    photos.undo();
    again();
    keep();
    one("[data-clear]").focus();
  });
  setUp(form, () => { refresh(); keep(); });
}

/** What the address asks for: `?what=outlet` what to send; `?producer=palmania` a producer that is there already. */
function asAsked() {
  const what = new URLSearchParams(location.search).get("what");
  if (Object.hasOwn(KINDS, what ?? "")) form.elements.what.value = what;
  const id = new URLSearchParams(location.search).get("producer");
  const owner = known.producers.find((producer) => producer.id === id);
  if (!owner) return;
  form.elements.what.value = "product";
  chooseDistrict(form, owner.folder);
  fillOwners(form, known, owner.folder);
  form.elements.owner.value = id;
}

async function begin() {
  reset(form);
  const had = restore(form);
  listen();
  refresh();
  if (had) keep();
  else one("[data-undo]").hidden = !canUndo();
  const [records, places] = await Promise.allSettled([loadKnown(), loadAreas()]);
  known = records.value ?? known;
  if (records.reason ?? places.reason) one("[data-known-said]").textContent = text("failed_known");
  asAsked();
  refresh();
  form.dataset.ready = "";
}

begin();

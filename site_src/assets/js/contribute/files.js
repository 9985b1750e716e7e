// The files that a form makes, and their cards: what is in them and how they leave the page.

import { config, el, text } from "../dom.js";
import { answer, copyText, download } from "../share.js";
import { editFile, newFile } from "./exits.js";
import { data } from "./schema.js";
import { write, writeItem } from "./yaml.js";

const DOCUMENTS = "products/documents.yml";

/** Where the records of a form go: {producer, product} or {outlet} paths in the repository. */
export function paths({ what, folder, owner, product, producer, outlet }) {
  if (what === "outlet") {
    const outlets = `products/${folder || "…"}/outlets`;
    return { folder: outlets, outlet: `${outlets}/${outlet.id || "…"}.yml` };
  }
  const id = what === "product" ? owner : producer.id;
  const place = `products/${folder || "…"}/${id || "…"}`;
  return { folder: place, producer: `${place}/producer.yml`, product: `${place}/${product.id || "…"}.yml` };
}

/** The files of a form that passed: [{kind, path, content, …}], in the order in which they are sent. */
export function filesOf(state, photos) {
  const at = paths(state);
  const files = [];
  const kinds = { product: ["product"], both: ["producer", "product"], producer: ["producer"], outlet: ["outlet"] }[state.what];
  for (const kind of kinds) {
    files.push({ kind, path: at[kind], content: write(data.fields[kind], state[kind]) });
    for (const { name, blob, whole } of photos.of(kind)) files.push({ kind: "photo", path: `${at.folder}/${name}`, content: blob, whole });
  }
  if (state.document.id) files.push({ kind: "document", path: DOCUMENTS, content: writeItem(data.fields.document, state.document) });
  return files;
}

const YAML = "text/yaml;charset=utf-8";

async function copy(button, words) {
  if (await copyText(words)) answer(button, text("copied"));
}

function card(file, second) {
  const shown = document.getElementById("oc-file").content.firstElementChild.cloneNode(true);
  const part = (name) => shown.querySelector(`[data-file-${name}]`);
  part("title").textContent = text(`${file.kind}_file`);
  part("path").textContent = file.path;
  const say = { document: "document_say", photo: "photo_say" }[file.kind];
  part("say").hidden = !say;
  if (say) part("say").textContent = text(say);
  const name = file.path.split("/").at(-1);
  part("download").addEventListener("click", () => download(file.kind === "document" ? "documents-them.yml" : name, file.content, YAML));
  part("copy-name").addEventListener("click", ({ currentTarget }) => copy(currentTarget, second ? name : file.path));
  if (file.kind === "photo") {
    part("text").closest("details").remove();
    part("copy").remove();
    part("download").querySelector("[data-words]").textContent = text(file.whole ? "photo_download_whole" : "photo_download");
    return shown;
  }
  part("text").textContent = file.content;
  part("copy").addEventListener("click", ({ currentTarget }) => copy(currentTarget, file.content));
  const link = file.kind === "document" ? editFile(file.path) : newFile(file.path, file.content);
  part("github").hidden = !link;
  if (link) part("github").href = link;
  part("long").hidden = Boolean(link) || !data.repository;
  if (file.kind === "document") part("github").querySelector("[data-words]").textContent = text("document_edit");
  part("copy-name").hidden = file.kind === "document";
  if (second) {
    shown.querySelector(".oc-actions").append(part("github"));
    part("github").classList.add("oc-button--quiet");
    part("github").querySelector("[data-words]").textContent = text("send_second");
    part("copy").classList.remove("oc-button--quiet");
  }
  return shown;
}

/** Show the cards of the files, and how they are sent. */
export function showFiles(form, files) {
  const records = files.filter(({ kind }) => kind === "producer" || kind === "product");
  const how = data.repository ? (records.length > 1 ? "how_both" : "how_one") : "how_no_repository";
  form.querySelector("[data-how]").textContent = text(how);
  const open = [...form.querySelectorAll("[data-files] details")].map((details) => details.open);
  form.querySelector("[data-files]").replaceChildren(...files.map((file) => card(file, file.kind === "product" && records.length > 1)));
  form.querySelectorAll("[data-files] details").forEach((details, index) => { details.open = open[index] ?? false; });
}

/** Name records that may be the same thing, with links to their pages. */
export function showAlike(box, kind, records) {
  box.hidden = !records.length;
  if (!records.length) { box.replaceChildren(); return; }
  const folder = { product: config.products, producer: config.producers, outlet: config.outlets }[kind];
  const links = records.map(({ id, name }) => el("a", { href: `${folder}${id}/`, lang: "vi", text: name }));
  const begin = text(`alike_${kind}`);
  box.replaceChildren(`${begin} `, ...links.flatMap((link, index) => (index ? [", ", link] : [link])), `. ${text("alike_edit")}`);
}

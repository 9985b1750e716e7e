// Without network: registers the worker that keeps pages, and says how old a page is that came from the device.

const box = document.getElementById("oc-offline");
const list = document.getElementById("oc-kept");
const { lang } = document.documentElement;

/** Ask the worker; it tells since when it has kept this page, where it answered for it, and what else it has. */
function ask(question) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    navigator.serviceWorker.controller.postMessage(question, [port2]);
  });
}

function sayAge(since) {
  const time = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "short", timeStyle: "short" }).format(since);
  box.textContent = box.dataset.words.replace("{time}", time);
  box.hidden = false;
}

/** On the page that answers for pages not kept: the pages that are, and the way back to the one that was asked for. */
function offer(pages) {
  const titled = pages.map(({ url, html }) => ({ url, title: new DOMParser().parseFromString(html, "text/html") }));
  const shown = titled.filter(({ url, title }) => title.documentElement.lang === lang && url !== location.href.split("#")[0]);
  list.replaceChildren(...shown.map(({ url, title }) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = url;
    link.textContent = title.querySelector('meta[property="og:title"]')?.content ?? title.title;
    item.append(link);
    return item;
  }));
  const asked = location.hash.slice(1);
  if (!asked) return;
  const back = () => location.replace(new URL(`../${lang === "en" ? "../" : ""}${asked}`, location.href.split("#")[0]));
  addEventListener("online", back);
  const again = document.getElementById("oc-again");
  again.hidden = false;
  again.addEventListener("click", back);
}

/** Say what the worker tells of this page and of others. */
async function tell() {
  const { since, pages } = await ask(list ? "pages" : "age");
  if (since && box) sayAge(since);
  if (list) offer(pages);
}

async function begin() {
  const { serviceWorker: worker, connection } = navigator;
  if (!worker || !isSecureContext || self !== top) return;
  // Not waited for: a worker that something else has put here, which never answers, must not keep ours away.
  if (worker.controller) tell().catch(console.error);
  // Who saves data is not made to load pages that were not asked for.
  if (connection?.saveData) return;
  if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", loaded, { once: true }));
  await worker.register(new URL("../../sw.js", import.meta.url), { updateViaCache: "none" });
}

begin().catch(console.error);

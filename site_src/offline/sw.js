/* The worker that keeps the catalogue for times without network. `BUILD` (version, pages and assets to keep, by language)
   is put before this text by the build. Pages: the network first, always; what was kept answers only where there is none.
   Assets named by their content never change, so what was kept is the same. Embeds and open data are left alone. */

const ROOT = registration.scope;
const SHELF = `ocop ${ROOT}`;
const KEPT = "x-ocop-kept";
// So many pages that were looked at are kept, and so many photos: a list of sixty products brings as many at once.
const MOST = { pages: 80, photos: 120 };
const HASHED = /\.[0-9a-f]{8}\.[a-z0-9]+$/;
const LEFT_ALONE = /^(?:en\/)?(?:embed|data|feeds)\//;

/** When the page that a window shows was kept, where it came from here and not from the network. */
const shown = new Map();

const path = (url) => (url.startsWith(ROOT) ? url.slice(ROOT.length) : null);
const lang = (page) => (page.startsWith("en/") ? "en" : "vi");
const key = (url) => (url.origin + url.pathname).replace(/index\.html$/, "");
const shelf = () => caches.open(SHELF);
const kept = async (url) => (await shelf()).match(url, { ignoreVary: true });

/** Keep an answer with the time; the oldest pages and photos that were looked at make room. */
async function keep(url, answer) {
  const headers = new Headers(answer.headers);
  headers.set(KEPT, String(Date.now()));
  const cache = await shelf();
  await cache.put(url, new Response(await answer.blob(), { headers, status: answer.status }));
  const known = new Set([...Object.values(BUILD.pages), ...Object.values(BUILD.assets)].flat().map((item) => ROOT + item));
  const visited = (await cache.keys()).map(({ url: at }) => at).filter((at) => !known.has(at) && !HASHED.test(at));
  const isPhoto = (at) => path(at)?.startsWith("assets/");
  const old = [
    ...visited.filter((at) => !isPhoto(at)).slice(0, -MOST.pages),
    ...visited.filter(isPhoto).slice(0, -MOST.photos),
  ];
  for (const at of old) await cache.delete(at);
}

/** Fetch what one language needs: pages anew, assets only where they are not here yet. */
async function stock(language) {
  const missing = [];
  for (const asset of BUILD.assets[language]) if (!HASHED.test(asset) || !(await kept(ROOT + asset))) missing.push(ROOT + asset);
  await Promise.all([...missing, ...BUILD.pages[language].map((page) => ROOT + page)].map(async (url) => {
    const answer = await fetch(url, { cache: "no-cache", credentials: "same-origin" });
    if (!answer.ok) throw new Error(`${answer.status} ${url}`);
    await keep(url, answer);
  }));
}

async function windows() {
  const clients = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return clients.map((client) => key(new URL(client.url))).filter((url) => path(url) !== null && !LEFT_ALONE.test(path(url)));
}

/** Throw away the assets that no kept page, style or script names any more. */
async function tidy() {
  const cache = await shelf();
  const names = new Map();
  const texts = [];
  for (const { url } of await cache.keys()) {
    if (HASHED.test(url)) names.set(url.slice(url.lastIndexOf("/") + 1), url);
    else if (!path(url)?.startsWith("assets/")) texts.push(await (await cache.match(url)).text());
  }
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    for (const [name, url] of names) {
      if (!text.includes(name)) continue;
      names.delete(name);
      if (/\.(?:css|js)$/.test(name)) texts.push(await (await cache.match(url)).text());
    }
  }
  for (const url of names.values()) await cache.delete(url);
}

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(windows().then(async (urls) => {
    const languages = new Set(urls.map((url) => lang(path(url))));
    for (const language of languages.size ? languages : ["vi"]) await stock(language);
  }));
});

addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    await clients.claim();
    for (const url of await windows()) {
      if (await kept(url)) continue;
      const answer = await fetch(url, { cache: "no-cache", credentials: "same-origin" }).catch(() => null);
      if (answer?.ok) await keep(url, answer);
    }
    await tidy();
  })());
});

/** A page: from the network; where there is none, or it only answers that it cannot, as it was kept. */
async function page(event, url) {
  const at = key(url);
  const own = path(at);
  let answer = null;
  try {
    // Not the request itself: a cache on the way must be asked anew, and a page may not be older than the site.
    answer = await fetch(url, { cache: "no-cache", credentials: "same-origin", redirect: "manual" });
  } catch {
    answer = null;
  }
  if (answer && answer.status < 500) {
    shown.delete(event.resultingClientId);
    if (answer.ok && answer.headers.get("content-type")?.startsWith("text/html")) {
      const copy = answer.clone();
      event.waitUntil(keep(at, copy).then(async () => {
        if (!(await kept(ROOT + BUILD.pages[lang(own)][0]))) await stock(lang(own));
      }).catch(() => {}));
    }
    return answer;
  }
  const copy = await kept(at);
  if (copy) {
    shown.set(event.resultingClientId, Number(copy.headers.get(KEPT)));
    return copy;
  }
  const sorry = `${ROOT}${lang(own) === "en" ? "en/" : ""}offline/`;
  if (answer || at === sorry || !(await kept(sorry))) return answer ?? Response.error();
  return Response.redirect(`${sorry}#${own}${url.search}`, 302);
}

/** An asset named by its content: as it was kept. */
async function asset(event, url) {
  const here = await kept(url);
  if (here) return here;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep(url, answer.clone()).catch(() => {}));
  return answer;
}

/** Anything else of ours, a photo for one: from the network, else as it was kept. */
async function other(event, url) {
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(keep(url, answer.clone()).catch(() => {}));
    return answer;
  } catch {
    return (await kept(url)) ?? Response.error();
  }
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const own = path(url.href);
  if (request.method !== "GET" || own === null || LEFT_ALONE.test(own) || LEFT_ALONE.test(path(request.referrer) ?? "")) return;
  if (request.mode === "navigate") {
    if (request.destination === "document") event.respondWith(page(event, url));
  } else if (HASHED.test(url.pathname)) event.respondWith(asset(event, url.href));
  else if (own.startsWith("assets/")) event.respondWith(other(event, url.href));
});

/* A page asks when it was kept, and which pages there are. */
addEventListener("message", (event) => {
  event.waitUntil((async () => {
    const pages = [];
    if (event.data === "pages") {
      for (const { url } of await (await shelf()).keys()) {
        if (!path(url)?.startsWith("assets/")) pages.push({ url, html: await (await kept(url)).text() });
      }
    }
    event.ports[0].postMessage({ since: shown.get(event.source.id) ?? null, pages });
  })());
});

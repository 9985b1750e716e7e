/*
  A part of the catalogue on any page, in the place of one line:

    <script src="https://…/embed.js" data-show="map" data-district="chau-doc" data-height="600"></script>

  data-show: map, card or strip; data-lang: vi or en; data-title: what the frame is called for people who cannot see it;
  data-height: of the map, in pixels. All else (data-district, data-stars …) is handed on, as the page "For tourism offices"
  tells. Card and strip take the height that their content needs; the map is never higher than the screen, so that a
  thumb finds its way past it. Nothing else of the page is read or changed, and nothing is stored.
*/
(() => {
  "use strict";
  const script = document.currentScript;
  if (!script) return;
  const KINDS = { map: ["embed/", 600], card: ["embed/card/", 430], strip: ["embed/strip/", 490] };
  const PRESETS = ["province", "district", "stars", "group", "set", "season", "producer", "product", "outlets", "route", "q", "lat", "lon", "zoom", "controls", "list", "scheme"];
  const NAME = "OCOP"; // the build puts the name of the site here
  const LOWEST = 160;
  const HIGHEST = 4000;

  const { show, lang, title, height, ...given } = script.dataset;
  const kind = Object.hasOwn(KINDS, show ?? "") ? show : "map";
  const [path, usual] = KINDS[kind];
  const site = new URL(".", script.src);
  const source = new URL((lang === "en" ? "en/" : "") + path, site);
  const query = PRESETS.filter((name) => given[name]).map((name) => `${name}=${encodeURIComponent(given[name]).replaceAll("%2C", ",")}`);
  source.search = query.join("&");

  const frame = document.createElement("iframe");
  frame.src = source.href;
  frame.title = title || NAME;
  frame.width = "100%";
  frame.loading = "lazy";
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms");
  if (kind === "map") frame.allow = "geolocation; fullscreen";
  frame.setAttribute("frameborder", "0");

  const within = (value) => Math.min(HIGHEST, Math.max(LOWEST, Math.round(value)));
  const wanted = within(Number(height) || usual);
  const fit = () => { frame.height = String(Math.min(wanted, Math.max(320, Math.round(innerHeight * 0.85)))); };

  if (kind === "map") {
    fit();
    addEventListener("resize", fit);
  } else {
    frame.height = String(wanted);
    // Only our own frame, only from where it was loaded, only a height.
    const listen = (event) => {
      if (!frame.isConnected) { removeEventListener("message", listen); return; }
      if (event.origin !== site.origin || event.source !== frame.contentWindow) return;
      const said = event.data;
      if (typeof said !== "object" || said === null || said.type !== "ocop:height" || !Number.isFinite(said.height)) return;
      frame.height = String(within(said.height));
    };
    addEventListener("message", listen);
    frame.addEventListener("load", () => frame.contentWindow.postMessage({ type: "ocop:measure" }, site.origin));
  }
  script.after(frame);
})();

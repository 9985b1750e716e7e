// Small helpers for building the page out of data: only textContent and attributes, never markup from a string.

// The script that tells the styles so before the first paint (scheme.js) holds nobody up and may come after us; what is for
// scripts only would have no size until then.
document.documentElement.classList.replace("oc-no-js", "oc-js");

const read = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "{}");

/** Texts of this page in its language, and where its data and links are; both are written by the template. */
export const strings = read("oc-strings");
export const config = read("oc-config");

// Numbers are written by hand: on a slow phone the browser's own formatter takes a tenth of a second to start.
const [POINT, GROUP] = config.lang === "en" ? [".", ","] : [",", "."];

/** A whole number as the page's language writes it: 17000 is "17.000" in Vietnamese, "17,000" in English. */
export const whole = (number) => String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, GROUP);

/** The text `key` with `{name}` replaced by `values.name`; with `n` 1 the text `key + "_one"` where there is one. */
export function text(key, values = {}) {
  const template = (values.n === 1 && strings[`${key}_one`]) || strings[key] || key;
  return template.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? whole(value) : (value ?? "");
  });
}

/** A new element. `props`: `class`, `text`, `on` {event: handler}, `data` {name: value}; all else is an attribute. */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") element.className = value;
    else if (name === "text") element.textContent = value;
    else if (name === "on") Object.entries(value).forEach(([event, handler]) => element.addEventListener(event, handler));
    else if (name === "data") Object.assign(element.dataset, value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** A new SVG element with attributes. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** An icon of the sprite; decoration only, the words beside it name the thing. */
export function icon(name, sprite = config.sprite) {
  return svg("svg", { class: "oc-icon", "aria-hidden": "true" }, svg("use", { href: `${sprite}#${name}` }));
}

/** "Thị trấn Tri Tôn" in the middle of a sentence; English keeps its capitals. */
export const low = (name) => (config.lang === "vi" ? name[0].toLowerCase() + name.slice(1) : name);

/** A distance as people say it: tens of metres below one kilometre, one decimal below ten, whole above. */
export function distance(metres) {
  if (metres < 1000) return `${whole(Math.max(10, Math.round(metres / 10) * 10))} m`;
  const kilometres = metres / 1000;
  return `${kilometres < 10 ? String(Math.round(kilometres * 10) / 10).replace(".", POINT) : whole(kilometres)} km`;
}

/** `run` once, however often it is asked for; where it failed, it may be tried again. */
export function once(run) {
  let made = null;
  return () => {
    made ??= run();
    return made.catch((error) => {
      made = null;
      throw error;
    });
  };
}

/** `run` after `milliseconds` without another call. */
export function debounce(run, milliseconds) {
  let timer = 0;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), milliseconds);
  };
}

/** Whether an element is drawn at all, be it scrolled away or not; old browsers cannot tell and say yes. */
export function drawn(element) {
  return element.checkVisibility?.({ visibilityProperty: true, checkVisibilityCSS: true }) ?? true;
}

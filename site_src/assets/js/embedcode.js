// The code of an embed: from choices to an address, and from that to the elements that other people paste.

import { config } from "./dom.js";
import { nothing, write } from "./state.js";

const LISTS = { map: ["province", "district", "stars", "group", "set", "season"], card: [], strip: ["province", "district", "stars", "group", "set", "season"] };
const RECORDS = { map: ["product", "producer"], card: ["product"], strip: ["producer"] };

/** The kinds of records that an embed can be about. */
export const recordsOf = (show) => RECORDS[show];

/** The choices as a state that only has what this kind of embed understands. */
export function meant({ show, state }) {
  const kept = nothing();
  for (const name of LISTS[show]) kept[name] = state[name];
  for (const name of [...RECORDS[show], ...(show === "map" ? ["q", "outlets", "view"] : [])]) kept[name] = state[name];
  return kept;
}

/** Name and value of every preset, in the order of the documentation; what is the default is left out. */
function presets(choice) {
  const found = choice.route ? [["route", choice.route]] : [...new URLSearchParams(write(meant(choice)))];
  if (choice.show === "map" && !choice.route && !choice.controls) found.push(["controls", "0"]);
  if (choice.show === "map" && !choice.route && choice.list) found.push(["list", "1"]);
  if (choice.scheme) found.push(["scheme", choice.scheme]);
  return found;
}

const site = () => new URL(config.root, location.href);

/** The address that a frame shows. */
export function address(choice) {
  const found = new URL((choice.lang === "en" ? "en/" : "") + config.embeds[choice.show].path, site());
  found.search = presets(choice).map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
  return found.href;
}

/** What the frame is called, in its own language; `name` is the place or product that it is about, or "". */
export function titleOf({ show, lang }, name) {
  const { title, named } = config.embeds[show];
  return name ? named[lang].replace("{name}", () => name) : title[lang];
}

function made(tag, attributes) {
  const element = document.createElement(tag);
  for (const [name, value] of attributes) if (value !== "") element.setAttribute(name, value);
  return element;
}

/** A frame with a fixed height: it needs no script, and no style that a strict policy would refuse. */
export function frameOf(choice, title) {
  return made("iframe", [
    ["src", address(choice)], ["title", title], ["width", "100%"], ["height", String(choice.height)], ["loading", "lazy"],
    ["sandbox", config.sandbox], ["allow", config.embeds[choice.show].allow], ["frameborder", "0"],
  ]);
}

/** One line that makes the frame and keeps it as high as it needs to be. */
export function scriptOf(choice, title) {
  return made("script", [
    ["src", new URL("embed.js", site()).href], ["data-show", choice.show], ["data-lang", choice.lang], ["data-title", title],
    ...(choice.show === "map" ? [["data-height", String(choice.height)]] : []),
    ...presets(choice).map(([name, value]) => [`data-${name}`, value]),
  ]);
}

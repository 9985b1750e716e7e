// A place out of what people paste: decimal degrees, degrees with minutes and seconds, links of maps.

import { inside } from "./rules.js";

const NUMBER = "[-+]?\\d{1,3}(?:[.,]\\d+)?";

/** Patterns of links, the most exact first: the place itself, then a search, then the middle of the picture. */
const LINKS = [
  /!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/,
  /[?&](?:q|query|ll|daddr|destination|center)=(?:loc:)?(-?\d+\.\d+)(?:,|%2C)\s*(?:\+|%20)?(-?\d+\.\d+)/i,
  /\/(?:place|search|dir)\/(?:[^@]*\/)?(-?\d+\.\d+),\+?(-?\d+\.\d+)/,
  /[?&]mlat=(-?\d+\.\d+)&mlon=(-?\d+\.\d+)/,
  /^geo:(-?\d+\.\d+),(-?\d+\.\d+)/,
  /@(-?\d+\.\d+),(-?\d+\.\d+)/,
  /#map=\d+\/(-?\d+\.\d+)\/(-?\d+\.\d+)/,
];
const SHORT_LINK = /^https?:\/\/(?:maps\.app\.goo\.gl|goo\.gl)\//i;

const DEGREES = new RegExp(
  `([NSEWBĐT])?\\s*(${NUMBER})\\s*[°º]\\s*(?:(${NUMBER})\\s*['’′]\\s*)?(?:(${NUMBER})\\s*(?:["”″]|''|’’|′′)\\s*)?([NSEWBĐT])?`, "giu");

const decimal = (text) => Number(text.replace(",", "."));

function ofDegrees(pasted) {
  const found = [...pasted.matchAll(DEGREES)].map(([, before, degrees, minutes = "0", seconds = "0", after]) => {
    const side = (before ?? after ?? "").toUpperCase();
    const value = decimal(degrees) + decimal(minutes) / 60 + decimal(seconds) / 3600;
    return { value: side === "S" || side === "W" || side === "T" ? -value : value, east: "EWĐT".includes(side) && side !== "" };
  });
  if (found.length !== 2) return null;
  const [first, second] = found;
  return first.east && !second.east ? [second.value, first.value] : [first.value, second.value];
}

function ofNumbers(pasted) {
  const bare = pasted.replace(/(?:latitude|longitude|lat|lon|lng|vĩ độ|kinh độ)\s*[:=]?/giu, " ").replace(/[()[\]]/g, " ").trim();
  const match = bare.match(/^([-+]?\d{1,3}\.\d+)\s*[,;\s]\s*([-+]?\d{1,3}\.\d+)$/) ?? bare.match(/^([-+]?\d{1,3},\d+)\s*[;\s]\s*([-+]?\d{1,3},\d+)$/)
    ?? bare.match(/^([-+]?\d{1,3})\s*[,;\s]\s*([-+]?\d{1,3})$/);
  return match ? [decimal(match[1]), decimal(match[2])] : null;
}

/**
 * Read a place: {lat, lon, link} in degrees, or {problem: "short" | "wrong"}.
 * Latitude and longitude the wrong way round are put right where only that lies in the province.
 */
export function read(pasted) {
  const text = pasted.normalize("NFC").trim();
  if (SHORT_LINK.test(text)) return { problem: "short" };
  const link = LINKS.map((pattern) => decodedMatch(text, pattern)).find(Boolean);
  const pair = link ? [Number(link[1]), Number(link[2])] : ofDegrees(text) ?? ofNumbers(text);
  if (!pair || !pair.every(Number.isFinite) || Math.abs(pair[0]) > 180 || Math.abs(pair[1]) > 180) return { problem: "wrong" };
  const [lat, lon] = !inside(...pair) && inside(pair[1], pair[0]) ? [pair[1], pair[0]] : pair;
  return { lat: Number(lat.toFixed(5)), lon: Number(lon.toFixed(5)), link: Boolean(link) };
}

function decodedMatch(text, pattern) {
  return /^(?:https?:\/\/|geo:)/i.test(text) ? text.match(pattern) : null;
}

// The rules that join several fields, in the words of the checker (see generator/forms/rules.py and generator/checks/).

import { areas, provinceOf } from "./areas.js";
import { data, filled } from "./schema.js";
import { problem } from "./check.js";

const locale = data.lang === "en" ? "en-GB" : "vi-VN";
const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const days = new Intl.DateTimeFormat(locale, data.lang === "en"
  ? { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }
  : { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" });

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const shown = (day) => days.format(new Date(`${day}T00:00:00Z`));
const say = (loc, code, values = {}) => problem(loc, code, filled(data.messages[code], values));

/** The day so many months later, or the last one of that month. */
export function monthsLater(day, months) {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function starsOf(score) {
  return Object.keys(data.lowest).sort().reverse().find((stars) => Number(score) >= data.lowest[stars]);
}

function* certificateRules(product) {
  const certificates = product.certificates ?? [];
  for (const [i, { score, stars, issued_on: issued, expires_on: expires }] of certificates.entries()) {
    if (score !== undefined && Number.isFinite(Number(score)) && data.bands[stars] && starsOf(score) !== stars) {
      yield say(["certificates", i, "score"], "score-against-stars",
        { score: decimals.format(Number(score)), stars, band: data.bands[stars] });
    }
    if (expires && !issued) yield say(["certificates", i, "expires_on"], "expiry-without-issue");
    if (DAY.test(expires) && DAY.test(issued) && expires !== monthsLater(issued, data.months)) {
      yield say(["certificates", i, "expires_on"], "not-36-months",
        { issued: shown(issued), suggestion: monthsLater(issued, data.months) });
    }
  }
  const dated = certificates.map((certificate, i) => [i, certificate.issued_on]).filter(([, day]) => DAY.test(day));
  for (const [n, [i, older]] of dated.entries()) {
    const newer = dated[n - 1]?.[1];
    if (newer && older > newer) {
      yield say(["certificates", i, "issued_on"], "certificates-order", { older: shown(older), newer: shown(newer) });
    }
  }
  if (!certificates.length) return;
  const newest = DAY.test(certificates[0].issued_on)
    ? dated.reduce((best, [i, day]) => (day > best[1] ? [i, day] : best))[0] : 0;
  const { stars } = certificates[newest];
  if (stars && product.stars && stars !== product.stars) {
    yield say(["stars"], "stars-against-certificate", { stars: product.stars, newest: stars });
  }
}

function* starRules({ stars, potential_stars: potential }) {
  if (potential && stars && Number(potential) !== Number(stars) + 1) {
    yield say(["potential_stars"], "potential-not-above", { potential, stars });
  }
}

function* historyRules({ history = [] }) {
  for (const [i, { date }] of history.entries()) {
    const earlier = history[i - 1]?.date;
    if (DAY.test(date) && DAY.test(earlier) && date < earlier) {
      yield say(["history", i, "date"], "history-order", { later: shown(date), earlier: shown(earlier) });
    }
  }
}

/** Whether a point lies in the box around the province of a district, or around any where the district is not known. */
export function inside(lat, lon, district) {
  if (!areas.provinces.length) return true;
  const asked = provinceOf(district);
  return (asked ? [asked] : areas.provinces).some(({ box }) => {
    if (!box) return false;
    const [south, west, north, east] = box;
    return south <= lat && lat <= north && west <= lon && lon <= east;
  });
}

function* placeRules({ location = {}, address = {} }, folder) {
  const { lat, lon } = location;
  const district = address.district || folder;
  if (![lat, lon].every((value) => /^-?[0-9]/.test(value ?? "")) || inside(Number(lat), Number(lon), district)) return;
  const code = inside(Number(lon), Number(lat), district) ? "swapped-coordinates" : "outside-province";
  yield say(["location", "lat"], code, { lat, lon, province: (provinceOf(district) ?? areas.provinces[0]).name });
}

/** The problems of a product beyond its single fields. `taken` maps ids of products to their files; `district` is its folder. */
export function productRules(product, taken, district) {
  return [...starRules(product), ...certificateRules(product), ...historyRules(product), ...placeRules(product, district), ...idRule(product, taken)];
}

/** The problems of a producer beyond its single fields. `taken` maps ids of producers to their files; `district` is its folder. */
export function producerRules(producer, taken, district) {
  return [...placeRules(producer, district), ...idRule(producer, taken)];
}

function* idRule({ id }, taken) {
  if (taken.has(id)) yield say(["id"], "duplicate-id", { id, path: taken.get(id) });
}

// The ways out of a trip: maps of others, files to take along, a link. Points follow each other; stops that share one are one.

import { text } from "../dom.js";

// Google Maps takes a start, an end and nine points between; the rest is another link that begins where this one ends.
const GOOGLE_POINTS = 11;
// Opened in the browser of a phone, without the app, it takes three.
const GOOGLE_POINTS_OF_PHONES = 5;

/** What the site calls itself. */
export const SITE = document.querySelector('meta[property="og:site_name"]')?.content ?? "OCOP";

const pair = ([lat, lon]) => `${lat},${lon}`;

/** The points of stops one after another, each with the stops that share it: [{at, stops, numbers}]. */
export function points(stops) {
  const found = [];
  for (const [i, stop] of stops.entries()) {
    const last = found.at(-1);
    if (last && pair(last.at) === pair(stop.at)) { last.stops.push(stop); last.numbers.push(i + 1); }
    else found.push({ at: stop.at, stops: [stop], numbers: [i + 1] });
  }
  return found;
}

/** Links that lead Google Maps along the stops, in parts where there are too many: [{href, from, to, many}] with numbers of stops; `many`: more than phones take in their browser. */
export function googleMaps(stops) {
  const way = points(stops);
  const links = [];
  for (let start = 0; start < way.length - 1; start += GOOGLE_POINTS - 1) {
    const part = way.slice(start, start + GOOGLE_POINTS);
    const link = new URL("https://www.google.com/maps/dir/?api=1");
    link.searchParams.set("origin", pair(part[0].at));
    link.searchParams.set("destination", pair(part.at(-1).at));
    if (part.length > 2) link.searchParams.set("waypoints", part.slice(1, -1).map(({ at }) => pair(at)).join("|"));
    links.push({ href: link.href, from: part[0].numbers.at(-1), to: part.at(-1).numbers.at(-1), many: part.length > GOOGLE_POINTS_OF_PHONES });
  }
  if (links.length) links[0].from = 1;
  return links;
}

/** Links to OpenStreetMap's directions, which take one leg at a time: [{href, from, to}]. */
export function openStreetMap(stops) {
  const way = points(stops);
  return way.slice(1).map((point, i) => {
    const leg = encodeURIComponent([way[i].at, point.at].map(pair).join(";"));
    return {
      href: `https://www.openstreetmap.org/directions?engine=fossgis_osrm_car&route=${leg}`,
      from: way[i].numbers.at(-1), to: point.numbers[0],
    };
  });
}

/** A link that shows all stops as pins in the app Organic Maps. */
export function organicMaps(stops) {
  const pins = points(stops).map(({ at, stops: here, numbers }) => {
    const name = encodeURIComponent([numbers, here.map((stop) => stop.name)].map((list) => list.join(", ")).join(". "));
    return `ll=${pair(at)}&n=${name}`;
  });
  return `om://map?v=1&${pins.join("&")}`;
}

/** The address of a page with these stops. */
export function linkTo(page, stops) {
  const link = new URL(page, location.href);
  link.search = stops.length ? `?stops=${stops.map(({ id }) => id).join(",")}` : "";
  link.hash = "";
  return link.href;
}

/** What stands beside a stop in a file: where it is, and how well that is known. */
const remark = ({ where, rough, kind }) => [where, rough && kind !== "place" ? text("rough") : ""].filter(Boolean).join(". ");

/** Make an XML document of `[name, attributes, …children]`; texts are texts, whatever is in them. */
function xml(namespace, tree) {
  const made = document.implementation.createDocument(namespace, tree[0]);
  const add = (element, [, attributes, ...children]) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    for (const child of children) {
      if (typeof child === "string") element.append(made.createTextNode(child));
      else add(element.appendChild(made.createElementNS(namespace, child[0])), child);
    }
  };
  add(made.documentElement, tree);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(made)}\n`;
}

/** A trip as GPX 1.1: a waypoint for each stop, and a route through them. */
export function gpx(title, stops) {
  const point = (tag) => (stop, i) => [tag, { lat: stop.at[0], lon: stop.at[1] },
    ["name", {}, `${i + 1}. ${stop.name}`], ["desc", {}, remark(stop)],
    ...(stop.url ? [["link", { href: new URL(stop.url, location.href).href }]] : [])];
  return xml("http://www.topografix.com/GPX/1/1", ["gpx", { version: "1.1", creator: SITE },
    ["metadata", {}, ["name", {}, title], ["desc", {}, text("straight")]],
    ...stops.map(point("wpt")),
    ["rte", {}, ["name", {}, title], ...stops.map(point("rtept"))]]);
}

/** A trip as KML 2.2: a placemark for each stop, and a line through them. */
export function kml(title, stops) {
  const coordinates = ({ at: [lat, lon] }) => `${lon},${lat}`;
  return xml("http://www.opengis.net/kml/2.2", ["kml", {}, ["Document", {}, ["name", {}, title], ["description", {}, text("straight")],
    ...stops.map((stop, i) => ["Placemark", {}, ["name", {}, `${i + 1}. ${stop.name}`], ["description", {}, remark(stop)],
      ["Point", {}, ["coordinates", {}, coordinates(stop)]]]),
    ...(stops.length > 1 ? [["Placemark", {}, ["name", {}, title], ["LineString", {}, ["tessellate", {}, "1"], ["coordinates", {}, stops.map(coordinates).join(" ")]]]] : [])]]);
}

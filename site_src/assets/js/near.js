// Where the visitor is, if they say so. The position stays in this page: it is never stored, sent or put in the URL.

import { distance, text } from "./dom.js";

const RADIUS = 6371008.8;
const TOO_FAR = 150_000;

/** Great-circle distance in metres between two points [latitude, longitude]. */
export function metres([latA, lonA], [latB, lonB]) {
  const rad = Math.PI / 180;
  const dLat = ((latB - latA) * rad) / 2;
  const dLon = ((lonB - lonA) * rad) / 2;
  const h = Math.sin(dLat) ** 2 + Math.cos(latA * rad) * Math.cos(latB * rad) * Math.sin(dLon) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** How far something is, in words; at the very point of its commune or district only "around here" is known. */
export function howFar(far, rough) {
  if (rough && far === 0) return text("near_here");
  return rough ? text("about_away", { distance: distance(far) }) : distance(far);
}

/** Ask for the position. Resolves to {at, accuracy} or {problem: "refused" | "unknown"}; it never rejects. */
export function ask() {
  return new Promise((resolve) => {
    if (!navigator.geolocation || !window.isSecureContext) { resolve({ problem: "unknown" }); return; }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ at: [coords.latitude, coords.longitude], accuracy: coords.accuracy }),
      (error) => resolve({ problem: error.code === error.PERMISSION_DENIED ? "refused" : "unknown" }),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });
}

/** How far a point is from the nearest of `points` when that is too far for "nearest" to mean anything, else 0. */
export function tooFar(at, points) {
  const nearest = Math.min(...points.map((point) => metres(at, point)));
  return nearest > TOO_FAR ? nearest : 0;
}

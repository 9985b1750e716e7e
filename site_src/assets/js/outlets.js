// Points of sale on the map and in the list beside it. A place of which only the district is known is drawn hollow and
// says so: it lies at the point that stands for the district.

import { clustered, signOf } from "./clusters.js";
import { config, el, icon, low, text } from "./dom.js";
import { away, callButton, outward } from "./links.js";
import { standClear } from "./circles.js";
import { state as openState, tell } from "./opennow.js";
import { icons, isEnter, outletPin } from "./pins.js";
import { within } from "./state.js";

// What `tell` puts into the words itself.
const LATER = { day: "{day}", time: "{time}" };
// So many outlets in a catalogue cover one another on its map; fewer are each to be seen.
const MANY = 60;
// By how many pixels a sign that is seen from afar, where it is drawn smaller, reaches beyond its point.
const SIGN = { left: 16, top: 31, right: 16, bottom: 4 };
const CLUSTERS = {
  number: (point) => point.outlets.length, label: "outlet_cluster", sign: "oc-cluster--outlet", options: { maxClusterRadius: 70 },
};

/** Where it is, in words. */
export function where(catalogue, outlet) {
  const district = catalogue.districts[outlet.district];
  return outlet.where ? `${outlet.where}, ${catalogue.whereabouts(district)}` : text("outlet_district", { place: low(district.name) });
}

/** Whether it is open now, where its hours say so. */
function openNow({ hours }) {
  const found = hours && openState(hours);
  if (!found) return null;
  const words = Object.fromEntries(["open", "openDay", "opens", "opensLater", "closed"].map((key) => [key, text(`hours_${key}`, LATER)]));
  return el("span", { class: `oc-open${found.open ? " oc-open--now" : ""}`, text: tell(found, words, config.lang) });
}

const link = (outlet) => `${config.outlets}${outlet.id}/`;

/** One line of the list beside the map. */
export function outletItem(catalogue, outlet, pick) {
  return el("li", { class: "oc-pick", data: { row: `outlet ${outlet.id}` } },
    el("button", { type: "button", class: "oc-pick__show", on: { click: ({ currentTarget }) => pick(outlet, currentTarget) } },
      el("span", { class: "oc-pick__name", lang: outlet.lang, text: outlet.name }),
      el("span", { class: "oc-pick__by", text: outlet.kind_name }),
      el("span", { class: "oc-pick__where", text: where(catalogue, outlet) }),
      openNow(outlet)),
    el("a", { class: "oc-round oc-pick__open", href: link(outlet), "aria-label": text("open_named", { name: outlet.name }), ...outward }, icon("chevron-right")));
}

/** What answers a pressed pin, below its title: one row for each outlet there. */
export function outletAnswer(catalogue, outlets) {
  return el("ul", { class: "oc-answer__list" }, ...outlets.map((outlet) => {
    const { short, province } = catalogue.districts[outlet.district];
    const search = [outlet.name, outlet.where, short, catalogue.provinces[province].short].filter(Boolean).join(", ");
    const way = outlet.rough
      ? ["maps/search/?api=1&query=", search, "outlet_search"]
      : ["maps/dir/?api=1&destination=", outlet.at.join(), "directions"];
    return el("li", {},
      el("a", { href: link(outlet), lang: outlet.lang, text: outlet.name, ...outward }),
      el("span", { class: "oc-answer__by", text: `${outlet.kind_name} · ${where(catalogue, outlet)}` }),
      openNow(outlet),
      el("p", { class: "oc-answer__acts" },
        ...(outlet.phones ?? []).slice(0, 1).map(callButton),
        el("a", { class: "oc-button oc-button--quiet", href: `https://www.google.com/${way[0]}${encodeURIComponent(way[1])}`, ...away },
          icon(outlet.rough ? "search" : "directions"), text(way[2]))));
  }));
}

/** Outlets that share a point, as the map answers for them. */
function pointsOf(outlets) {
  const points = new Map();
  for (const outlet of outlets) {
    const key = `outlet ${outlet.at.join()}`;
    if (points.has(key)) points.get(key).outlets.push(outlet);
    else points.set(key, { key, at: outlet.at, outlets: [outlet], rough: outlet.rough });
  }
  return points;
}

export class OutletLayer {
  /**
   * @param opened gives the key of the point that is answered for, or null
   * @param open called with a point and the element that was pressed
   * @param taken gives where circles lie, and `free` the edges of what is free of the map, both in pixels of its zoom
   * @param moved called when signs were moved away from circles, or back
   */
  constructor(L, map, catalogue, { opened, open, taken, free, moved }) {
    Object.assign(this, { L, map, catalogue, opened, taken, free, moved, points: new Map() });
    this.layer = (catalogue.outlets.length > MANY ? clustered(L, { ...CLUSTERS, opened }) : L.featureGroup()).addTo(map);
    const pressed = (event) => open(event.layer.options.point, event.layer.getElement());
    this.layer.on("click", pressed);
    this.layer.on("keypress", (event) => isEnter(event) && pressed(event));
    this.signs = icons(L);
  }

  /** The outlets that the choices leave, by district and commune; none where they are not to be shown. */
  chosen(state) {
    if (!state.outlets) return [];
    return this.catalogue.outlets.filter((outlet) => within(this.catalogue, outlet, state));
  }

  /** Put these outlets on the map, and take the others away. */
  show(outlets) {
    this.layer.clearLayers();
    this.points = pointsOf(outlets);
    for (const point of this.points.values()) {
      const [first] = point.outlets;
      const label = point.outlets.length > 1 ? text("outlets_at", { n: point.outlets.length }) : `${first.name}, ${where(this.catalogue, first)}`;
      const icon = new this.signs.Outlet({
        vague: point.rough === "district", count: point.outlets.length, label, opened: () => this.opened() === point.key,
      });
      this.layer.addLayer(this.L.marker(point.at, { icon, point, riseOnHover: true, zIndexOffset: 500 }));
    }
    this.place();
  }

  /**
   * Let no sign cover a circle or its name: from afar a sign stands beside, as circles do. Closer in, and where there are
   * so many that they are clustered, it stands at its place.
   */
  place() {
    if (this.layer.getVisibleParent) return;
    const zoom = this.map.getZoom();
    const circles = this.taken().map((circle) => {
      const home = this.map.project(circle.at, zoom);
      return { ...circle, homeX: home.x, homeY: home.y };
    });
    const free = circles.length ? this.free(zoom) : null;
    const signs = [];
    this.layer.eachLayer((marker) => {
      const { point } = marker.options;
      point.seen = point.at;
      if (free) {
        const place = standClear({ ...this.map.project(point.at, zoom), ...SIGN }, circles, signs, free);
        signs.push(place.box);
        point.seen = this.map.unproject([place.x, place.y], zoom);
      }
      marker.setLatLng(point.seen);
      marker.getElement()?.classList.toggle("oc-sign--afar", free !== null);
    });
    this.moved();
  }

  /** The point of an outlet, whether or not it is on the map now. */
  pointOf(outlet) {
    return [...this.points.values()].find((point) => point.outlets.includes(outlet)) ?? pointsOf([outlet]).values().next().value;
  }

  /** The element of a point's sign, or of the cluster that it is in, where it is on the screen now. */
  elementOf(key) { return signOf(this.layer, key); }
}

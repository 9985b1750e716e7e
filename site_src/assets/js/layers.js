// What lies on the map: one circle per district from afar, clusters closer in, a pin per point closer still.

import { icons, pinLabel } from "./pins.js";
import { config, el, text } from "./dom.js";

const ALONE_FROM = 13;
// The name under a district's circle, in pixels.
const NAME = 20;
const LETTER = 7.6;
const BESIDE = 14;
const ROUNDS = 60;
const SLACK = 0.5;
// Circles are drawn smaller where less than this is free, in pixels, but not smaller than this share.
const ROOMY = 260;
const SMALLEST = 0.7;
const isEnter = (event) => event.originalEvent?.key === "Enter" || event.originalEvent?.key === " ";

/** `value`, or the end of the range that it lies beyond; the middle of a range that is none. */
const within = (value, low, high) => (low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value)));

/** The products that share a point, best first, by the point. */
export function pointsOf(catalogue, matches) {
  const points = new Map();
  for (const i of matches) {
    const at = catalogue.at(i);
    const key = at.join();
    if (points.has(key)) points.get(key).products.push(i);
    else points.set(key, { key, at, products: [i], rough: catalogue.roughly(i) });
  }
  return points;
}

/** Move two boxes apart along the way on which they overlap less; returns whether they did. */
function part(a, b) {
  const dx = b.x - a.x;
  const overX = (a.wide + b.wide) / 2 - Math.abs(dx);
  if (overX <= SLACK) return false;
  const dy = b.y - a.y;
  const overY = (a.high + b.high) / 2 - Math.abs(dy);
  if (overY <= SLACK) return false;
  const axis = overX < overY ? "x" : "y";
  const step = (Math.min(overX, overY) / 2) * Math.sign(axis === "x" ? dx : dy || 1);
  a[axis] -= step;
  b[axis] += step;
  return true;
}

export class Layers {
  /**
   * @param ready gives a promise of what a pin needs besides its drawing: names, answers
   * @param failed called with an error when pins could not be had
   * @param free gives what is free of the map at a zoom, as in View.free
   * @param open called with a point and the element that was pressed
   * @param approach called with the products of a district whose circle was pressed
   */
  constructor(L, map, catalogue, { ready, failed, free, open, approach }) {
    this.L = L;
    this.map = map;
    this.catalogue = catalogue;
    this.signs = icons(L);
    this.matches = [];
    this.overview = L.featureGroup();
    this.clusters = null;
    this.events = { ready, failed, free, open };
    const come = (event) => approach(event.layer.options.products);
    this.overview.on("click", come);
    this.overview.on("keypress", (event) => isEnter(event) && come(event));
    map.on("zoomend", () => this.place());
  }

  /** The cluster plug-in is fetched when pins are first near; without it there are pins all the same. */
  fetchClusters() {
    this.fetching ??= new Promise((resolve) => {
      const done = () => { this.makeClusters(); resolve(); };
      document.head.append(el("script", { src: config.clusters, on: { load: done, error: done } }));
    });
    return this.fetching;
  }

  makeClusters() {
    const { L } = this;
    this.clusters = L.markerClusterGroup?.({
      chunkedLoading: true,
      showCoverageOnHover: false,
      spiderfyOnMaxZoom: false,
      maxClusterRadius: 46,
      disableClusteringAtZoom: ALONE_FROM,
      animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      iconCreateFunction: (cluster) => {
        const count = cluster.getAllChildMarkers().reduce((sum, marker) => sum + marker.options.point.products.length, 0);
        return new this.signs.Cluster({ count, label: text("cluster", { n: count }) });
      },
    });
    const pressed = (event) => this.events.open(event.layer.options.point, event.layer.getElement());
    this.clusters ??= L.featureGroup();
    this.clusters.on("click", pressed);
    this.clusters.on("keypress", (event) => isEnter(event) && pressed(event));
    // This version of the cluster plug-in answers the mouse only.
    this.clusters.on("clusterkeypress", (event) => isEnter(event) && event.layer.zoomToBounds());
  }

  /** The points of what is on the map, by their keys; put together when pins are first needed. */
  get points() {
    this.found ??= pointsOf(this.catalogue, this.matches);
    return this.found;
  }

  /** The last zoom at which the whole province is seen as districts. */
  get overviewZoom() { return this.limit ?? 9; }

  set overviewZoom(zoom) {
    this.limit = zoom;
    this.place();
  }

  /** Put the products on the map that fit. */
  show(matches) {
    this.matches = matches;
    this.found = null;
    this.stale = true;
    const byDistrict = new Map();
    for (const i of matches) {
      const district = this.catalogue.place(i).district;
      if (!byDistrict.has(district)) byDistrict.set(district, []);
      byDistrict.get(district).push(i);
    }
    const { left, right } = this.events.free(this.map.getZoom());
    const scale = Math.min(1, Math.max(SMALLEST, (right - left) / ROOMY));
    this.overview.clearLayers();
    for (const [d, products] of byDistrict) this.overview.addLayer(this.circle(this.catalogue.districts[d], products, scale));
    this.place();
  }

  circle({ at, name, short }, products, scale) {
    const size = Math.round(scale * Math.min(66, 28 + 5 * Math.sqrt(products.length)));
    const label = text("district_circle", { name, n: products.length });
    const icon = new this.signs.District({ count: products.length, name: short, label, iconSize: [size, size] });
    return this.L.marker(at, { icon, products, at, size, riseOnHover: true });
  }

  /** Push circles apart that would cover one another or their names, and off the edges; each stays as near to its place as it can. */
  spread() {
    const zoom = this.map.getZoom();
    const { left, top, right, bottom } = this.events.free(zoom);
    const circles = this.overview.getLayers().map((marker) => {
      const { at, size, icon } = marker.options;
      const { x, y } = this.map.project(at, zoom);
      return { marker, x, y, wide: Math.max(size, icon.options.name.length * LETTER + BESIDE), high: size + NAME };
    });
    for (let round = 0, moved = true; moved && round < ROUNDS; round += 1) {
      moved = false;
      for (let a = 0; a < circles.length; a += 1) for (let b = a + 1; b < circles.length; b += 1) moved = part(circles[a], circles[b]) || moved;
      for (const circle of circles) {
        circle.x = within(circle.x, left + circle.wide / 2, right - circle.wide / 2);
        circle.y = within(circle.y, top + (circle.high - NAME) / 2, bottom - (circle.high + NAME) / 2);
      }
    }
    for (const { marker, x, y } of circles) marker.setLatLng(this.map.unproject([x, y], zoom));
  }

  /** Fetch what pins need, and draw them where the map then still is near. */
  prepare() {
    this.preparing ??= Promise.all([this.fetchClusters(), this.events.ready()]).then(() => {
      this.complete = true;
      this.place();
    }, this.events.failed).finally(() => { this.preparing = null; });
  }

  /** Show circles or pins, as the zoom says; pins are made only when they are first needed. */
  place() {
    const far = this.map.getZoom() <= this.overviewZoom;
    if (far) {
      this.spread();
      if (this.clusters) this.map.removeLayer(this.clusters);
      this.map.addLayer(this.overview);
      return;
    }
    if (!this.complete) { this.prepare(); return; }
    if (this.stale) {
      this.stale = false;
      this.clusters.clearLayers();
      const markers = [...this.points.values()].map((point) => this.marker(point));
      if (this.clusters.addLayers) this.clusters.addLayers(markers);
      else markers.forEach((marker) => this.clusters.addLayer(marker));
    }
    this.map.removeLayer(this.overview).addLayer(this.clusters);
  }

  marker(point) {
    const { products, at } = point;
    const icon = new this.signs.Pin({
      stars: this.catalogue.stars(products[0]), count: products.length, label: pinLabel(this.catalogue, products),
    });
    return this.L.marker(at, { icon, point, riseOnHover: true });
  }

  /** The element of a point's pin, where it is on the screen now. */
  elementOf(key) {
    let found = null;
    this.clusters?.eachLayer((marker) => { if (marker.options.point.key === key) found = marker.getElement(); });
    return found?.isConnected ? found : null;
  }
}

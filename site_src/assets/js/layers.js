// What lies on the map: circles of provinces and districts from afar, clusters closer in, a pin per point closer still.

import { clustered, signOf } from "./clusters.js";
import { config, el } from "./dom.js";
import { icons, isEnter, pinLabel } from "./pins.js";
import { Overview } from "./overview.js";

const ALONE_FROM = 13;

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

export class Layers {
  /**
   * @param ready gives a promise of what a pin needs besides its drawing: names, answers
   * @param failed called with an error when pins could not be had
   * @param view tells what is free of the map, and the zoom at which the whole is seen
   * @param opened gives the key of the point that is answered for, or null
   * @param placed called when circles have their places, or have gone
   * @param open called with a point and the element that was pressed
   * @param approach called with the products of a circle that was pressed, and the zoom at which more is seen of them
   */
  constructor(L, map, catalogue, { ready, failed, view, opened, placed, open, approach }) {
    this.L = L;
    this.map = map;
    this.catalogue = catalogue;
    this.signs = icons(L);
    this.matches = [];
    this.overview = new Overview(L, map, catalogue, this.signs.District, { view, approach });
    this.clusters = null;
    this.events = { ready, failed, opened, placed, open };
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
    this.clusters = clustered(this.L, {
      number: (point) => point.products.length,
      label: "cluster",
      opened: this.events.opened,
      options: { chunkedLoading: true, maxClusterRadius: 46, disableClusteringAtZoom: ALONE_FROM },
    });
    const pressed = (event) => this.events.open(event.layer.options.point, event.layer.getElement());
    this.clusters.on("click", pressed);
    this.clusters.on("keypress", (event) => isEnter(event) && pressed(event));
  }

  /** The points of what is on the map, by their keys; put together when pins are first needed. */
  get points() {
    this.found ??= pointsOf(this.catalogue, this.matches);
    return this.found;
  }

  /** The last zoom at which circles are seen. */
  get overviewZoom() { return this.overview.last; }

  /** Where circles lie now, in pixels of the map's zoom. */
  get taken() { return this.overview.taken; }

  /** The map has another size. */
  measure() {
    this.overview.measure();
    this.place();
  }

  /** Put the products on the map that fit. */
  show(matches) {
    this.matches = matches;
    this.found = null;
    this.stale = true;
    this.overview.show(matches);
    this.place();
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
    if (this.map.getZoom() <= this.overviewZoom) {
      this.overview.place();
      if (this.clusters) this.map.removeLayer(this.clusters);
      this.events.placed();
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
    this.overview.remove();
    this.map.addLayer(this.clusters);
    this.events.placed();
  }

  marker(point) {
    const { products, at } = point;
    const icon = new this.signs.Pin({
      stars: this.catalogue.stars(products[0]), count: products.length, label: pinLabel(this.catalogue, products),
      opened: () => this.events.opened() === point.key,
    });
    return this.L.marker(at, { icon, point, riseOnHover: true });
  }

  /** The element of a point's pin, or of the cluster that it is in, where it is on the screen now. */
  elementOf(key) { return signOf(this.clusters, key); }
}

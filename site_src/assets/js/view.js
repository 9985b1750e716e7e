// Where the map looks: the whole, some points, one place, always beside what floats on the map.

export const CLOSE_UP = 13;
// Land around the points of a part, as a share of it.
const AROUND = 0.05;
const PIN = { beside: 28, above: 52, below: 12 };

export class View {
  constructor(map, bounds, root) {
    const everything = window.L.latLngBounds(bounds);
    Object.assign(this, { map, root, everything, extent: everything, limits: window.L.latLngBounds(map.options.maxBounds), narrow: matchMedia(root.dataset.narrow) });
    // Whole zoom steps keep the base map crisp; a phone has the pixels and needs the room.
    map.options.zoomSnap = this.narrow.matches ? 0.25 : 1;
  }

  get animate() { return !matchMedia("(prefers-reduced-motion: reduce)").matches && "ready" in this.root.dataset; }

  /** Where the map looks now: {lat, lon, zoom}. */
  get where() {
    const { lat, lng } = this.map.getCenter();
    return { lat, lon: lng, zoom: this.map.getZoom() };
  }

  /** How much of the map's edges is covered by what floats on it, in pixels. */
  room() {
    const list = this.root.dataset.list === "1" && matchMedia("(min-width: 44rem)").matches;
    if (!this.narrow.matches) return { left: list ? 380 : 40, top: 60, right: 64, bottom: 36 };
    const chips = this.root.querySelector("[data-chips]").hidden ? 0 : 48;
    // As the style sheet says; to look whether it is there would lay the page out again and again.
    const legend = this.root.dataset.list === "0" && this.root.dataset.controls === "1" && matchMedia("(min-height: 36.01rem)").matches ? 48 : 0;
    return { left: list ? 380 : 16, top: 84 + chips, right: 60, bottom: 72 + legend };
  }

  /** Let the whole be what holds these points [latitude, longitude]; everything without any. */
  look(points) { this.extent = points.length ? window.L.latLngBounds(points).pad(AROUND) : this.everything; }

  /** The zoom at which the whole is seen. */
  wholeZoom() {
    const { left, top, right, bottom } = this.room();
    const room = window.L.point(left + right - 24, top + bottom);
    return Math.max(this.map.getMinZoom(), this.map.getBoundsZoom(this.extent, false, room));
  }

  whole() { this.centre(this.extent.getCenter(), this.wholeZoom(), this.room()); }

  /** What is free of the map when the whole is seen, in pixels of the projection at a zoom. */
  free(zoom) {
    const { left, top, right, bottom } = this.room();
    const size = this.map.getSize();
    const middle = this.map.project(this.extent.getCenter(), zoom);
    const half = [(size.x - left - right) / 2, (size.y - top - bottom) / 2];
    return { left: middle.x - half[0], right: middle.x + half[0], top: middle.y - half[1], bottom: middle.y + half[1] };
  }

  /** Show these points [latitude, longitude]; `zoom`: at least this near. */
  fit(points, zoom = 0) {
    const bounds = window.L.latLngBounds(points);
    const { left, top, right, bottom } = this.room();
    const room = { left: left + PIN.beside, top: top + PIN.above, right: right + PIN.beside, bottom: bottom + PIN.below };
    const fitting = this.map.getBoundsZoom(bounds, false, window.L.point(room.left + room.right, room.top + room.bottom));
    this.centre(bounds.getCenter(), Math.min(CLOSE_UP, Math.max(zoom, fitting)), room);
  }

  /** Put a point into the middle of what is free. */
  centre(point, zoom, { left, top, right, bottom }) {
    const middle = this.map.project(point, zoom).add([(right - left) / 2, (bottom - top) / 2]);
    const half = this.map.getSize().divideBy(2);
    const seen = [middle.subtract(half), middle.add(half)].map((corner) => this.map.unproject(corner, zoom));
    // What floats on a wide map pushes the whole further aside than its limits let anyone drag it.
    this.map.options.maxBounds = window.L.latLngBounds(seen).extend(this.limits);
    this.map.setView(this.map.unproject(middle, zoom), zoom, { animate: this.animate });
  }

  /** The view that a URL asks for; what it leaves out is taken from the whole. False where it asks for none. */
  take({ lat = null, lon = null, zoom = null } = {}) {
    if (lat === null && lon === null && zoom === null) return false;
    const centre = this.extent.getCenter();
    this.map.setView([lat ?? centre.lat, lon ?? centre.lng], zoom ?? this.wholeZoom(), { animate: false });
    return true;
  }
}

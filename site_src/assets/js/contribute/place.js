// A point on the map: clicked, pasted, or where this device stands. The two numbers can always be typed instead.

import { config, el, once, text } from "../dom.js";
import { inside } from "./rules.js";
import { read } from "./coordinates.js";

const CLOSE = 15;
const day = () => new Intl.DateTimeFormat("vi-VN").format(new Date());

function script(src) {
  return new Promise((done, failed) => {
    document.head.append(el("script", { src, on: { load: done, error: failed } }));
  });
}

export class Places {
  /** @param near gives [latitude, longitude] of what is known of a place so far, or null; @param changed is called after a point was set */
  constructor(form, near, changed) {
    Object.assign(this, { form, near, changed, map: null, box: null, failed: null, pin: null, load: once(() => this.make()) });
    for (const box of form.querySelectorAll("[data-place]")) this.setUp(box);
  }

  setUp(box) {
    const open = () => this.moveTo(box);
    box.closest("details")?.addEventListener("toggle", ({ currentTarget }) => currentTarget.open && open());
    box.addEventListener("focusin", open);
    const paste = box.querySelector("[data-paste]");
    paste.addEventListener("input", () => this.pasted(box, paste.value));
    box.querySelector("[data-centre]").addEventListener("click", () => {
      if (this.map && this.box === box) this.set(box, this.map.getCenter().lat, this.map.getCenter().lng, "source_map");
    });
    const here = box.querySelector("[data-here]");
    here.hidden = !navigator.geolocation;
    here.addEventListener("click", () => this.locate(box));
    box.querySelector("[data-no-place]").addEventListener("click", () => this.forget(box));
  }

  field(box, name) {
    return this.form.elements[`${box.dataset.place}.${name}`];
  }

  say(box, key, values = {}) {
    box.querySelector("[data-said]").textContent = text(key, values);
  }

  pasted(box, typed) {
    if (!typed.trim()) return;
    const found = read(typed);
    if (found.problem) { this.say(box, `paste_${found.problem}`); return; }
    this.set(box, found.lat, found.lon, found.link ? "source_google" : "source_paste");
    this.say(box, "paste_good", { lat: String(found.lat), lon: String(found.lon) });
  }

  locate(box) {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        if (inside(latitude, longitude)) this.set(box, latitude, longitude, "source_here");
        else this.say(box, "far");
      },
      () => this.say(box, "place_refused"),
      { enableHighAccuracy: true, timeout: 15000 },
    );
  }

  /** Write a point into the fields; its source is written too unless somebody typed one. */
  set(box, lat, lon, source) {
    this.field(box, "lat").value = lat.toFixed(5);
    this.field(box, "lon").value = lon.toFixed(5);
    const from = this.field(box, "source");
    if (!from.value || from.dataset.auto === from.value) {
      from.value = text(source, { day: day() });
      from.dataset.auto = from.value;
    }
    this.show(box);
    this.changed();
  }

  forget(box) {
    for (const name of ["lat", "lon", "source"]) this.field(box, name).value = "";
    for (const radio of this.form.querySelectorAll(`[name="${box.dataset.place}.precision"]`)) radio.checked = false;
    box.querySelector("[data-paste]").value = "";
    this.show(box);
    this.changed();
  }

  point(box) {
    const [lat, lon] = ["lat", "lon"].map((name) => Number.parseFloat(this.field(box, name).value.replace(",", ".")));
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lat, lon] : null;
  }

  /** Show the pin where the fields say. */
  show(box = this.box) {
    if (!box) return;
    const at = this.point(box);
    box.querySelector("[data-no-place]").hidden = !this.field(box, "lat").value && !this.field(box, "lon").value;
    if (!this.map || this.box !== box) return;
    this.pin?.remove();
    this.pin = null;
    if (!at) return;
    const { L } = window;
    const icon = L.divIcon({ className: "oc-place__pin", iconSize: [28, 36], iconAnchor: [14, 36] });
    this.pin = L.marker(at, { icon, draggable: true, keyboard: false, alt: "" }).addTo(this.map);
    this.pin.on("dragend", () => this.set(box, this.pin.getLatLng().lat, this.pin.getLatLng().lng, "source_map"));
    if (!this.map.getBounds().contains(at)) this.map.setView(at, Math.max(this.map.getZoom(), CLOSE));
  }

  /** There is one map; it goes where a place is being asked for. */
  async moveTo(box) {
    if (this.box === box) return;
    this.box = box;
    try {
      await this.load();
    } catch {
      this.say(box, "map_failed");
      this.failed = box;
      if (this.box === box) this.box = null; // so that opening it again tries again
      return;
    }
    this.failed?.querySelector("[data-said]").replaceChildren();
    this.failed = null;
    if (this.box !== box) return;
    box.querySelector("[data-map-here]").append(this.map.getContainer());
    this.map.invalidateSize();
    const at = this.point(box) ?? this.near(box.dataset.place);
    if (at) this.map.setView(at, this.point(box) ? CLOSE : 13);
    this.show(box);
  }

  /** Load what draws maps, and make the map in the box that asks for it. */
  async make() {
    if (!window.L) await script(config.leaflet);
    if (!window.ocopScaffold) await script(config.map);
    const container = el("div", { class: "oc-place__leaflet", id: "map_ocop", role: "application", "aria-label": `${text("map")}. ${text("map_how")}` });
    this.box.querySelector("[data-map-here]").append(container);
    const { map, bounds, tiles } = window.ocopScaffold();
    this.map = map;
    map.attributionControl.setPrefix(false);
    map.fitBounds(bounds);
    tiles[0]?.addTo(map);
    for (const name of ["in", "out"]) {
      const button = container.querySelector(`.leaflet-control-zoom-${name}`);
      button?.setAttribute("title", text(`zoom_${name}`));
      button?.setAttribute("aria-label", text(`zoom_${name}`));
    }
    map.on("click", ({ latlng }) => this.set(this.box, latlng.lat, latlng.lng, "source_map"));
  }
}

// The signs on the map, drawn as SVG elements: star pins, clusters, district circles. Web fonts for Vietnamese lack ★.

import { el, svg, text, whole } from "./dom.js";

const STAR = "M12 1.6l3.1 6.6 7.2.9-5.3 5 1.4 7.1-6.4-3.5-6.4 3.5L7 14.1l-5.3-5 7.2-.9z";
const DROP = "M22 48C18 40 5 33 5 19a17 17 0 0 1 34 0c0 14-13 21-17 29z";

/** Whether a key that was pressed on a sign means what a click means. */
export const isEnter = ({ originalEvent }) => originalEvent?.key === "Enter" || originalEvent?.key === " ";

/** A pin with a star and its number; `count` above 1 adds how many products share the point. */
export function pin(stars, count = 1) {
  const drawing = svg("svg", { class: `oc-pin oc-pin--${stars}`, viewBox: "0 0 50 50", "aria-hidden": "true", focusable: "false" },
    svg("path", { class: "oc-pin__drop", d: DROP }),
    svg("path", { class: "oc-pin__star", d: STAR, transform: "translate(6.4 3.2) scale(1.3)" }));
  const number = svg("text", { class: "oc-pin__number", x: 22, y: 24.2 });
  number.textContent = stars;
  drawing.append(number);
  if (count > 1) {
    const words = svg("text", { class: "oc-pin__count", x: 38.5, y: 14.2 });
    words.textContent = count > 99 ? "99+" : count;
    drawing.append(svg("circle", { class: "oc-pin__badge", cx: 38.5, cy: 10.2, r: 9.5 }), words);
  }
  return drawing;
}

/** The pin of an outlet: a shop front; hollow and dashed where only the district is known. */
export function outletPin(vague, count = 1) {
  const drawing = svg("svg", { class: `oc-pin oc-pin--outlet${vague ? " oc-pin--vague" : ""}`, viewBox: "0 0 44 44", "aria-hidden": "true", focusable: "false" },
    svg("path", { class: "oc-pin__plate", d: "M8 3h28a4 4 0 0 1 4 4v24a4 4 0 0 1-4 4h-9l-5 7-5-7H8a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" }),
    svg("path", { class: "oc-pin__shop", d: "M12 18v10h20V18M10 17l2-8h20l2 8a4 4 0 0 1-8 0 4 4 0 0 1-8 0 4 4 0 0 1-8 0zM19 28v-6h6v6" }));
  if (count > 1) {
    const words = svg("text", { class: "oc-pin__count", x: 35, y: 11.2 });
    words.textContent = count;
    drawing.append(svg("circle", { class: "oc-pin__badge", cx: 35, cy: 7.5, r: 7.5 }), words);
  }
  return drawing;
}

/** Let a sign stand out as the one that is answered for; or no longer. */
export function markSign(sign, opened = true) {
  sign?.classList.toggle("oc-sign--open", opened);
}

/** Make Leaflet's icon classes; Leaflet is a classic script and is there when modules run. */
export function icons(L) {
  const Sign = L.Icon.extend({
    createIcon() {
      const sign = el("div", { "aria-label": this.options.label });
      this.draw(sign);
      this._setIconStyles(sign, "icon");
      if (this.options.opened?.()) markSign(sign);
      return sign;
    },
    createShadow: () => null,
  });
  return {
    Pin: Sign.extend({
      options: { iconSize: [50, 50], iconAnchor: [22, 47], className: "oc-sign" },
      draw(sign) { sign.append(pin(this.options.stars, this.options.count)); },
    }),
    Outlet: Sign.extend({
      options: { iconSize: [44, 44], iconAnchor: [22, 42], className: "oc-sign" },
      draw(sign) { sign.append(outletPin(this.options.vague, this.options.count)); },
    }),
    Cluster: Sign.extend({
      options: { iconSize: [44, 44], className: "oc-sign oc-cluster" },
      draw(sign) { sign.append(el("span", { text: whole(this.options.count) })); },
    }),
    Stop: Sign.extend({
      options: { iconSize: [36, 36], className: "oc-sign oc-stop" },
      draw(sign) { sign.append(el("span", { text: this.options.numbers })); },
    }),
    District: Sign.extend({
      options: { className: "oc-sign oc-district" },
      draw(sign) {
        sign.append(el("span", { class: "oc-district__n", text: whole(this.options.count) }),
          el("span", { class: "oc-district__name", text: this.options.name }));
      },
    }),
  };
}

/** What a pin is called when read aloud. */
export function pinLabel(catalogue, products) {
  const place = catalogue.place(products[0]).name;
  if (products.length > 1) return text("point", { n: products.length, place });
  return text("pin", { name: catalogue.name(products[0]), n: catalogue.stars(products[0]), place });
}

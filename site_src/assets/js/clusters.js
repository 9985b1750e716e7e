// Signs that would lie on one another as one sign with their number, by the cluster plug-in.

import { icons, isEnter } from "./pins.js";
import { text } from "./dom.js";

/**
 * A layer for markers; without the plug-in one that shows each of them.
 * @param number gives how many things a marker's point has
 * @param label the words for a sign of several, with {n}
 * @param sign more classes of such a sign
 * @param opened gives the key of the point that is answered for, or null
 * @param options of the plug-in, more than ours
 */
export function clustered(L, { number, label, sign = "", opened = () => null, options }) {
  const { Cluster } = icons(L);
  const layer = L.markerClusterGroup?.({
    showCoverageOnHover: false,
    spiderfyOnMaxZoom: false,
    animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    iconCreateFunction: (cluster) => {
      const points = cluster.getAllChildMarkers().map((marker) => marker.options.point);
      const n = points.reduce((sum, point) => sum + number(point), 0);
      return new Cluster({
        count: n, label: text(label, { n }), className: `oc-sign oc-cluster ${sign}`.trim(),
        opened: () => opened() !== null && points.some(({ key }) => key === opened()),
      });
    },
    ...options,
  });
  // This version of the cluster plug-in answers the mouse only.
  layer?.on("clusterkeypress", (event) => isEnter(event) && event.layer.zoomToBounds());
  return layer ?? L.featureGroup();
}

/** The sign of a point of a layer, or the one of several that it is in; null where it is not on the screen. */
export function signOf(layer, key) {
  let found = null;
  layer?.eachLayer((marker) => { if (marker.options.point.key === key) found = marker; });
  const sign = found && (layer.getVisibleParent?.(found) ?? found).getElement();
  return sign?.isConnected ? sign : null;
}

// A ready-made route: its map. The list, the legs and the files are on the page already.

import { config } from "../dom.js";
import { TripMap } from "./map.js";

new TripMap().show(config.stops);
document.getElementById("oc-ready").dataset.ready = "";

// What a map needs once somebody touches it: answers, list, position. The map page has it at once, a frame when it is used.

import { ask, tooFar } from "./near.js";
import { MapList } from "./maplist.js";
import { OutletLayer } from "./outlets.js";
import { Sheet } from "./sheet.js";
import { whyNothing } from "./nothing.js";

export const parts = { ask, MapList, OutletLayer, Sheet, tooFar, whyNothing };

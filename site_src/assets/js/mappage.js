// The map page begins.

import { parts } from "./mapparts.js";
import { start } from "./map.js";

start({ parts: async () => parts });

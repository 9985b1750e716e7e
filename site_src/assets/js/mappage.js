// The map page begins.

import { start } from "./map.js";

start();

// The map page begins.

import { Filters } from "./filters.js";
import { parts } from "./mapparts.js";
import { start } from "./mapstart.js";

start({ parts: { answers: async () => parts, filters: async () => ({ Filters }) } });

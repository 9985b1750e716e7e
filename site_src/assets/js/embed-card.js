// One product in other people's pages: ?product=<id>.

import { renderCard } from "./card.js";
import { config, text } from "./dom.js";
import { leadTo, open, part } from "./frame.js";
import { params } from "./presets.js";

open((catalogue) => {
  const id = params.get("product") ?? "";
  const index = catalogue.indexes.get(id);
  part("card").replaceChildren(...(index === undefined ? [] : [renderCard(catalogue, index)]));
  if (index === undefined) {
    leadTo(config.catalogue);
    return id ? text("no_such_product", { id: id.slice(0, 60) }) : text("no_product");
  }
  leadTo(catalogue.url(index));
  return "";
});

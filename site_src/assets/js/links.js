// Links of answers and lists that lead elsewhere.

import { config, el, icon, text } from "./dom.js";

/** Attributes of a link that opens beside the page. */
export const away = { target: "_blank", rel: "noopener" };

/** Attributes of a link within the site: in a frame it opens beside the page around it. */
export const outward = config.page === "embed" ? away : {};

/** A button that calls; a number is written with spaces and dots, and dialled without. */
export const callButton = (phone) =>
  el("a", { class: "oc-button oc-button--quiet", href: `tel:${phone.replace(/[^\d+]/g, "")}` }, icon("phone"), `${text("call")} ${phone}`);

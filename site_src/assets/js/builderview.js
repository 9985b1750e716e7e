// Where the map of an embed opens: three numbers, taken from what the preview shows or typed.

const NAMES = ["lat", "lon", "zoom"];
const DECIMALS = 4;

/** What a frame may answer to the question where it looks, and nothing else. */
function isView(said) {
  return typeof said === "object" && said !== null && said.type === "ocop:view" && NAMES.every((name) => Number.isFinite(said[name]));
}

export class ViewFields {
  /**
   * @param form the form with the fields and buttons
   * @param frame gives the frame of the preview, which is of this site
   * @param change called when the fields were filled or emptied
   */
  constructor(form, frame, change) {
    this.fields = NAMES.map((name) => form.querySelector(`[name=${name}]`));
    this.drop = form.querySelector("[data-drop-view]");
    form.querySelector("[data-take-view]").addEventListener("click", () =>
      frame()?.contentWindow.postMessage({ type: "ocop:where" }, location.origin));
    this.drop.addEventListener("click", () => { this.value = null; change(); });
    addEventListener("message", ({ source, origin, data }) => {
      if (origin !== location.origin || source !== frame()?.contentWindow || !isView(data)) return;
      this.value = data;
      change();
    });
  }

  /** {lat, lon, zoom}, a number or null each; null where nothing is typed. */
  get value() {
    const typed = this.fields.map(({ value }) => (value.trim() && Number.isFinite(Number(value)) ? Number(value) : null));
    this.drop.hidden = typed.every((number) => number === null);
    return this.drop.hidden ? null : Object.fromEntries(NAMES.map((name, n) => [name, typed[n]]));
  }

  set value(view) {
    this.fields.forEach((field) => {
      const number = view?.[field.name] ?? null;
      field.value = number === null ? "" : String(Number(number.toFixed(DECIMALS)));
    });
  }
}

// Photos: named, turned upright, made smaller and freed of what the camera wrote into them, all on this device.

import { data } from "./schema.js";
import { text } from "../dom.js";

const LONGEST = 2400;
const QUALITY = 0.86;
const SMALLER = [".jpg", ".jpeg"];

/** What a file of a kind that not every browser opens ends in, or undefined. */
const keptWhole = ({ name }) => Object.keys(data.photos_kept_whole ?? {}).find((suffix) => name.toLowerCase().endsWith(suffix));

export class Photos {
  /** @param name gives the beginning of the file name for a field; @param changed is called after a photo was read */
  constructor(form, name, changed) {
    Object.assign(this, { form, name, changed, files: new Map(), cleared: new Map() });
    form.addEventListener("change", ({ target }) => {
      if (target.dataset.photo && target.files[0]) this.read(target.dataset.photo, target.files[0]);
    });
  }

  async read(path, file) {
    const { files } = this;
    const input = this.form.elements[path];
    const hint = document.getElementById(`${input.id}-hint`);
    let picture;
    try {
      picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    } catch {
      const said = this.keep(path, file);
      if (hint) hint.textContent = said;
      return;
    }
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
    if (files !== this.files || !input.isConnected) return; // its field went, or everything was cleared, meanwhile
    this.rename(path, SMALLER);
    files.set(path, { blob });
    this.thumbnail(path, picture);
    this.changed();
  }

  /** Take a photo that this browser cannot open, but the checker can, as it is; returns what is to be said of it. */
  keep(path, file) {
    const suffix = keptWhole(file);
    if (!suffix) return text("photo_unreadable");
    if (file.size > data.largest_photo) return text("photo_too_large");
    this.rename(path, [suffix]);
    this.files.set(path, { blob: file, whole: true });
    this.form.querySelector(`[data-photo-shown="${CSS.escape(path)}"]`).hidden = true;
    this.changed();
    return text("photo_whole", { format: data.photos_kept_whole[suffix] });
  }

  /** Name a photo, unless its name is there and may stay: it must end as the file does. */
  rename(path, suffixes) {
    const input = this.form.elements[path];
    const own = suffixes.some((suffix) => input.value.endsWith(suffix));
    const other = keptWhole({ name: input.value }) || suffixes !== SMALLER;
    if (!input.value || (!own && other)) input.value = this.free(this.name(path), suffixes[0]);
  }

  /** Forget every photo, because the form is emptied: its names are given to other things from now on. */
  clear() {
    this.cleared = this.files;
    this.files = new Map();
  }

  /** Take back the photos that were forgotten last, with what stood in the form. */
  async undo() {
    const files = this.files = this.cleared;
    for (const [path, { blob, whole }] of files) {
      if (whole) continue;
      const picture = await createImageBitmap(blob);
      if (files === this.files && this.form.elements[path]) this.thumbnail(path, picture);
    }
  }

  thumbnail(path, picture) {
    const shown = this.form.querySelector(`[data-photo-shown="${CSS.escape(path)}"]`);
    const scale = Math.min(shown.width / picture.width, 240 / picture.height);
    shown.height = Math.round(picture.height * scale);
    shown.getContext("2d").drawImage(picture, 0, 0, picture.width * scale, picture.height * scale);
    shown.hidden = false;
  }

  /** A file name that no other photo of the form has. */
  free(stem, suffix) {
    const used = new Set([...this.form.querySelectorAll("[name$='.file']")].map((input) => input.value));
    let name = stem + suffix;
    for (let n = 2; used.has(name); n += 1) name = `${stem}-${n}${suffix}`;
    return name;
  }

  /** Photos that were taken and still stand in the form: [{name, blob, whole}] of a record ("product"). */
  of(kind) {
    return [...this.files].map(([path, photo]) => ({ path, name: this.form.elements[path]?.value, ...photo }))
      .filter(({ path, name }) => name && path.startsWith(`${kind}.`));
  }
}

// Handing something on: the clipboard, the device's own share sheet, a file.

/** Put a text on the clipboard, also where the modern way is missing or refused; returns whether it is there. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "oc-sr";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

/** Say on the button itself what happened, then show its own words again. */
export function answer(button, text) {
  const words = button.querySelector("[data-words]") ?? button;
  button.dataset.before ??= words.textContent;
  words.textContent = text;
  setTimeout(() => (words.textContent = button.dataset.before), 2500);
}

/** Share a link by the device's own means, or copy it; `button` has the title (`data-share`) and the answer (`data-copied`). */
export async function share(button, link) {
  if (navigator.share) {
    try {
      await navigator.share({ title: button.dataset.share, url: link });
      return;
    } catch (error) {
      if (error.name === "AbortError") return;
    }
  }
  answer(button, (await copyText(link)) ? button.dataset.copied : link);
}

/** Hand over a file under a name. `content` is a blob or, with its type, a text. */
export function download(name, content, type = "text/plain;charset=utf-8") {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

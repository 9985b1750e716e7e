// Lists that grow and shrink: each entry is made from the list's template, with its number in place of "#".

// What says where a value stands; other attributes hold words and values, in which "#" means itself.
const PLACES = /^(id|name|for|aria-(describedby|labelledby|controls)|data-.+)$/;

function numbered(root, number) {
  for (const element of root.querySelectorAll("*")) {
    for (const attribute of [...element.attributes]) {
      if (attribute.value.includes("#") && PLACES.test(attribute.name)) {
        attribute.value = attribute.value.split(" ").map((word) => word.replace("#", number)).join(" ");
      }
    }
    if (element instanceof HTMLTemplateElement) numbered(element.content, number);
  }
}

/** A new entry at the end of a list; its number is never used twice, so that what it holds keeps its name. */
export function add(list, number = Number(list.dataset.next ?? 0)) {
  const item = list.querySelector(":scope > template").content.firstElementChild.cloneNode(true);
  const shell = document.createElement("div");
  shell.append(item);
  numbered(shell, number);
  item.dataset.number = number;
  list.dataset.next = Math.max(Number(list.dataset.next ?? 0), number + 1);
  list.querySelector(":scope > [data-items]").append(item);
  return item;
}

const items = (list) => [...list.querySelectorAll(":scope > [data-items] > [data-item]")];

/** The numbers of the entries of every list that has any, for the draft. */
export function numbers(form) {
  const lists = [...form.querySelectorAll("[data-list]")].map((list) => [list.dataset.list, items(list).map((item) => Number(item.dataset.number))]);
  return Object.fromEntries(lists.filter(([, all]) => all.length));
}

/** Empty every list but for the entries it needs, or make the entries that a draft had. */
export function reset(form, wanted = {}) {
  for (const list of form.querySelectorAll("[data-list]")) {
    items(list).forEach((item) => item.remove());
    list.dataset.next = 0;
    const asked = wanted[list.dataset.list] ?? [];
    asked.forEach((number) => add(list, number));
    for (let have = asked.length; have < Number(list.dataset.fewest); have += 1) add(list);
  }
}

/** Let the buttons work; `changed` is called after an entry came (with it) or went. */
export function setUp(form, changed) {
  form.addEventListener("click", ({ target }) => {
    const adding = target.closest("[data-add]");
    if (adding) {
      const item = add(adding.closest("[data-list]"));
      changed(item);
      item.querySelector("input, select, textarea")?.focus();
    }
    const removing = target.closest("[data-remove]");
    if (removing) {
      const list = removing.closest("[data-list]");
      removing.closest("[data-item]").remove();
      if (items(list).length < Number(list.dataset.fewest)) changed(add(list));
      else changed();
      list.querySelector(":scope > [data-add]").focus();
    }
  });
}

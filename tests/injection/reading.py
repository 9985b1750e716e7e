"""Finding the matrix again: every text of an output that holds a tag has its payload before it, letter by letter."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from playwright.sync_api import Page

from generator.text.folding import fold
from tests.injection.matrix import TAG, Value
from tests.injection.payloads import PAYLOADS

#: Returns, as JSON, every text of a page that holds a tag as [where, text]: nodes, attributes, linked data; and what no
#: text may become.
_COLLECT = """() => {
  const texts = [], broken = [];
  const add = (where, text) => { if (TAG.test(text)) texts.push([where, text]); };
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement;
      add(parent.type === "application/ld+json" ? "ld+json" : parent.localName, node.data);
    } else if (node.nodeType === Node.COMMENT_NODE) {
      broken.push(`comment ${node.data}`);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.localName === "script" && !node.src && !/json/.test(node.type)) broken.push(`script ${node.text}`);
      if (node.localName === "base" || node.localName === "meta" && node.httpEquiv === "refresh") broken.push(node.localName);
      for (const { name, value } of node.attributes) {
        if (/^on/.test(name)) broken.push(`${node.localName} ${name}`);
        const address = /^(href|src|action|formaction)$/.test(name);
        // A frame says that it has no icon.
        const none = node.matches('link[rel="icon"]') && value === "data:,";
        if (/^\\s*(javascript|data|vbscript):/i.test(value) && address && !none) broken.push(value);
        add(`${node.localName}[${name}]`, value);
      }
    }
  }
  return JSON.stringify({ texts, broken });
}""".replace("TAG", f"/{TAG.pattern}/")


def collected(page: Page) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the texts of a page as it stands that hold a tag, each with where it is, and what text has become."""
    found = json.loads(page.evaluate(_COLLECT))
    return [(where, text) for where, text in found["texts"]], found["broken"]


def one_space(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def no_space(text: str) -> str:
    """Return a text without spaces, as paper tells it: U+FFFE is a hyphen at the end of a line."""
    return re.sub(r"\s+", "", text.replace("\ufffe", "-"))


def texts_of(found: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield place and text; of JSON inside a page the texts in it."""
    for where, text in found:
        if where == "ld+json" or (text.startswith(("{", "[")) and TAG.search(text) and _is_json(text)):
            yield from ((where, inner) for inner in strings(json.loads(text)))
        elif where.endswith(("[href]", "[action]", "[src]")):
            yield where, unquote(text)
        else:
            yield where, text


def strings(value: Any) -> Iterator[str]:
    """Yield every text in what JSON holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for item in value.items() for part in item for text in strings(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in strings(part))


def lost(text: str, values: Mapping[str, Value], seen: set[str], spaces: Callable[[str], str] = one_space) -> list[str]:
    """Return what stands before the tags of a text in place of their payloads; tags that are found are added to ``seen``.

    ``spaces`` says which spaces count; search data hold folded text, which counts as the payload.
    """
    wrong = []
    for match in TAG.finditer(text):
        value, before = values[match[0]], spaces(text[: match.start()])
        payload = spaces(PAYLOADS[value.payload].rpartition("\n")[2])
        if before.endswith(payload) or fold(before).endswith(fold(payload)):
            seen.add(match[0])
        else:
            wrong.append(
                f"{'.'.join(map(str, value.field))} {value.payload} in {text[max(0, match.start() - 90) :][:120]!r}"
            )
    return wrong


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True

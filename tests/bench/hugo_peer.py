"""Hugo building the same pages from the same records: its templates lie in ``hugo/``, its contents are written here."""

import json
import re
import shutil
from pathlib import Path
from typing import Final

from generator.catalogue.whole import Catalogue
from tests.bench.peer import LANGS, Facts, PeerMissingError, producer_facts, product_facts

_SOURCES: Final = Path(__file__).parent / "hugo"


def hugo_command(catalogue: Catalogue, our_site: Path, folder: Path) -> list[str | Path]:
    """Write Hugo's sources into ``folder``; return the command that builds them into ``folder / "site"``.

    Args:
        catalogue: what is published.
        our_site: our own site of it, whose header and footer Hugo's pages get too.
        folder: a new folder.

    Raises:
        PeerMissingError: Hugo is not installed.
    """
    hugo = shutil.which("hugo")
    if hugo is None:
        raise PeerMissingError("not installed (Debian: apt-get install hugo)")
    shutil.copytree(_SOURCES, folder)
    some = next(iter(catalogue.products.values()))
    for lang in LANGS:
        page = our_site / ("" if lang == "vi" else "en") / "products" / some.id / "index.html"
        header, footer = _frame(
            page.read_text("utf-8"), f"products/{some.id}/", some.record, "../../" if lang == "vi" else "../../../"
        )
        (folder / "layouts" / "partials" / f"header-{lang}.html").write_text(header, "utf-8")
        (folder / "layouts" / "partials" / f"footer-{lang}.html").write_text(footer, "utf-8")
        for kind in ("products", "producers"):
            (folder / "content" / lang / kind).mkdir(parents=True)
        for order, product in enumerate(catalogue.products.values(), start=1):
            _write(
                folder / "content" / lang / "products" / f"{product.id}.md",
                product_facts(product, catalogue, lang) | {"weight": order, "outputs": ["HTML", "oembed"]},
            )
        for order, producer in enumerate(catalogue.producers.values(), start=1):
            _write(
                folder / "content" / lang / "producers" / f"{producer.id}.md",
                producer_facts(producer, lang) | {"weight": order},
            )
    return [hugo, "--source", folder, "--destination", folder / "site", "--quiet"]


def _write(file: Path, facts: Facts) -> None:
    file.write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _frame(html: str, path: str, record: str, root: str) -> tuple[str, str]:
    """Return what stands before and behind the content of one of our pages, as partials of Hugo's."""
    header = html[html.index("<body") : html.index("<main")]
    footer = html[html.index("</main>") + len("</main>") :]

    def as_partial(text: str) -> str:
        text = text.replace("{{", "").replace(path, "{{ .plain }}").replace(record, "{{ .record }}")
        text = re.sub(r"title=B[^&\"]*&amp;", "title={{ .title }}&amp;", text)
        return text.replace(f'"{root}', '"{{ .root }}')

    return as_partial(header), as_partial(footer)

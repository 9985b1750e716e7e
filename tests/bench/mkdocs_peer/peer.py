"""Plain Material for MkDocs building the same product, producer and district pages from generated Markdown."""

import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from generator.catalogue.whole import Catalogue
from generator.text.bilingual import Lang
from tests.bench.peer import LANGS, Facts, producer_facts, product_facts

_SETTINGS: Final = Path(__file__).with_name("mkdocs.yml")


def mkdocs_command(catalogue: Catalogue, folder: Path) -> list[str | Path]:
    """Write the Markdown into ``folder``; return the command that builds it into ``folder / "site"``."""
    for lang in LANGS:
        docs = folder / "docs" / ("" if lang == "vi" else "en")
        products = {p.id: product_facts(p, catalogue, lang) for p in catalogue.products.values()}
        producers = [producer_facts(p, lang) for p in catalogue.producers.values()]
        _write(docs / "products", ((facts["id"], _product(facts, products)) for facts in products.values()))
        _write(docs / "producers", ((facts["id"], _producer(facts, products)) for facts in producers))
        _write(
            docs / "districts",
            ((d.id, _list(d.name.get(lang), d.products, products)) for d in catalogue.districts.values()),
        )
        _write(docs, [("index", _home(catalogue, lang, products))])
        for name, facts in (("products", list(products.values())), ("producers", producers)):
            (docs / f"{name}.json").write_text(json.dumps({name: facts}, ensure_ascii=False), "utf-8")
    shutil.copyfile(_SETTINGS, folder / "mkdocs.yml")
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", folder / "mkdocs.yml"]


def _write(folder: Path, pages: Iterable[tuple[Any, str]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages:
        (folder / f"{name}.md").write_text(text, "utf-8")


def _home(catalogue: Catalogue, lang: Lang, products: dict[str, Facts]) -> str:
    links = [f"- [{d.name.get(lang)}](districts/{d.id}.md)" for d in catalogue.districts.values()]
    return (
        "# OCOP An Giang\n\n" + "\n".join(links) + "\n\n" + "\n".join(_cards(list(products)[:12], products, "")) + "\n"
    )


def _product(facts: Any, products: dict[str, Facts]) -> str:
    return "\n".join(
        [
            "---",
            f"title: {json.dumps(facts['full_title'], ensure_ascii=False)}",
            f"description: {json.dumps(facts.get('description', ''), ensure_ascii=False)}",
            "---",
            f"# {facts['title']}",
            *_paragraph(facts.get("other")),
            *_paragraph(f"{'★' * facts['rating']} OCOP {facts['rating']}, {facts['status_label']}"),
            *_paragraph(facts.get("description")),
            *_paragraph(f"[{facts['producer_name']}](../producers/{facts['producer']}.md)"),
            *_where(facts),
            *(f"- {e['day']}: **{e['label']}** {e['words']} {e['document']}" for e in facts.get("timeline", [])),
            *(line for paragraph in facts.get("story", []) for line in _paragraph(paragraph)),
            "",
            "| | |",
            "| --- | --- |",
            *(f"| {name} | {value} |" for name, value in facts.get("specifications", [])),
            *(
                f"| {key} | {facts[key]} |"
                for key in ("group", "set", "producer_type", "price", "gtin")
                if key in facts
            ),
            *(f"| {kind} | <{url}> |" for kind, url in facts.get("channels", [])),
            *_sources(facts),
            "",
            *_cards(facts.get("siblings", []), products, "../"),
            "",
            *_cards([id_ for id_, _ in facts.get("neighbours", [])], products, "../"),
            "",
        ]
    )


def _producer(facts: Any, products: dict[str, Facts]) -> str:
    return "\n".join(
        [
            f"# {facts['title']}",
            *_paragraph(facts.get("other")),
            *_paragraph(facts["producer_type"]),
            *_where(facts),
            *_cards(facts.get("products", []), products, "../"),
            *_paragraph(facts.get("visiting")),
            *(f"- [{kind}]({url})" for kind, url in facts.get("channels", [])),
            *_sources(facts),
            "",
        ]
    )


def _list(title: str, ids: Iterable[str], products: dict[str, Facts]) -> str:
    return "\n".join([f"# {title}", "", *_cards(ids, products, "../"), ""])


def _paragraph(text: str | None) -> Iterator[str]:
    if text:
        yield from ("", text)


def _where(facts: Any) -> Iterator[str]:
    yield from _paragraph(
        f"{facts.get('street', '')} {facts['commune']}, {facts['district_name']}; {facts['commune_today']}"
    )
    yield from _paragraph(f"{facts['lat']}, {facts['lon']} {' '.join(facts.get('phones', []))}")
    yield ""


def _sources(facts: Any) -> Iterator[str]:
    for source in facts.get("sources", []):
        yield from _paragraph(f"{source['place']}: {source['title']} {', '.join(source['printed'])}")


def _cards(ids: Iterable[str], products: dict[str, Facts], up: str) -> Iterator[str]:
    for id_ in ids:
        facts = products[id_]
        yield f"- [{facts['title']}]({up}products/{id_}.md), {facts['rating']} ★, {facts['producer_name']}, {facts['district_short']}"

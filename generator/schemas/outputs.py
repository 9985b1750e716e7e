"""Every file that is made from the models: written by ``ocop schema``, proved current by ``ocop schema --check``."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Final

from generator.checks.codes import code_table
from generator.project import Project
from generator.records.places_file import PlacesFile
from generator.records.saving import save
from generator.records.schema import DocumentRecord
from generator.records.validation import load
from generator.schemas.field_tables import field_table, part_tables, value_table
from generator.schemas.json_schema import json_schema
from generator.schemas.kinds import KINDS, VALUES, Words
from generator.text.bilingual import LANGS, Lang, Text

Maker = Callable[[Words], Mapping[str, str]]
"""From the districts' names to path → text."""

SECTION: Final = re.compile(r"(<!-- ocop schema: (\w+) (vi|en) -->\n).*?(\n<!-- ocop schema: end -->)", re.DOTALL)

#: The pages that hold made sections between ``<!-- ocop schema: NAME LANG -->`` and ``<!-- ocop schema: end -->``.
PAGES: Final = (
    "site_src/pages/editors.md",
    "site_src/pages/editors.en.md",
    "products/README.md",
    "CONTRIBUTING.md",
)

_MODELS: Final = {kind.name: kind.model for kind in KINDS}

#: Name of a section → what stands in it.
SECTIONS: Final[Mapping[str, Callable[[Lang], str]]] = MappingProxyType(
    {
        "product": partial(field_table, _MODELS["product"]),
        "producer": partial(field_table, _MODELS["producer"]),
        "outlet": partial(field_table, _MODELS["outlet"]),
        "document": partial(field_table, DocumentRecord),
        "parts": partial(part_tables, [_MODELS["product"], _MODELS["producer"]]),
        "sets": partial(value_table, VALUES["ProductRecord.set"]),
        "codes": code_table,
    }
)


def outputs(project: Project, more: Sequence[Maker] = ()) -> dict[str, str]:
    """Return the text of every made file by its path below the project. Pages keep what is not between marks.

    Args:
        project: the checkout.
        more: what makes further files from the models, in rooms above this one.
    """
    districts = _districts(project)
    made = {f"schemas/{kind.name}.json": _json(json_schema(kind, districts)) for kind in KINDS}
    for maker in more:
        made |= maker(districts)
    made[".vscode/settings.json"] = _json(vs_code_settings())
    made[".vscode/extensions.json"] = _json({"recommendations": ["redhat.vscode-yaml"]})
    for page in PAGES:
        file = project.root / page
        if file.is_file():
            made[page] = SECTION.sub(_section, file.read_text(encoding="utf-8"))
    return made


def write(project: Project, more: Sequence[Maker] = ()) -> list[str]:
    """Write what has changed and return its paths."""
    stale = [path for path, text in outputs(project, more).items() if _on_disk(project, path) != text]
    for path, text in outputs(project, more).items():
        if path in stale:
            save(project.root / path, text)
    return stale


def differences(project: Project, more: Sequence[Maker] = ()) -> Iterator[Text]:
    """Yield a sentence for every made file that is missing or not current."""
    for path, text in outputs(project, more).items():
        found = _on_disk(project, path)
        if found is None:
            yield Text(f"Thiếu tệp {path}; hãy chạy “ocop schema”.", f"The file {path} is missing; run “ocop schema”.")
        elif found != text:
            line = next(
                (
                    i
                    for i, (a, b) in enumerate(zip(found.split("\n"), text.split("\n"), strict=False), start=1)
                    if a != b
                ),
                found.count("\n") + 1,
            )
            yield Text(
                f"{path} đã cũ từ dòng {line}; hãy chạy “ocop schema”.",
                f"{path} is out of date from line {line}; run “ocop schema”.",
            )


def vs_code_settings() -> dict[str, object]:
    """Return the settings that let VS Code check and complete records while they are typed."""
    return {
        "yaml.schemas": {f"./schemas/{kind.name}.json": list(kind.files) for kind in KINDS},
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.unicodeHighlight.nonBasicASCII": False},
    }


def _section(match: re.Match[str]) -> str:
    start, name, lang, end = match.groups()
    make = SECTIONS.get(name)
    if make is None:
        raise ValueError(f"there is no section {name}")
    return f"{start}\n{make(LANGS[LANGS.index(lang)])}\n{end}"


def _districts(project: Project) -> Words:
    loaded = load("products/places.yml", (project.records / "places.yml").read_bytes(), PlacesFile)
    if loaded.value is None:
        raise ValueError("products/places.yml")
    return {district.id: Text(district.name.vi, district.name.en) for district in loaded.value.districts}


def _on_disk(project: Project, path: str) -> str | None:
    file = project.root / path
    return file.read_text(encoding="utf-8") if file.is_file() else None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"

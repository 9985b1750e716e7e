"""The forms on GitHub for those who would rather describe a product or an outlet than write its record: from the schema.

They ask for what the form page asks first; somebody who keeps the records writes the files from them.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from generator.forms.arrangement import arranged
from generator.forms.description import Node
from generator.records.schema import OutletRecord, ProducerRecord, ProductRecord
from generator.records.writing import Value, mapping
from generator.text.bilingual import Text
from generator.vocabulary.sets import SETS

#: Where the forms lie in the repository.
PATH: Final = ".github/ISSUE_TEMPLATE/product.yml"
OUTLET_PATH: Final = ".github/ISSUE_TEMPLATE/outlet.yml"

_HEAD: Final = "# Made from the schema of the records (generator/forms/issue_form.py); do not edit by hand.\n"
_WELCOME: Final = (
    "Cảm ơn anh chị. Không biết điều gì thì bỏ trống. Xin đừng ghi số điện thoại riêng của ai: phiếu này ai cũng đọc được.\n\n"
    "Thank you. Leave out what you do not know. Please give no private phone number: everybody can read this form.\n"
)
#: Left to whoever writes the record: the id, and what is planned rather than recognised.
_NOT_ASKED: Final = frozenset({"id", "potential_stars"})


def files(districts: Mapping[str, Text]) -> dict[str, str]:
    """Return path → text of the issue forms, for ``ocop schema``."""
    return {PATH: text(districts), OUTLET_PATH: outlet_text(districts)}


def text(districts: Mapping[str, Text]) -> str:
    """Return the issue form for a new product as YAML; ``districts`` are names by id, in the official order."""
    body = _start(districts)
    body += _fields("producer", arranged(ProducerRecord).first, Text("chủ thể", "producer"))
    product = arranged(ProductRecord)
    body += _fields("product", (*product.first, *product.basis), Text("sản phẩm", "product"))
    body.append(_rest(product.more))
    return _form(
        "Sản phẩm mới · New product",
        "Kể về một sản phẩm chưa có trong danh mục. / Tell of a product that is not in the catalogue.",
        "product",
        body,
    )


def outlet_text(districts: Mapping[str, Text]) -> str:
    """Return the issue form for a new outlet as YAML."""
    outlet = arranged(OutletRecord)
    body = _start(districts)
    body += _fields("outlet", outlet.first, Text("điểm bán", "outlet"))
    body.append(_rest(outlet.more))
    return _form(
        "Điểm bán mới · New outlet",
        "Kể về một nơi bán sản phẩm OCOP. / Tell of a place that sells OCOP products.",
        "outlet",
        body,
    )


def _start(districts: Mapping[str, Text]) -> list[Value]:
    return [
        {"type": "markdown", "attributes": {"value": _WELCOME.rstrip("\n")}},
        _dropdown("district", Text("huyện, thị, thành", "district"), list(map(_both, districts.values())), True),
    ]


def _rest(nodes: tuple[Node, ...]) -> Value:
    """Return the box for everything that can wait."""
    labels = Text(", ".join(node.label.vi for node in nodes), ", ".join(node.label.get("en") for node in nodes))
    return _area("more", Text("điều khác", "anything else"), labels, False)


def _form(name: str, description: str, tag: str, body: list[Value]) -> str:
    form: dict[str, Value] = {"name": name, "description": description, "labels": [tag], "body": body}
    return _HEAD + "\n".join(mapping(form)) + "\n"


def _fields(kind: str, nodes: tuple[Node, ...], of: Text) -> Iterator[Value]:
    """Yield the questions for a record's fields; a group of lines becomes one box."""
    for node in nodes:
        if node.key in _NOT_ASKED:
            continue
        key = f"{kind}-{node.key}".replace("_", "-")
        label = Text(f"{of.vi}: {node.label.vi}", f"{of.get('en')}: {node.label.get('en')}")
        if node.key == "name":
            yield _input(
                key, Text(node.label.vi, f"{node.label.get('en')} of the {of.get('en')}"), _example(node), True
            )
        elif node.refers == "sets":
            yield _dropdown(key, label, [f"{code} – {_both(item.short)}" for code, item in SETS.items()], node.required)
        elif node.choices:
            yield _dropdown(key, label, [_both(choice.label) for choice in node.choices], node.required)
        elif node.kind in ("mapping", "list"):
            parts = node.item.fields if node.item else node.fields
            asked = Text(", ".join(part.label.vi for part in parts), ", ".join(part.label.get("en") for part in parts))
            yield _area(key, label, asked, node.required)
        else:
            yield _input(key, label, _example(node), node.required)


def _example(node: Node) -> str:
    return node.pair.vi if node.pair else node.example.strip('"')


def _input(key: str, label: Text, example: str, required: bool) -> Value:
    shown: dict[str, Value] = {"placeholder": example} if example else {}
    return _entry("input", key, label, shown, required)


def _area(key: str, label: Text, asked: Text, required: bool) -> Value:
    return _entry("textarea", key, label, {"description": f"{_both(asked)}."}, required)


def _dropdown(key: str, label: Text, options: list[str], required: bool) -> Value:
    return _entry("dropdown", key, label, {"options": list(options)}, required)


def _entry(kind: str, key: str, label: Text, more: Mapping[str, Value], required: bool) -> Value:
    words = _both(Text(_capital(label.vi), _capital(label.get("en"))))
    entry: dict[str, Value] = {"type": kind, "id": key, "attributes": {"label": words, **more}}
    if required:
        entry["validations"] = {"required": True}
    return entry


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _both(words: Text) -> str:
    english = words.get("en")
    return words.vi if english == words.vi else f"{words.vi} · {english}"

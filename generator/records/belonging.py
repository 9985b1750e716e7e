"""Fields that a record does not have where they stand: which field was meant, or where that field belongs."""

from collections.abc import Collection, Iterator
from functools import cache
from typing import Final

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.records.marks import Path
from generator.records.schema import OutletRecord, PotentialRecord, PrintedField, ProducerRecord, ProductRecord
from generator.records.wording import label_of, model_at
from generator.text.bilingual import Text
from generator.text.folding import fold
from generator.text.suggesting import nearest

_FILES: Final[dict[type[BaseModel], Text]] = {
    ProducerRecord: Text("tệp producer.yml của chủ thể", "the producer's file producer.yml"),
    ProductRecord: Text("tệp của sản phẩm", "the product's file"),
    OutletRecord: Text("tệp của điểm bán", "the outlet's file"),
}
_MOST: Final = 2
"""Places that are told of a field; one that is in more of them, such as ``vi``, belongs nowhere in particular."""


def field_meant(typed: str, model: type[BaseModel], free: Collection[str]) -> str | None:
    """Return the field of a group that was probably meant: nearly typed, or called as people call it.

    Args:
        typed: what was written for its name, in any language.
        model: the group.
        free: its fields that the record does not have yet.
    """
    if near := nearest(typed, free):
        return near
    words = fold(typed)
    called = {fold(name): key for key in free for name in _names(model.model_fields[key], key)}
    if words in called or not words or typed in _every_key():
        return called.get(words)
    # "Tên" is the name of the product, not its name as printed: what comes first in the file is meant.
    begins = (key for key, info in model.model_fields.items() if fold(_names(info, key)[0]).startswith(f"{words} "))
    first = next(begins, None)
    return first if first in free else None


def where_it_belongs(typed: str, model: type[BaseModel], loc: Path) -> Text | None:
    """Return where in the record, or in which other file, a field of this name or label goes; None where nobody can say.

    What stands beside the field of which it is the label goes nowhere: it is there already.

    Args:
        typed: the name that was written.
        model: the kind of record.
        loc: the keys and list positions that lead to where it stands.
    """
    here = _places(typed, model)
    if written := next((key for above, key in here if above == _keys(loc)), None):
        return Text(
            f"đó là mục `{written}`, đã có rồi, nên hãy bỏ một trong hai",
            f"that is `{written}`, which is there already, so remove one of the two",
        )
    others = (
        [(found, words) for other, words in _FILES.items() if other is not model for found in _places(typed, other)]
        if model in (*_FILES, PotentialRecord)
        else []
    )
    for depth in (0, 1, 2):
        if inside := [found for found in here if len(found[0]) == depth]:
            return _within(inside) if len(inside) <= _MOST else None
        if elsewhere := [found for found in others if len(found[0][0]) == depth - 1]:
            return _elsewhere(*elsewhere[0])
    return None


def _elsewhere(place: tuple[tuple[str, ...], str], file: Text) -> Text:
    above, key = place
    group = ".".join(above)
    vi, en = (f"mục `{group}` trong ", f"`{group}` of ") if above else ("", "")
    return Text(f"mục `{key}` thuộc {vi}{file.vi}", f"`{key}` belongs in {en}{file.get('en')}")


def _within(places: list[tuple[tuple[str, ...], str]]) -> Text:
    above, key = places[0]
    if not above:
        return Text(
            f"hãy ghi mục `{key}` ở ngoài cùng, không thụt đầu dòng", f"write `{key}` at the start of a line of its own"
        )
    groups = [f"`{'.'.join(found)}`" for found, _ in places]
    return Text(
        f"hãy ghi mục `{key}` bên trong mục {' hoặc '.join(groups)}", f"write `{key}` inside {' or '.join(groups)}"
    )


def _places(typed: str, model: type[BaseModel]) -> list[tuple[tuple[str, ...], str]]:
    """Return the groups of a record that have a field of this name or label, each with the name of the field."""
    words = fold(typed)
    return [
        (above, key)
        for above, group in _groups(model)
        for key, info in group.model_fields.items()
        if words in (fold(key), *map(fold, _names(info, key)))
    ]


def _groups(model: type[BaseModel], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], type[BaseModel]]]:
    """Yield a record and the groups in it, but for what documents print: that has the names of other fields."""
    yield above, model
    for key in model.model_fields:
        inner = model_at(model, (key,))
        if inner and inner is not PrintedField:
            yield from _groups(inner, (*above, key))


@cache
def _every_key() -> frozenset[str]:
    """Return the names of all fields: what is one is no word of a label that was cut short."""
    return frozenset(key for model in _FILES for _, group in _groups(model) for key in group.model_fields)


def _keys(loc: Path) -> tuple[str, ...]:
    """Return the keys that lead to the group in which a field stands."""
    return tuple(part for part in loc[:-1] if isinstance(part, str))


def _names(info: FieldInfo, key: str) -> tuple[str, str]:
    called = label_of(info, key)
    return called.vi, called.get("en")

"""What is asked: one question for each record whose address is finer than the commune and that has no point yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.places.geometry import Point
from generator.records.gazetteer import Gazetteer
from generator.records.places_file import CommuneField
from generator.records.reading import Records

Precision = Literal["street", "hamlet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One way to ask: the whole address, the part of it that is finer than the commune, how good an answer is."""

    text: str
    part: str
    precision: Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One address to find; its wordings are tried in turn, the finest first."""

    path: str
    commune: CommuneField
    wordings: tuple[Wording, ...]


def questions(records: Records, gazetteer: Gazetteer) -> Iterator[Question]:
    """Yield a question for each producer, and each product with an address of its own, that may get a better point."""
    for entry in records.entries:
        address = entry.value.address
        if address is None or entry.value.location is not None or not (address.street or address.hamlet):
            continue
        district = address.district or entry.folder
        commune = gazetteer.commune(district, address.commune)
        if commune is None:
            continue
        units = [u.name.vi for code, u in gazetteer.units.items() if code in {commune.current, *commune.successors}]
        province = gazetteer.provinces[gazetteer.districts[district].province]
        wholes = [f"{commune.name.vi}, {gazetteer.districts[district].short.vi}, {province.short.vi}"]
        wholes += [f"{unit}, {province.current.short.vi}" for unit in units]
        parts: list[tuple[str | None, Precision]] = [(address.street, "street"), (address.hamlet, "hamlet")]
        wordings = tuple(
            Wording(text=f"{part}, {whole}", part=part, precision=precision)
            for part, precision in parts
            if part
            for whole in wholes
        )
        yield Question(path=entry.path, commune=commune, wordings=wordings)


def point_of(commune: CommuneField) -> Point:
    """Return a commune's own point."""
    return Point(float(commune.lat), float(commune.lon))

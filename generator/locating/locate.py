"""Asking for every record that may get a better point, and writing the points that can be taken."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from generator.locating.geocoder import Answer
from generator.locating.judging import lies_in, names
from generator.locating.questions import Precision, Question
from generator.places.geometry import Point
from generator.records.places_file import CommuneField
from generator.records.saving import save
from generator.records.splicing import insert_or_replace
from generator.schemas.kinds import model_of
from generator.text.formatting import day

Find = Callable[[str], Answer | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A point that can be taken for a record."""

    path: str
    point: Point
    precision: Precision


def locate(
    asked: Sequence[Question], communes: Sequence[CommuneField], find: Find
) -> Iterator[tuple[Question, Found | None]]:
    """Yield every question with the best point that lies where its address says, or None.

    Args:
        asked: the questions.
        communes: all communes, which judge the points.
        find: the geocoder.
    """
    for question in asked:
        found = None
        for wording in question.wordings:
            answer = find(wording.text)
            if answer and names(answer.name, wording.part) and lies_in(answer.point, question.commune, communes):
                found = Found(path=question.path, point=answer.point, precision=wording.precision)
                break
        yield question, found


def with_location(text: str, found: Found, source: str) -> str:
    """Return a record's text with its location; only these lines are new.

    Raises:
        SpliceError: the text is not what was read.
    """
    value = {
        "lat": Decimal(str(found.point.lat)),
        "lon": Decimal(str(found.point.lon)),
        "precision": found.precision,
        "source": source,
    }
    return insert_or_replace(text, ("location",), value, model=model_of(found.path))


def write(root: Path, found: Found, on: date) -> None:
    """Write one point into its record.

    Raises:
        OSError: the disk refuses.
        SpliceError: the record is not what was read.
    """
    file = root / found.path
    with file.open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    save(file, with_location(text, found, f"OpenStreetMap (Nominatim), {day(on, 'vi')}"))

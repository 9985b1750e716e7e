from datetime import date

import pytest

from generator.locating.geocoder import Answer
from generator.locating.locate import Found, locate, with_location, write
from generator.locating.questions import questions
from generator.places.geometry import Point
from generator.records.gazetteer import Gazetteer
from generator.records.splicing import SpliceError
from tests.projects import DAU_TAM, RAU_SACH, SmallProject

FOUND = Found(path=RAU_SACH, point=Point(10.28, 105.2), precision="hamlet")


def test_only_addresses_finer_than_the_commune_without_a_point_are_asked(project: SmallProject) -> None:
    records = project.records()
    assert records.places
    asked = {q.path: q for q in questions(records, Gazetteer.of(records.places.value))}
    assert sorted(asked) == sorted([RAU_SACH, DAU_TAM])
    assert [(w.text, w.part, w.precision) for w in asked[RAU_SACH].wordings] == [
        ("69-71 Trần Hưng Đạo, Xã Vọng Đông, Thoại Sơn, An Giang", "69-71 Trần Hưng Đạo", "street"),
        ("69-71 Trần Hưng Đạo, Xã Óc Eo, An Giang", "69-71 Trần Hưng Đạo", "street"),
        ("ấp Sơn Lập, Xã Vọng Đông, Thoại Sơn, An Giang", "ấp Sơn Lập", "hamlet"),
        ("ấp Sơn Lập, Xã Óc Eo, An Giang", "ấp Sơn Lập", "hamlet"),
    ]


def test_the_finest_wording_that_holds_is_taken(project: SmallProject) -> None:
    records = project.records()
    assert records.places
    asked = [q for q in questions(records, Gazetteer.of(records.places.value)) if q.path == RAU_SACH]
    communes = records.places.value.communes
    known = {w.text: Answer(Point(10.272, 105.184), w.part) for w in asked[0].wordings}
    street, _, hamlet, later = asked[0].wordings

    def told(*texts: str) -> Found | None:
        ((_, found),) = locate(asked, communes, lambda text: known[text] if text in texts else None)
        return found

    assert told() is None
    assert told(later.text) == Found(path=RAU_SACH, point=Point(10.272, 105.184), precision="hamlet")
    assert told(hamlet.text, street.text) == Found(path=RAU_SACH, point=Point(10.272, 105.184), precision="street")
    known[street.text] = Answer(Point(10.272, 105.184), "Xã Vọng Đông")
    assert told(hamlet.text, street.text) == Found(path=RAU_SACH, point=Point(10.272, 105.184), precision="hamlet")


def test_only_the_lines_of_the_location_are_new(project: SmallProject) -> None:
    before = project.text(RAU_SACH)
    write(project.root, FOUND, date(2026, 1, 10))
    assert project.text(RAU_SACH) == before.replace(
        "contacts:\n",
        "location:\n"
        "  lat: 10.28\n"
        "  lon: 105.2\n"
        "  precision: hamlet\n"
        "  source: OpenStreetMap (Nominatim), 10/01/2026\n"
        "contacts:\n",
    )
    assert project.problems() == ()


def test_line_ends_are_kept(project: SmallProject) -> None:
    project.write(RAU_SACH, project.text(RAU_SACH).replace("\n", "\r\n"))
    write(project.root, FOUND, date(2026, 1, 10))
    data = (project.root / RAU_SACH).read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_broken_record_is_left_alone() -> None:
    with pytest.raises(SpliceError):
        with_location("id: [\n", FOUND, "x")

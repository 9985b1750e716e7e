"""What a record says by itself is judged once, whether it comes alone, in parts or changed, and nothing else is told."""

import os
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.checks.run import OF_ONE, Checker, check
from generator.records.memory import Session
from generator.records.problem import Problem
from generator.records.reading import Entry, Records, read
from tests.projects import CAI_XANH, CHO_VONG_THE, DUONG_THOT_NOT, NUOC_DAU_TAM, RAU_SACH, RUOU_DAU_TAM, SmallProject


def a_mistake_for_every_rule(project: SmallProject) -> None:
    """Give single records mistakes enough that each rule about one record has something to tell."""
    project.change(CAI_XANH, "score: 84.5", "score: 94.5")
    project.change(CAI_XANH, "expires_on: 2027-06-30", "expires_on: 2027-07-30")
    project.change(CAI_XANH, "\nset: I.1.a\nstars: 4", "\nset: I.9.z\nstars: 3")
    project.change(CAI_XANH, "\nsources:", "\n  - {stars: 4, issued_on: 2024-12-01}\nsources:")
    project.change(NUOC_DAU_TAM, "    year: 2023\n", "    expires_on: 2027-01-01\n")
    project.change(
        NUOC_DAU_TAM,
        "\nsources:",
        "\nhistory:\n  - {event: withdrawn, date: 2024-05-01}\n  - {event: listed, date: 2023-05-01}\nsources:",
    )
    project.change(DUONG_THOT_NOT, "\n  en: Test palm sugar", "")
    project.change(DUONG_THOT_NOT, "document: 95/BC-THU", "document: 96/BC-THU")
    description = (
        "description:\n  vi: Rượu của trái dâu tằm, làm ở Thoại Sơn.\n  en: Liquor of mulberries, made in Thoai Son.\n"
    )
    project.change(RUOU_DAU_TAM, f"{description}  source: editorial\n", "")
    project.change(RUOU_DAU_TAM, "stars: 4\npotential_stars", "stars: 3\npotential_stars")
    project.change(RUOU_DAU_TAM, "lat: 10.25900\n  lon: 105.26800", "lat: 10.70\n  lon: 105.08")
    project.change(RAU_SACH, "commune: xã Vọng Đông", "commune: xã Vọng Tây")
    project.change(RAU_SACH, "kind: postmart", "kind: voso")
    project.change(RAU_SACH, "https://zalo.me/", "https://example.vn/")
    project.change(CHO_VONG_THE, "lat: 10.27600", "lat: 12.27600")


def alone(records: Records, entry: Entry[object]) -> Records:
    """Return a part of records with one of them."""
    return replace(
        records,
        products=tuple(e for e in records.products if e is entry),
        producers=tuple(e for e in records.producers if e is entry),
        outlets=tuple(e for e in records.outlets if e is entry),
    )


def test_what_is_told_of_one_record_depends_on_no_other(project: SmallProject) -> None:
    a_mistake_for_every_rule(project)
    records = project.records()
    for rule in OF_ONE:
        together = set(rule(records))
        assert together, rule.__name__
        assert {problem for entry in records.entries for problem in rule(alone(records, entry))} == together


def test_in_parts_the_same_is_told_as_at_once(project: SmallProject) -> None:
    a_mistake_for_every_rule(project)
    records, checker = project.records(), Checker()
    for entry in records.entries[::2]:
        checker.look(alone(records, entry))
    assert checker.check(records) == check(records)


def break_a_score(project: SmallProject) -> None:
    project.change(CAI_XANH, "score: 84.5", "score: 94.5")


def rename_a_commune(project: SmallProject) -> None:
    """Rename it in ``places.yml``: what was right in records that did not change is wrong now."""
    text = project.text("products/places.yml")
    project.write("products/places.yml", text.replace("Xã Vọng Thê", "Xã Vọng Thử"))


def forget_a_document(project: SmallProject) -> None:
    text = project.text("products/documents.yml")
    project.write("products/documents.yml", text.replace("95/BC-THU", "97/BC-THU"))


def remove_a_broken_product(project: SmallProject) -> None:
    (project.root / NUOC_DAU_TAM).unlink()


@pytest.mark.parametrize("change", [break_a_score, rename_a_commune, forget_a_document, remove_a_broken_product])
def test_after_a_change_the_same_is_told_as_from_the_beginning(
    project: SmallProject, change: Callable[[SmallProject], None]
) -> None:
    project.change(NUOC_DAU_TAM, "score: 63.40", "score: 93.40")
    for path in (project.root / "products").rglob("*.yml"):
        os.utime(path, (1_700_000_000, 1_700_000_000))  # long past, so that a preview trusts them
    session, checker = Session(), Checker()

    def told() -> tuple[Problem, ...]:
        return checker.check(read(project.root / "products", memory=session, meanwhile=checker.look))

    before = told()
    assert {p.code for p in before if p.is_error} == {"score-against-stars"}
    assert told() == before
    change(project)
    assert told() == check(project.records()) != before


def test_of_many_files_parts_are_handed_on_with_what_they_are_judged_by(project: SmallProject) -> None:
    for number in range(900):
        text = (
            project.text(CAI_XANH)
            .replace("id: cai-xanh", f"id: cai-{number}")
            .replace("row: 2", f"row: {100 + number}")
        )
        project.write(f"products/thoai-son/rau-sach-thu/cai-{number}.yml", text)
    parts: list[Records] = []
    records = read(project.root / "products", meanwhile=parts.append)
    assert [(part.places, part.documents) for part in parts] == [(records.places, records.documents)] * 2
    handed_on = [entry for part in parts for entry in part.entries]
    assert len(handed_on) >= 2 * 400 - 2  # the places and documents are no records
    assert {entry.path for entry in handed_on} < {entry.path for entry in records.entries}
    assert len({entry.path for entry in handed_on}) == len(handed_on)

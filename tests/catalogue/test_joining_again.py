"""What an editor's preview joins again is what a build would join from the beginning, whatever has changed."""

import os
from collections.abc import Callable
from datetime import date

import pytest

from generator.build import prepare
from generator.catalogue.join import Joiner, join
from generator.catalogue.whole import Catalogue
from generator.records.memory import Session
from tests.projects import CAI_XANH, CHO_VONG_THE, DUONG_THOT_NOT, NUOC_DAU_TAM, RAU_SACH, SmallProject

DAY = date(2025, 1, 1)


def rename_a_product(project: SmallProject) -> None:
    project.change(CAI_XANH, "  vi: Cải xanh thử", "  vi: Ấp ủ thử")


def rename_a_producer(project: SmallProject) -> None:
    project.change(RAU_SACH, "  vi: ", "  vi: Âu ")


def remove_a_product(project: SmallProject) -> None:
    (project.root / NUOC_DAU_TAM).unlink()


def remove_an_outlet(project: SmallProject) -> None:
    (project.root / CHO_VONG_THE).unlink()


def give_fewer_stars(project: SmallProject) -> None:
    text = project.text(DUONG_THOT_NOT)
    (line,) = (line for line in text.splitlines() if line.startswith("stars: "))
    project.change(DUONG_THOT_NOT, line, "stars: 3" if line != "stars: 3" else "stars: 4")


def rename_a_district(project: SmallProject) -> None:
    text = project.text("products/places.yml")
    project.write("products/places.yml", text.replace("Thoại Sơn", "Thoại Sơn thử"))


CHANGES = (
    rename_a_product,
    rename_a_producer,
    remove_a_product,
    remove_an_outlet,
    give_fewer_stars,
    rename_a_district,
)


class Preview:
    """What an editor's preview knows from one change to the next."""

    def __init__(self) -> None:
        self.memory, self.joiner = Session(), Joiner(DAY)


@pytest.fixture
def session(project: SmallProject) -> Preview:
    """Return a preview that has seen the records as they were; their times are long past, so that it trusts them."""
    for path in (project.root / "products").rglob("*.yml"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    session = Preview()
    again(project, session)
    return session


def again(project: SmallProject, session: Preview) -> Catalogue:
    return prepare(project.root / "products", DAY, memory=session.memory, joiner=session.joiner)[0]


@pytest.mark.parametrize("change", CHANGES)
def test_one_change(project: SmallProject, session: Preview, change: Callable[[SmallProject], None]) -> None:
    before = again(project, session)
    change(project)
    after = again(project, session)
    assert after == join(project.records(), DAY)
    assert after != before


def test_change_upon_change_and_back(project: SmallProject, session: Preview) -> None:
    texts = {path: path.read_bytes() for path in (project.root / "products").rglob("*.yml")}
    before = again(project, session)
    for change in CHANGES[:-1]:
        change(project)
        assert again(project, session) == join(project.records(), DAY)
    for path, text in texts.items():
        path.write_bytes(text)
    assert again(project, session) == before


def test_what_did_not_change_is_not_made_again(project: SmallProject, session: Preview) -> None:
    before = again(project, session)
    rename_a_product(project)
    after = again(project, session)
    same = {id_ for id_, product in after.products.items() if product is before.products[id_]}
    assert same == after.products.keys() - {"cai-xanh"}
    assert all(producer is before.producers[id_] for id_, producer in after.producers.items())

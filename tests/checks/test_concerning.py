"""Checking some files tells the same of them as checking everything does, and types only what it must."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.checks.advice import advise
from generator.checks.concerning import concerning
from generator.checks.run import check
from generator.project import within
from generator.records.memory import Memory
from generator.records.problem import Problem
from generator.records.reading import Records, read
from tests.checks.test_potential import GOOD as GOOD_POTENTIAL
from tests.checks.test_potential import PATH as POTENTIAL
from tests.projects import (
    CAI_XANH,
    CHO_VONG_THE,
    DAU_TAM,
    NUOC_DAU_TAM,
    RAU_SACH,
    ROOT,
    SmallProject,
)

DAY = date(2027, 7, 1)
TWIN = "products/tri-ton/rau-sach-moi"


def told(records: Records, path: str) -> list[Problem]:
    return [problem for problem in (*check(records), *advise(records, DAY)) if within(problem.path, [path])]


def below(path: str) -> str:
    return path.removeprefix("products").removeprefix("/")


def move(project: SmallProject, path: str, to: str) -> None:
    project.write(to, project.text(path))
    (project.root / path).unlink()


def twin(project: SmallProject, row: int) -> None:
    """Enter a product and its producer a second time, in another district."""
    producer = (
        project.text(RAU_SACH)
        .replace("id: rau-sach-thu", "id: rau-sach-moi")
        .replace("xã Vọng Đông", "thị trấn Tri Tôn")
    )
    project.write(f"{TWIN}/producer.yml", producer)
    product = project.text(CAI_XANH).replace("id: cai-xanh", "id: cai-xanh-2").replace("row: 2", f"row: {row}")
    project.write(f"{TWIN}/cai-xanh-2.yml", product)


def cut_short(project: SmallProject) -> None:
    """Enter a product a second time in its district, under half of its producer's name."""
    producer = project.text(RAU_SACH).replace("id: rau-sach-thu", "id: rau").replace("Rau Sạch Thử", "Rau Sạch")
    project.write("products/thoai-son/rau/producer.yml", producer)
    product = project.text(CAI_XANH).replace("id: cai-xanh", "id: cai-xanh-2").replace("row: 2", "row: 9")
    project.write("products/thoai-son/rau/cai-xanh-2.yml", product)


def named_with_producer(project: SmallProject) -> None:
    product = project.text(CAI_XANH).replace("id: cai-xanh", "id: cai-xanh-2").replace("row: 2", "row: 9")
    named = product.replace("Cải xanh thử", "Cải xanh thử Rau Sạch")
    project.write(CAI_XANH.replace("cai-xanh", "cai-xanh-2"), named)


def near(project: SmallProject) -> None:
    for path, lat in ((DAU_TAM, "10.3865"), (RAU_SACH, "10.3872")):
        location = f"location:\n  lat: {lat}\n  lon: 105.4352\n  precision: exact\n  source: form\n"
        project.write(path, project.text(path) + location)


FAULTS: dict[str, tuple[Callable[[SmallProject], None], set[str]]] = {
    "a row claimed twice": (lambda p: twin(p, 2), {"row-claimed-twice", "near-duplicate"}),
    "a product entered twice": (lambda p: twin(p, 9), {"near-duplicate"}),
    "a producer's name cut short": (cut_short, {"near-duplicate"}),
    "a product named with its producer": (named_with_producer, {"near-duplicate"}),
    "an id used twice": (
        lambda p: p.change(CAI_XANH, "id: cai-xanh", "id: banh-bo"),
        {"duplicate-id"},
    ),
    "an id of two files": (
        lambda p: p.change(
            str(p.write("products/long-xuyen/dau-tam-thu/cai-xanh.yml", p.text(CAI_XANH)).relative_to(p.root)),
            "row: 2",
            "row: 99",
        ),
        {"duplicate-id"},
    ),
    "an outlet with a product's id": (
        lambda p: p.change(CHO_VONG_THE, "id: cho-vong-the", "id: banh-bo"),
        {"duplicate-id"},
    ),
    "a product without producer": (lambda p: (p.root / DAU_TAM).unlink(), {"missing-producer"}),
    "a broken producer": (lambda p: p.change(DAU_TAM, "type: ", "tpye: "), {"unknown-key"}),
    "a broken product that an outlet carries": (
        lambda p: p.change(NUOC_DAU_TAM, "\nset: ", "\nste: "),
        {"unknown-key"},
    ),
    "a product that is gone": (lambda p: (p.root / CAI_XANH).unlink(), {"unknown-product"}),
    "an unknown folder": (
        lambda p: move(p, RAU_SACH, RAU_SACH.replace("thoai-son", "thoai-sonn")),
        {"unknown-district"},
    ),
    "a commune of another district": (
        lambda p: p.change(RAU_SACH, "commune: xã Vọng Đông", "commune: thị trấn Tri Tôn"),
        {"unknown-commune"},
    ),
    "producers side by side": (near, {"near-producer"}),
    "a potential product with a product's id": (
        lambda p: p.change(
            str(p.write(POTENTIAL, GOOD_POTENTIAL).relative_to(p.root)), "id: duong-an-tuc", "id: cai-xanh"
        ),
        {"duplicate-id"},
    ),
    "a misnamed producer": (
        lambda p: move(p, DAU_TAM, DAU_TAM.replace("producer.yml", "Producer.yml")),
        {"file-name-case"},
    ),
    "nothing": (lambda p: None, set()),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_told_of_a_file_is_the_same(project: SmallProject, fault: str) -> None:
    make, codes = FAULTS[fault]
    make(project)
    everything = project.records()
    found = {problem.code for problem in (*check(everything), *advise(everything, DAY)) if problem.code}
    assert codes <= found
    files = [str(p.relative_to(project.root)) for p in (project.root / "products").rglob("*.yml")]
    for file in files:
        os.utime(project.root / file, (1_700_000_000, 1_700_000_000))
    kept = project.root / ".cache" / "records.json"
    for path in (*files, "products", "products/thoai-son", str(Path(CAI_XANH).parent)):
        memory = Memory(kept, worth=1)
        for remembered in (None, memory):
            some = read(project.root / "products", memory=remembered, choose=concerning([below(path)]))
            assert told(some, path) == told(everything, path), path
        memory.save()
    assert kept.exists()


ASKED = {"a row claimed twice", "a product entered twice", "an id of two files", "producers side by side"}


@pytest.mark.parametrize("fault", sorted(ASKED))
def test_every_file_of_a_collision_hears_of_it(project: SmallProject, fault: str) -> None:
    """Whoever adds the second file asks for that one alone, and it may sort before the first."""
    make, codes = FAULTS[fault]
    make(project)
    for code in codes:
        paths = {p.path for p in (*check(project.records()), *advise(project.records(), DAY)) if p.code == code}
        assert len(paths) == 2
        for path in paths:
            some = read(project.root / "products", choose=concerning([below(path)]))
            assert code in {problem.code for problem in told(some, path)}


def test_a_product_is_read_with_its_producer_alone(project: SmallProject) -> None:
    records = read(project.root / "products", choose=concerning([below(CAI_XANH)]))
    assert [entry.path for entry in records.entries] == [RAU_SACH, CAI_XANH]
    assert records.ids == project.records().ids
    assert records.files == project.records().files


def test_an_outlet_is_read_with_what_it_carries(project: SmallProject) -> None:
    records = read(project.root / "products", choose=concerning([below(CHO_VONG_THE)]))
    assert [entry.path for entry in records.outlets] == [CHO_VONG_THE]
    carried = {id_ for outlet in records.outlets for id_ in outlet.value.products}
    assert carried <= {product.value.id for product in records.products}


def test_of_the_real_records_little_is_read(real: Records) -> None:
    path = real.products[40].path
    some = read(ROOT / "products", choose=concerning([below(path)]))
    assert path in {product.path for product in some.products}
    assert len(some.entries) < 12
    assert told(some, path) == told(real, path)


@pytest.fixture(scope="module")
def real() -> Records:
    return read(ROOT / "products")

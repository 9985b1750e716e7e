"""What of a producer's records is personal, and the records without it."""

from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from generator.catalogue.join import join
from generator.forgetting.forget import UnknownProducerError, apply, copied, forget
from generator.forgetting.personal import OF_OUTLET, OF_PRODUCER, OF_PRODUCT, personal
from generator.records.reading import read
from generator.records.schema import OutletRecord, ProducerRecord, ProductRecord
from tests.projects import CAI_XANH, CHO_VONG_THE, RAU_SACH, SmallProject
from tests.records.test_route_pages import EN, GOOD_EN, VI, front

PERSONAL = ("69-71", "Sơn Lập", "0912345678", "3841", "rau@", "zalo.me", "postmart.vn/rau-sach-thu", "1601234567")


@pytest.fixture
def known(project: SmallProject) -> SmallProject:
    """Return a project that knows much about one producer."""
    project.change(RAU_SACH, "type: cooperative\n", 'type: cooperative\ntax_code: "1601234567"\n')
    project.change(
        CAI_XANH,
        "sources:\n  - document: 95/BC-THU\n    annex: II\n    section: III\n    row: 2\n",
        "address:\n  street: 69-71 Trần Hưng Đạo\n  commune: xã Vọng Đông\n"
        "sources:\n  - document: 95/BC-THU\n    annex: II\n    section: III\n    row: 2\n"
        "    printed:\n      address: 69-71 Trần Hưng Đạo, ấp Sơn Lập\n",
    )
    assert [problem for problem in project.problems() if problem.is_error] == []
    return project


def test_what_is_personal_goes_and_the_rest_stays(known: SmallProject) -> None:
    forgotten = forget(known.root / "products", "rau-sach-thu")
    fields = {record.path: record.fields for record in forgotten.records if record.fields}
    assert fields[RAU_SACH] == ("tax_code", "address.street", "address.hamlet", "contacts", "channels")
    assert fields[CAI_XANH][0] == "address.street"
    text = "".join(record.text for record in forgotten.records)
    assert [word for word in PERSONAL if word in text] == []
    for kept in ("Hợp tác xã Rau Sạch Thử", "xã Vọng Đông", "12/QĐ-UBND", "95/BC-THU"):
        assert kept in text


def test_nothing_is_written_before_it_is_asked_for(known: SmallProject, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in known.root.rglob("*.yml")}
    forgotten = forget(known.root / "products", "rau-sach-thu")
    copy = copied(known.root / "products", tmp_path / "copy", forgotten)
    assert {path: path.read_bytes() for path in known.root.rglob("*.yml")} == before
    catalogue = join(read(copy), date(2025, 1, 1))
    assert catalogue.producers["rau-sach-thu"].contacts.phones == ()
    apply(known.root, forgotten)
    assert [word for word in PERSONAL if word in known.text(RAU_SACH) + known.text(CAI_XANH)] == []
    assert [problem for problem in known.problems() if problem.is_error] == []
    assert not any(record.fields for record in forget(known.root / "products", "rau-sach-thu").records)


def test_line_ends_of_windows_stay(known: SmallProject) -> None:
    for path in (RAU_SACH, CAI_XANH):
        known.write(path, known.text(path).replace("\n", "\r\n"))
    apply(known.root, forget(known.root / "products", "rau-sach-thu"))
    for path in (RAU_SACH, CAI_XANH):
        content = (known.root / path).read_bytes()
        assert content.count(b"\n") == content.count(b"\r\n") > 0
        assert b"69-71" not in content


def test_routes_that_stop_there_are_named_and_hold(known: SmallProject, tmp_path: Path) -> None:
    """A stop stands for what the province certified, which stays; what is written around it has to be read."""
    known.write(VI, front("  - cai-xanh\n  - ruou-dau-tam\n"))
    known.write(EN, GOOD_EN)
    known.write(VI.replace("thu.", "khac."), front("  - ruou-dau-tam\n  - duong-thot-not\n"))
    known.write(EN.replace("thu.", "khac."), GOOD_EN)
    assert forget(known.root / "products", "cho-vong-the").routes == ()
    forgotten = forget(known.root / "products", "rau-sach-thu")
    assert forgotten.routes == (VI, EN)
    catalogue = join(read(copied(known.root / "products", tmp_path / "copy", forgotten)), date(2025, 1, 1))
    assert [stop.id for stop in catalogue.routes["thu"].stops] == ["cai-xanh", "ruou-dau-tam"]
    apply(known.root, forgotten)
    assert [problem for problem in known.problems() if problem.is_error] == []


def test_photos_go(known: SmallProject) -> None:
    known.write(RAU_SACH.replace("producer.yml", "nha.jpg"), b"x")
    forgotten = forget(known.root / "products", "rau-sach-thu")
    assert forgotten.photos == (RAU_SACH.replace("producer.yml", "nha.jpg"),)


@pytest.mark.parametrize("producer", ["nobody", "", "..", "../long-xuyen", "*", "rau-sach-thu/.."])
def test_nobody_of_that_name(project: SmallProject, producer: str) -> None:
    with pytest.raises(UnknownProducerError):
        forget(project.root / "products", producer)


def test_every_field_of_the_schema_is_decided_upon() -> None:
    """A new field is public, personal or to be read; somebody has to say which."""
    public = {"id", "name", "printed_names", "type", "address", "sources", "notes"}
    assert {path[0] for path in OF_PRODUCER} | public == set(ProducerRecord.model_fields)
    public |= {"printed_name", "set", "stars", "potential_stars", "description", "story", "specifications", "price"}
    public |= {"certificates", "history", "standards", "awards", "gtin", "traceability", "season"}
    assert {path[0] for path in OF_PRODUCT} | (public - {"printed_names", "type"}) == set(ProductRecord.model_fields)
    public = {"id", "name", "printed_names", "kind", "address", "products", "sources", "notes"}
    assert {path[0] for path in OF_OUTLET} | public == set(OutletRecord.model_fields)


def test_an_outlet_is_forgotten_but_for_its_sign_and_its_commune(project: SmallProject) -> None:
    text = project.text(CHO_VONG_THE) + "photos:\n  - file: quay.jpg\n    alt:\n      vi: Quầy\n      en: The stall\n"
    project.write(CHO_VONG_THE, text)
    photo = CHO_VONG_THE.replace("cho-vong-the.yml", "quay.jpg")
    Image.new("RGB", (8, 8)).save(project.write(photo, b""))
    project.write(photo.replace("quay", "khac"), b"of another outlet")
    forgotten = forget(project.root / "products", "cho-vong-the")
    assert forgotten.photos == (photo,)
    (record,) = forgotten.records
    assert record.path == CHO_VONG_THE
    assert record.fields == ("address.street", "location", "opening_hours", "contacts", "photos")
    assert record.to_read == ("name", "sources.quote")
    assert "xã Vọng Thê" in record.text
    assert "0912345679" not in record.text


def test_the_last_of_a_list_comes_first_so_that_positions_hold() -> None:
    source = {"document": "a", "printed": {"address": "x"}}
    assert list(personal({"sources": [source, {"document": "b"}, source]}, OF_PRODUCT)) == [
        ("sources", 2, "printed", "address"),
        ("sources", 0, "printed", "address"),
    ]

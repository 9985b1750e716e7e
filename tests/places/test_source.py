import json
import sqlite3
from pathlib import Path

import pytest

from generator.places.errors import PlacesError
from generator.places.geometry import Box, Point
from generator.places.provinces import AN_GIANG
from generator.places.source import Source, installed_data, read_source


def test_a_commune_as_the_package_has_it(source: Source) -> None:
    commune = next(c for c in source.communes if c.code == "30625")
    assert commune.name == "Xã Vĩnh Thành"
    assert commune.district == "892"
    assert commune.point == Point(10.445197, 105.237034)
    assert commune.box == Box(10.40363, 105.209936, 10.485134, 105.269153)
    assert commune.geocoded == "Vĩnh Hanh, Châu Thành District, An Giang, Vietnam"
    assert commune.successors == ("30589",)


def test_a_split_commune_names_the_largest_part_first(source: Source) -> None:
    successors = {c.code: c.successors for c in source.communes if len(c.successors) > 1}
    assert successors == {
        "30334": ("30316", "30325"),  # Vĩnh Châu: phường Châu Đốc, phường Vĩnh Tế
        "30355": ("30337", "30346"),  # Phú Hội: xã An Phú, xã Nhơn Hội
        "30358": ("30346", "30337", "30352"),  # Phước Hưng: xã Nhơn Hội, xã An Phú, xã Phú Hữu
    }


def test_only_units_that_succeed_communes_of_former_an_giang(source: Source) -> None:
    names = {unit.name for unit in source.units}
    assert "Phường Long Xuyên" in names
    assert not names & {"Phường Rạch Giá", "Đặc khu Phú Quốc", "Phường Hà Tiên"}


def test_other_data_are_refused_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "converter_2025.json").write_text("{}")
    with sqlite3.connect(tmp_path / "dataset.db") as base:
        base.execute("CREATE TABLE admin_units (province TEXT)")
    with pytest.raises(PlacesError, match="do not have the known form") as caught:
        read_source(AN_GIANG, tmp_path)
    assert "không có dạng như phiên bản đã biết" in caught.value.texts[0].vi


def test_missing_data_are_refused_and_not_created(tmp_path: Path) -> None:
    with pytest.raises(PlacesError, match="unable to open database file"):
        read_source(AN_GIANG, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_commune_without_successor_is_refused(tmp_path: Path) -> None:
    data = installed_data()
    (tmp_path / "dataset.db").symlink_to(data / "dataset.db")
    converter = json.loads((data / "converter_2025.json").read_text(encoding="utf-8"))
    del converter["DICT_PROVINCE_WARD_NO_DIVIDED"]["tinhangiang"]["xaoceo"]
    (tmp_path / "converter_2025.json").write_text(json.dumps(converter), encoding="utf-8")
    with pytest.raises(PlacesError, match="tinhangiang_huyenthoaison_"):
        read_source(AN_GIANG, tmp_path)

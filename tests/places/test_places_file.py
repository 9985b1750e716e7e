"""``products/places.yml``: what is committed is what the package gives, and a change by hand is noticed."""

from pathlib import Path

import pytest
import yaml

from generator.places import current
from generator.places.current import differences, write
from generator.places.errors import PlacesError
from generator.places.model import Places
from generator.places.writing import render
from generator.text.bilingual import Text

PLACES_FILE = Path(__file__).parents[2] / "products" / "places.yml"


@pytest.fixture
def copy(tmp_path: Path, places: Places) -> Path:
    path = tmp_path / "places.yml"
    path.write_text(render(places), encoding="utf-8")
    return path


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_committed_file_is_current(places: Places) -> None:
    assert PLACES_FILE.read_bytes() == render(places).encode()
    assert differences(PLACES_FILE) == []


def test_a_folder_in_its_place_is_left_alone_and_told(tmp_path: Path) -> None:
    folder = tmp_path / "places.yml"
    folder.mkdir()
    vi = "places.yml là một thư mục, không phải tệp; hãy đổi tên hoặc bỏ thư mục ấy rồi chạy “ocop places”."
    en = "places.yml is a folder, not a file; rename or remove it, then run “ocop places”."
    with pytest.raises(PlacesError) as told:
        write(folder)
    assert told.value.texts == (Text(vi, en),)
    assert differences(folder) == [(vi, en)]
    assert list(tmp_path.iterdir()) == [folder]


def test_the_file_says_what_the_places_are(places: Places) -> None:
    data = yaml.safe_load(render(places))
    assert list(data) == [
        *("source", "provinces", "districts", "communes", "current_communes", "overrides"),
    ]
    assert data["source"] == {"package": "vietnamadminunits", "version": "1.0.4", "licence": "MIT"}
    assert data["provinces"] == [
        {
            "id": "an-giang",
            "code": "89",
            "name": {"vi": "Tỉnh An Giang", "en": "An Giang province"},
            "short": {"vi": "An Giang", "en": "An Giang"},
            "current": {
                "code": "91",
                "name": {"vi": "Tỉnh An Giang", "en": "An Giang province"},
                "short": {"vi": "An Giang", "en": "An Giang"},
            },
        }
    ]
    assert {district["province"] for district in data["districts"]} == {"an-giang"}
    assert data["communes"][0] == {
        "code": "30280",
        "name": {"vi": "Phường Mỹ Bình", "en": "My Binh ward"},
        "district": "long-xuyen",
        "lat": 10.38717,
        "lon": 105.43556,
        "current": "30307",
    }
    vinh_chau = next(commune for commune in data["communes"] if commune["code"] == "30334")
    assert (vinh_chau["current"], vinh_chau["split"], vinh_chau["successors"]) == ("30316", True, ["30316", "30325"])
    assert {
        "code": "30307",
        "name": {"vi": "Phường Long Xuyên", "en": "Long Xuyen ward"},
        "lat": 10.3661,
        "lon": 105.423,
    } in (data["current_communes"])
    for written, override in zip(data["overrides"], places.overrides, strict=True):
        assert written == {
            "code": override.code,
            "package_lat": override.seen.lat,
            "package_lon": override.seen.lon,
            "lat": override.point.lat,
            "lon": override.point.lon,
            "reason": override.reason.as_dict(),
        }


def test_the_file_stays_within_what_the_strict_reader_takes() -> None:
    data = PLACES_FILE.read_bytes()
    assert len(data) <= 64 * 1024
    text = data.decode()
    assert text.endswith("\n")
    assert not set(text) & set("\r\t\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}")


def test_write_says_whether_it_changed_anything(tmp_path: Path, places: Places) -> None:
    path = tmp_path / "places.yml"
    assert write(path) is True
    assert path.read_bytes() == render(places).encode()
    assert write(path) is False
    path.write_text("old")
    assert write(path) is True
    assert [entry.name for entry in tmp_path.iterdir()] == ["places.yml"]


def test_a_point_changed_by_hand_is_told_with_its_line(copy: Path) -> None:
    replaced(copy, "lat: 10.2678, lon: 105.18438", "lat: 10.3, lon: 105.18438")
    lines = copy.read_text(encoding="utf-8").split("\n")
    number = next(n for n, line in enumerate(lines, start=1) if "Xã Vọng Đông" in line)
    was = lines[number - 1].strip()
    should = was.replace("lat: 10.3,", "lat: 10.2678,")
    assert differences(copy) == [
        (f"Dòng {number}: là “{was}”, phải là “{should}”.", f"Line {number}: is “{was}”, should be “{should}”."),
    ]


def test_a_missing_line_is_told(copy: Path) -> None:
    text = copy.read_text(encoding="utf-8")
    lines = text.split("\n")
    number = next(n for n, line in enumerate(lines, start=1) if "Xã Vọng Đông" in line)
    gone = lines.pop(number - 1).strip()
    copy.write_text("\n".join(lines), encoding="utf-8")
    assert differences(copy) == [
        (f"Sau dòng {number - 1}: thiếu “{gone}”.", f"After line {number - 1}: “{gone}” is missing."),
    ]


def test_a_line_too_much_is_told(copy: Path) -> None:
    text = copy.read_text(encoding="utf-8")
    copy.write_text(text + "extra: 1\n", encoding="utf-8")
    number = text.count("\n") + 1
    assert differences(copy) == [
        (f"Dòng {number}: thừa “extra: 1”.", f"Line {number}: “extra: 1” should not be there."),
    ]


def test_lines_may_end_as_on_windows(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes().replace(b"\n", b"\r\n"))
    assert differences(copy) == []
    copy.write_bytes(copy.read_bytes() + b"extra: 1\r\n")
    number = copy.read_text(encoding="utf-8").count("\n")
    assert [vi for vi, _ in differences(copy)] == [f"Dòng {number}: thừa “extra: 1”."]


def test_another_version_is_told_first(copy: Path) -> None:
    replaced(copy, 'version: "1.0.4"', 'version: "1.0.3"')
    told = differences(copy)
    assert told[0] == (
        "Tệp được tạo từ vietnamadminunits 1.0.3; bản đang cài là 1.0.4.",
        "The file was made from vietnamadminunits 1.0.3; version 1.0.4 is installed.",
    )
    assert len(told) == 2


def test_many_differences_are_counted(copy: Path) -> None:
    text = copy.read_text(encoding="utf-8")
    copy.write_text(text.replace(" commune}", " village}"), encoding="utf-8")
    wrong = text.count(" commune}")
    told = differences(copy)
    assert len(told) == current.MOST + 1
    assert told[-1] == (
        f"… và {wrong - current.MOST} dòng khác nữa.",
        f"… and {wrong - current.MOST} more lines.",
    )


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert differences(tmp_path / "places.yml") == [
        ("Chưa có tệp places.yml; hãy chạy “ocop places”.", "There is no file places.yml; run “ocop places”."),
    ]


def test_a_file_in_another_encoding_is_told(copy: Path) -> None:
    copy.write_bytes("Xã Vọng Đông".encode("utf-16"))
    assert differences(copy) == [
        ("Tệp places.yml không phải mã UTF-8.", "The file places.yml is not UTF-8."),
    ]


def test_a_doubt_is_told_and_nothing_is_written(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def doubtful() -> Places:
        raise PlacesError(Text("Điểm chưa rõ.", "Point in doubt."))

    monkeypatch.setattr(current, "derive", doubtful)
    before = copy.read_bytes()
    assert differences(copy) == [("Điểm chưa rõ.", "Point in doubt.")]
    with pytest.raises(PlacesError, match="Point in doubt"):
        write(copy)
    assert copy.read_bytes() == before

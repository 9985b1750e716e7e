"""``ocop locate`` against a small server that answers as Nominatim does."""

import json
from collections.abc import Iterator

import pytest
from click.testing import CliRunner, Result

from generator.cli.main import main
from tests.locating.nominatim import Nominatim, place, serving
from tests.projects import DAU_TAM, RAU_SACH, SmallProject

HAMLET = "ấp Sơn Lập, Xã Vọng Đông, Thoại Sơn, An Giang"


@pytest.fixture
def nominatim() -> Iterator[Nominatim]:
    with serving(Nominatim({HAMLET: place(10.2793, 105.1789, "Ấp Sơn Lập, Xã Vọng Đông, An Giang")})) as server:
        yield server


def run(project: SmallProject, endpoint: str, *options: str) -> Result:
    arguments = ["--project", str(project.root), "locate", "--endpoint", endpoint, "--pause", "0", *options]
    return CliRunner().invoke(main, arguments)


def near_its_commune(project: SmallProject, nominatim: Nominatim) -> tuple[float, float]:
    """Put the answer half a kilometre north of the commune's own point."""
    records = project.records()
    assert records.places
    commune = next(c for c in records.places.value.communes if c.name.vi == "Xã Vọng Đông")
    lat, lon = round(float(commune.lat) + 0.005, 5), float(commune.lon)
    nominatim.places[HAMLET] = place(lat, lon, "Ấp Sơn Lập, Xã Vọng Đông, An Giang")
    return lat, lon


def test_dry_run_then_write_then_nothing_left(project: SmallProject, nominatim: Nominatim) -> None:
    lat, lon = near_its_commune(project, nominatim)
    before = project.text(RAU_SACH)
    dry = run(project, nominatim.endpoint)
    assert dry.exit_code == 0
    assert dry.output == (
        f"[1/2] {DAU_TAM}: không có điểm tốt hơn / no better point\n"
        f"[2/2] {RAU_SACH}: {lat}, {lon} (hamlet)\n"
        "1/2 bản ghi có điểm tốt hơn. / 1 of 2 records get a better point.\n"
        "Chưa ghi gì; hãy thêm --write. / Nothing is written; add --write.\n"
    )
    assert project.text(RAU_SACH) == before
    asked = len(nominatim.asked)

    written = run(project, nominatim.endpoint, "--write")
    assert written.output.endswith("1/2 bản ghi có điểm tốt hơn. / 1 of 2 records get a better point.\n")
    assert len(nominatim.asked) == asked
    lines = project.text(RAU_SACH).splitlines()
    at = lines.index("location:")
    assert lines[at + 1 : at + 4] == [f"  lat: {lat}", f"  lon: {lon}", "  precision: hamlet"]
    assert lines[:at] + lines[at + 5 :] == before.splitlines()
    assert project.problems() == ()
    assert run(project, nominatim.endpoint).output.startswith(f"[1/1] {DAU_TAM}")


def test_a_point_in_another_commune_is_not_taken(project: SmallProject, nominatim: Nominatim) -> None:
    nominatim.places[HAMLET] = place(10.7, 105.1, "Ấp Sơn Lập, Châu Đốc, An Giang")
    assert run(project, nominatim.endpoint).output.endswith(
        "0/2 bản ghi có điểm tốt hơn. / 0 of 2 records get a better point.\n"
    )


def test_an_interrupted_run_keeps_what_it_found_and_goes_on(project: SmallProject, nominatim: Nominatim) -> None:
    near_its_commune(project, nominatim)
    nominatim.fails_after = 3
    broken = run(project, nominatim.endpoint, "--write")
    assert broken.exit_code == 1
    assert broken.stderr == (
        f"Error: Máy chủ {nominatim.endpoint} không trả lời; 0 điểm đã tìm được vẫn giữ, hãy chạy lại sau. / "
        f"The server {nominatim.endpoint} does not answer; the 0 points found so far are kept, run it again later.\n"
    )
    assert len(json.loads(project.text(".cache/geocoder.json"))) == 3
    first = list(nominatim.questions)
    nominatim.fails_after = None
    assert run(project, nominatim.endpoint, "--write").exit_code == 0
    assert len(nominatim.questions) == len(set(nominatim.questions))
    assert nominatim.questions[:3] == first


def test_no_network(project: SmallProject) -> None:
    before = project.text(RAU_SACH)
    result = run(project, "http://127.0.0.1:1", "--write")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: Máy chủ http://127.0.0.1:1 không trả lời; ")
    assert "Traceback" not in result.output
    assert project.text(RAU_SACH) == before


@pytest.mark.parametrize(
    "answer",
    [
        '[{"lat":"abc","lon":null}]',
        '[{"lat":"10.3","lon":null}]',
        '[{"lat":"NaN","lon":"105"}]',
        '[{"lat":"910","lon":"105"}]',
        "[7]",
        '{"a": 1}',
        "7",
        "<html>",
        "",
    ],
)
def test_a_server_that_is_no_nominatim(project: SmallProject, nominatim: Nominatim, answer: str) -> None:
    nominatim.always = answer
    result = run(project, nominatim.endpoint)
    assert result.exit_code == 1
    assert result.stderr == (
        f"Error: Máy chủ {nominatim.endpoint} trả lời không theo dạng của Nominatim; 0 điểm đã tìm được vẫn giữ, "
        f"hãy xem lại --endpoint. / The server {nominatim.endpoint} does not answer in Nominatim's form; the 0 points found "
        "so far are kept, check --endpoint.\n"
    )


@pytest.mark.parametrize(
    "endpoint", ["ftp://x", "http://", "http://x:99999999", "http://[::1", "file:///etc/passwd", "http://a b", "://"]
)
def test_an_endpoint_that_is_no_web_address(project: SmallProject, endpoint: str) -> None:
    result = run(project, endpoint)
    assert result.exit_code == 2
    assert " ".join(result.stderr.split()).endswith(
        f"Error: --endpoint phải là địa chỉ web như https://nominatim.openstreetmap.org, không phải “{endpoint}”. / "
        f"--endpoint must be a web address such as https://nominatim.openstreetmap.org, not “{endpoint}”."
    )


@pytest.mark.parametrize("pause", ["-1", "nan", "inf", "3601"])
def test_a_pause_that_is_none(project: SmallProject, pause: str) -> None:
    result = run(project, "http://127.0.0.1:1", "--pause", pause)
    assert result.exit_code == 2
    told = str(float(pause))
    assert " ".join(result.stderr.split()).endswith(
        f"Error: --pause phải từ 0 đến 3600, không phải {told}. / --pause must be from 0 to 3600, not {told}."
    )

import pytest

from tests.projects import RAU_SACH, RUOU_DAU_TAM, SmallProject


@pytest.mark.parametrize("name", ["xã Vọng Đông", "Xã Vọng Đông", "XÃ VỌNG ĐÔNG", "thị trấn Óc Eo"])
def test_a_commune_may_be_written_in_any_case(project: SmallProject, name: str) -> None:
    project.change(RAU_SACH, "commune: xã Vọng Đông", f"commune: {name}")
    assert project.problems() == ()


def test_a_commune_may_be_written_in_either_orthography(project: SmallProject) -> None:
    path = "products/long-xuyen/dau-tam-thu/producer.yml"
    project.change(path, "commune: phường Mỹ Hòa", "commune: phường Mỹ Hoà")
    assert project.problems() == ()


def test_the_district_of_an_address_beats_the_folder(project: SmallProject) -> None:
    project.change(RUOU_DAU_TAM, "  district: thoai-son\n", "")
    (problem,) = project.problems()
    assert (problem.path, problem.line, problem.code) == (RUOU_DAU_TAM, 14, "unknown-commune")
    assert problem.vi == (
        "Thành phố Long Xuyên không có đơn vị nào tên “thị trấn Núi Sập”; tên này thuộc huyện Thoại Sơn."
    )
    assert problem.en == "Long Xuyen city has no commune called “thị trấn Núi Sập”; it belongs to Thoai Son district."


@pytest.mark.parametrize(
    ("lat", "lon", "code"),
    [
        ("10.25900", "105.26800", None),
        ("10.27", "105.25", None),
        ("10.70", "105.08", "outside-commune"),
        ("105.26800", "10.25900", "swapped-coordinates"),
        ("21.0285", "105.8048", "outside-province"),
        ("-10.259", "105.268", "outside-province"),
        ("10.0", "105.1", "outside-province"),
        ("0", "0", "outside-province"),
    ],
)
def test_points(project: SmallProject, lat: str, lon: str, code: str | None) -> None:
    project.change(RUOU_DAU_TAM, "lat: 10.25900\n  lon: 105.26800", f"lat: {lat}\n  lon: {lon}")
    assert [p.code for p in project.problems()] == ([code] if code else [])

"""Rules about ``places.yml``, in which several provinces meet."""

import pytest

from tests.projects import SmallProject

PLACES = "products/places.yml"
KIEN_GIANG = (
    '  - {id: kien-giang, code: "91", name: {vi: Tỉnh Kiên Giang, en: Kien Giang province}, '
    "short: {vi: Kiên Giang, en: Kien Giang}, "
    'current: {code: "91", name: {vi: Tỉnh An Giang, en: An Giang province}, short: {vi: An Giang, en: An Giang}}}\n'
)
CHAU_THANH = (
    '  - {id: chau-thanh-kien-giang, province: kien-giang, code: "905", '
    "name: {vi: Huyện Châu Thành, en: Chau Thanh district}, "
    "short: {vi: Châu Thành, en: Chau Thanh}, lat: 9.93, lon: 105.17}\n"
)


@pytest.fixture
def two_provinces(project: SmallProject) -> SmallProject:
    project.change(PLACES, "districts:\n", f"{KIEN_GIANG}districts:\n{CHAU_THANH}")
    assert project.problems() == ()
    return project


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "province: kien-giang, ",
            "province: kien-gian, ",
            "7:43 Không có tỉnh nào mang mã “kien-gian”; hãy dùng một mã ở mục `provinces`; có phải “kien-giang” không? / "
            "There is no province “kien-gian”; use one of the ids under `provinces`; did you mean “kien-giang”? "
            "[unknown-province]",
        ),
        (
            "{id: kien-giang, ",
            "{id: an-giang, ",
            "5:10 Mã “an-giang” đã là của một tỉnh khác; hãy đặt mã khác. / "
            "The id “an-giang” is already another province's; choose another one. [duplicate-id]",
        ),
        (
            "{id: kien-giang, ",
            "{id: shared, ",
            "5:10 Mã “shared” dành cho phần chung của trang web; hãy đặt mã khác cho tỉnh. / "
            "The id “shared” means the part of the site that is no province's; choose another one for the province. "
            "[reserved-id]",
        ),
        (
            "{id: chau-thanh-kien-giang, ",
            "{id: chau-thanh, ",
            "17:10 Mã “chau-thanh” đã là của một huyện khác (tỉnh “kien-giang”); hãy đặt mã khác, ví dụ: "
            "chau-thanh-an-giang. / The id “chau-thanh” is already another district's (of the province “kien-giang”); "
            "choose another one, for example: chau-thanh-an-giang. [duplicate-id]",
        ),
    ],
)
def test_provinces_and_districts_are_told_apart(two_provinces: SmallProject, old: str, new: str, told: str) -> None:
    two_provinces.change(PLACES, old, new)
    (problem,) = [p for p in two_provinces.problems() if p.code != "unknown-province" or "kien-gian”" in p.vi]
    assert problem.path == PLACES
    assert f"{problem.line}:{problem.column} {problem.vi} / {problem.en} [{problem.code}]" == told


def test_a_catalogue_without_a_province_is_refused(project: SmallProject) -> None:
    text = project.text(PLACES)
    line = next(line for line in text.splitlines(keepends=True) if line.startswith("  - {id: an-giang"))
    project.write(PLACES, text.replace(f"provinces:\n{line}", "provinces: []\n"))
    assert [(p.path, p.field) for p in project.problems()] == [(PLACES, "provinces")]


def test_a_point_lies_in_the_province_of_its_own_district(two_provinces: SmallProject) -> None:
    commune = (
        '  - {code: "30913", name: {vi: Xã Vĩnh Hòa Phú, en: Vinh Hoa Phu commune}, district: chau-thanh-kien-giang, '
        'lat: 9.93, lon: 105.17, current: "30307"}\ncurrent_communes:\n'
    )
    two_provinces.change(PLACES, "current_communes:\n", commune)
    outlet = "products/thoai-son/outlets/cho-vong-the.yml"
    two_provinces.change(outlet, "lat: 10.27600", "lat: 9.93100")
    (problem,) = two_provinces.problems()
    assert (problem.path, problem.code) == (outlet, "outside-province")
    assert problem.vi.endswith("nằm ngoài tỉnh An Giang trước ngày 1/7/2025; hãy xem lại lat và lon.")
    assert problem.en.endswith("lies outside An Giang as it was before 1 July 2025; check lat and lon.")

"""Ready-made routes: their front matter is read as strictly as a record, and every fault names its line."""

from tests.projects import SmallProject

VI = "site_src/pages/routes/thu.md"
EN = "site_src/pages/routes/thu.en.md"
GOOD_EN = "---\ntitle: A test\ndescription: Two places.\nocop: route\n---\n\n# A test\n"


def front(stops: str, more: str = "") -> str:
    return f"---\ntitle: Tuyến thử\ndescription: Hai nơi.\nocop: route\n{more}stops:\n{stops}---\n\n# Tuyến thử\n"


def told(project: SmallProject, vi: str, en: str | None = GOOD_EN) -> str:
    project.write(VI, vi)
    if en is not None:
        project.write(EN, en)
    return project.told()


def test_a_good_route_has_no_problem(project: SmallProject) -> None:
    assert told(project, front("  - cai-xanh\n  - rau-sach-thu\n  - cua-hang-thu\n")) == ""
    (route,) = project.records().routes
    assert (route.value.id, route.value.page.stops) == ("thu", ("cai-xanh", "rau-sach-thu", "cua-hang-thu"))
    assert route.value.english.title == "A test"


def test_an_unknown_stop_is_told_with_its_line(project: SmallProject) -> None:
    said = told(project, front("  - cai-xanh\n  - cai-xan\n  - khong-co-dau\n"))
    assert said == (
        "site_src/pages/routes/thu.md\n"
        "  ✗ site_src/pages/routes/thu.md:7:5: Không có sản phẩm, chủ thể hay điểm bán nào mang mã “cai-xan”; "
        "có phải “cai-xanh” không? [unknown-stop]\n"
        "      There is no product, producer or outlet with the id “cai-xan”; did you mean “cai-xanh”?\n"
        "  ✗ site_src/pages/routes/thu.md:8:5: Không có sản phẩm, chủ thể hay điểm bán nào mang mã “khong-co-dau”. "
        "[unknown-stop]\n"
        "      There is no product, producer or outlet with the id “khong-co-dau”."
    )


def test_a_route_needs_its_english_page(project: SmallProject) -> None:
    said = told(project, front("  - cai-xanh\n  - rau-sach-thu\n"), en=None)
    assert "thu.md:1:1: Tuyến này chưa có trang tiếng Anh; hãy thêm tệp site_src/pages/routes/thu.en.md." in said
    assert "This route has no English page; add the file site_src/pages/routes/thu.en.md." in said


def test_faults_of_the_front_matter_are_told(project: SmallProject) -> None:
    project.write(VI, front("  []\n", more="stop: 1\n"))
    project.write(EN, GOOD_EN.replace("title: A test\n", "stops: [cai-xanh]\n"))
    assert project.places() == [(EN, 1, "missing"), (EN, 2, "unknown-key"), (VI, 5, "unknown-key"), (VI, 7, "too-few")]


def test_a_page_that_lost_its_heading_is_told_what_belongs_there(project: SmallProject) -> None:
    for lost in ("# Không có phần đầu\n", front("  - cai-xanh\n").removeprefix("---\n"), "---\n---\n", ""):
        said = told(project, lost)
        assert said == (
            f"{VI}\n"
            f"  ✗ {VI}:1:1: Đầu trang thiếu phần khai báo (title, description, ocop, stops) giữa hai dòng “---”; hãy thêm "
            "vào, dòng đầu tiên của tệp là “---”. [no-front-matter]\n"
            "      The heading (title, description, ocop, stops) between two lines “---” is missing; add it, the first line "
            "of the file being “---”."
        )
    said = told(project, front("  - cai-xanh\n"), GOOD_EN.removeprefix("---\n"))
    assert "The heading (title, description, ocop) between two lines “---” is missing; add it" in said


def test_spaces_behind_the_lines_around_the_heading_do_not_matter(project: SmallProject) -> None:
    assert told(project, front("  - cai-xanh\n").replace("---\n", "--- \n")) == ""
    assert told(project, front("  - cai-xanh\n").replace("\n", "\r\n")) == ""


def test_a_mark_at_the_beginning_is_told_as_what_it_is(project: SmallProject) -> None:
    project.write(EN, GOOD_EN)
    project.write(VI, b"\xef\xbb\xbf" + front("  - cai-xanh\n").encode())
    assert project.places() == [(VI, 1, "bom")]

import pytest

from tests.projects import CAI_XANH, DISTRICT_IDS, DUONG_THOT_NOT, RAU_SACH, SmallProject


def copy_of_cai_xanh(project: SmallProject, path: str, record_id: str, row: int) -> None:
    text = project.text(CAI_XANH).replace("id: cai-xanh", f"id: {record_id}").replace("row: 2", f"row: {row}")
    project.write(path, text)


def test_an_id_twice_names_both_files(project: SmallProject) -> None:
    copy = "products/tri-ton/thot-not-thu/cai-xanh.yml"
    copy_of_cai_xanh(project, copy, "cai-xanh", 99)
    problems = project.problems()
    assert [(p.path, p.line, p.column, p.field, p.code) for p in problems] == [
        (CAI_XANH, 1, 5, "id", "duplicate-id"),
        (copy, 1, 5, "id", "duplicate-id"),
    ]
    for problem, other in zip(problems, (copy, CAI_XANH), strict=True):
        assert problem.vi == (
            f"Mã “cai-xanh” cũng được dùng trong tệp {other}; hãy đặt mã khác cho bản ghi mới hơn, vì mã của bản ghi "
            "có trước đã in trên mã QR."
        )
        assert problem.en == (
            f"The id “cai-xanh” is also used in {other}; choose another one for the newer record, because that of the "
            "older is printed on QR codes."
        )
        assert problem.suggestion is None


def test_an_id_three_times_names_another_file_in_each(project: SmallProject) -> None:
    copies = ["products/long-xuyen/dau-tam-thu/cai-xanh.yml", "products/tri-ton/thot-not-thu/cai-xanh.yml"]
    for row, copy in enumerate(copies):
        copy_of_cai_xanh(project, copy, "cai-xanh", 98 + row)
    others = {p.path: p.en.split()[7].rstrip(";") for p in project.problems()}
    assert others == {CAI_XANH: copies[0], copies[0]: CAI_XANH, copies[1]: copies[0]}


def test_of_two_ids_that_are_both_forgotten_both_are_told(project: SmallProject) -> None:
    names = ["cai-be", "cai-ngot"]
    paths = [f"products/thoai-son/rau-sach-thu/{name}.yml" for name in names]
    for row, path in enumerate(paths):
        copy_of_cai_xanh(project, path, "cai-xanh-2", 98 + row)
    problems = project.problems()
    assert [(p.path, p.code, p.suggestion) for p in problems] == [
        (path, "duplicate-id", name) for path, name in zip(paths, names, strict=True)
    ]


def test_a_copy_whose_id_was_forgotten_is_one_problem_that_suggests_the_file_name(project: SmallProject) -> None:
    copy = "products/thoai-son/rau-sach-thu/cai-ngot.yml"
    copy_of_cai_xanh(project, copy, "cai-xanh", 99)
    (problem,) = project.problems()
    assert (problem.path, problem.code, problem.suggestion) == (copy, "duplicate-id", "cai-ngot")
    assert problem.vi.endswith("hãy đặt mã khác; có phải “cai-ngot” không?")


def test_the_file_named_after_the_id_is_not_blamed(project: SmallProject) -> None:
    """The copy sorts first, but the other file bears the id."""
    copy = "products/long-xuyen/dau-tam-thu/a.yml"
    copy_of_cai_xanh(project, copy, "cai-xanh", 99)
    assert [(p.path, p.code) for p in project.problems()] == [(copy, "duplicate-id")]


def test_a_producer_in_two_districts(project: SmallProject) -> None:
    copy = "products/tri-ton/rau-sach-thu/producer.yml"
    project.write(copy, project.text(RAU_SACH).replace("xã Vọng Đông", "xã Châu Lăng"))
    problems = project.problems()
    assert [(p.path, p.code) for p in problems] == [(RAU_SACH, "duplicate-id"), (copy, "duplicate-id")]
    assert f"is also used in {RAU_SACH}; choose another one for the newer record" in problems[1].en


def test_a_product_may_have_the_id_of_a_producer(project: SmallProject) -> None:
    copy_of_cai_xanh(project, "products/thoai-son/rau-sach-thu/rau-sach-thu.yml", "rau-sach-thu", 99)
    assert project.problems() == ()


def test_an_unknown_district_is_told_once(project: SmallProject) -> None:
    (project.root / "products/tri-ton").rename(project.root / "products/Tri Ton")
    (problem,) = project.problems()
    assert (problem.path, problem.code, problem.suggestion) == (
        "products/Tri Ton/thot-not-thu/producer.yml",
        "unknown-district",
        "tri-ton",
    )
    assert problem.vi == (
        "Thư mục “Tri Ton” không phải mã của huyện nào; hãy đổi tên thư mục theo một trong 11 mã huyện; "
        "có phải “tri-ton” không?"
    )
    assert problem.en == (
        "The folder “Tri Ton” is not the id of a district; rename it to one of the 11 district ids; did you mean “tri-ton”?"
    )


@pytest.mark.parametrize("district", [d for d in DISTRICT_IDS if d not in {"long-xuyen", "thoai-son"}])
def test_every_district_is_known(project: SmallProject, district: str) -> None:
    (project.root / "products/tri-ton").rename(project.root / "products/moved")
    (project.root / "products/moved").rename(project.root / "products" / district)
    codes = {p.code for p in project.problems()}
    assert codes == (set() if district == "tri-ton" else {"unknown-commune"})


def test_a_product_renamed_with_its_id_is_fine(project: SmallProject) -> None:
    project.change(DUONG_THOT_NOT, "id: duong-thot-not", "id: duong-thot-not-bot")
    (project.root / DUONG_THOT_NOT).rename(project.root / DUONG_THOT_NOT.replace("not.yml", "not-bot.yml"))
    assert project.problems() == ()

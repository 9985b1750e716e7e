import pytest

from tests.projects import CAI_XANH, DISTRICT_IDS, DUONG_THOT_NOT, RAU_SACH, SmallProject


def copy_of_cai_xanh(project: SmallProject, path: str, record_id: str, row: int) -> None:
    text = project.text(CAI_XANH).replace("id: cai-xanh", f"id: {record_id}").replace("row: 2", f"row: {row}")
    project.write(path, text)


def test_an_id_twice_names_both_files(project: SmallProject) -> None:
    copy = "products/tri-ton/thot-not-thu/cai-xanh.yml"
    copy_of_cai_xanh(project, copy, "cai-xanh", 99)
    (problem,) = project.problems()
    assert (problem.path, problem.line, problem.column, problem.field, problem.code) == (
        copy,
        1,
        5,
        "id",
        "duplicate-id",
    )
    assert problem.vi == f"Mã “cai-xanh” đã được dùng trong tệp {CAI_XANH}; hãy đặt mã khác."
    assert problem.en == f"The id “cai-xanh” is already used in {CAI_XANH}; choose another one."


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
    (problem,) = project.problems()
    assert (problem.path, problem.code) == (copy, "duplicate-id")
    assert problem.en == f"The id “rau-sach-thu” is already used in {RAU_SACH}; choose another one."


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

"""Rules about potential products, good and bad, with their exact words."""

import pytest

from tests.projects import CAI_XANH, SmallProject

PATH = "products/tri-ton/potential/duong-an-tuc.yml"
GOOD = """id: duong-an-tuc
name:
  vi: Đường thốt nốt
  en: Palmyra palm sugar
producer: Xã An Tức
planned_year: 2024
sources:
  - document: 95/BC-THU
    annex: III
    section: II
    row: 1
"""


def test_a_good_one_is_read_and_is_no_product(project: SmallProject) -> None:
    project.write(PATH, GOOD)
    records = project.records()
    assert project.problems() == ()
    assert [entry.value.producer for entry in records.potential] == ["Xã An Tức"]
    assert "duong-an-tuc" not in {entry.value.id for entry in records.products}


BAD = [
    (
        "id: duong-an-tuc",
        "id: duong",
        "1:5: Mã “duong” khác tên tệp “duong-an-tuc.yml”; mã và tên tệp phải giống nhau. [id-not-file-name]",
        "The id “duong” differs from the file name “duong-an-tuc.yml”; they must be the same.",
    ),
    (
        "document: 95/BC-THU",
        "document: 95/BC-THO",
        "8:15: Văn bản “95/BC-THO” chưa có trong products/documents.yml; có phải “95/BC-THU” không? [unknown-document]",
        "The document “95/BC-THO” is not in products/documents.yml; did you mean “95/BC-THU”?",
    ),
    (
        "planned_year: 2024",
        "planned_year: 2024\nproduct: cai-xan",
        "7:10: Không có sản phẩm nào mang mã “cai-xan”; có phải “cai-xanh” không? [unknown-product]",
        "There is no product “cai-xan”; did you mean “cai-xanh”?",
    ),
]


@pytest.mark.parametrize(("old", "new", "vi", "en"), BAD, ids=["id", "document", "product"])
def test_bad_ones(project: SmallProject, old: str, new: str, vi: str, en: str) -> None:
    project.write(PATH, GOOD.replace(old, new))
    assert project.told() == f"{PATH}\n  ✗ {PATH}:{vi}\n      {en}"


def test_an_id_that_a_product_has(project: SmallProject) -> None:
    path = "products/tri-ton/potential/cai-xanh.yml"
    project.write(path, GOOD.replace("id: duong-an-tuc", "id: cai-xanh"))
    assert project.places() == [(CAI_XANH, 1, "duplicate-id"), (path, 1, "duplicate-id")]
    certified, planned = project.problems()
    assert certified.vi == (
        f"Mã “cai-xanh” cũng là mã của sản phẩm tiềm năng trong tệp {path}; nếu là một sản phẩm, nay đã được công nhận, "
        "hãy xóa tệp ấy, nếu không hãy đặt mã khác trong tệp ấy."
    )
    assert certified.en == (
        f"The id “cai-xanh” is also that of the potential product in {path}; if they are one product, now certified, "
        "delete that file, else choose another id there."
    )
    assert planned.vi == (
        f"Mã “cai-xanh” là mã của sản phẩm trong tệp {CAI_XANH}; nếu là một sản phẩm, nay đã được công nhận, hãy xóa tệp "
        "này, nếu không hãy đặt mã khác."
    )
    assert planned.en == (
        f"The id “cai-xanh” is that of the product in {CAI_XANH}; if they are one product, now certified, delete this "
        "file, else choose another id."
    )


def test_an_id_that_another_potential_product_has(project: SmallProject) -> None:
    other = PATH.replace("tri-ton", "thoai-son")
    project.write(PATH, GOOD)
    project.write(other, GOOD.replace("row: ", "row: 9"))
    assert [(p.path, p.vi, p.en) for p in project.problems()] == [
        (
            one,
            f"Mã “duong-an-tuc” cũng được dùng trong tệp {two}; hãy đặt mã khác cho bản ghi mới hơn.",
            f"The id “duong-an-tuc” is also used in {two}; choose another one for the newer record.",
        )
        for one, two in ((other, PATH), (PATH, other))
    ]


def test_a_row_of_two(project: SmallProject) -> None:
    project.write(PATH, GOOD)
    other = "products/tri-ton/potential/duong-khac.yml"
    project.write(other, GOOD.replace("id: duong-an-tuc", "id: duong-khac"))
    assert project.places() == [(PATH, 11, "row-claimed-twice"), (other, 11, "row-claimed-twice")]


def test_a_folder_that_is_no_district(project: SmallProject) -> None:
    path = "products/tri-tonn/potential/duong-an-tuc.yml"
    project.write(path, GOOD)
    assert project.places() == [(path, 1, "unknown-district")]


def test_missing_english_is_a_warning(project: SmallProject) -> None:
    project.write(PATH, GOOD.replace("  en: Palmyra palm sugar\n", ""))
    (problem,) = project.problems()
    assert (problem.code, problem.is_error) == ("missing-english", False)


def test_a_producer_called_potential_is_read_as_a_potential_product(project: SmallProject) -> None:
    """Its folder is taken; the file then lacks what a potential product needs."""
    project.write("products/tri-ton/potential/producer.yml", "id: potential\nname: {vi: A, en: A}\n")
    assert {problem.code for problem in project.problems()} == {"missing"}


def test_a_figure_of_an_unknown_district(project: SmallProject) -> None:
    project.change(
        "products/documents.yml",
        "    as_of: 2023-12-31\n",
        "    as_of: 2023-12-31\n    figures:\n      - place: {vi: Mục 1, en: Section 1}\n        district: tri-tonn\n"
        "        products: 3\n",
    )
    (problem,) = project.problems()
    assert (problem.code, problem.suggestion, problem.line) == ("unknown-district", "tri-ton", 15)

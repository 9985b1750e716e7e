"""``ocop new``: from a few answers to a record that passes the checks."""

import pytest
from click.testing import CliRunner, Result

from generator.cli.asking import WrongError, one_of
from generator.cli.main import main
from tests.projects import CAI_XANH, SmallProject

PRODUCER = {
    "district": "Tri Tôn",
    "name": "Hợp tác xã Đường thốt nốt Núi Dài",
    "type": "cooperative",
    "commune": "xã Châu Lăng",
}
PRODUCT = {
    "producer": "thot-not-thu",
    "name": "Kẹo  thốt nốt Đậu phộng",
    "name-en": "Palm sugar peanut candy",
    "set": "I.3.b",
    "stars": "3",
    "document": "95/BC-THU",
    "annex": "II",
    "section": "IV",
    "row": "9",
}


OUTLET = {
    "district": "Thoại Sơn",
    "name": "Cửa hàng OCOP Óc Eo",
    "kind": "cửa hàng",
    "commune": "thị trấn Óc Eo",
    "hours": "Mo-Su 07:00-17:00",
    "product": "cai-xanh",
}


def run(project: SmallProject, what: str, given: dict[str, str], typed: str = "") -> Result:
    options = [word for key, value in given.items() for word in (f"--{key}", value)]
    return CliRunner().invoke(main, ["--project", str(project.root), "new", what, *options], input=typed)


def errors(project: SmallProject) -> list[str]:
    return [problem.code for problem in project.problems() if problem.is_error]


def test_a_producer(project: SmallProject) -> None:
    result = run(project, "producer", PRODUCER)
    path = "products/tri-ton/duong-thot-not-nui-dai/producer.yml"
    assert (result.exit_code, result.output) == (0, f"Đã ghi {path}. / {path} written.\n")
    assert [line for line in project.text(path).splitlines() if not line.startswith("#")] == [
        "id: duong-thot-not-nui-dai",
        "name:",
        "  vi: Hợp tác xã Đường thốt nốt Núi Dài",
        "type: cooperative",
        "address:",
        "  commune: xã Châu Lăng",
    ]
    assert errors(project) == []


def test_a_product(project: SmallProject) -> None:
    result = run(project, "product", PRODUCT)
    path = "products/tri-ton/thot-not-thu/keo-thot-not-dau-phong.yml"
    assert (result.exit_code, result.output) == (0, f"Đã ghi {path}. / {path} written.\n")
    assert [line for line in project.text(path).splitlines() if not line.startswith("#")] == [
        "id: keo-thot-not-dau-phong",
        "name:",
        "  vi: Kẹo thốt nốt Đậu phộng",
        "  en: Palm sugar peanut candy",
        "set: I.3.b",
        "stars: 3",
        "sources:",
        "  - document: 95/BC-THU",
        "    annex: II",
        "    section: IV",
        "    row: 9",
    ]
    assert errors(project) == []


def test_a_name_that_another_product_has_gets_the_producer_at_its_end(project: SmallProject) -> None:
    assert run(project, "product", PRODUCT | {"name": "Cải xanh"}).exit_code == 0
    assert "id: cai-xanh-thot-not-thu\n" in project.text("products/tri-ton/thot-not-thu/cai-xanh-thot-not-thu.yml")
    assert errors(project) == []


def test_what_is_not_given_is_asked_and_asked_again(project: SmallProject) -> None:
    typed = "Tri Tôm\nTri Tôn\n  \nCơ sở Ông Ba\nho kinh doanh, co so\nChâu Lang\nxã Châu Lăng\n"
    result = run(project, "producer", {}, typed)
    assert result.exit_code == 0
    assert "type: household_business\n" in project.text("products/tri-ton/ong-ba/producer.yml")
    assert result.stderr.splitlines() == [
        "Không có “Tri Tôm”; có phải “Tri Tôn” không? / There is no “Tri Tôm”; did you mean “Tri Tôn”?",
        "Mục này không được để trống. / This must not be empty.",
        "Huyện Tri Tôn không có đơn vị nào tên “Châu Lang”; có phải “xã Châu Lăng” không? / "
        "Tri Ton district has no commune called “Châu Lang”; did you mean “xã Châu Lăng”?",
    ]


@pytest.mark.parametrize(
    ("what", "given", "told"),
    [
        (
            "product",
            {"id": "cai-xanh"},
            "Mã “cai-xanh” đã có; hãy đặt mã khác. / The id “cai-xanh” exists; choose another one.",
        ),
        (
            "product",
            {"id": "Kẹo"},
            "Mã “Kẹo” chưa đúng dạng; ví dụ: keo. / The id “Kẹo” is not written in the right form; for example: keo.",
        ),
        (
            "product",
            {"producer": "thot-not-tu"},
            "Không có “thot-not-tu”; có phải “thot-not-thu” không? / "
            "There is no “thot-not-tu”; did you mean “thot-not-thu”?",
        ),
        (
            "product",
            {"stars": "6"},
            "Không có “6”; chọn một trong: 3, 4, 5. / There is no “6”; choose one of: 3, 4, 5.",
        ),
        *(
            (
                "product",
                {"row": row},
                f"Số thứ tự phải là chữ số, không phải “{row}”. / A row is a number, not “{row}”.",
            )
            for row in ("x", "²", "-1", "9" * 5000)
        ),
        (
            "producer",
            {"commune": "xã Vọng Đông"},
            "Huyện Tri Tôn không có đơn vị nào tên “xã Vọng Đông”. / Tri Ton district has no commune called “xã Vọng Đông”.",
        ),
    ],
)
def test_wrong_options_are_wrong_use(project: SmallProject, what: str, given: dict[str, str], told: str) -> None:
    before = sorted(project.root.rglob("*"))
    result = run(project, what, (PRODUCT if what == "product" else PRODUCER) | given)
    assert result.exit_code == 2
    assert result.output.endswith(f"Error: {told}\n")
    assert sorted(project.root.rglob("*")) == before


def test_a_part_of_a_name_that_only_one_has_is_taken_and_told(project: SmallProject) -> None:
    product = run(project, "product", PRODUCT | {"producer": "Thốt nốt", "stars": "3 sao"})
    assert product.exit_code == 0
    called = "Công ty TNHH Thốt Nốt Thử (thot-not-thu)"
    assert product.stderr == f"Hiểu “Thốt nốt” là {called}. / “Thốt nốt” is taken for {called}.\n"
    producer = run(project, "producer", PRODUCER | {"type": "hộ kinh doanh"})
    assert producer.exit_code == 0
    assert producer.stderr == (
        "Hiểu “hộ kinh doanh” là Hộ kinh doanh, cơ sở (household_business). / "
        "“hộ kinh doanh” is taken for Hộ kinh doanh, cơ sở (household_business).\n"
    )
    assert errors(project) == []


def test_kinds_are_asked_for_by_their_words(project: SmallProject) -> None:
    asked = run(project, "producer", {k: PRODUCER[k] for k in ("district", "name", "commune")}, "Tổ hợp tác\n").output
    assert asked.startswith(
        "Loại hình (Doanh nghiệp; Hợp tác xã; Tổ hợp tác; Hộ kinh doanh, cơ sở) / "
        "Type (Enterprise; Cooperative; Cooperative group; Household business): Tổ hợp tác\n"
    )


def test_a_long_list_stands_once_and_says_that_there_is_more() -> None:
    choices = {f"chu-the-{n}": f"Hợp tác xã {n}" for n in range(75)}
    with pytest.raises(WrongError) as raised:
        one_of("xyz", choices)
    assert str(raised.value) == (
        "Không có “xyz”; hãy chọn một mã dưới đây, hoặc gõ một phần của tên. / "
        "There is no “xyz”; choose one of the ids below, or type a part of the name.\n"
        + ", ".join(list(choices)[:30])
        + " … và 45 mã khác / and 45 more"
    )


def test_a_part_that_several_have_is_not_taken() -> None:
    choices = {"ba-khia": "Cơ sở Ba Khía", "ba-giao": "Cơ sở Bà Giáo", "phu-hoa": "Cơ sở Phú Hòa"}
    assert one_of("Ba Khía", choices) == "ba-khia"
    with pytest.raises(WrongError) as raised:
        one_of("bà", choices)
    assert str(raised.value) == (
        "“bà” có thể là nhiều thứ; chọn một trong: ba-khia, ba-giao. / "
        "“bà” may be several; choose one of: ba-khia, ba-giao."
    )


def test_an_outlet(project: SmallProject) -> None:
    result = run(project, "outlet", OUTLET)
    path = "products/thoai-son/outlets/cua-hang-ocop-oc-eo.yml"
    assert (result.exit_code, result.output) == (0, f"Đã ghi {path}. / {path} written.\n")
    assert errors(project) == []
    (outlet,) = (entry.value for entry in project.records().outlets if entry.path == path)
    assert outlet.address
    assert outlet.address.commune == "thị trấn Óc Eo"
    assert (outlet.kind, outlet.opening_hours, outlet.products) == ("shop", "Mo-Su 07:00-17:00", ("cai-xanh",))


def test_an_outlet_of_which_only_the_district_is_known(project: SmallProject) -> None:
    assert run(project, "outlet", {k: OUTLET[k] for k in ("district", "name", "kind")}).exit_code == 0
    assert errors(project) == []


def test_an_outlet_with_hours_that_nobody_can_read_is_not_written(project: SmallProject) -> None:
    result = run(project, "outlet", OUTLET | {"hours": "7h-17h"})
    assert result.exit_code == 1
    assert "có phải “07:00-17:00” không? [not-hours]" in result.output
    assert len(project.records().outlets) == 2


def test_a_record_that_breaks_a_rule_is_not_written(project: SmallProject) -> None:
    before = sorted(project.root.rglob("*"))
    result = run(project, "product", PRODUCT | {"section": "III", "row": "2"})
    assert result.exit_code == 1
    assert "[row-claimed-twice]" in result.output
    assert "Error: Chưa ghi gì: bản ghi còn lỗi. / Nothing is written: the record has errors.\n" in result.output
    assert sorted(project.root.rglob("*")) == before


def test_records_that_were_broken_before_are_not_blamed_on_the_new_one(project: SmallProject) -> None:
    project.change(CAI_XANH, "stars: 4\ndescription", "stars: 6\ndescription")
    assert run(project, "product", PRODUCT).exit_code == 0


def test_an_end_of_the_answers_writes_nothing(project: SmallProject) -> None:
    before = sorted(project.root.rglob("*"))
    assert run(project, "producer", {}, "Tri Tôn\n").exit_code == 1
    assert sorted(project.root.rglob("*")) == before


@pytest.mark.parametrize("what", ["product", "producer"])
def test_a_question_without_an_answer_ends_in_both_languages(project: SmallProject, what: str) -> None:
    result = CliRunner().invoke(main, ["--project", str(project.root), "new", what], input="")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == "Error: Đã dừng giữa chừng. / Stopped before the end."

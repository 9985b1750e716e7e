from datetime import date

import pytest

from generator.checks.advice import advise
from generator.checks.run import check
from tests.projects import CAI_XANH, DAU_TAM, DUONG_THOT_NOT, NUOC_DAU_TAM, RAU_SACH, SmallProject

DAY = date(2025, 1, 1)


def advice(project: SmallProject, as_of: date = DAY, *, photos: bool = False) -> list[tuple[str, int, str, str]]:
    found = advise(project.records(), as_of)
    assert not any(problem.is_error for problem in found)
    return [(p.path, p.line, p.vi, p.en) for p in found if photos or p.code != "no-photo"]


def test_the_small_project_only_lacks_photos(project: SmallProject) -> None:
    assert advice(project) == []
    told = advice(project, photos=True)
    assert len(told) == 5
    assert told[0][2:] == (
        "Sản phẩm chưa có ảnh; hãy tải một ảnh lên cùng thư mục và thêm mục `photos`.",
        "The product has no photo; upload one to the same folder and add `photos`.",
    )


def test_a_photo_of_the_producer_is_enough(project: SmallProject) -> None:
    project.change(RAU_SACH, "channels:\n", "photos:\n  - file: a.jpg\n    alt:\n      vi: Vườn rau\nchannels:\n")
    assert CAI_XANH not in [path for path, *_ in advice(project, photos=True)]


def test_a_certificate_that_ended(project: SmallProject) -> None:
    assert advice(project, date(2027, 6, 30))[1:] == []
    found = [a for a in advice(project, date(2027, 7, 1)) if a[0] == CAI_XANH]
    assert found == [
        (
            CAI_XANH,
            15,
            "Giấy chứng nhận mới nhất đã hết hạn từ 01/07/2027; hãy thêm giấy mới, hoặc ghi vào `history` nếu không còn.",
            "The newest certificate has lapsed since 1 July 2027; add the new one, or say in `history` that there is none.",
        )
    ]
    project.change(CAI_XANH, "sources:\n", "history:\n  - date: 2027-01-01\n    event: ceased\nsources:\n")
    assert [a for a in advice(project, date(2027, 7, 1)) if a[0] == CAI_XANH] == []


@pytest.mark.parametrize(
    ("was", "typed", "vi", "en"),
    [
        ("issued_on: 2024-06-30", "issued_on: 2025-01-01", "", ""),
        ("issued_on: 2024-06-30", "issued_on: 2025-01-02", "ngày 02/01/2025", "2 January 2025"),
        ("issued_on: 2024-06-30", "year: 2025", "", ""),
        ("issued_on: 2024-06-30", "year: 2026", "năm 2026", "2026"),
    ],
)
def test_a_certificate_of_a_day_to_come(project: SmallProject, was: str, typed: str, vi: str, en: str) -> None:
    project.change(CAI_XANH, "    expires_on: 2027-06-30\n", "")
    project.change(CAI_XANH, was, typed)
    expected = (
        CAI_XANH,
        15,
        f"Giấy chứng nhận ghi {vi}, là lúc chưa tới; hãy xem lại trên giấy.",
        f"The certificate is dated {en}, which is still to come; check the date on the paper.",
    )
    assert advice(project) == ([expected] if vi else [])


def test_a_list_that_is_too_old_is_told_once(project: SmallProject) -> None:
    assert advice(project, date(2026, 12, 31)) == []
    assert advice(project, date(2027, 1, 1)) == [
        (
            "products/documents.yml",
            12,
            "Danh sách ngày 31/12/2023 đã quá 36 tháng mà 4 sản phẩm chỉ dựa vào đó; "
            "hãy bổ sung giấy chứng nhận hoặc danh sách mới.",
            "The list of 31 December 2023 is older than 36 months and 4 products rest on it alone; "
            "add certificates or a newer list.",
        )
    ]


def test_a_product_entered_twice(project: SmallProject) -> None:
    other = "products/tri-ton/rau-sach-moi"
    project.write(
        f"{other}/producer.yml",
        "id: rau-sach-moi\nname:\n  vi: HTX RAU SẠCH THỬ\ntype: cooperative\naddress:\n  commune: thị trấn Tri Tôn\n",
    )
    text = project.text(CAI_XANH).replace("id: cai-xanh", "id: cai-xanh-2").replace("Cải xanh thử", "CAI  xanh - thử")
    project.write(f"{other}/cai-xanh-2.yml", text.replace("    row: 2", "    row: 9"))
    assert [p for p in check(project.records()) if p.is_error] == []
    assert advice(project) == [
        (
            one,
            3,
            f"Tên sản phẩm và chủ thể gần như trùng với {two}; nếu là một sản phẩm, hãy giữ bản ghi có trước.",
            f"Product and producer are nearly called the same as in {two}; if they are one, keep the older record.",
        )
        for one, two in ((CAI_XANH, f"{other}/cai-xanh-2.yml"), (f"{other}/cai-xanh-2.yml", CAI_XANH))
    ]


@pytest.mark.parametrize(
    ("producer", "product", "told"),
    [
        ("Cơ sở Rau Sạch", "Cải xanh thử", True),
        ("Công ty TNHH Nông sản Rau Sạch Thử (RST)", "Cải xanh thử", True),
        ("RST", "Cải xanh thử", False),
        ("Cơ sở Rau Sạch", "Cải ngọt thử", False),
    ],
)
def test_a_producer_whose_name_is_short_for_another_s(
    project: SmallProject, producer: str, product: str, *, told: bool
) -> None:
    other = "products/thoai-son/rau"
    project.write(
        f"{other}/producer.yml",
        f"id: rau\nname:\n  vi: {producer}\ntype: enterprise\naddress:\n  commune: xã Vọng Đông\n",
    )
    text = project.text(CAI_XANH).replace("id: cai-xanh", "id: cai-xanh-2").replace("Cải xanh thử", product)
    project.write(f"{other}/cai-xanh-2.yml", text.replace("    row: 2", "    row: 9"))
    both = [CAI_XANH, f"{other}/cai-xanh-2.yml"]
    assert sorted(path for path, *_ in advice(project)) == (sorted(both) if told else [])


@pytest.mark.parametrize(
    ("name", "told"), [("Cải xanh thử Rau Sạch", True), ("Cải xanh thử non", False), ("Cải xanh thửa", False)]
)
def test_a_product_with_its_producer_s_name_behind_it(project: SmallProject, name: str, *, told: bool) -> None:
    path = CAI_XANH.replace("cai-xanh", "cai-xanh-2")
    text = project.text(CAI_XANH).replace("id: cai-xanh", "id: cai-xanh-2").replace("Cải xanh thử", name)
    project.write(path, text.replace("    row: 2", "    row: 9"))
    told_of = "Tên sản phẩm và chủ thể gần như trùng với {}; nếu là một sản phẩm, hãy giữ bản ghi có trước."
    both = [(path, told_of.format(CAI_XANH)), (CAI_XANH, told_of.format(path))]
    assert sorted((path, vi) for path, _, vi, _ in advice(project)) == (sorted(both) if told else [])


def test_the_same_product_of_two_producers_is_fine(project: SmallProject) -> None:
    project.change(NUOC_DAU_TAM, "vi: Nước cốt dâu tằm thử", "vi: Đường thốt nốt thử")
    assert "Đường thốt nốt thử" in project.text(DUONG_THOT_NOT)
    assert advice(project) == []


@pytest.mark.parametrize(
    ("lat", "told"),
    [("10.40000", 0), ("10.40100", 111), ("10.40179", 199), ("10.40181", None), ("10.39900", 111)],
)
def test_producers_within_200_metres(project: SmallProject, lat: str, told: int | None) -> None:
    location = "location:\n  lat: {}\n  lon: 105.10000\n  precision: exact\n  source: đo\n"
    project.change(DAU_TAM, "contacts:\n", location.format("10.40000") + "contacts:\n")
    project.change(RAU_SACH, "contacts:\n", location.format(lat) + "contacts:\n")
    expected = [
        (
            one,
            line,
            f"Chủ thể này chỉ cách chủ thể trong {two} khoảng {told} m; nếu là một, hãy giữ bản ghi có trước.",
            f"This producer lies only about {told} m from that of {two}; if they are one, keep the older record.",
        )
        for one, line, two in ((DAU_TAM, 15, RAU_SACH), (RAU_SACH, 11, DAU_TAM))
    ]
    assert advice(project) == ([] if told is None else expected)

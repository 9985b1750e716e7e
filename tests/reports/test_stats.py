"""The numbers of the catalogue."""

from datetime import date

from generator.reports.stats import as_text, stats
from tests.printed_list import real_catalogue


def test_every_grouping_adds_up_to_the_total() -> None:
    found = stats(real_catalogue())
    assert (found.total.products, found.total.five, found.total.four, found.total.three) == (108, 2, 10, 96)
    assert found.total.producers == 74
    for lines in (found.districts, found.groups, found.types):
        assert sum(line.products for line in lines) == 108
        assert all(line.products == line.five + line.four + line.three for line in lines)


def test_producer_types() -> None:
    counted = {line.id: (line.producers, line.products) for line in stats(real_catalogue()).types}
    assert counted == {
        "enterprise": (20, 38),
        "cooperative": (5, 5),
        "cooperative_group": (0, 0),
        "household_business": (49, 65),
    }


def test_of_one_district() -> None:
    found = stats(real_catalogue(), "tri-ton")
    assert [line.id for line in found.districts] == ["tri-ton"]
    assert (found.total.products, found.total.potential_five) == (6, 3)


def test_as_text_both_languages_stand_in_aligned_columns() -> None:
    lines = as_text(stats(real_catalogue())).splitlines()
    assert " ".join(lines[0].split()) == "Huyện, thị, thành Sản phẩm 5 sao 4 sao 3 sao TN 5 sao Chủ thể"
    assert " ".join(lines[3].split()) == "Thành phố Long Xuyên / Long Xuyen city 12 – 2 10 – 6"
    assert len({len(line) for line in lines if line}) == 1
    assert "Tổ hợp tác / Cooperative group" in as_text(stats(real_catalogue()))


def test_what_is_not_counted_is_said() -> None:
    """Zeros alone would read as if nothing had ever been there."""
    found = stats(real_catalogue(date(2027, 1, 1)))
    assert found.total.products == 0
    assert as_text(found).splitlines()[-2:] == [
        "  ! Không tính 108 sản phẩm đã quá 36 tháng kể từ danh sách gần nhất, chưa có tài liệu xác nhận lại.",
        "    Not counted: 108 products whose list is more than 36 months old and which no document confirms again.",
    ]
    assert found.as_json()["notes"] == [
        {
            "vi": "Không tính 108 sản phẩm đã quá 36 tháng kể từ danh sách gần nhất, chưa có tài liệu xác nhận lại.",
            "en": "Not counted: 108 products whose list is more than 36 months old and which no document confirms again.",
        }
    ]
    assert stats(real_catalogue()).notes == ()


def test_as_json() -> None:
    found = stats(real_catalogue()).as_json()
    assert found["total"] == {
        "id": "total",
        "name": {"vi": "Tổng", "en": "Total"},
        "products": 108,
        "stars": {"5": 2, "4": 10, "3": 96},
        "potential_five_stars": 3,
        "producers": 74,
    }
    assert [line["id"] for line in found["districts"]][:2] == ["long-xuyen", "chau-doc"]

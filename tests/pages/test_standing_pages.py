"""Pages on the days before and after a border: what leaves the lists, what is said at the top, what officials read."""

import re
from collections import defaultdict
from datetime import date
from functools import cache

import pytest

from generator.catalogue.join import join
from generator.opendata.description import data_page
from generator.pages.render import Links, Renderer
from generator.records.reading import Records, read
from tests.projects import FIXTURE_RECORDS, ROOT, SmallProject

CARD = re.compile(r'data-id="([a-z0-9-]+)"')
LISTS = ("", "catalogue/", "stars/3/", "groups/thuc-pham/", "districts/tri-ton/", "districts/thoai-son/")


@cache
def rendered(as_of: str) -> dict[str, str]:
    """Return path → content of every page of the fixture records in both languages; some hundred pages take a second."""
    return pages_of(read(FIXTURE_RECORDS), as_of)


def pages_of(records: Records, as_of: str) -> dict[str, str]:
    catalogue = join(records, date.fromisoformat(as_of))
    data = data_page(catalogue, defaultdict(int), None)
    pages = Renderer(catalogue, ROOT / "site_src", Links(repository=None), data=data).pages()
    return {page.path: page.slots["content"] for page in pages}


@pytest.mark.parametrize(
    ("as_of", "product", "archived"),
    [
        ("2025-02-28", "banh-bo", False),
        ("2025-03-01", "banh-bo", True),
        ("2027-06-30", "cai-xanh", False),
        ("2027-07-01", "cai-xanh", True),
        ("2026-12-31", "duong-thot-not", False),
        ("2027-01-01", "duong-thot-not", False),
    ],
)
def test_the_archive_leaves_lists_and_keeps_its_page(as_of: str, product: str, archived: bool) -> None:
    pages = rendered(as_of)
    in_lists = any(product in CARD.findall(pages[path]) for path in LISTS)
    assert in_lists is not archived
    assert (f"products/{product}/" in pages["archive/"]) is archived
    assert ('class="oc-banner"' in pages[f"products/{product}/"]) is archived
    assert ('class="oc-banner"' in pages[f"en/products/{product}/"]) is archived
    assert all(product not in CARD.findall(pages[path].split('id="past-title"')[0]) for path in pages if archived)


def test_the_fact_is_told_in_both_languages() -> None:
    pages = rendered("2027-07-01")
    assert "Giấy chứng nhận OCOP của sản phẩm này đã hết hạn, từ ngày 01/07/2027." in pages["products/cai-xanh/"]
    assert "The OCOP certificate of this product has lapsed, since 1 July 2027." in pages["en/products/cai-xanh/"]
    assert "Sản phẩm này ngừng sản xuất từ ngày 01/03/2025." in pages["products/banh-bo/"]
    assert "Certificate lapsed: 1 July 2027" in pages["en/archive/"]


def test_unconfirmed_stay_visible_and_are_marked() -> None:
    before, after = rendered("2026-12-31"), rendered("2027-01-01")
    assert "chưa xác nhận lại" not in before["catalogue/"]
    assert after["catalogue/"].count("chưa xác nhận lại") == 3
    assert "not reconfirmed" in after["en/catalogue/"].lower()
    assert "oc-banner" not in after["products/duong-thot-not/"]


def test_a_list_says_until_when_its_certificates_last() -> None:
    pages = rendered("2026-11-23")
    assert "hết hạn muộn nhất là ngày 31/12/2026" in pages["products/duong-thot-not/"]
    assert "end on 31 December 2026 at the latest" in pages["en/products/duong-thot-not/"]


def test_numbers_say_what_they_rest_on() -> None:
    """One of the four-star products has a certificate since the list; of a list alone nothing else is said."""
    with_one, without = rendered("2025-01-01"), rendered("2024-01-01")
    assert "1 sản phẩm theo giấy chứng nhận từ đó." in with_one[""]
    assert "1 from certificates since then." in with_one["en/"]
    assert "Theo danh sách của tỉnh tính đến 31/12/2023." in without[""]


@pytest.fixture
def four_stars(project: SmallProject) -> Records:
    """Return the fixture records in which both products of the best have four stars and one was proposed for five."""
    file = project.root / "products" / "tri-ton" / "thot-not-thu" / "duong-thot-not.yml"
    file.write_text(file.read_text("utf-8").replace("stars: 5", "stars: 4\npotential_stars: 5"), "utf-8")
    return project.records()


def test_what_was_proposed_is_told_as_of_its_list(four_stars: Records) -> None:
    page = pages_of(four_stars, "2027-01-01")["products/duong-thot-not/"]
    assert "theo danh sách tính đến 31/12/2023, sản phẩm 4 sao này được tỉnh đề nghị xét lên 5 sao" in page


def test_home_shows_first_what_a_document_stands_for(four_stars: Records) -> None:
    before, after = (pages_of(four_stars, day)[""] for day in ("2026-12-31", "2027-01-01"))
    assert CARD.findall(before) == ["duong-thot-not", "ruou-dau-tam", "cai-xanh"]
    assert CARD.findall(after) == ["cai-xanh", "duong-thot-not", "ruou-dau-tam"]
    assert "danh sách đã quá 36 tháng" not in before
    assert "danh sách đã quá 36 tháng" in after


def test_the_history_is_drawn() -> None:
    page = rendered("2027-07-01")["en/products/cai-xanh/"]
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page[page.index("oc-timeline") :]))
    assert [words.index(w) for w in ("31 December 2023", "30 June 2024", "1 July 2027")] == sorted(
        words.index(w) for w in ("31 December 2023", "30 June 2024", "1 July 2027")
    )
    assert "Certified : 4 stars, 84.5 points · Decision 12/QĐ-UBND" in words


def test_a_list_alone_needs_no_history() -> None:
    assert "oc-timeline" not in rendered("2025-01-01")["products/duong-thot-not/"]


def test_officials_read_what_ends_when() -> None:
    before, after = (rendered(day)["officials/"] for day in ("2026-12-31", "2027-01-01"))
    assert "Muộn nhất là 31/12/2026" in before
    assert "Đã qua ngày" not in before
    assert "Đã qua ngày 31/12/2026" in after
    assert '<h3 id="end-1">30/06/2027</h3>' in re.sub(r">\s+|\s+<", lambda m: m[0].strip(), after)


def test_every_chart_has_words_and_its_table() -> None:
    page = rendered("2025-01-01")["en/officials/"]
    charts = re.findall(r'<svg class="oc-chart__art".*?</svg>', page, re.DOTALL)
    assert len(charts) == 5
    assert all('role="img" aria-label="Chart: ' in chart for chart in charts)
    assert all(part.count("<table") == 1 for part in page.split('<figure class="oc-chart">')[1:])
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    used = set(re.findall(r'fill="url\(#([^)]+)\)"', page))
    assert used <= set(ids)


def test_without_products_there_is_still_a_page(project: SmallProject) -> None:
    for file in (project.root / "products").glob("*/*/*.yml"):
        if file.name != "producer.yml":
            file.unlink()
    pages = pages_of(project.records(), "2025-01-01")
    assert "Chưa có sản phẩm nào trong lưu trữ." in pages["archive/"]
    assert "0 sản phẩm" in pages["officials/"]

"""The score calculator, the pages for officials and the archive, as visitors see them."""

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage


def fill(page: Page, *points: str) -> None:
    for part, value in zip("abc", points, strict=True):
        page.locator(f"#score-{part}").fill(value)


@pytest.mark.parametrize(
    ("points", "result", "after"),
    [
        (("40", "25", "35"), "100 trên 100 điểm: ứng với 5 sao.", "Đây là hạng cao nhất."),
        (("36", "22.5", "31.5"), "90 trên 100 điểm: ứng với 5 sao.", "Đây là hạng cao nhất."),
        (("36", "22.5", "31.4"), "89,9 trên 100 điểm: ứng với 4 sao.", "Còn thiếu 0,1 điểm để lên 5 sao."),
        (("20.1", "10.2", "19.7"), "50 trên 100 điểm: ứng với 3 sao.", "Còn thiếu 20 điểm để lên 4 sao."),
        (
            ("20", "10", ""),
            "30 trên 100 điểm: ứng với 2 sao, chưa đủ để được công bố.",
            "Còn thiếu 20 điểm để lên 3 sao.",
        ),
        (("0", "", ""), "0 trên 100 điểm: ứng với 1 sao, chưa đủ để được công bố.", "Còn thiếu 30 điểm để lên 2 sao."),
        (("41", "", ""), "Phần A có nhiều nhất 40 điểm.", ""),
        (("", "-1", ""), "Phần B có nhiều nhất 25 điểm.", ""),
        (("", "", ""), "Hãy nhập điểm của từng phần.", ""),
    ],
)
def test_the_calculator(open_page: OpenPage, points: tuple[str, str, str], result: str, after: str) -> None:
    page = open_page("self-assessment/")
    fill(page, *points)
    expect(page.locator("[data-result]")).to_have_text(result)
    expect(page.locator("[data-next]")).to_have_text(after)


def test_a_number_that_cannot_be_is_marked(open_page: OpenPage) -> None:
    page = open_page("self-assessment/")
    fill(page, "41", "20", "")
    marks = page.locator("#oc-score input").evaluate_all("all => all.map(i => i.getAttribute('aria-invalid'))")
    assert marks == ["true", "false", "false"]
    wrong, fine = (
        page.locator("#oc-score input").nth(n).evaluate("i => getComputedStyle(i).borderTopWidth") for n in (0, 1)
    )
    assert (wrong, fine) == ("2px", "1px")


def test_the_band_is_marked(open_page: OpenPage) -> None:
    page = open_page("self-assessment/", lang="en")
    fill(page, "30", "20", "30")
    expect(page.locator("[data-result]")).to_have_text("80 of 100 points: 4 stars.")
    expect(page.locator(".oc-score__here")).to_have_attribute("data-stars", "4")
    assert page.evaluate("localStorage.length") == 0


def test_without_scripts_the_table_says_it(open_page: OpenPage) -> None:
    page = open_page("self-assessment/", javascript=False)
    expect(page.locator("#oc-score")).to_be_hidden()
    expect(page.get_by_text("Từ 70 đến dưới 90 trên 100 điểm")).to_be_visible()
    expect(page.get_by_text("Dưới 30 điểm")).to_be_visible()
    assert "–<" not in page.locator("main").inner_text()


@pytest.mark.parametrize("path", ["officials/", "self-assessment/", "archive/"])
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_runs_over_the_edge(open_page: OpenPage, path: str, lang: str, width: int) -> None:
    page = open_page(path, width=width, lang=lang)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for label in page.locator(".oc-chart__art > text:not(.oc-chart__n)").all():
        assert label.evaluate("e => e.getBBox().width <= e.ownerSVGElement.clientWidth")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_phone_shows_every_column_of_the_numbers(open_page: OpenPage, lang: str) -> None:
    page = open_page("officials/", width=320, lang=lang)
    for table in page.locator(".oc-tablebox").all():
        assert table.evaluate("box => box.scrollWidth - box.clientWidth") == 0, table.get_attribute("aria-label")


def test_the_officials_find_a_district(open_page: OpenPage) -> None:
    page = open_page("officials/")
    page.get_by_text("Thành phố Châu Đốc").first.click()
    expect(page.get_by_role("link", name="Bò viên").first).to_be_visible()
    page.get_by_role("link", name="Thoại Sơn", exact=True).last.click()
    expect(page).to_have_url(re.compile(r"/catalogue/\?district=thoai-son$"))
    expect(page.locator("[data-status]")).to_have_text("22 sản phẩm")


def lapse(page: Page) -> None:
    """Make the first product of the data a lapsed one."""

    def changed(route: Route) -> None:
        data = route.fetch().json()
        data["products"]["status"][0] = [s["id"] for s in data["statuses"]].index("lapsed")
        route.fulfill(body=json.dumps(data), content_type="application/json")

    page.route(re.compile(r"/assets/data/catalogue\.vi\.[0-9a-f.]*json"), changed)


def test_the_archive_is_left_out_unless_asked_for(open_page: OpenPage) -> None:
    page = open_page("catalogue/?stars=5,4,3", prepare=lapse)
    expect(page.locator("[data-status]")).to_have_text("107 sản phẩm")
    page = open_page("catalogue/?status=lapsed", prepare=lapse)
    expect(page.locator("[data-status]")).to_have_text("1 sản phẩm")

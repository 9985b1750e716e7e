"""Tables on a phone: nothing is cut, nothing stands one word a line, and who listens hears rows and columns."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage

#: Boxes that can be moved sideways, and lines of so few letters that nobody reads them.
BAD = """() => {
  const words = (table) => table.caption?.textContent ?? table.rows[0].textContent.trim().slice(0, 40);
  const boxes = [...document.querySelectorAll("main table")].filter((table) => table.checkVisibility());
  const cut = boxes.filter((table) => [table, table.parentElement].some((box) => box.scrollWidth > box.clientWidth + 1));
  const thin = boxes.filter((table) => [...table.querySelectorAll("td")].some(
    (cell) => cell.checkVisibility() && cell.textContent.length > 60 && cell.clientWidth < 150));
  return [...cut.map((table) => "cut: " + words(table)), ...thin.map((table) => "thin: " + words(table))];
}"""


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("path", ["sources/", "editors/", "tourism/", "ocop/", "data/"])
def test_tables_are_read_on_a_phone(open_page: OpenPage, path: str, lang: str) -> None:
    page = open_page(path, lang=lang, javascript=path == "data/")
    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate(BAD) == []


def test_numbers_fit_where_words_are_short(open_page: OpenPage) -> None:
    page = open_page("officials/")
    assert page.evaluate(BAD) == []


def test_stacked_rows_stay_a_table_for_who_listens(open_page: OpenPage) -> None:
    page = open_page("sources/", javascript=False)
    table = page.get_by_role("table").first
    assert table.get_by_role("columnheader").all_inner_texts()[0] == "Văn bản"
    assert table.get_by_role("row").count() == 6
    cell = table.get_by_role("row").nth(1).get_by_role("cell").nth(1)
    expect(cell).to_have_attribute("data-label", "Cơ quan ban hành")
    assert "Cơ quan ban hành" in cell.evaluate("e => getComputedStyle(e, '::before').content")


def test_a_box_that_goes_on_shades_its_edge(open_page: OpenPage) -> None:
    page = open_page("officials/", lang="en", width=320)
    box = page.locator(".oc-tablebox").filter(has_text="Day of issue")
    assert not box.evaluate("e => e.scrollWidth > e.clientWidth")
    page.evaluate("document.documentElement.style.fontSize = '250%'")  # letters as large as some need them
    assert box.evaluate("e => e.scrollWidth > e.clientWidth")
    assert "gradient" in box.evaluate("e => getComputedStyle(e).backgroundImage")


@pytest.mark.parametrize(
    ("path", "links"),
    [
        ("officials/", ".oc-table--numbers th a, .oc-fold__body a"),
        ("data/", ".oc-table--files a"),
        ("routes/thot-not/", "a.oc-stops__name"),
        ("products/mat-thot-not-dang-set/", ".oc-lead__when"),
    ],
)
def test_names_that_lead_on_are_as_high_as_a_finger(open_page: OpenPage, path: str, links: str) -> None:
    page = open_page(path)
    page.evaluate("document.querySelectorAll('main details').forEach((fold) => { fold.open = true; })")
    heights = page.locator(links).evaluate_all("all => all.map((e) => e.getBoundingClientRect().height)")
    assert heights
    assert min(heights) >= 44

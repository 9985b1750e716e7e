"""The site of three provinces in parts: each file in one of them, and together the whole site, byte for byte."""

import re
import shutil
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, expect

from generator.build import build, prepare
from generator.site.parts import Parts, UnknownPartError
from tests.browser.everyone.axe import violations
from tests.browser.everyone.motion import moving
from tests.browser.everyone.seen import too_wide, unseen
from tests.browser.form_page import FormPage
from tests.browsers import answer_foreign
from tests.built_site import serve
from tests.projects import SmallProject
from tests.provinces import with_three_provinces
from tests.site.builds import project_with_photo, snapshot

AS_OF = date(2025, 1, 1)
OWNERS = {
    "products/nuoc-mam/index.html": "kien-giang",
    "en/provinces/kien-giang/index.html": "kien-giang",
    "data/provinces/can-tho/products.csv": "can-tho",
    "feeds/provinces/an-giang/lapsing.ics": "an-giang",
    "assets/share/provinces/can-tho.png": "can-tho",
    "provinces/index.html": "shared",
    "en/officials/kien-giang/index.html": "kien-giang",
    "officials/index.html": "shared",
    "en/producers/khom-thu/index.html": "kien-giang",
    "districts/ninh-kieu/index.html": "can-tho",
    "outlets/ben-ninh-kieu/index.html": "can-tho",
    "en/communes/31135/index.html": "can-tho",
    "data/districts/chau-thanh/products.csv": "an-giang",
    "en/feeds/districts/rach-gia/changed.xml": "kien-giang",
    "oembed/products/cai-xanh.en.json": "an-giang",
    "assets/photos/thoai-son/rau-sach-thu/cai-xanh-jpg-480.avif": "an-giang",
    "assets/share/ruou-man.png": "can-tho",
    "assets/share/communes/30880.png": "kien-giang",
    "index.html": "shared",
    "catalogue/index.html": "shared",
    "data/products.csv": "shared",
    "sitemap.xml": "shared",
    "sw.js": "shared",
    "embed/index.html": "shared",
}


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> SmallProject:
    return with_three_provinces(project_with_photo(tmp_path_factory.mktemp("three") / "project"))


@pytest.fixture(scope="module")
def whole_site(three: SmallProject) -> Path:
    build(three.project, three.project.site, AS_OF, lambda vi, en: None)
    return three.project.site


def test_parts_are_the_whole_site(three: SmallProject, whole_site: Path, tmp_path: Path) -> None:
    whole = snapshot(whole_site)
    parts = Parts(prepare(three.project.records, AS_OF)[0])
    left = {path for path in whole if (whole_site / path).is_file()}
    for number, only in enumerate((("an-giang",), ("kien-giang", "can-tho"), ("shared",))):
        site = tmp_path / f"part-{number}"
        build(three.project, site, AS_OF, lambda vi, en: None, only)
        files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
        assert files == {path for path in left if parts.whose(path) in only}
        left -= files
        shutil.copytree(site, tmp_path / "joined", dirs_exist_ok=True)
    assert left == set()
    assert snapshot(tmp_path / "joined") == whole
    for path, part in OWNERS.items():
        assert (path in whole, parts.whose(path)) == (True, part), path


def test_a_part_that_is_none(three: SmallProject) -> None:
    catalogue, _ = prepare(three.project.records, AS_OF)
    with pytest.raises(UnknownPartError) as caught:
        Parts(catalogue, ["an-giang", "kien-gian"])
    assert (caught.value.asked, caught.value.known) == ("kien-gian", ("an-giang", "kien-giang", "can-tho", "shared"))


@pytest.mark.parametrize("language", ["", "en/"])
def test_nobody_is_left_out_of_the_pages_of_provinces(whole_site: Path, browser: Browser, language: str) -> None:
    found = []
    for address in serve(whole_site):
        context = browser.new_context(viewport={"width": 320, "height": 600}, reduced_motion="reduce")
        page = context.new_page()
        for path in ("provinces/", "provinces/kien-giang/", "officials/", "officials/kien-giang/", "contribute/"):
            page.goto(f"{address}{language}{path}")
            found += [f"{path}: {wrong}" for wrong in moving(page) + unseen(page) + too_wide(page) + violations(page)]
        context.close()
    assert found == []


def test_a_province_is_printed_with_what_is_in_it(whole_site: Path, browser: Browser) -> None:
    for address in serve(whole_site):
        page = browser.new_page()
        page.goto(f"{address}provinces/kien-giang/")
        with pypdfium2.PdfDocument(page.pdf(format="A4")) as paper:
            printed = "".join(sheet.get_textpage().get_text_range() for sheet in paper)
        page.close()
    assert [words for words in ("Tỉnh Kiên Giang", "Rạch Giá", "Nước mắm thử") if words not in printed] == []


def test_the_form_asks_for_the_province_first(whole_site: Path, browser: Browser) -> None:
    for address in serve(whole_site):
        form = FormPage(browser, address, "en")
        province, district = (form.page.locator(f'[name="{name}"]') for name in ("province", "district"))
        expect(district.locator("option")).to_have_text(["Choose a province first"])
        form.fill({"what": "outlet", "province": "kien-giang"})
        expect(district.locator("option")).to_have_text(["Choose a district", "Rach Gia city", "Chau Thanh district"])
        form.fill({"district": "chau-thanh-kien-giang", "outlet.address.commune": "thị trấn Minh Lương"})
        form.page.locator("[data-clear]").wait_for()
        form.open()
        expect(province).to_have_value("kien-giang")
        expect(district).to_have_value("chau-thanh-kien-giang")
        expect(form.page.locator('[name="outlet.address.commune"]')).to_have_value("thị trấn Minh Lương")
        form.fill({"province": "can-tho"})
        expect(district).to_have_value("")
        elsewhere = form.page.locator('[name="product.address.district"] optgroup')
        assert [group.get_attribute("label") for group in elsewhere.all()] == [
            *("An Giang province", "Kien Giang province", "Can Tho city"),
        ]
        expect(elsewhere.nth(2).locator("option")).to_have_text(["Ninh Kieu district"])
        form.url = f"{address}contribute/?producer=bien-thu"
        form.open()
        for name, value in (("province", "kien-giang"), ("district", "rach-gia"), ("owner", "bien-thu")):
            expect(form.page.locator(f'[name="{name}"]')).to_have_value(value)
        assert form.faults == []
        form.close()


def test_a_frame_shows_one_province(whole_site: Path, browser: Browser) -> None:
    for address in serve(whole_site):
        page = browser.new_page(viewport={"width": 600, "height": 600})
        answer_foreign(page, lambda _: None)
        page.goto(f"{address}embed/?province=kien-giang&list=1")
        expect(page.locator("[data-pull-count]")).to_have_text("2 sản phẩm trong khung nhìn")
        full = page.get_by_role("link", name="Xem bản đồ đầy đủ")
        expect(full).to_have_attribute("href", re.compile(r"/map/\?province=kien-giang$"))
        page.goto(f"{address}en/embed/strip/?province=can-tho")
        expect(page.locator("[data-title]")).to_have_text("OCOP products of Can Tho")
        expect(page.locator("[data-strip] .oc-card")).to_have_count(1)
        page.goto(f"{address}embed/strip/?province=xx")
        expect(page.get_by_text("Đã bỏ qua phần không hiểu trong đường dẫn: province=xx")).to_be_visible()
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"{address}catalogue/")
        page.locator("label", has_text="Cần Thơ").locator("input[name=province]").check()
        expect(page).to_have_url(re.compile(r"\?province=can-tho$"))
        expect(page.locator("[data-chips]")).to_contain_text("Cần Thơ")
        page.close()

"""From the empty form to files that pass the check, in both languages, under a strict security policy."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, expect

from generator.build import prepare
from generator.forms.page import FormPage as FormOfPage
from generator.records.photos import Photo, read_photo
from generator.vocabulary.photos import names_of_formats
from tests.browser.form_page import ROOT, FormPage, problems_with

PRODUCT = {
    "district": "tri-ton",
    "owner": "palmania",
    "product.name.vi": "Kẹo thốt nốt: loại giòn",
    "product.name.en": "Crisp palmyra candy",
    "product.set": "I.3.b",
    "product.stars": "4",
    "product.potential_stars": "5",
    "product.description.vi": "Kẹo làm từ đường thốt nốt.",
    "product.description.en": "A candy made from palmyra sugar.",
    "product.description.source": "producer",
    "product.sources.0.document": "95/BC-SNNPTNT",
    "product.sources.0.annex": "II",
    "product.sources.0.section": "IX",
    "product.sources.0.row": "007",
}


@pytest.fixture(params=["vi", "en"])
def form(browser: Browser, site_url: str, request: pytest.FixtureRequest) -> Iterator[FormPage]:
    page = FormPage(browser, site_url, request.param)
    yield page
    assert page.faults == []
    page.close()


@pytest.fixture
def vietnamese(browser: Browser, site_url: str) -> Iterator[FormPage]:
    page = FormPage(browser, site_url)
    yield page
    assert page.faults == []
    page.close()


def test_product_of_a_producer_that_is_there(form: FormPage, tmp_path: Path) -> None:
    form.fill(PRODUCT)
    files = form.files()
    assert list(files) == ["products/tri-ton/palmania/keo-thot-not-loai-gion.yml"]
    assert files["products/tri-ton/palmania/keo-thot-not-loai-gion.yml"] == (
        "id: keo-thot-not-loai-gion\n"
        "name:\n"
        '  vi: "Kẹo thốt nốt: loại giòn"\n'
        "  en: Crisp palmyra candy\n"
        "set: I.3.b\n"
        "stars: 4\n"
        "potential_stars: 5\n"
        "description:\n"
        "  vi: Kẹo làm từ đường thốt nốt.\n"
        "  en: A candy made from palmyra sugar.\n"
        "  source: producer\n"
        "sources:\n"
        "  - document: 95/BC-SNNPTNT\n"
        "    annex: II\n"
        "    section: IX\n"
        "    row: 7\n"
    )
    assert problems_with(files, tmp_path) == []
    catalogue, _ = prepare(tmp_path / "products", date(2026, 11, 21))
    assert catalogue.products["keo-thot-not-loai-gion"].producer == "palmania"


def test_new_producer_with_a_product_and_a_document(form: FormPage, tmp_path: Path) -> None:
    form.fill(
        {
            "what": "both",
            "district": "thoai-son",
            "producer.name.vi": 'Hộ kinh doanh "Bảy Núi" #1',
            "producer.name.en": "Bay Nui household business",
            "producer.type": "household_business",
            "producer.address.hamlet": "ấp Sơn Lập",
            "producer.address.commune": "xã Vọng Đông",
            "producer.tax_code": "0312345670",
            "document.number": "1234/QĐ-UBND",
            "document.title.vi": "Quyết định công nhận sản phẩm OCOP năm 2026",
            "document.title.en": "Decision recognising OCOP products of 2026",
            "document.issuer.vi": "Ủy ban nhân dân tỉnh An Giang",
            "document.issuer.en": "People's Committee of An Giang province",
            "document.issued_on": "30/6/2026",
        }
    )
    form.add("producer.address.printed")
    form.fill(
        {
            "producer.address.printed.0.text": "Ấp Sơn Lập, xã Vọng Đông, huyện Thoại Sơn, tỉnh An Giang",
            "producer.address.printed.0.document": "1234/QĐ-UBND",
            "producer.contacts.consent": "true",
        }
    )
    form.add("producer.contacts.phones")
    form.fill({"producer.contacts.phones.0": "0912345678", "producer.contacts.zalo": "0912 345 678"})
    form.page.locator('[data-later="producer.location"] > summary').click()
    place = form.page.locator('[data-place="producer.location"]')
    place.locator("[data-paste]").fill(
        "https://www.google.com/maps/place/X/@10.2,105.2,15z/data=!3d10.26817!4d105.18215"
    )
    form.fill(
        {
            "producer.location.precision": "exact",
            "product.name.vi": "no",
            "product.name.en": "true",
            "product.id": "gao-thu-nghiem",
            "product.set": "I.2.a",
            "product.stars": "3",
            "product.story.vi": "Đoạn một: # không phải chú thích.\n\n- Đoạn hai.",
            "product.story.en": "One.\n\nTwo.",
            "product.price.vi": "12:30",
            "product.price.en": "0x1F",
            "product.sources.0.document": "1234/QĐ-UBND",
        }
    )
    form.add("product.certificates")
    form.fill(
        {
            "product.certificates.0.stars": "3",
            "product.certificates.0.score": "67,5",
            "product.certificates.0.decision": "1234/QĐ-UBND",
            "product.certificates.0.issued_on": "2026-06-30",
            "product.certificates.0.expires_on": "2029-06-30",
            "product.certificates.0.level": "province",
            "product.certificates.0.source": "1234/QĐ-UBND",
        }
    )
    form.fill({"product.description.vi": "Gạo " * 60, "product.description.en": "Rice"})
    files = form.files()
    folder = "products/thoai-son/bay-nui-1"
    assert list(files) == [f"{folder}/producer.yml", f"{folder}/gao-thu-nghiem.yml", "products/documents.yml"]
    assert problems_with(files, tmp_path) == []
    producer = yaml.safe_load(files[f"{folder}/producer.yml"])
    assert producer["tax_code"] == "0312345670"
    assert producer["name"]["vi"] == 'Hộ kinh doanh "Bảy Núi" #1'
    assert (producer["location"]["lat"], producer["location"]["lon"]) == (10.26817, 105.18215)
    assert producer["contacts"] == {
        "consent": True,
        "phones": ["0912345678"],
        "zalo": "https://zalo.me/0912345678",
    }
    product = yaml.safe_load(files[f"{folder}/gao-thu-nghiem.yml"])
    assert product["name"] == {"vi": "no", "en": "true"}
    assert product["price"] == {"vi": "12:30", "en": "0x1F"}
    assert product["story"]["vi"] == "Đoạn một: # không phải chú thích.\n\n- Đoạn hai."
    assert product["description"]["vi"] == ("Gạo " * 60).strip()
    assert product["certificates"][0]["score"] == 67.5


def test_producer_alone(vietnamese: FormPage, tmp_path: Path) -> None:
    vietnamese.fill(
        {
            "what": "producer",
            "district": "an-phu",
            "producer.name.vi": "Hợp tác xã nông nghiệp Đa Phước",
            "producer.name.en": "Da Phuoc agricultural cooperative",
            "producer.type": "cooperative",
            "producer.address.commune": "thị trấn Đa Phước",
        }
    )
    files = vietnamese.files()
    assert list(files) == ["products/an-phu/nong-nghiep-da-phuoc/producer.yml"]
    assert problems_with(files, tmp_path) == []


def test_github_opens_with_everything_filled_in(vietnamese: FormPage) -> None:
    vietnamese.fill(PRODUCT)
    files = vietnamese.files()
    link = vietnamese.page.locator("[data-file-github]").get_attribute("href") or ""
    query = parse_qs(urlsplit(link).query, strict_parsing=True)
    [(path, content)] = files.items()
    assert link.startswith("https://github.com/ocop-an-giang/ocop-map/new/main?")
    assert query == {"filename": [path], "value": [content]}
    assert len(link) <= 7500


def test_a_long_file_is_not_offered_on_github(vietnamese: FormPage) -> None:
    vietnamese.fill({**PRODUCT, "product.description.vi": "Đặc sản vùng Bảy Núi. " * 200})
    vietnamese.files()
    page = vietnamese.page
    assert page.locator("[data-file-github]").is_hidden()
    assert "dài quá" in page.locator("[data-file-long]").inner_text()
    with page.expect_download() as saved:
        page.locator("[data-file-download]").click()
    assert saved.value.suggested_filename == "keo-thot-not-loai-gion.yml"
    assert saved.value.path().read_text("utf-8").startswith("id: keo-thot-not-loai-gion\nname:\n")


def test_an_id_that_is_taken_is_told(vietnamese: FormPage) -> None:
    vietnamese.fill({**PRODUCT, "product.id": "mat-thot-not-dang-set"})
    assert vietnamese.problems() == [
        "Mã “mat-thot-not-dang-set” cũng được dùng trong tệp products/tri-ton/palmania/mat-thot-not-dang-set.yml; "
        "hãy đặt mã khác cho bản ghi mới hơn, vì mã của bản ghi có trước đã in trên mã QR."
    ]


def test_the_id_follows_the_name_until_it_is_typed(vietnamese: FormPage) -> None:
    product_id = vietnamese.page.locator('[name="product.id"]')
    again = vietnamese.page.locator('[data-id-again="product.id"]')
    vietnamese.fill({"district": "tri-ton", "owner": "palmania", "product.name.vi": "Đường thốt nốt"})
    assert product_id.input_value() == "duong-thot-not"
    vietnamese.fill({"product.name.vi": "Mật thốt nốt dạng sệt"})
    assert product_id.input_value() == "mat-thot-not-dang-set-palmania"
    assert "Mật thốt nốt dạng sệt" in vietnamese.page.locator("[data-alike=product]").inner_text()
    vietnamese.fill({"product.id": "mat-set"})
    vietnamese.fill({"product.name.vi": "Mật"})
    assert product_id.input_value() == "mat-set"
    again.click()
    assert product_id.input_value() == "mat"


def test_problems_lead_to_their_fields(vietnamese: FormPage) -> None:
    page = vietnamese.page
    assert vietnamese.problems() == [
        "Xin chọn huyện, thị, thành.",
        "Thiếu mục mã (id); hãy thêm vào.",
        "Thiếu mục tên sản phẩm (name); hãy thêm vào.",
        "Thiếu mục bộ sản phẩm (set); hãy thêm vào.",
        "Thiếu mục hạng sao (stars); hãy thêm vào.",
        "Thiếu mục nguồn (sources); hãy thêm vào.",
    ]
    assert page.evaluate("document.activeElement.hasAttribute('data-summary')")
    page.locator("[data-summary-list] a").nth(3).press("Enter")
    assert page.evaluate("document.activeElement.name") == "product.set"
    described = page.locator('[name="product.set"]').get_attribute("aria-describedby") or ""
    assert page.locator('[name="product.set"]').get_attribute("aria-invalid") == "true"
    assert page.locator(f"#{described.split()[-1]}").inner_text() == "Thiếu mục bộ sản phẩm (set); hãy thêm vào."


def test_a_field_is_told_of_when_it_is_left(vietnamese: FormPage) -> None:
    page = vietnamese.page
    error = page.locator('[data-error="product.traceability"]')
    page.locator('[name="product.traceability"]').fill("http://example.vn")
    assert error.is_hidden()
    page.keyboard.press("Tab")
    assert error.inner_text() == (
        "Mục truy xuất nguồn gốc (traceability) phải là một đường dẫn bắt đầu bằng https://, không phải "
        "“http://example.vn”; ví dụ: https://example.vn/truy-xuat."
    )
    page.locator('[name="product.traceability"]').fill("https://example.vn")
    error.wait_for(state="hidden")


def test_what_was_made_of_a_day_and_of_a_number_of_zalo_is_shown_when_the_field_is_left(vietnamese: FormPage) -> None:
    page = vietnamese.page
    vietnamese.fill({"what": "both", "producer.contacts.consent": "true"})
    for name, typed, shown in (
        ("producer.contacts.zalo", "0912 345 678", "https://zalo.me/0912345678"),
        ("document.issued_on", "30/9/2026", "2026-09-30"),
    ):
        vietnamese.fill({name: typed})
        page.locator(f'[name="{name}"]').focus()
        page.keyboard.press("Tab")
        assert page.locator(f'[name="{name}"]').input_value() == shown
        assert page.locator(f'[data-error="{name}"]').is_hidden()


def test_the_draft_is_kept_cleared_and_taken_back(vietnamese: FormPage) -> None:
    page = vietnamese.page
    vietnamese.fill(PRODUCT)
    vietnamese.add("product.standards")
    vietnamese.fill({"product.standards.0": "VietGAP"})
    vietnamese.page.locator("[data-clear]").wait_for()

    def names() -> tuple[str, str, str, int]:
        return (
            page.locator('[name="product.name.vi"]').input_value(),
            page.locator('[name="owner"]').input_value(),
            page.locator('[name="product.sources.0.document"]').input_value(),
            page.locator('[name="product.standards.0"]').count(),
        )

    full = ("Kẹo thốt nốt: loại giòn", "palmania", "95/BC-SNNPTNT", 1)
    vietnamese.open()
    assert names() == full
    page.locator("[data-clear]").click()
    assert names() == ("", "", "", 0)
    assert page.evaluate("document.activeElement.hasAttribute('data-undo')")
    vietnamese.open()
    assert names() == ("", "", "", 0)
    page.locator("[data-undo]").click()
    assert names() == full
    assert list(vietnamese.files()) == ["products/tri-ton/palmania/keo-thot-not-loai-gion.yml"]


def test_the_map_takes_a_click(vietnamese: FormPage) -> None:
    page = vietnamese.page
    vietnamese.fill({"district": "tri-ton", "owner": "palmania"})
    page.locator('[data-later="product.location"] > summary').click()
    page.locator("#map_ocop .leaflet-control-zoom-in").wait_for()
    page.locator("#map_ocop").click(position={"x": 120, "y": 120})
    lat, lon, source = (
        page.locator(f'[name="product.location.{name}"]').input_value() for name in ("lat", "lon", "source")
    )
    assert 10.0 < float(lat) < 11.2
    assert 104.5 < float(lon) < 105.9
    assert source.startswith("Người gửi chỉ trên bản đồ, ngày ")
    assert page.locator(".oc-place__pin").is_visible()
    page.locator('[data-place="product.location"] [data-centre]').click()
    assert page.locator('[name="product.location.lat"]').input_value() != lat
    page.locator('[data-place="product.location"] [data-no-place]').click()
    assert page.locator('[name="product.location.lat"]').input_value() == ""


def test_a_map_that_failed_is_tried_again(browser: Browser, site_url: str) -> None:
    form = FormPage(browser, site_url)
    form.context.route("**/leaflet*.js", lambda route: route.abort())
    place = form.page.locator('[data-place="product.location"]')
    summary = form.page.locator('[data-later="product.location"] > summary')
    summary.click()
    said = place.locator("[data-said]")
    expect(said).to_have_text("Không mở được bản đồ. Xin dán tọa độ hoặc gõ hai số bên dưới.")
    form.context.unroute("**/leaflet*.js")
    summary.click()
    summary.click()
    form.page.locator("#map_ocop .leaflet-control-zoom-in").wait_for()
    expect(said).to_have_text("")
    form.close()


def test_a_file_that_is_too_large_is_told_in_bytes(vietnamese: FormPage) -> None:
    story = ("Đặc sản vùng Bảy Núi, nấu từ nước thốt nốt. " * 180).strip()
    vietnamese.fill(PRODUCT)
    for n in range(8):
        vietnamese.add("product.notes")
        note = f"product.notes.{n}"
        vietnamese.fill({f"{note}.field": "name", f"{note}.vi": story, f"{note}.en": "Why."})
    (told,) = vietnamese.problems()
    assert told == "Tệp quá lớn (94 KB); một bản ghi tối đa 64 KB."  # in letters it would be 62


def test_a_photo_is_named_and_made_smaller(vietnamese: FormPage, tmp_path: Path) -> None:
    from PIL import Image

    photo = tmp_path / "IMG 0001.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (4000, 3000), "green").save(photo, exif=exif)
    vietnamese.fill(PRODUCT)
    vietnamese.add("product.photos")
    vietnamese.page.locator('[data-photo="product.photos.0.file"]').set_input_files(photo)
    vietnamese.page.locator('[data-photo-shown="product.photos.0.file"]').wait_for()
    vietnamese.fill({"product.photos.0.alt.vi": "Kẹo trên đĩa", "product.photos.0.alt.en": "Candy on a plate"})
    assert vietnamese.page.locator('[name="product.photos.0.file"]').input_value() == "keo-thot-not-loai-gion.jpg"
    vietnamese.submit()
    card = vietnamese.page.locator("[data-files] article", has=vietnamese.page.get_by_text("Tải ảnh đã thu nhỏ"))
    with vietnamese.page.expect_download() as saved:
        card.locator("[data-file-download]").click()
    assert saved.value.suggested_filename == "keo-thot-not-loai-gion.jpg"
    with Image.open(saved.value.path()) as small:
        assert small.size == (1800, 2400)
        assert not small.getexif()


def _picture(folder: Path, colour: str) -> Path:
    from PIL import Image

    photo = folder / f"{colour}.png"
    Image.new("RGB", (40, 30), colour).save(photo)
    return photo


def _choose_photo(form: FormPage, photo: Path) -> None:
    form.add("product.photos")
    form.page.locator('[data-photo="product.photos.0.file"]').set_input_files(photo)
    form.page.locator('[data-photo-shown="product.photos.0.file"]').wait_for()


def test_a_photo_that_the_browser_cannot_open_is_taken_as_it_is(vietnamese: FormPage, tmp_path: Path) -> None:
    from PIL import Image

    photo = tmp_path / "Scan 1.TIF"
    Image.new("RGB", (40, 30), "green").save(photo, format="TIFF")
    vietnamese.fill(PRODUCT)
    vietnamese.add("product.photos")
    vietnamese.page.locator('[data-photo="product.photos.0.file"]').set_input_files(photo)
    expect(vietnamese.page.get_by_text("không mở được ảnh TIFF")).to_be_visible()
    vietnamese.fill({"product.photos.0.alt.vi": "Kẹo trên đĩa", "product.photos.0.alt.en": "Candy on a plate"})
    assert vietnamese.page.locator('[name="product.photos.0.file"]').input_value() == "keo-thot-not-loai-gion.tif"
    vietnamese.submit()
    with vietnamese.page.expect_download() as saved:
        vietnamese.page.get_by_role("button", name="Tải ảnh nguyên vẹn").click()
    assert Path(saved.value.path()).read_bytes() == photo.read_bytes()
    assert isinstance(read_photo(Path(saved.value.path())), Photo)


def test_what_is_no_photo_is_refused_with_the_formats_that_are(vietnamese: FormPage, tmp_path: Path) -> None:
    letter = tmp_path / "thu.pdf"
    letter.write_bytes(b"%PDF-1.7")
    vietnamese.add("product.photos")
    field = vietnamese.page.locator('[data-photo="product.photos.0.file"]')
    assert field.get_attribute("accept") == FormOfPage.photos
    field.set_input_files(letter)
    expect(vietnamese.page.get_by_text(f"xin chọn ảnh {names_of_formats('hoặc')}.")).to_be_visible()
    assert vietnamese.page.locator('[name="product.photos.0.file"]').input_value() == ""


def test_a_photo_goes_with_what_was_cleared(vietnamese: FormPage, tmp_path: Path) -> None:
    page = vietnamese.page
    photos = page.locator("[data-files] article", has=page.get_by_text("Tải ảnh đã thu nhỏ"))
    vietnamese.fill(PRODUCT)
    _choose_photo(vietnamese, _picture(tmp_path, "green"))
    page.locator("[data-clear]").click()
    vietnamese.fill({**PRODUCT, "product.name.vi": "Mứt thốt nốt", "product.name.en": "Palmyra jam"})
    vietnamese.add("product.photos")
    alt = {"product.photos.0.alt.vi": "Lọ mứt", "product.photos.0.alt.en": "A jar of jam"}
    vietnamese.fill({"product.photos.0.file": "da-co-trong-kho.jpg", **alt})
    assert list(vietnamese.files()) == ["products/tri-ton/palmania/mut-thot-not.yml"]
    assert photos.count() == 0


def test_a_photo_comes_back_with_what_was_cleared(vietnamese: FormPage, tmp_path: Path) -> None:
    page = vietnamese.page
    vietnamese.fill(PRODUCT)
    _choose_photo(vietnamese, _picture(tmp_path, "green"))
    vietnamese.fill({"product.photos.0.alt.vi": "Kẹo trên đĩa", "product.photos.0.alt.en": "Candy on a plate"})
    page.locator("[data-clear]").click()
    page.locator("[data-undo]").click()
    page.locator('[data-photo-shown="product.photos.0.file"]').wait_for()
    vietnamese.files()
    expect(page.get_by_text("Tải ảnh đã thu nhỏ")).to_be_visible()


def test_the_address_chooses_a_producer(browser: Browser, site_url: str) -> None:
    form = FormPage(browser, site_url, query="?producer=sana")
    assert form.page.locator('[name="owner"]').input_value() == "sana"
    assert form.page.locator('[name="district"]').input_value() == "an-phu"
    form.close()


def test_a_list_that_cannot_be_fetched_is_told_of_and_what_was_typed_stays(browser: Browser, site_url: str) -> None:
    form = FormPage(browser, site_url)
    form.fill({**PRODUCT, "product.address.district": "an-phu"})
    form.page.locator("[data-clear]").wait_for()
    form.context.route("**/form-areas.vi.*", lambda route: route.abort())
    form.open()
    expect(form.page.locator("[data-known-said]")).to_have_text(
        "Không tải được danh sách huyện, xã và chủ thể. Xin xem lại mạng rồi tải lại trang; những gì đã gõ vẫn còn."
    )
    expect(form.page.locator('[name="product.name.vi"]')).to_have_value(PRODUCT["product.name.vi"])
    form.context.unroute("**/form-areas.vi.*")
    form.open()
    for name in ("district", "owner", "product.sources.0.document"):
        expect(form.page.locator(f'[name="{name}"]')).to_have_value(PRODUCT[name])
    expect(form.page.locator('[name="product.address.district"]')).to_have_value("an-phu")
    form.close()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_chosen_document_is_told_in_full(browser: Browser, site_url: str, lang: str) -> None:
    form = FormPage(browser, site_url, lang, viewport={"width": 320, "height": 568})
    chosen = form.page.locator('[name="product.sources.0.document"]')
    told = form.page.locator(f"#{chosen.get_attribute('id')}-told")
    expect(told).to_be_hidden()
    form.fill({"product.sources.0.document": "long-xuyen-plan-2024"})
    expect(told).to_be_visible()
    expect(told).to_contain_text("tháng 1/2024" if lang == "vi" else "January 2024")
    expect(chosen).to_have_accessible_description(re.compile("Long Xuyên" if lang == "vi" else "Long Xuyen"))
    groups = chosen.locator("optgroup").evaluate_all("all => all.map((group) => [group.label, group.children.length])")
    assert [n for _, n in groups] == [1, 2, 1, 1]
    form.fill({"product.sources.0.document": ""})
    expect(told).to_be_hidden()
    form.close()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_line_of_a_label_ends_in_a_dot(browser: Browser, site_url: str, lang: str) -> None:
    form = FormPage(browser, site_url, lang, viewport={"width": 360, "height": 740})
    needs = form.page.locator(".oc-need").filter(visible=True)
    assert {
        len(lines) for lines in needs.evaluate_all("all => all.map((e) => [...e.getClientRects()].map((r) => r.top))")
    } == {1}
    form.close()


def test_without_javascript_other_ways_are_named(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}contribute/")
    assert page.locator("#oc-form").is_hidden()
    ways = page.locator(".oc-only-no-js a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert ways[0] == "../editors/"
    assert ways[1].endswith("/new/main/products")
    context.close()


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_screen(browser: Browser, site_url: str, lang: str, width: int) -> None:
    form = FormPage(browser, site_url, lang, viewport={"width": width, "height": 800})
    form.fill({"what": "both"})
    for name in ("product.certificates", "product.photos", "producer.channels", "product.history"):
        form.add(name)
    form.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    form.submit()
    assert form.page.evaluate("document.documentElement.scrollWidth") == width
    form.close()


def test_every_input_has_a_name_for_those_who_listen(vietnamese: FormPage) -> None:
    vietnamese.fill({"what": "both"})
    for button in vietnamese.page.locator("[data-add]").all():
        button.evaluate("b => b.click()")
    unnamed = vietnamese.page.evaluate(
        """() => [...document.querySelectorAll('#oc-form input, #oc-form select, #oc-form textarea')]
            .filter(i => !i.labels?.length || ![...i.labels].some(l => l.textContent.trim())).map(i => i.name || i.id)"""
    )
    ids = vietnamese.page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)")
    assert unnamed == []
    assert sorted(i for i in set(ids) if ids.count(i) > 1) == []


def test_the_lists_that_the_form_looks_up_are_small(built_site: Path) -> None:
    for name in ("form", "form-areas.vi", "form-areas.en"):
        (found,) = built_site.glob(f"assets/data/{name}.????????.json")
        assert found.stat().st_size < 25_000
    assert ROOT.joinpath("products").is_dir()

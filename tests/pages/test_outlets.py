"""Pages of outlets, and where other pages name them; the fixture has one with everything and one with nothing."""

import json
import re
from collections import defaultdict
from dataclasses import replace
from datetime import date

import pytest

from generator.catalogue.join import join
from generator.opendata.description import data_page
from generator.pages.listings import ROWS
from generator.pages.render import Links, Page, Renderer
from generator.records.reading import read
from generator.text.bilingual import Text
from tests.pages.schema_org import errors
from tests.projects import CAI_XANH, CHO_VONG_THE, FIXTURE_RECORDS, ROOT, SmallProject

SITE = "https://ocop.example/"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
TAGS = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    """Return path → page of the small catalogue in both languages."""
    catalogue = join(read(FIXTURE_RECORDS), date(2025, 1, 1))
    data = data_page(catalogue, defaultdict(int), SITE)
    renderer = Renderer(catalogue, ROOT / "site_src", Links(repository=None), site_url=SITE, data=data)
    return {page.path: page for page in renderer.pages()}


def words(page: Page) -> str:
    """Return what a page says, without its tags."""
    return " ".join(TAGS.sub(" ", page.slots["content"]).split())


def test_what_is_known_is_told(pages: dict[str, Page]) -> None:
    vi, en = words(pages["outlets/cho-vong-the/"]), words(pages["en/outlets/cho-vong-the/"])
    assert "Thứ hai – thứ bảy 7:00–17:00 Chủ nhật 8:00–12:00" in vi
    assert "Monday – Saturday 7:00–17:00 Sunday 8:00–12:00" in en
    assert "Khác ngày thường: 01/01/2025 (nghỉ); 30/04/2025 (nghỉ); 01/05/2025 (nghỉ); 02/09/2025 (nghỉ)" in vi
    assert "5 Thoại Ngọc Hầu , xã Óc Eo , tỉnh An Giang" in vi
    assert ">xã Óc Eo</a>" in pages["outlets/cho-vong-the/"].slots["content"]
    assert 'href="tel:0912345679"' in pages["outlets/cho-vong-the/"].slots["content"]
    assert 'data-id="cai-xanh"' in pages["outlets/cho-vong-the/"].slots["content"]


def test_what_is_not_known_is_said(pages: dict[str, Page]) -> None:
    vi, en = words(pages["outlets/cua-hang-thu/"]), words(pages["en/outlets/cua-hang-thu/"])
    assert "Văn bản chỉ nói nơi này ở thành phố Long Xuyên, không ghi xã, phường hay đường." in vi
    assert "Documents only say that it is in Long Xuyen city, without a ward or street." in en
    assert "Chưa rõ giờ mở cửa; nên hỏi trước khi đến." in vi
    assert "do not name them one by one" in en
    assert "/maps/search/" in pages["outlets/cua-hang-thu/"].slots["content"]
    assert "/maps/dir/" not in pages["outlets/cua-hang-thu/"].slots["content"]


def test_a_product_says_where_it_is_sold_and_where_it_may_be(pages: dict[str, Page]) -> None:
    sold, other = words(pages["products/cai-xanh/"]), words(pages["products/nuoc-dau-tam/"])
    assert "Trên mạng Postmart Có bán tại Quầy OCOP chợ Vọng Thê thử" in sold
    assert "Chưa rõ ở đó có bán" not in sold
    assert "Điểm bán sản phẩm OCOP ở Long Xuyên Chưa rõ ở đó có bán sản phẩm này hay không" in other
    assert "Có bán tại Quầy OCOP chợ Vọng Thê thử" in words(pages["producers/rau-sach-thu/"])


def test_contact_does_something_with_consent_and_without(pages: dict[str, Page]) -> None:
    known, unknown = (pages[f"products/{id_}/"].slots["content"] for id_ in ("cai-xanh", "nuoc-dau-tam"))
    assert 'href="tel:02963841234"' in known
    assert 'href="https://zalo.me/0912345678"' in known
    assert 'href="#contact"' not in known
    assert 'href="#contact"' in unknown
    assert 'id="contact"' in unknown
    assert "contribute/?producer=dau-tam-thu" in unknown
    assert "Có thể hỏi Ủy ban nhân dân phường Long Xuyên, hoặc đến tận nơi." in words(pages["products/nuoc-dau-tam/"])


def test_every_channel_has_its_name_and_a_mark(project: SmallProject) -> None:
    kinds = [
        "postmart",
        "voso",
        "sendo",
        "tiki",
        "shopee",
        "lazada",
        "tiktok_shop",
        "sanphamangiang",
        "ketnoiocop",
        "own_shop",
    ]
    written = "".join(f"  - kind: {kind}\n    url: https://example.vn/{kind}\n" for kind in kinds)
    project.change(CAI_XANH, "sources:", f"channels:\n{written}sources:")
    catalogue = join(project.records(), date(2025, 1, 1))
    assert [channel.kind.value for channel in catalogue.products["cai-xanh"].channels] == kinds
    renderer = Renderer(
        catalogue, ROOT / "site_src", Links(repository=None), data=data_page(catalogue, defaultdict(int), None)
    )
    content = next(p for p in renderer.pages(("vi",)) if p.path == "products/cai-xanh/").slots["content"]
    drawn = {file.stem for file in (ROOT / "site_src" / "assets" / "icons").glob("channel-*.svg")}
    assert drawn == {channel.kind.mark for channel in catalogue.products["cai-xanh"].channels}
    for channel in catalogue.products["cai-xanh"].channels:
        assert f'href="https://example.vn/{channel.kind}"' in content
        assert f"#{channel.kind.mark}" in content
        assert channel.kind.label.vi in content


def test_search_engines_are_told_the_hours(pages: dict[str, Page]) -> None:
    for path in ("outlets/cho-vong-the/", "outlets/cua-hang-thu/", "outlets/"):
        (text,) = SCRIPT.findall(pages[path].slots["head"])
        assert list(errors(json.loads(text))) == [], path
    (text,) = SCRIPT.findall(pages["en/outlets/cho-vong-the/"].slots["head"])
    store = next(node for node in json.loads(text)["@graph"] if node["@type"] == "Store")
    assert store["openingHoursSpecification"][1] == {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": ["Sunday"],
        "opens": "08:00",
        "closes": "12:00",
    }
    assert store["geo"] == {"@type": "GeoCoordinates", "latitude": 10.276, "longitude": 105.132}
    (text,) = SCRIPT.findall(pages["outlets/cua-hang-thu/"].slots["head"])
    store = next(node for node in json.loads(text)["@graph"] if node["@type"] == "Store")
    assert "geo" not in store
    assert "address" not in store
    assert store["containedInPlace"]["name"] == "Thành phố Long Xuyên"


@pytest.mark.parametrize(
    ("typed", "vi", "en"),
    [
        ("sunrise-sunset", "Từ lúc mặt trời mọc đến lúc mặt trời lặn", "Sunrise to sunset"),
        ("Mo-Fr 08:00-17:00 || off", "Mo-Fr 08:00-17:00 || off", "Mo-Fr 08:00-17:00 || off"),
    ],
)
def test_hours_that_are_no_week_are_told_as_no_week_anywhere(
    project: SmallProject, typed: str, vi: str, en: str
) -> None:
    project.change(CHO_VONG_THE, "Mo-Sa 07:00-17:00; Su 08:00-12:00; PH off", typed)
    catalogue = join(project.records(), date(2025, 1, 1))
    data = data_page(catalogue, defaultdict(int), SITE)
    renderer = Renderer(catalogue, ROOT / "site_src", Links(repository=None), site_url=SITE, data=data)
    found = {page.path: page for page in renderer.pages() if page.path.endswith("outlets/cho-vong-the/")}
    for path, told in (("outlets/cho-vong-the/", vi), ("en/outlets/cho-vong-the/", en)):
        assert f" {told} " in words(found[path])
        assert "data-hours" not in found[path].slots["content"]
        assert "openingHoursSpecification" not in found[path].slots["head"]


@pytest.fixture(scope="module")
def crowded() -> dict[str, Page]:
    """Return the Vietnamese pages of a catalogue in which a district has 130 outlets more, each further north."""
    catalogue = join(read(FIXTURE_RECORDS), date(2025, 1, 1))
    one = catalogue.outlets["cho-vong-the"]
    more = {
        f"quay-{n}": replace(
            one, id=f"quay-{n}", name=Text(f"Quầy số {n}"), point=replace(one.point, lat=one.point.lat + n / 1000)
        )
        for n in range(1, 131)
    }
    district = catalogue.districts["thoai-son"]
    many = replace(
        catalogue,
        outlets={**catalogue.outlets, **more},
        districts={**catalogue.districts, district.id: replace(district, outlets=(*district.outlets, *reversed(more)))},
    )
    renderer = Renderer(many, ROOT / "site_src", Links(repository=None), data=data_page(many, defaultdict(int), None))
    return {page.path: page for page in renderer.pages(("vi",))}


def test_a_product_tells_of_the_nearest_outlets_only(crowded: dict[str, Page]) -> None:
    section = crowded["products/cai-xanh/"].slots["content"].partition('id="buy"')[2].partition("</section>")[0]
    assert re.findall(r"Quầy số (\d+)</span>", section) == [str(n) for n in range(1, 7)]
    assert 'href="../../districts/thoai-son/#outlets-title">Mọi điểm bán ở Thoại Sơn<' in section


def test_a_page_of_many_outlets_stays_light(crowded: dict[str, Page], pages: dict[str, Page]) -> None:
    page = crowded["outlets/"].slots
    assert page["content"].count("data-words=") < ROWS
    assert 'href="../districts/thoai-son/#outlets-title">Mọi điểm bán ở Thoại Sơn<' in page["content"]
    assert 'action="../catalogue/"' in page["content"], "the search of the catalogue finds every one"
    assert "rowlist.js" not in page["head"]
    assert "rowlist.js" in pages["outlets/"].slots["head"]
    assert crowded["districts/thoai-son/"].slots["content"].count("data-words=") > ROWS

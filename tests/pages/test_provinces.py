"""The pages, data and feeds of a catalogue of three provinces."""

import json
import re
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.catalogue.join import join
from generator.catalogue.narrowing import in_province
from generator.catalogue.whole import Catalogue
from generator.map.data import in_order
from generator.map.gazetteer import gazetteer
from generator.map.words import search_words
from generator.opendata.description import data_page
from generator.opendata.feeds import feed_files
from generator.opendata.files import data_files
from generator.pages.render import Links, Page, Renderer
from generator.text.bilingual import Text
from tests.opendata.planned import made
from tests.projects import ROOT, small_project
from tests.provinces import with_three_provinces

SITE = "https://ocop.example.vn/"
XML = ROOT / "site_src" / "xml"
CRUMBS = re.compile(r'<nav class="oc-crumbs".*?</nav>', re.DOTALL)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    project = with_three_provinces(small_project(tmp_path_factory.mktemp("three") / "project"))
    assert project.problems() == ()
    return join(project.records(), date(2025, 1, 1))


@pytest.fixture(scope="module")
def pages(catalogue: Catalogue) -> dict[str, Page]:
    data = data_page(catalogue, defaultdict(int), SITE)
    renderer = Renderer(catalogue, ROOT / "site_src", Links(repository=None), site_url=SITE, data=data)
    return {page.path: page for page in renderer.pages()}


def said(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_catalogue_of_several_provinces_is_called_by_its_region(
    catalogue: Catalogue, pages: dict[str, Page], tmp_path: Path
) -> None:
    assert (catalogue.region.vi, catalogue.brand.get("en"), catalogue.area.vi) == (
        "Việt Nam",
        "OCOP Vietnam",
        "Việt Nam",
    )
    assert pages["catalogue/"].slots["title"] == "Sản phẩm OCOP Việt Nam"
    assert pages["en/map/"].slots["title"] == "Map of OCOP products of Vietnam"
    assert pages["districts/chau-thanh-kien-giang/"].slots["title"] == "Sản phẩm OCOP Huyện Châu Thành – Kiên Giang"
    assert pages["communes/30880/"].slots["title"] == "Sản phẩm OCOP Xã Châu Thành – An Giang"
    project = with_three_provinces(small_project(tmp_path / "delta"))
    project.change("products/places.yml", "provinces:\n", "region: {vi: Đồng bằng, en: the delta}\nprovinces:\n")
    assert join(project.records(), date(2025, 1, 1)).brand.vi == "OCOP Đồng bằng"


def test_provinces_have_pages_in_both_languages(pages: dict[str, Page]) -> None:
    assert {path for path in pages if "provinces/" in path} == {
        root + path
        for root in ("", "en/")
        for path in ("provinces/", "provinces/an-giang/", "provinces/kien-giang/", "provinces/can-tho/")
    }
    listed = said(pages["provinces/"].slots["content"])
    assert "Tỉnh Kiên Giang 2 sản phẩm · 4 sao: 1 · 3 sao: 1 · nay thuộc tỉnh An Giang" in listed
    assert "Thành phố Cần Thơ 1 sản phẩm · 3 sao: 1" in listed
    own = pages["en/provinces/kien-giang/"].slots["content"]
    assert "Part of An Giang province since 1 July 2025" in said(own)
    for link in (
        "../../districts/chau-thanh-kien-giang/",
        "../../communes/30880/",
        "../../products/nuoc-mam/",
        "../../map/?province=kien-giang",
        "../../tourism/?province=kien-giang",
        "../../../data/provinces/kien-giang/products.csv",
        "../../../data/districts/rach-gia/places.kml",
        "../../feeds/provinces/kien-giang/lapsing.ics",
    ):
        assert f'href="{link}"' in own, link
    assert "cai-xanh" not in own


def test_addresses_and_the_way_down_name_the_province(pages: dict[str, Page]) -> None:
    way = {
        "districts/rach-gia/": "Tỉnh, thành phố Kiên Giang Rạch Giá",
        "producers/men-thu/": "Chủ thể Cần Thơ Ninh Kiều HTX Men Thử",
        "outlets/ben-ninh-kieu/": "Điểm bán Cần Thơ Ninh Kiều Quầy OCOP bến Ninh Kiều thử",
        "provinces/can-tho/": "Tỉnh, thành phố Cần Thơ",
        "communes/31135/": "Tỉnh, thành phố Xã, phường ngày nay Phường Ninh Kiều",
    }
    for path, words in way.items():
        (crumbs,) = CRUMBS.findall(pages[path].slots["content"])
        assert said(crumbs) == words
        data = json.loads(re.findall(r"<script[^>]*ld\+json[^>]*>(.*?)</script>", pages[path].slots["head"])[0])
        (trail,) = [thing for thing in data["@graph"] if thing["@type"] == "BreadcrumbList"]
        assert " ".join(step["name"] for step in trail["itemListElement"]) == words
    product = said(pages["products/nuoc-mam/"].slots["content"])
    assert "phường Vĩnh Thanh Vân, thành phố Rạch Giá, tỉnh Kiên Giang" in product
    assert "phường Rạch Giá , tỉnh An Giang" in product
    assert "query=" not in product
    assert '"addressRegion":"Thành phố Cần Thơ"' in pages["products/ruou-man/"].slots["head"]


def test_a_province_can_be_chosen_where_districts_are(pages: dict[str, Page]) -> None:
    for path in ("catalogue/", "map/", "embed/"):
        content = pages[path].slots["content"]
        assert re.findall(r'name="province" value="([a-z-]+)"', content) == ["an-giang", "kien-giang", "can-tho"], path
    names = re.findall(r'name="district" value="chau-thanh[a-z-]*">(.*?)</label>', pages["catalogue/"].slots["content"])
    assert [said(name) for name in names] == ["Châu Thành, An Giang 0", "Châu Thành, Kiên Giang 1"]


def test_officials_of_several_provinces_go_to_their_own(pages: dict[str, Page]) -> None:
    whole, own = (pages[f"en/officials/{path}"].slots["content"] for path in ("", "kien-giang/"))
    assert 'href="../officials/kien-giang/"' in whole
    assert "Kien Giang 2 products · 2 producers" in said(whole)
    assert "31 December 2026 at the latest 7 products · 5 producers" in said(whole)
    assert "An Giang 4 4 5 4 4 – Kien Giang 2 2 2 2 2 – Can Tho 1 1 1 1 1 – Total 7 7 8 7 7 0" in said(whole)
    assert "An Giang 1 2 2 5 3 Kien Giang – 1 1 2 2 Can Tho – – 1 1 1 Total 1 3 4 8 6" in said(whole)
    assert "products/" not in whole
    assert "31 December 2026 at the latest 2 products · 2 producers" in said(own)
    assert "Rach Gia 1 1 1 1 1 – Chau Thanh 1 1 1 1 1 – Total 2 2 2 2 2 0" in said(own)
    assert {*re.findall(r'href="../../products/([a-z-]+)/"', own)} == {"nuoc-mam", "mut-khom"}
    assert 'href="../../catalogue/?province=kien-giang&amp;stars=4"' in own
    assert 'href="../../officials/can-tho/"' in pages["provinces/can-tho/"].slots["content"]


def test_months_come_after_days_or_stand_alone(tmp_path: Path) -> None:
    records = with_three_provinces(small_project(tmp_path / "project")).records()
    told = {}
    for day in (date(2025, 1, 1), date(2027, 1, 1)):
        catalogue = join(records, day)
        data = data_page(catalogue, defaultdict(int), SITE)
        page = Renderer(catalogue, ROOT / "site_src", Links(repository=None), data=data).page("officials/")
        assert page
        told[day.year] = said(page.slots["content"])
    assert "Sau đó, theo tháng Tháng Sản phẩm Chủ thể Tháng 6 năm 2027 1 1" in told[2025]
    assert "Đã qua ngày 31/12/2026 6 sản phẩm · 5 chủ thể" in told[2027]
    assert " Theo tháng Tháng Sản phẩm Chủ thể Tháng 6 năm 2027 1 1" in told[2027]


def test_of_a_whole_country_pages_lead_to_its_provinces(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pages.environment.ROWS", 0)
    data = data_page(catalogue, defaultdict(int), SITE)
    renderer = Renderer(catalogue, ROOT / "site_src", Links(repository=None), data=data)
    found = {path: page.slots["content"] for path in ("map/", "catalogue/") if (page := renderer.page(path))}
    listed = found["map/"].partition("oc-mapapp__plain")[2].partition("</ul>")[0]
    assert re.findall(r'href="([^"]+)"', listed) == [f"../provinces/{id_}/" for id_ in catalogue.provinces]
    assert "Tỉnh Kiên Giang 2 sản phẩm" in said(listed)
    for content in found.values():
        assert set(re.findall(r'data-facet="(province|district|commune)"', content)) == {"province"}


def test_a_province_is_counted_as_if_it_were_all(catalogue: Catalogue) -> None:
    own = in_province(catalogue, catalogue.provinces["can-tho"])
    assert (own.several, own.region.get("en"), own.area.vi) == (False, "Can Tho", "thành phố Cần Thơ")
    assert (list(own.products), list(own.producers), list(own.outlets)) == (
        *(["ruou-man"], ["men-thu"], ["ben-ninh-kieu"]),
    )
    assert [division.id for division in own.divisions] == list(own.districts) == ["ninh-kieu"]
    assert (list(own.communes), list(own.communes_today)) == (["31117", "31135"], ["31135"])
    assert in_province(own, catalogue.provinces["can-tho"]) is own


def test_where_the_province_is_not_known_a_district_is_called_with_it(
    catalogue: Catalogue, pages: dict[str, Page]
) -> None:
    """Ten districts of the country are called Châu Thành."""
    called = {district.id: district.whereabouts for district in catalogue.districts.values()}
    assert called["chau-thanh-kien-giang"] == Text("Châu Thành, Kiên Giang", "Chau Thanh, Kien Giang")
    assert '<p class="oc-card__place">Châu Thành, Kiên Giang' in pages["catalogue/"].slots["content"]
    assert pages["en/products/mut-khom/"].slots["title"].endswith("Chau Thanh, Kien Giang")
    producers = pages["producers/"].slots["content"]
    assert "Huyện Châu Thành, tỉnh Kiên Giang</h2>" in producers
    assert "oc-jump" not in producers
    feeds = made(feed_files(catalogue, SITE, XML))
    assert (
        "<title>Changes of OCOP products – Chau Thanh, Kien Giang</title>"
        in feeds["en/feeds/districts/chau-thanh-kien-giang/changed.xml"].decode()
    )
    rows: Any = gazetteer(catalogue, "vi")["places"]
    where = {id_: there for id_, _, there, *_ in rows}
    assert where["district.chau-thanh-kien-giang"] == "Kiên Giang"
    assert where["new.31135"] == "Cần Thơ"
    assert set(called) == {id_.removeprefix("district.") for id_ in where if id_.startswith("district.")}


def test_what_is_made_in_a_province_is_found_by_its_old_and_its_new_name(catalogue: Catalogue) -> None:
    """Kiên Giang belongs to An Giang today. Of one province alone every product would be found, which helps nobody."""
    words: Any = search_words(catalogue, "vi")["places"]
    _, _, places = in_order(catalogue)
    found = dict(zip((catalogue.districts[place.district].id for place in places), words, strict=True))
    assert {"kien", "giang", "an"} <= set(found["chau-thanh-kien-giang"].split())
    assert {"can", "tho"} <= set(found["ninh-kieu"].split())


def test_a_province_has_data_and_feeds(catalogue: Catalogue) -> None:
    files = made(data_files(catalogue, SITE, XML))
    own = json.loads(files["data/provinces/kien-giang/products.json"])
    assert own["province"] == "kien-giang"
    assert [product["id"] for product in own["products"]] == ["nuoc-mam", "mut-khom"]
    places = json.loads(files["data/provinces/can-tho/places.json"])["places"]
    assert [place["id"] for place in places] == [
        *("district-916", "commune-31117", "commune-31135", "current-commune-31135"),
    ]
    schema = json.loads(files["data/schemas/products.schema.json"])
    assert schema["properties"]["products"]["items"]["properties"]["district"]["enum"] == list(catalogue.districts)
    feeds = made(feed_files(catalogue, SITE, XML))
    feed = feeds["en/feeds/provinces/kien-giang/changed.xml"].decode()
    assert "<title>Changes of OCOP products – Kien Giang</title>" in feed
    assert "<name>OCOP Vietnam</name>" in feed
    assert f'href="{SITE}en/provinces/kien-giang/"' in feed
    assert json.loads(files["data/datapackage.json"])["name"] == "ocop-viet-nam"


def test_one_province_has_no_page_of_its_own(catalogue: Catalogue, tmp_path: Path) -> None:
    alone = join(small_project(tmp_path / "one").records(), date(2025, 1, 1))
    data = data_page(alone, defaultdict(int), SITE)
    renderer = Renderer(alone, ROOT / "site_src", Links(repository=None), site_url=SITE, data=data)
    assert not [page.path for page in renderer.pages(("vi",)) if "provinces/" in page.path + page.slots["content"]]
    assert not [file.path for file in data_files(alone, SITE, XML) if "provinces" in file.path]

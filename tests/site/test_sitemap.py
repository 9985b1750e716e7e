from datetime import date
from xml.etree import ElementTree

from PIL import Image

from generator.catalogue.join import join
from generator.site.sitemap import images_of, robots, sitemaps
from tests.projects import CAI_XANH, SmallProject

PAGES = ["404.html", "index.html", "en/index.html", "products/gao/index.html", "en/products/gao/index.html"]
SM, XHTML = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.w3.org/1999/xhtml}"


def entries(pages: list[str], site_url: str = "https://example.vn/ocop/") -> dict[str, dict[str, str]]:
    """Return address → language → alternate address."""
    files = sitemaps(pages, site_url, {})
    assert list(files) == ["sitemap.xml"]
    root = ElementTree.fromstring(files["sitemap.xml"])  # noqa: S314 - our own output
    return {
        str(url.findtext(f"{SM}loc")): {
            link.get("hreflang", ""): link.get("href", "") for link in url.iter(f"{XHTML}link")
        }
        for url in root
    }


def test_every_page_names_its_translation() -> None:
    base = "https://example.vn/ocop/"
    home = {"vi": base, "en": f"{base}en/", "x-default": base}
    product = {"vi": f"{base}products/gao/", "en": f"{base}en/products/gao/", "x-default": f"{base}products/gao/"}
    assert entries(PAGES) == {
        base: home,
        f"{base}en/": home,
        f"{base}products/gao/": product,
        f"{base}en/products/gao/": product,
    }


def test_a_missing_translation_is_not_named() -> None:
    assert entries(["only/index.html"]) == {
        "https://example.vn/ocop/only/": {
            "vi": "https://example.vn/ocop/only/",
            "x-default": "https://example.vn/ocop/only/",
        }
    }


def test_embeds_and_the_page_of_errors_are_left_out() -> None:
    embeds = ["embed/index.html", "en/embed/index.html", "embed/card/index.html", "en/embed/strip/index.html"]
    offline = ["offline/index.html", "en/offline/index.html"]
    assert entries(["404.html", "en/404.html", *embeds, *offline]) == {}


def test_the_address_of_the_site_may_lack_its_slash() -> None:
    assert sitemaps(PAGES, "https://example.vn/ocop", {}) == sitemaps(PAGES, "https://example.vn/ocop/", {})


def test_signs_are_escaped() -> None:
    files = sitemaps(["a&b/index.html"], "https://example.vn", {"a&b/": ["p&q.webp"]})
    assert "<loc>https://example.vn/a&amp;b/</loc>" in files["sitemap.xml"]
    assert "<image:loc>https://example.vn/p&amp;q.webp</image:loc>" in files["sitemap.xml"]


def test_too_many_pages_are_parted() -> None:
    pages = [f"products/p{i}/index.html" for i in range(5)]
    files = sitemaps(pages, "https://example.vn", {}, longest=2)
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert [files[f"sitemap-{n}.xml"].count("<url>") for n in (1, 2, 3)] == [2, 2, 1]
    assert [loc.text for loc in ElementTree.fromstring(files["sitemap.xml"]).iter(f"{SM}loc")] == [  # noqa: S314
        f"https://example.vn/sitemap-{n}.xml" for n in (1, 2, 3)
    ]


def test_a_site_without_pages_has_an_empty_sitemap() -> None:
    assert entries([]) == {}


def test_photos_stand_with_the_page_of_their_record(project: SmallProject) -> None:
    named = "photos:\n  - {file: cai.png, alt: {vi: Cải, en: Greens}}\nsources:\n"
    project.change(CAI_XANH, "sources:\n", named)
    Image.new("RGB", (8, 8)).save(project.root / CAI_XANH.replace("cai-xanh.yml", "cai.png"))
    photos = ("assets/photos/thoai-son/rau-sach-thu/cai-png-1200.webp",)
    assert images_of(join(project.records(), date(2025, 1, 1))) == {
        "products/cai-xanh/": photos,
        "en/products/cai-xanh/": photos,
    }


def test_robots() -> None:
    assert robots("https://example.vn/ocop/") == (
        "User-agent: *\nAllow: /\nSitemap: https://example.vn/ocop/sitemap.xml\n"
    )

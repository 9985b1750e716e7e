"""oEmbed: pages name their answers, answers have what oembed.com asks for, and what they frame is there."""

import json
import re
from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.catalogue.whole import Catalogue
from generator.opendata.description import data_page
from generator.pages.embeds import EMBEDS, SANDBOX
from generator.pages.render import Links, Renderer
from tests.projects import ROOT

SITE = "https://ocop-an-giang.github.io/ocop-map/"
PAGES = {
    "products/mat-thot-not-dang-set/": ("embed/card/", {"product": ["mat-thot-not-dang-set"]}),
    "districts/tri-ton/": ("embed/strip/", {"district": ["tri-ton"]}),
    "stars/5/": ("embed/", {"stars": ["5"]}),
    "map/": ("embed/", {}),
}


class _Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def answer_of(site: Path, path: str) -> tuple[dict[str, object], dict[str, str | None]]:
    """Return the answer that a page names, and the attributes of the frame in it."""
    tags = _Tags((site / path / "index.html").read_text("utf-8")).found
    (link,) = [attrs for tag, attrs in tags if tag == "link" and attrs.get("type") == "application/json+oembed"]
    assert link["rel"] == "alternate"
    href = str(link["href"])
    assert href.startswith(SITE)
    answer = json.loads((site / href.removeprefix(SITE)).read_text("utf-8"))
    ((tag, frame),) = _Tags(answer["html"]).found
    assert tag == "iframe"
    return answer, frame


@pytest.mark.parametrize("root", ["", "en/"])
@pytest.mark.parametrize(("path", "framed"), PAGES.items(), ids=list(PAGES))
def test_a_page_names_an_answer_that_frames_an_embed(
    built_site: Path, root: str, path: str, framed: tuple[str, dict[str, list[str]]]
) -> None:
    answer, frame = answer_of(built_site, root + path)
    # Required of every answer, and of the type "rich" (oembed.com, 2.3.4 and 2.3.4.4).
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert isinstance(answer["width"], int)
    assert isinstance(answer["height"], int)
    assert answer["title"] == frame["title"]
    assert answer["provider_url"] == SITE + root
    source = urlsplit(str(frame["src"]))
    embed, preset = framed
    assert f"{source.scheme}://{source.netloc}{source.path}" == SITE + root + embed
    assert parse_qs(source.query) == preset
    assert (built_site / root / embed / "index.html").is_file()
    assert frame["sandbox"] == SANDBOX
    assert not {"style", "onload"} & frame.keys()


def test_a_thumbnail_comes_with_its_size(built_site: Path) -> None:
    answer, _ = answer_of(built_site, "products/mat-thot-not-dang-set/")
    thumbnail = str(answer["thumbnail_url"])
    assert (answer["thumbnail_width"], answer["thumbnail_height"]) == (1200, 630)
    assert (built_site / thumbnail.removeprefix(SITE)).is_file()


def test_every_answer_is_named_by_a_page(built_site: Path) -> None:
    answers = {path.relative_to(built_site).as_posix() for path in (built_site / "oembed").rglob("*.json")}
    named = {
        match.group(1).removeprefix(SITE)
        for page in built_site.rglob("index.html")
        for match in re.finditer(r'type="application/json\+oembed" href="([^"]+)"', page.read_text("utf-8"))
    }
    assert answers == named


def test_other_pages_name_none(built_site: Path) -> None:
    for path in ("", "catalogue/", "producers/palmania/", "embed/", "embed/card/", "tourism/"):
        assert "json+oembed" not in (built_site / path / "index.html").read_text("utf-8")


def test_a_site_without_an_address_has_none(catalogue: Catalogue) -> None:
    data = data_page(catalogue, defaultdict(int), None)
    renderer = Renderer(catalogue, ROOT / "site_src", Links(repository=None), data=data)
    assert not list(renderer.answers())
    assert not any("json+oembed" in page.slots["head"] for page in renderer.pages())


def test_a_name_cannot_leave_the_code(catalogue: Catalogue) -> None:
    product = next(iter(catalogue.products.values()))
    hostile = f'"><script>alert(1)</script>{product.name.vi}'
    object.__setattr__(product, "name", type(product.name)(hostile, None))
    renderer = Renderer(catalogue, ROOT / "site_src", Links(repository=None), site_url=SITE)
    answer = json.loads(renderer.answer(f"oembed/products/{product.id}.vi.json") or "")
    ((tag, frame),) = _Tags(answer["html"]).found
    assert (tag, frame["title"]) == ("iframe", f"{hostile} – sản phẩm OCOP An Giang")


def test_the_script_for_other_pages_and_the_written_examples_make_the_same_frame() -> None:
    script = (ROOT / "site_src" / "embed" / "embed.js").read_text("utf-8")
    assert f'"{SANDBOX}"' in script
    for kind, embed in EMBEDS.items():
        assert f'{kind}: ["{embed.path}"' in script
    assert f'frame.allow = "{EMBEDS["map"].allow}"' in script
    for page in ("tourism.md", "tourism.en.md"):
        text = (ROOT / "site_src" / "pages" / page).read_text("utf-8")
        assert f'sandbox="{SANDBOX}" allow="{EMBEDS["map"].allow}"' in text
        for embed in EMBEDS.values():
            assert re.search(rf"/{embed.path}[^`]*` \|[^|]*\| `{embed.height}` \|", text)

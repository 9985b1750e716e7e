"""A picture for every product: its size, what is written on it, and that it is drawn once."""

import os
import re
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from PIL import Image, ImageChops

from generator.build import prepare
from generator.catalogue.whole import Catalogue
from generator.pages.routes import SITE_PICTURE, share_picture_path
from generator.site.drawn import Drawings
from generator.site.earlier import Part
from generator.site.painting import PANEL, SIZE, Painter, Words, png
from generator.site.share_pictures import pictures, words_of, write_share_pictures
from generator.vocabulary.statuses import Status
from tests.built_site import AS_OF, ROOT

SITE_SRC = ROOT / "site_src"


@pytest.fixture(scope="module")
def painter() -> Painter:
    return Painter("OCOP An Giang", Drawings.read(SITE_SRC))


@pytest.fixture(scope="module")
def few() -> Catalogue:
    """Return the real catalogue with its first three products."""
    return _only(prepare(ROOT / "products", AS_OF)[0], 3)


def _only(catalogue: Catalogue, count: int) -> Catalogue:
    """Return the catalogue with its first products, all over."""
    products = dict(list(catalogue.products.items())[:count])
    districts, communes = (
        {
            key: replace(place, products=tuple(i for i in place.products if i in products))
            for key, place in places.items()
        }
        for places in (catalogue.districts, catalogue.communes_today)
    )
    return replace(catalogue, products=products, districts=districts, communes_today=communes)


def test_the_stars_say_what_they_rest_on(few: Catalogue) -> None:
    product = few.products["gao-tien-nu"]
    words = words_of(product, few)
    assert (words.stars, words.standing) == (5, "OCOP 5 sao")
    assert words.where[1] == "Thoại Sơn · danh sách ngày 31/12/2023"


def test_what_lapsed_bears_no_stars(few: Catalogue) -> None:
    product = replace(few.products["gao-tien-nu"], status=Status.LAPSED)
    words = words_of(product, few)
    assert (words.stars, words.standing, words.where[1]) == (0, "Đã hết hạn", "Thoại Sơn")


def test_every_product_has_its_picture_drawn_once(few: Catalogue, tmp_path: Path) -> None:
    write_share_pictures(few, SITE_SRC, tmp_path / "cache", Part(tmp_path / "one"))
    drawn = {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()}
    write_share_pictures(few, SITE_SRC, tmp_path / "cache", Part(tmp_path / "two"))
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()} == drawn
    for product in few.products.values():
        with Image.open(tmp_path / "two" / share_picture_path(product)) as picture:
            picture.load()
            assert (picture.size, picture.format) == (SIZE, "PNG")


def test_two_builds_draw_at_once(few: Catalogue, tmp_path: Path) -> None:
    """The cache is the project's; the lock of a build is its site's."""
    together = Barrier(2)

    def build(site: str) -> None:
        together.wait(timeout=60)
        write_share_pictures(few, SITE_SRC, tmp_path / "cache", Part(tmp_path / site))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(build, ("one", "two")))
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / site).rglob("*.png")} for site in ("one", "two"))
    assert one == two
    assert {path.suffix for path in (tmp_path / "cache").iterdir()} == {".png"}


def test_what_another_build_removes_is_drawn_again(few: Catalogue, tmp_path: Path) -> None:
    cache = tmp_path / "cache"

    class Interrupted(Part):
        """Another build, of no product at all, ends while this one writes its first picture."""

        def write(self, path: str, content: bytes, *rest: Any, **more: Any) -> int:
            write_share_pictures(_only(few, 0), SITE_SRC, cache, Part(tmp_path / "other"))
            return super().write(path, content, *rest, **more)

    write_share_pictures(few, SITE_SRC, cache, Part(tmp_path / "undisturbed"))
    write_share_pictures(few, SITE_SRC, cache, Interrupted(tmp_path / "site"))
    pictures = [
        {path.relative_to(site): path.read_bytes() for path in site.rglob("*.png")}
        for site in (tmp_path / "undisturbed", tmp_path / "site")
    ]
    assert pictures[0] == pictures[1]


def test_what_killed_builds_left_goes(few: Catalogue, tmp_path: Path) -> None:
    for name, age in (("left.part", 7200), ("of-another-build.part", 0)):
        (tmp_path / name).write_bytes(b"half")
        then = time.time() - age
        os.utime(tmp_path / name, (then, then))
    write_share_pictures(few, SITE_SRC, tmp_path, Part(tmp_path / "site"))
    assert [path.name for path in tmp_path.glob("*.part")] == ["of-another-build.part"]


def test_the_same_words_make_the_same_bytes(few: Catalogue, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write_share_pictures(few, SITE_SRC, tmp_path / folder / "cache", Part(tmp_path / folder / "site"))
    one, other = (sorted((tmp_path / folder / "site").rglob("*.png")) for folder in ("a", "b"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_the_file_shows_what_was_drawn(painter: Painter) -> None:
    picture = painter.draw(
        Words("Mật thốt nốt", "Palmyra palm nectar", 4, "OCOP 4 sao", ("Palmania", "Tri Tôn"), ("palmyra",))
    )
    with Image.open(BytesIO(png(picture))) as read:
        assert read.convert("RGB").tobytes() == picture.convert("RGB").tobytes()


def test_a_letter_is_drawn_to_its_top(painter: Painter) -> None:
    bare, hooked = (painter.draw(Words(name, "", 0, "", ())).convert("L") for name in ("Â", "Ẩ"))
    assert ImageChops.difference(bare, hooked).getbbox(), "the hook is there"
    assert _top(hooked) < _top(bare)


def _top(picture: Image.Image) -> int:
    ink = picture.crop((0, 100, SIZE[0], 420)).point([255 if grey < 128 else 0 for grey in range(256)]).getbbox()
    assert ink
    return ink[1]


@pytest.mark.parametrize("name", ["mật " * 80, "mật" * 80])
def test_long_words_stay_beside_the_panel(painter: Painter, name: str) -> None:
    words = Words(
        name, "word " * 80, 5, "OCOP 5 sao", ("chủ thể " * 40, "Chợ Mới · danh sách ngày 31/12/2023"), ("rice",)
    )
    short = Words("mật", "", 0, "", (), ("rice",))
    beside = (PANEL - 40, 0, *SIZE)
    same = ImageChops.difference(*(painter.draw(said).convert("RGB").crop(beside) for said in (words, short)))
    assert same.getbbox() is None


def test_lines_of_a_name_are_of_about_one_length(painter: Painter) -> None:
    """Left to itself, "Thành phố Long" would stand over "Xuyên"."""
    one, two = (painter.draw(Words(name, "", 0, "", ())) for name in ("Thành phố Long Xuyên", "Thành phố Dài Xuyên"))
    differ = ImageChops.difference(one.convert("L"), two.convert("L")).getbbox()
    assert differ
    assert differ[1] > 200, "the second word of the name of the town is on the second line"


def test_a_picture_shows_what_the_product_is(painter: Painter) -> None:
    panels = [
        painter.draw(Words("Mắm", "", 0, "", (), drawings)).convert("RGB").crop((PANEL, 0, SIZE[0], 582))
        for drawings in ((), ("mam-jar",), ("rice",), ("mam-jar", "rice"))
    ]
    assert len({panel.tobytes() for panel in panels}) == 4
    assert len(panels[0].getcolors() or ()) == 1, "bare paper"


def test_a_place_shows_what_mostly_comes_from_there() -> None:
    whole = prepare(ROOT / "products", AS_OF)[0]
    of = dict(pictures(whole))
    drawings = of["assets/share/districts/chau-doc.png"].drawings
    assert drawings[0] == "mam-jar"
    assert len(set(drawings)) == len(drawings) == 4


def test_the_picture_of_the_whole_shows_the_scene(few: Catalogue, tmp_path: Path) -> None:
    write_share_pictures(few, SITE_SRC, tmp_path / "cache", Part(tmp_path / "site"))
    with Image.open(tmp_path / "site" / SITE_PICTURE) as picture:
        points = picture.convert("RGB")
    assert (picture.size, picture.format) == (SIZE, "PNG")
    sun = points.getpixel((722, 320))
    assert isinstance(sun, tuple)
    assert all(abs(a - b) < 8 for a, b in zip(sun, (0xF5, 0xBD, 0x54), strict=True)), "by day"
    assert (tmp_path / "site" / SITE_PICTURE).stat().st_size < 60_000


def test_another_drawing_makes_another_picture(few: Catalogue, tmp_path: Path) -> None:
    site_src = tmp_path / "site_src"
    shutil.copytree(SITE_SRC / "assets", site_src / "assets")
    for site, stroke in (("one", 2), ("two", 3)):
        drawing = site_src / "assets" / "icons" / "rice.svg"
        drawing.write_text(
            re.sub(r'stroke-width="\d"', f'stroke-width="{stroke}"', drawing.read_text(encoding="utf-8"))
        )
        write_share_pictures(few, site_src, tmp_path / "cache", Part(tmp_path / site))
    one, two = ((tmp_path / site / "assets/share/gao-tien-nu.png").read_bytes() for site in ("one", "two"))
    assert one != two

"""A picture for every product: its size, what is written on it, and that it is drawn once."""

import os
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
from generator.pages.routes import share_picture_path
from generator.site.earlier import Part
from generator.site.painting import SIZE, Painter, png
from generator.site.share_pictures import words_of, write_share_pictures
from generator.vocabulary.statuses import Status
from tests.built_site import AS_OF, ROOT


@pytest.fixture(scope="module")
def few() -> Catalogue:
    """Return the real catalogue with its first three products."""
    catalogue = prepare(ROOT / "products", AS_OF)[0]
    return replace(catalogue, products=dict(list(catalogue.products.items())[:3]))


def test_the_stars_say_what_they_rest_on(few: Catalogue) -> None:
    product = few.products["gao-tien-nu"]
    assert words_of(product, few)[2:4] == (5, "OCOP 5 sao · danh sách 31/12/2023")


def test_what_lapsed_bears_no_stars(few: Catalogue) -> None:
    product = replace(few.products["gao-tien-nu"], status=Status.LAPSED)
    assert words_of(product, few)[2:4] == (0, "Đã hết hạn")


def test_every_product_has_its_picture_drawn_once(few: Catalogue, tmp_path: Path) -> None:
    write_share_pictures(few, tmp_path / "cache", Part(tmp_path / "one"))
    drawn = {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()}
    write_share_pictures(few, tmp_path / "cache", Part(tmp_path / "two"))
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
        write_share_pictures(few, tmp_path / "cache", Part(tmp_path / site))

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
            write_share_pictures(replace(few, products={}), cache, Part(tmp_path / "other"))
            return super().write(path, content, *rest, **more)

    write_share_pictures(few, cache, Part(tmp_path / "undisturbed"))
    write_share_pictures(few, cache, Interrupted(tmp_path / "site"))
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
    write_share_pictures(few, tmp_path, Part(tmp_path / "site"))
    assert [path.name for path in tmp_path.glob("*.part")] == ["of-another-build.part"]


def test_the_same_words_make_the_same_bytes(few: Catalogue, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write_share_pictures(few, tmp_path / folder / "cache", Part(tmp_path / folder / "site"))
    one, other = (sorted((tmp_path / folder / "site").rglob("*.png")) for folder in ("a", "b"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_the_file_shows_what_was_drawn() -> None:
    picture = Painter("OCOP An Giang").draw(
        ("Mật thốt nốt", "Palmyra palm nectar", 4, "OCOP 4 sao", "Palmania · Tri Tôn")
    )
    with Image.open(BytesIO(png(picture))) as read:
        assert read.convert("RGB").tobytes() == picture.convert("RGB").tobytes()


def test_a_letter_is_drawn_to_its_top() -> None:
    painter = Painter("OCOP An Giang")
    bare, hooked = (painter.draw((name, "", 0, "", "")).convert("L") for name in ("Â", "Ẩ"))
    assert ImageChops.difference(bare, hooked).getbbox(), "the hook is there"
    assert _top(hooked) < _top(bare)


def _top(picture: Image.Image) -> int:
    ink = picture.crop((0, 100, SIZE[0], 420)).point([255 if grey < 128 else 0 for grey in range(256)]).getbbox()
    assert ink
    return ink[1]


@pytest.mark.parametrize("name", ["mật " * 80, "mật" * 80])
def test_long_words_stay_inside(name: str) -> None:
    picture = Painter("OCOP An Giang").draw((name, "word " * 80, 5, "OCOP 5 sao", "chủ thể " * 40)).convert("RGB")
    right = picture.crop((SIZE[0] - 40, 0, SIZE[0], 580))
    assert len(right.getcolors() or ()) == 1, "the margin is bare paper"

"""A picture for every product: its size, what is written on it, and that it is drawn once."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from generator.build import prepare
from generator.catalogue.model import Catalogue
from generator.pages.routes import share_picture_path
from generator.site.share_pictures import SIZE, Painter, words_of, write_share_pictures
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
    write_share_pictures(few, tmp_path / "cache", tmp_path / "one")
    drawn = {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()}
    write_share_pictures(few, tmp_path / "cache", tmp_path / "two")
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "cache").iterdir()} == drawn
    for product in few.products.values():
        with Image.open(tmp_path / "two" / share_picture_path(product)) as picture:
            assert (picture.size, picture.format) == (SIZE, "PNG")


def test_the_same_words_make_the_same_bytes(few: Catalogue, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write_share_pictures(few, tmp_path / folder / "cache", tmp_path / folder / "site")
    one, other = (sorted((tmp_path / folder / "site").rglob("*.png")) for folder in ("a", "b"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_long_words_stay_inside(few: Catalogue) -> None:
    picture = Painter().draw(("mật " * 80, "word " * 80, 5, "OCOP 5 sao", "chủ thể " * 40)).convert("RGB")
    right = picture.crop((SIZE[0] - 40, 0, SIZE[0], 580))
    assert len(right.getcolors()) == 1, "the margin is bare paper"

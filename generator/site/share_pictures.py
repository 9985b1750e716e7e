"""A picture for every product and place, shown where somebody shares its page: name, stars or numbers, producer, district.

Drawn with Pillow from the record alone, so the same record makes the same picture. One picture serves both languages. It
is kept in a cache by what is written on it: drawing takes some ten milliseconds, copying none.
"""

import math
import shutil
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from generator.catalogue.model import Catalogue, CommuneToday, District, Product
from generator.pages.routes import place_picture_path, share_picture_path
from generator.text.bilingual import Text
from generator.workers import each

SIZE: Final = (1200, 630)

#: Part of every key of the cache: a new drawing needs a new number.
_VERSION: Final = "2"

_PAPER, _INK, _MUTED = "#FBF7EE", "#23201A", "#5E574A"
_PALM, _GOLD, _GOLD_LINE, _CHAM = "#1F5A3D", "#F2B233", "#8A5A00", "#8C2F39"
_LEFT: Final = 80
_WIDTH: Final = SIZE[0] - 2 * _LEFT

_FONT_PACKAGE: Final = "fontpkg_be_vietnam_pro"
_LARGEST, _SMALLEST = 76, 44

Words = tuple[str, str, int, str, str]
"""What is written: name in Vietnamese, in English (may be empty), stars (0: none), what the stars rest on, who and where."""

_EVERYTHING: Final[Words] = ("Mật thốt nốt", "Palmyra palm nectar", 5, "OCOP 5 sao", "Tri Tôn")
"""A picture with every colour that pictures have."""


def write_share_pictures(catalogue: Catalogue, cache: Path, site: Path) -> None:
    """Write the picture of every product and place; what the cache holds is not drawn again, what it no longer needs is removed.

    Args:
        catalogue: the catalogue.
        cache: a folder that outlives the build.
        site: the built site.
    """
    cache.mkdir(parents=True, exist_ok=True)
    words = dict(_pictures(catalogue))
    kept = {
        path: cache / f"{sha256(repr((_VERSION, said)).encode()).hexdigest()[:32]}.png" for path, said in words.items()
    }
    missing = list({kept[path]: said for path, said in words.items() if not kept[path].exists()}.items())

    def draw(part: slice) -> None:
        painter = Painter()
        for file, said in missing[part]:
            fresh = file.with_suffix(".part")
            painter.draw(said).save(fresh, "PNG", compress_level=6)
            fresh.replace(file)

    if missing:
        each((slice(0, None, 2), slice(1, None, 2)), draw, size=len(missing))
    for path, file in kept.items():
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    for old in set(cache.glob("*.png")) - set(kept.values()):
        old.unlink()


def _pictures(catalogue: Catalogue) -> Iterator[tuple[str, Words]]:
    """Yield path in the site and words of every picture."""
    for product in catalogue.products.values():
        yield share_picture_path(product), words_of(product, catalogue)
    for district in catalogue.districts.values():
        yield place_picture_path("districts", district.id), _of_place(district.name, district)
    for commune in catalogue.communes_today.values():
        yield place_picture_path("communes", commune.unit.code), _of_place(commune.unit.name, commune)


def _of_place(name: Text, place: District | CommuneToday) -> Words:
    """Return what is written on the picture of a place."""
    numbers = f"{len(place.products)} sản phẩm OCOP · {len(place.producers)} chủ thể" if place.products else ""
    return name.vi, name.en or "", 0, numbers, "Tỉnh An Giang"


def words_of(product: Product, catalogue: Catalogue) -> Words:
    """Return what is written on a product's picture. What left the catalogue bears no stars."""
    where = f"{catalogue.producers[product.producer].name.vi} · {product.address.district.short.vi}"
    name, english = product.name.vi, product.name.en or ""
    if product.status.archived:
        return name, english, 0, product.status.label.vi, where
    dated = any(c.issued_on for c in product.certificates)
    basis = "" if dated or not product.listed_on else f" · danh sách {product.listed_on:%d/%m/%Y}"
    return name, english, product.stars, f"OCOP {product.stars} sao{basis}", where


class Painter:
    """Draws pictures; fonts and ground are made once."""

    def __init__(self) -> None:
        """Load the fonts and draw what all pictures share."""
        with as_file(files(_FONT_PACKAGE) / "files") as folder:
            self._bold = {size: _font(folder, "Bold", size) for size in range(_SMALLEST, _LARGEST + 1, 8)}
            self._regular = _font(folder, "Regular", 32)
            self._medium = _font(folder, "Medium", 32)
            self._mark = _font(folder, "Bold", 34)
        self._ground = self._draw_ground()
        # One set of colours for all: finding the best for each picture took half of the time.
        self._colours = self._drawn(_EVERYTHING).quantize(64, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)

    def draw(self, words: Words) -> Image.Image:
        """Return the picture of some words, in 64 colours."""
        return self._drawn(words).quantize(palette=self._colours, dither=Image.Dither.NONE)

    def _drawn(self, words: Words) -> Image.Image:
        name, english, stars, standing, where = words
        picture = self._ground.copy()
        pen = ImageDraw.Draw(picture)
        font, lines = self._fitted(name)
        y = 130.0
        for line in lines:
            pen.text((_LEFT, y), line, _INK, font)
            y += font.size * 1.28
        if english:
            pen.text((_LEFT, y + 6), _cut(english, self._regular), _MUTED, self._regular)
        for number in range(stars):
            pen.polygon(list(_star(_LEFT + 26 + number * 62, 452, 27)), _GOLD, _GOLD_LINE, 2)
        text_at = _LEFT + stars * 62 + (14 if stars else 0)
        pen.text((text_at, 430), standing, _INK if stars else _CHAM, self._medium)
        pen.text((_LEFT, 504), _cut(where, self._regular), _MUTED, self._regular)
        return picture

    def _fitted(self, name: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
        """Return the largest font in which a name takes three lines at most, and the lines."""
        for size in sorted(self._bold, reverse=True):
            lines = _wrapped(name, self._bold[size])
            if len(lines) <= (2 if size > 60 else 3):
                return self._bold[size], lines
        return self._bold[_SMALLEST], [*lines[:2], _cut(" ".join(lines[2:]), self._bold[_SMALLEST])]

    def _draw_ground(self) -> Image.Image:
        ground = Image.new("RGB", SIZE, _PAPER)
        pen = ImageDraw.Draw(ground)
        pen.text((_LEFT, 48), "OCOP An Giang", _PALM, self._mark)
        pen.rectangle((0, 582, SIZE[0], SIZE[1]), _PALM)
        for x in range(24, SIZE[0], 48):
            pen.polygon([(x, 590), (x + 16, 606), (x, 622), (x - 16, 606)], _GOLD)
            pen.polygon([(x, 598), (x + 8, 606), (x, 614), (x - 8, 606)], _CHAM)
        return ground


def _font(folder: Path, weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(folder / f"BeVietnamPro-{weight}.ttf", size, layout_engine=ImageFont.Layout.BASIC)


def _wrapped(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= _WIDTH:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(text: str, font: ImageFont.FreeTypeFont) -> str:
    """Return as much of a text as one line holds."""
    if font.getlength(text) <= _WIDTH:
        return text
    while font.getlength(f"{text}…") > _WIDTH:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _star(x: float, y: float, radius: float) -> Iterator[tuple[float, float]]:
    for point in range(10):
        reach = radius if point % 2 == 0 else radius * 0.42
        angle = math.pi * (point / 5 - 0.5)
        yield x + reach * math.cos(angle), y + reach * math.sin(angle)

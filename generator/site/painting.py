"""Pictures for shared links, drawn with Pillow: what is written makes the picture, so the same words make the same bytes."""

import math
import struct
import zlib
from bisect import bisect
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

SIZE: Final = (1200, 630)

_PAPER, _INK, _MUTED = "#FBF7EE", "#23201A", "#5E574A"
_PALM, _GOLD, _GOLD_LINE, _CHAM = "#1F5A3D", "#F2B233", "#8A5A00", "#8C2F39"
_LEFT: Final = 80
_WIDTH: Final = SIZE[0] - 2 * _LEFT

_Font = ImageFont.FreeTypeFont
_FONT_PACKAGE: Final = "fontpkg_be_vietnam_pro"
_LARGEST, _SMALLEST = 76, 44
_ROOM: Final = 16
"""Pixels around a word for what reaches out of its line, such as the hook of Ẩ."""
_WORDS_KEPT: Final = 2_048
_STAR_STEP: Final = 62
"""Pixels from one star to the next."""
_NOTHING: Final = 255
"""No place in the palette."""
_COMPRESSION: Final = 3
"""Of 9: a fifth more bytes than the best, in a tenth of the time."""

_BAND: Final = 42
"""Rows that are compressed together: 15 bands a picture, of which most look the same on many."""
_BANDS_KEPT: Final = 512
_OPENING, _CLOSING = b"\x78\x01", b"\x03\x00"
"""What a compressed stream begins with, and the empty part that ends it."""

Words = tuple[str, str, int, str, str]
"""What is written: name in Vietnamese, in English (may be empty), stars (0: none), what the stars rest on, who and where."""

_INKS: Final = (_INK, _MUTED, _CHAM, _PALM)
_SHADES: Final = 3
"""Steps between paper and ink that smooth the edges of letters: with four inks, paper and gold all fit into 16 colours,
half a byte for each point."""


class Painter:
    """Draws pictures of 16 colours; fonts, ground and the words that names have in common are drawn once."""

    def __init__(self, brand: str) -> None:
        """Load the fonts and draw what all pictures share: the pattern, and what the site is called."""
        with as_file(files(_FONT_PACKAGE) / "files") as folder:
            self._bold = {size: _font(folder, "Bold", size) for size in range(_SMALLEST, _LARGEST + 1, 8)}
            self._regular = _font(folder, "Regular", 32)
            self._medium = _font(folder, "Medium", 32)
            self._mark = _font(folder, "Bold", 34)
        self._word = lru_cache(_WORDS_KEPT)(_drawn_word)
        self._width = lru_cache(_WORDS_KEPT)(_Font.getlength)
        self._star = _drawn_star()
        self._brand = brand
        self._ground = self._draw_ground()

    def draw(self, words: Words) -> Image.Image:
        """Return the picture of some words."""
        name, english, stars, standing, where = words
        picture = self._ground.copy()
        size, lines = self._fitted(name)
        y = 130.0
        for line in lines:
            self._write(picture, (_LEFT, round(y)), self._cut(line, self._bold[size]), _INK, self._bold[size])
            y += size * 1.28
        if english:
            self._write(picture, (_LEFT, round(y) + 6), self._cut(english, self._regular), _MUTED, self._regular)
        star, shape = self._star
        for number in range(stars):
            picture.paste(star, (_LEFT - 6 + number * _STAR_STEP, 420), shape)
        text_at = _LEFT + stars * _STAR_STEP + (14 if stars else 0)
        self._write(picture, (text_at, 430), standing, _INK if stars else _CHAM, self._medium)
        self._write(picture, (_LEFT, 504), self._cut(where, self._regular), _MUTED, self._regular)
        picture.putpalette(_COLOURS)
        return picture

    def _write(self, picture: Image.Image, at: tuple[int, int], text: str, ink: str, font: _Font) -> None:
        x: float = at[0]
        for word in text.split():
            drawn, shape, left, top = self._word(font, ink, word)
            picture.paste(drawn, (round(x) + left, at[1] + top), shape)
            x += self._width(font, word) + self._width(font, " ")

    def _length(self, text: str, font: _Font) -> float:
        """Return the width of a text in pixels."""
        words = text.split()
        return sum(self._width(font, word) for word in words) + max(0, len(words) - 1) * self._width(font, " ")

    def _fitted(self, name: str) -> tuple[int, list[str]]:
        """Return the size of the largest font in which a name takes three lines at most, and the lines."""
        for size in sorted(self._bold, reverse=True):
            lines = self._wrapped(name, self._bold[size])
            if len(lines) <= (2 if size > 60 else 3):
                return size, lines
        return _SMALLEST, [*lines[:2], self._cut(" ".join(lines[2:]), self._bold[_SMALLEST])]

    def _wrapped(self, text: str, font: _Font) -> list[str]:
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._length(longer, font) <= _WIDTH:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _cut(self, text: str, font: _Font) -> str:
        """Return as much of a text as one line holds."""
        if self._length(text, font) <= _WIDTH:
            return text
        fits = bisect(range(len(text)), False, key=lambda end: self._length(f"{text[:end]}…", font) > _WIDTH) - 1
        cut = text[:fits]
        if not text[fits].isspace() and " " in cut:
            cut = cut.rpartition(" ")[0]
        return f"{cut.rstrip()}…"

    def _draw_ground(self) -> Image.Image:
        ground = Image.new("L", SIZE, _index(_PAPER))
        pen = ImageDraw.Draw(ground)
        self._write(ground, (_LEFT, 48), self._brand, _PALM, self._mark)
        pen.rectangle((0, 582, SIZE[0], SIZE[1]), _index(_PALM))
        for x in range(24, SIZE[0], 48):
            pen.polygon([(x, 590), (x + 16, 606), (x, 622), (x - 16, 606)], _index(_GOLD))
            pen.polygon([(x, 598), (x + 8, 606), (x, 614), (x - 8, 606)], _index(_CHAM))
        return ground


def png(picture: Image.Image) -> bytes:
    """Return a picture of the painter as a PNG file.

    Pillow tries five filters on every row, which helps photographs; without them few flat colours are written in less
    than half the time and a sixth smaller. What looks the same on many pictures (margins, stars) is compressed once.
    The form: https://www.w3.org/TR/png-3/, https://www.rfc-editor.org/rfc/rfc1950.
    """
    width, height = picture.size
    rows, length = picture.tobytes("raw", "P;4"), (width + 1) // 2
    unfiltered = b"".join([b"\0" + rows[start : start + length] for start in range(0, len(rows), length)])
    band = _BAND * (length + 1)
    bands = [_compressed(unfiltered[start : start + band]) for start in range(0, len(unfiltered), band)]
    header = struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)
    chunks = (
        (b"IHDR", header),
        (b"PLTE", _COLOURS),
        (b"IDAT", b"".join((_OPENING, *bands, _CLOSING, struct.pack(">I", zlib.adler32(unfiltered))))),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


@lru_cache(_BANDS_KEPT)
def _compressed(band: bytes) -> bytes:
    """Return rows as a part of a compressed stream that refers to nothing before it."""
    stream = zlib.compressobj(_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return stream.compress(band) + stream.flush(zlib.Z_FULL_FLUSH)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _palette() -> Iterator[tuple[int, int, int]]:
    """Yield the colours of all pictures: paper, both golds, then every ink from its faintest shade to the full one."""
    paper = _rgb(_PAPER)
    yield from (paper, _rgb(_GOLD), _rgb(_GOLD_LINE))
    for ink in map(_rgb, _INKS):
        for shade in range(1, _SHADES + 1):
            red, green, blue = (round(p + (i - p) * shade / _SHADES) for p, i in zip(paper, ink, strict=True))
            yield red, green, blue


def _rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


_PALETTE: Final = tuple(_palette())
_COLOURS: Final = bytes(part for colour in _PALETTE for part in colour)


def _index(colour: str) -> int:
    """Return the place of a full colour in the palette."""
    return _PALETTE.index(_rgb(colour))


def _drawn_word(font: _Font, ink: str, word: str) -> tuple[Image.Image, Image.Image, int, int]:
    """Return a word in the shades of an ink, its shape, and how far to the right and below its place it begins."""
    grey = Image.new("L", (math.ceil(font.getlength(word)) + 2 * _ROOM, sum(font.getmetrics()) + 2 * _ROOM))
    ImageDraw.Draw(grey).text((_ROOM, _ROOM), word, 255, font)
    box = grey.point(_SHAPE).getbbox() or (0, 0, 1, 1)
    grey = grey.crop(box)
    return grey.point(_TABLES[ink]), grey.point(_SHAPE), box[0] - _ROOM, box[1] - _ROOM


_STEPS: Final = tuple(round(grey * _SHADES / 255) for grey in range(256))
#: Ink → place in the palette of every grey of a drawn letter.
_TABLES: Final = {ink: [_index(ink) - _SHADES + step for step in _STEPS] for ink in _INKS}
_SHAPE: Final = [255 if step else 0 for step in _STEPS]


def _font(folder: Path, weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(folder / f"BeVietnamPro-{weight}.ttf", size, layout_engine=ImageFont.Layout.BASIC)


def _drawn_star() -> tuple[Image.Image, Image.Image]:
    """Return a star, and its shape. Pillow draws a polygon with a thick line on a ground of the picture's size, so: once."""
    star = Image.new("L", (_STAR_STEP + 2, _STAR_STEP + 2), _NOTHING)
    ImageDraw.Draw(star).polygon(list(_star(32, 32, 27)), _index(_GOLD), _index(_GOLD_LINE), 2)
    return star, star.point([0 if level == _NOTHING else 255 for level in range(256)])


def _star(x: float, y: float, radius: float) -> Iterator[tuple[float, float]]:
    for point in range(10):
        reach = radius if point % 2 == 0 else radius * 0.42
        angle = math.pi * (point / 5 - 0.5)
        yield x + reach * math.cos(angle), y + reach * math.sin(angle)

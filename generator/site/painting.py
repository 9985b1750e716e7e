"""Pictures for shared links, drawn with Pillow: what is written makes the picture, so the same words make the same bytes."""

import math
import struct
import zlib
from bisect import bisect
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import as_file, files
from io import BytesIO
from pathlib import Path
from typing import Final, NamedTuple

from PIL import Image, ImageDraw, ImageFont

from generator.site.drawn import Drawings

SIZE: Final = (1200, 630)

_PAPER, _SAND, _INK, _MUTED = "#FBF7EE", "#F6E3B6", "#23201A", "#5E574A"
_PALM, _GOLD, _GOLD_LINE, _CHAM = "#1F5A3D", "#F2B233", "#8A5A00", "#8C2F39"
_LEFT: Final = 80
_PATTERN: Final = 582
"""Where the pattern at the foot begins."""
PANEL: Final = 850
"""Where the panel with drawings begins."""
_WIDTH: Final = PANEL - _LEFT - 40

_Font = ImageFont.FreeTypeFont
_FONT_PACKAGE: Final = "fontpkg_be_vietnam_pro"
_LARGEST, _SMALLEST = 76, 44
_ROOM: Final = 16
"""Pixels around a word for what reaches out of its line, such as the hook of Ẩ."""
_WORDS_KEPT: Final = 4_096
_PANELS_KEPT: Final = 256
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

#: How many drawings → where their circles are in the panel, and how wide.
_CIRCLES: Final = {
    1: ((175, 291, 270),),
    2: ((175, 156, 210), (175, 426, 210)),
    3: ((175, 110, 156), (175, 291, 156), (175, 472, 156)),
    4: ((96, 205, 144), (254, 205, 144), (96, 377, 144), (254, 377, 144)),
}
_DRAWN: Final = 0.68
"""How much of the width of its circle a drawing takes."""
MOST_DRAWINGS: Final = max(_CIRCLES)


class Words(NamedTuple):
    """What a picture shows."""

    name: str
    """In Vietnamese."""
    english: str
    """May be empty."""
    stars: int
    """0: none."""
    standing: str
    """What the stars rest on; of a place, how much comes from there."""
    where: tuple[str, ...]
    """Who and where: a line each, two at most."""
    drawings: tuple[str, ...] = ()
    """What stands in the panel: names of drawings, ``MOST_DRAWINGS`` at most."""
    scene: bool = False
    """Whether all is written over the scene of the first page; then there is no panel."""


_FLAT: Final = (_SAND, _GOLD, _GOLD_LINE)
_INKS: Final = (_INK, _MUTED, _CHAM, _PALM)
_SHADES: Final = 3
"""Steps between paper and ink that smooth the edges of letters: with four inks, paper, sand and gold all fit into 16 colours,
half a byte for each point."""


class Painter:
    """Draws pictures of 16 colours; fonts, ground and the words that names have in common are drawn once."""

    def __init__(self, brand: str, drawings: Drawings) -> None:
        """Load the fonts and draw what all pictures share: the pattern, and what the site is called."""
        with as_file(files(_FONT_PACKAGE) / "files") as folder:
            self._bold = {size: _font(folder, "Bold", size) for size in range(_SMALLEST, _LARGEST + 1, 8)}
            self._regular = _font(folder, "Regular", 32)
            self._medium = _font(folder, "Medium", 32)
            self._mark = _font(folder, "Bold", 34)
        self._word = lru_cache(_WORDS_KEPT)(_drawn_word)
        self._width = lru_cache(_WORDS_KEPT)(_Font.getlength)
        self._panel = lru_cache(_PANELS_KEPT)(self._draw_panel)
        self._star = _drawn_star()
        self._drawings = drawings
        self._shape = lru_cache(None)(drawings.shape)  # there are few, and places show them in ever new company
        self._brand = brand
        self._ground = self._draw_ground()

    def draw(self, words: Words) -> Image.Image:
        """Return the picture of some words: of 16 colours or, with the scene, in red, green and blue."""
        if words.scene:
            return self._draw_over_scene(words)
        picture = self._ground.copy()
        if words.drawings:
            picture.paste(self._panel(words.drawings), (PANEL, 0))
        self._write_all(picture, words, 410)
        picture.putpalette(_COLOURS)
        return picture

    def _draw_over_scene(self, words: Words) -> Image.Image:
        written = self._ground.copy()
        self._write_all(written, words, 300)
        picture = Image.new("RGB", SIZE)
        picture.paste(self._drawings.scene((SIZE[0], _PATTERN)))
        # Over the scene, letters are smoothed by how much they cover and not by shades of the paper.
        full = Image.merge("RGB", [written.point(channel) for channel in _FULL])
        picture.paste(full, mask=written.point(_COVER))
        return picture

    def _write_all(self, picture: Image.Image, words: Words, low: int) -> None:
        """Write name and English below the brand, and what else is said from ``low`` on."""
        size, lines = self._fitted(words.name)
        y = 118.0
        for line in lines:
            self._write(picture, (_LEFT, round(y)), self._cut(line, self._bold[size]), _INK, self._bold[size])
            y += size * 1.28
        if words.english:
            english = self._cut(words.english, self._regular)
            self._write(picture, (_LEFT, round(y) + 6), english, _MUTED, self._regular)
        star, shape = self._star
        for number in range(words.stars):
            picture.paste(star, (_LEFT - 6 + number * _STAR_STEP, low - 10), shape)
        text_at = _LEFT + words.stars * _STAR_STEP + (14 if words.stars else 0)
        self._write(picture, (text_at, low), words.standing, _INK if words.stars else _CHAM, self._medium)
        for row, line in enumerate(words.where):
            self._write(picture, (_LEFT, low + 60 + 42 * row), self._cut(line, self._regular), _MUTED, self._regular)

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
                return size, self._balanced(name, self._bold[size], len(lines))
        return _SMALLEST, [*lines[:2], self._cut(" ".join(lines[2:]), self._bold[_SMALLEST])]

    def _balanced(self, text: str, font: _Font, count: int) -> list[str]:
        """Return as many lines, none much shorter than the others: "Thành phố | Long Xuyên"."""
        narrowest = bisect(range(_WIDTH), False, key=lambda width: len(self._wrapped(text, font, width)) <= count)
        return self._wrapped(text, font, narrowest)

    def _wrapped(self, text: str, font: _Font, width: float = _WIDTH) -> list[str]:
        lines: list[str] = []
        space, length = self._width(font, " "), math.inf
        for word in text.split():
            longer = length + space + self._width(font, word)
            if longer <= width:
                lines[-1] += f" {word}"
                length = longer
            else:
                lines.append(word)
                length = self._width(font, word)
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
        pen.rectangle((0, _PATTERN, *SIZE), _index(_PALM))
        for x in range(24, SIZE[0], 48):
            pen.polygon([(x, 590), (x + 16, 606), (x, 622), (x - 16, 606)], _index(_GOLD))
            pen.polygon([(x, 598), (x + 8, 606), (x, 614), (x - 8, 606)], _index(_CHAM))
        return ground

    def _draw_panel(self, drawings: tuple[str, ...]) -> Image.Image:
        panel = Image.new("L", (SIZE[0] - PANEL, _PATTERN), _index(_SAND))
        pen = ImageDraw.Draw(panel)
        for name, (x, y, width) in zip(drawings, _CIRCLES[len(drawings)], strict=True):
            pen.circle((x, y), width / 2, _index(_PAPER))
            grey = self._shape(name, round(width * _DRAWN))
            at = (x - grey.width // 2, y - grey.height // 2)
            # What a drawing only tints lightly is of the colour around its circle.
            panel.paste(_index(_SAND), at, grey.point(_TINTED))
            panel.paste(grey.point(_TABLES[_PALM]), at, grey.point(_SHAPE))
        return panel


def png(picture: Image.Image) -> bytes:
    """Return a picture of the painter as a PNG file.

    Pillow tries five filters on every row, which helps photographs; without them few flat colours are written in less
    than half the time and a sixth smaller. What looks the same on many pictures (margins, stars) is compressed once.
    The form: https://www.w3.org/TR/png-3/, https://www.rfc-editor.org/rfc/rfc1950.
    """
    if picture.mode != "P":
        return _png_of_many_colours(picture)
    width, height = picture.size
    # A row begins with a byte that says "no filter", 0: so do two more points of the first colour.
    rows = Image.new("P", (width + 2, height))
    rows.paste(picture, (2, 0))
    unfiltered = rows.tobytes("raw", "P;4")
    band = _BAND * (width // 2 + 1)
    bands = [_compressed(unfiltered[start : start + band]) for start in range(0, len(unfiltered), band)]
    header = struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)
    chunks = (
        (b"IHDR", header),
        (b"PLTE", _COLOURS),
        (b"IDAT", b"".join((_OPENING, *bands, _CLOSING, struct.pack(">I", zlib.adler32(unfiltered))))),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _png_of_many_colours(picture: Image.Image) -> bytes:
    file = BytesIO()
    picture.quantize(dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


@lru_cache(_BANDS_KEPT)
def _compressed(band: bytes) -> bytes:
    """Return rows as a part of a compressed stream that refers to nothing before it."""
    stream = zlib.compressobj(_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return stream.compress(band) + stream.flush(zlib.Z_FULL_FLUSH)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _palette() -> Iterator[tuple[int, int, int]]:
    """Yield the colours of all pictures: paper, sand, both golds, then every ink from its faintest shade to the full one."""
    paper = _rgb(_PAPER)
    yield from (paper, *map(_rgb, _FLAT))
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
    shape = grey.point(_SHAPE)
    box = shape.getbbox() or (0, 0, 1, 1)
    return grey.crop(box).point(_TABLES[ink]), shape.crop(box), box[0] - _ROOM, box[1] - _ROOM


def _table(levels: Iterable[int]) -> list[int]:
    """Return what becomes of every place in the palette, as long as Pillow wants it."""
    levels = [*levels]
    return levels + [0] * (256 - len(levels))


_STEPS: Final = tuple(round(grey * _SHADES / 255) for grey in range(256))
#: Ink → place in the palette of every grey of a drawn letter.
_TABLES: Final = {ink: [_index(ink) - _SHADES + step for step in _STEPS] for ink in _INKS}
_SHAPE: Final = [255 if step else 0 for step in _STEPS]
_TINTED: Final = [255 if grey > 8 and not step else 0 for grey, step in enumerate(_STEPS)]

#: Place in the palette → how much a point covers what lies below, and red, green and blue of its ink when it is full.
_COVER: Final = _table([0, *(255 for _ in _FLAT), *(round(255 * step / _SHADES) for _ in _INKS for step in (1, 2, 3))])
_FULL: Final = tuple(
    _table(levels)
    for levels in zip(*map(_rgb, (_PAPER, *_FLAT, *(ink for ink in _INKS for _ in range(_SHADES)))), strict=True)
)


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

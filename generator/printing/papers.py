"""The papers as HTML: which product stands where. Their looks are in ``templates/print`` and ``assets/css/paper``.

Enters: the catalogue and the products to print. Leaves: one HTML document per paper, whose addresses are relative to the
project's folder.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.catalogue.model import Commune, District, Product
from generator.catalogue.whole import Catalogue
from generator.pages.dotmap import DotMap, DotMaps, region_map
from generator.pages.environment import environment, words_of
from generator.pages.qr import QrCode, product_address, qr_code
from generator.printing.sizes import A4_HEIGHT, A4_WIDTH, LabelSize
from generator.text.bilingual import Lang
from generator.text.sorting import sort_key
from generator.text.translations import load

CARDS_PER_SHEET: Final = 4

#: Room around a district's dots on its map, and the least width of that map, in units of the drawing.
_MARGIN: Final = 14.0
_LEAST_WIDTH: Final = 70.0
#: Height of a district's map for its width: it shares a page with the list beside it.
_HEIGHT: Final = 1.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A numbered commune on a district's map. ``x``, ``y`` in units of the drawing."""

    number: int
    commune: Commune
    x: float
    y: float
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A district of the printed catalogue; ``view`` is the viewBox of its map (left, top, width, height), a piece of its province's ``dots``."""

    district: District
    products: tuple[Product, ...]
    producers: int
    view: tuple[float, float, float, float]
    pins: tuple[Pin, ...]
    dots: DotMap


class Papers:
    """Renders the papers of one catalogue in one language."""

    def __init__(self, catalogue: Catalogue, site_src: Path, lang: Lang, site_url: str | None) -> None:
        """Prepare templates; ``site_url`` None leaves the QR codes out."""
        self._catalogue = catalogue
        self._site_url = site_url
        self._lang: Lang = lang
        self._maps = DotMaps(catalogue)
        words = load(site_src / "translations", lang)
        self._environment = environment(site_src / "templates", words, 0, everywhere=words_of(catalogue, words))

    def _cover(self) -> DotMap:
        """Return the drawing of all that the catalogue is about."""
        return region_map(self._catalogue) if self._catalogue.several else next(iter(self._maps.values()))

    def labels(self, products: Sequence[Product], size: LabelSize) -> str:
        """Return label sheets: one label per product, row by row."""
        return self._render("labels", products, size=size, sheets=_sheets(products, size.per_sheet))

    def cards(self, products: Sequence[Product]) -> str:
        """Return sheets of four shelf cards (A6)."""
        return self._render("cards", products, sheets=_sheets(products, CARDS_PER_SHEET))

    def book(self, products: Sequence[Product]) -> str:
        """Return the printed catalogue: a map, a chapter per district, an index of names."""
        chapters = [
            _chapter(self._maps[district.province.id], district, here)
            for district in self._catalogue.districts.values()
            if (here := tuple(p for p in products if p.address.district.id == district.id))
        ]
        index = sorted(products, key=lambda p: (sort_key(p.name.get(self._lang)), p.id))
        listed = max((p.listed_on for p in products if p.listed_on), default=None)
        return self._render("book", products, chapters=chapters, index=index, listed=listed, dots=self._cover())

    def codes(self, products: Iterable[Product]) -> Mapping[str, QrCode]:
        """Return the QR code of every product by id; none without an address of the site."""
        if not self._site_url:
            return {}
        return {p.id: qr_code(product_address(self._site_url, p.id)) for p in products}

    def code_svg(self, code: QrCode) -> str:
        """Return a QR code as an SVG file."""
        return self._environment.get_template("print/qr.svg.html").render(code=code)

    def _render(self, name: str, products: Sequence[Product], **values: object) -> str:
        return self._environment.get_template(f"print/{name}.html").render(
            catalogue=self._catalogue,
            codes=self.codes(products),
            site_url=self._site_url,
            address=product_address,
            paper=(A4_WIDTH, A4_HEIGHT),
            **values,
        )


def _sheets(products: Sequence[Product], count: int) -> list[Sequence[Product]]:
    return [products[start : start + count] for start in range(0, len(products), count)]


def _chapter(dots: DotMap, district: District, products: tuple[Product, ...]) -> Chapter:
    """A map is drawn around the district's dots; communes with products are numbered from north to south."""
    made: dict[str, list[Product]] = {}
    for product in products:
        made.setdefault(product.address.commune.code, []).append(product)
    places = sorted((dots.dots[code] for code in made), key=lambda dot: (dot.y, dot.x))
    own = [dot for dot in dots.dots.values() if dot.district == district.id] or places
    left, right = min(d.x for d in own), max(d.x for d in own)
    top, bottom = min(d.y for d in own), max(d.y for d in own)
    width = max(right - left + 2 * _MARGIN, (bottom - top + 2 * _MARGIN) / _HEIGHT, _LEAST_WIDTH)
    height = width * _HEIGHT
    return Chapter(
        district=district,
        dots=dots,
        products=products,
        producers=len({p.producer for p in products}),
        view=(
            round((left + right - width) / 2, 1),
            round((top + bottom - height) / 2, 1),
            round(width, 1),
            round(height, 1),
        ),
        pins=tuple(
            Pin(
                number=number,
                commune=made[dot.code][0].address.commune,
                x=dot.x,
                y=dot.y,
                products=tuple(made[dot.code]),
            )
            for number, dot in enumerate(places, start=1)
        ),
    )

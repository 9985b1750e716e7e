"""Pictures for shared links: name, stars or numbers, producer, district, and a drawing of what it is.

Every product and place has its own; all other pages show that of the whole. Drawn with Pillow from the record alone, so
the same record makes the same picture; a place shows what comes from there, the whole the scene of the first page. One picture serves both languages. It is kept in a cache by what is written on
it: drawing takes some milliseconds, copying none.
"""

import tempfile
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.catalogue.model import Product
from generator.catalogue.whole import Catalogue
from generator.pages.routes import SITE_PICTURE, Wanted, everything, place_picture_path, share_picture_path
from generator.site.drawn import Drawings
from generator.site.earlier import Part
from generator.site.painting import MOST_DRAWINGS, Painter, Words, png
from generator.text.bilingual import Text
from generator.text.formatting import number
from generator.workers import each

#: Part of every key of the cache: a new drawing, and a new way of writing it, needs a new number.
_VERSION: Final = "5"

_PROGRAMME: Final = "Mỗi xã một sản phẩm"

_UNFINISHED: Final = ".part"
#: Seconds: no picture takes that long.
_ABANDONED_AFTER: Final = 3600


def write_share_pictures(
    catalogue: Catalogue, site_src: Path, cache: Path, part: Part, wanted: Wanted = everything
) -> None:
    """Write the wanted pictures of products and places; what the cache holds is not drawn again, what it no longer needs is removed.

    Several builds of a project, into different sites, may do so at once.

    Args:
        catalogue: the catalogue.
        site_src: where the drawings are.
        cache: a folder that outlives the build.
        part: of the site to be, and what is known of it from earlier.
        wanted: which pictures are.
    """
    cache.mkdir(parents=True, exist_ok=True)
    words = dict(pictures(catalogue))
    drawings = Drawings.read(site_src)
    common = (_VERSION, drawings.digest, catalogue.brand.vi)
    keys = {path: sha256(repr((common, *said)).encode()).digest()[:16] for path, said in words.items()}
    kept = {path: cache / f"{key.hex()}.png" for path, key in keys.items()}
    here = [path for path in words if wanted(path) and part.take(path, keys[path]) is None]
    missing = list({kept[path]: words[path] for path in here if not kept[path].exists()}.items())

    def draw(part: slice) -> None:
        painter = Painter(catalogue.brand.vi, drawings)
        for file, said in missing[part]:
            with tempfile.NamedTemporaryFile(dir=cache, suffix=_UNFINISHED, delete=False) as fresh:
                fresh.write(png(painter.draw(said)))
            Path(fresh.name).replace(file)

    if missing:
        each((slice(0, None, 2), slice(1, None, 2)), draw, size=len(missing))

    def again(said: Words) -> bytes:
        return png(Painter(catalogue.brand.vi, drawings).draw(said))

    for path in here:
        part.write(path, _content(kept[path], words[path], again), keys[path])
    for old in {*cache.glob("*.png"), *_abandoned(cache)} - set(kept.values()):
        with suppress(OSError):  # another build has removed it, or, on Windows, reads it
            old.unlink()


def _content(file: Path, said: Words, again: Callable[[Words], bytes]) -> bytes:
    """Return a picture that was drawn; again, where another build of the project, of other records, has removed it."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return again(said)


def _abandoned(cache: Path) -> Iterator[Path]:
    """Yield what builds have left that were killed while they drew."""
    for file in cache.glob(f"*{_UNFINISHED}"):
        with suppress(FileNotFoundError):
            if time.time() - file.stat().st_mtime > _ABANDONED_AFTER:
                yield file


def pictures(catalogue: Catalogue) -> Iterator[tuple[str, Words]]:
    """Yield path in the site and words of every picture."""
    numbers = _numbers(len(catalogue.current_products), len(catalogue.producers))
    english = f"Specialities of {catalogue.region.get('en')}"
    yield SITE_PICTURE, Words(f"Đặc sản {catalogue.region.vi}", english, 0, numbers, (_PROGRAMME,), scene=True)
    for product in catalogue.products.values():
        yield share_picture_path(product), words_of(product, catalogue)
    for province in catalogue.provinces.values() if catalogue.several else ():
        makers = {producer for district in catalogue.districts_of(province) for producer in district.producers}
        made = catalogue.products_in(province)
        yield (
            place_picture_path("provinces", province.id),
            _of_place(province.name, made, len(makers), catalogue.region),
        )
    for district in catalogue.districts.values():
        yield (
            place_picture_path("districts", district.id),
            _of_place(
                district.name, catalogue.products_of(district.products), len(district.producers), district.province.name
            ),
        )
    for commune in catalogue.communes_today.values():
        province = catalogue.districts[commune.former[0].district].province
        yield (
            place_picture_path("communes", commune.unit.code),
            _of_place(
                commune.unit.name,
                catalogue.products_of(commune.products),
                len(commune.producers),
                province.current.name,
            ),
        )


def _of_place(name: Text, products: Collection[Product], producers: int, above: Text) -> Words:
    """Return what is written on the picture of a place, which lies in the one above, and what mostly comes from there."""
    drawn = Counter(product.drawing for product in products)
    most = tuple(drawing for drawing, _ in drawn.most_common(MOST_DRAWINGS))
    return Words(name.vi, name.en or "", 0, _numbers(len(products), producers), (above.vi,), most)


def _numbers(products: int, producers: int) -> str:
    return f"{number(products, 'vi')} sản phẩm OCOP · {number(producers, 'vi')} chủ thể" if products else ""


def words_of(product: Product, catalogue: Catalogue) -> Words:
    """Return what is written on a product's picture. What left the catalogue bears no stars."""
    maker, district = catalogue.producers[product.producer].name.vi, product.address.district.whereabouts.vi
    name, english, drawings = product.name.vi, product.name.en or "", (product.drawing,)
    if product.status.archived:
        return Words(name, english, 0, product.status.label.vi, (maker, district), drawings)
    dated = any(c.issued_on for c in product.certificates)
    basis = "" if dated or not product.listed_on else f" · danh sách ngày {product.listed_on:%d/%m/%Y}"
    return Words(name, english, product.stars, f"OCOP {product.stars} sao", (maker, f"{district}{basis}"), drawings)

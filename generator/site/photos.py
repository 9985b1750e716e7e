"""Photos as visitors get them: upright, without position data, in several widths and formats, always encoded anew."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from PIL import Image

from generator.catalogue.whole import Catalogue
from generator.pages.routes import PHOTO_WIDTHS, Wanted, everything, photo_path
from generator.records.photos import pixels

#: Format → how Pillow writes it; quality where the eye sees no loss on a phone.
_WRITERS: Final[Mapping[str, dict[str, Any]]] = MappingProxyType(
    {
        "avif": {"format": "AVIF", "quality": 60, "speed": 8},
        "webp": {"format": "WEBP", "quality": 80, "method": 4},
        "jpg": {"format": "JPEG", "quality": 82, "optimize": True, "progressive": True},
    }
)


def write_photos(catalogue: Catalogue, root: Path, site: Path, wanted: Wanted = everything) -> None:
    """Write every wanted photo in every width and format; nothing of the original file but its pixels is kept."""
    photos = [photo for product in catalogue.products.values() for photo in product.photos]
    photos += [photo for producer in catalogue.producers.values() for photo in producer.photos]
    photos += [photo for outlet in catalogue.outlets.values() for photo in outlet.photos]
    for photo in {photo.path: photo for photo in photos}.values():
        if not wanted(photo_path(photo, PHOTO_WIDTHS[0])):
            continue
        upright = _on_white(pixels(root / photo.path, max(PHOTO_WIDTHS) * 2))
        for width in PHOTO_WIDTHS:
            small = upright.copy()
            small.thumbnail((width, width * 2), Image.Resampling.LANCZOS)
            for form, options in _WRITERS.items():
                target = site / photo_path(photo, width, form)
                target.parent.mkdir(parents=True, exist_ok=True)
                small.save(target, **options)


def _on_white(image: Image.Image) -> Image.Image:
    """Return a picture without transparency: a product cut out for a shop window stands on white, not on black."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image.convert("RGBA"))
    return paper.convert("RGB")

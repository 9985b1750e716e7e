"""Photos as visitors get them: upright, without position data, in several widths and formats, always encoded anew."""

from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from PIL import Image

from generator.catalogue.whole import Catalogue
from generator.pages.routes import PHOTO_WIDTHS, Wanted, everything, photo_path
from generator.records.photos import pixels
from generator.site.earlier import Part

#: Format → how Pillow writes it; quality where the eye sees no loss on a phone.
_WRITERS: Final[Mapping[str, dict[str, Any]]] = MappingProxyType(
    {
        "avif": {"format": "AVIF", "quality": 60, "speed": 8},
        "webp": {"format": "WEBP", "quality": 80, "method": 4},
        "jpg": {"format": "JPEG", "quality": 82, "optimize": True, "progressive": True},
    }
)


def write_photos(catalogue: Catalogue, root: Path, part: Part, wanted: Wanted = everything) -> None:
    """Write every wanted photo in every width and format; nothing of the original file but its pixels is kept.

    Args:
        catalogue: the catalogue.
        root: the project's folder.
        part: of the site to be, and what is known of it from earlier.
        wanted: which photos are.
    """
    photos = [photo for product in catalogue.products.values() for photo in product.photos]
    photos += [photo for producer in catalogue.producers.values() for photo in producer.photos]
    photos += [photo for outlet in catalogue.outlets.values() for photo in outlet.photos]
    for photo in {photo.path: photo for photo in photos}.values():
        if not wanted(photo_path(photo, PHOTO_WIDTHS[0])):
            continue
        made_from = sha256((root / photo.path).read_bytes()).digest()
        targets = [(width, form, photo_path(photo, width, form)) for width in PHOTO_WIDTHS for form in _WRITERS]
        missing = [target for target in targets if part.take(target[2], made_from) is None]
        upright = _on_white(pixels(root / photo.path, max(PHOTO_WIDTHS) * 2)) if missing else None
        for width, form, path in missing:
            if upright:
                part.write(path, _small(upright, width, form), made_from)


def _small(image: Image.Image, width: int, form: str) -> bytes:
    """Return a photo as a file of a format, so many pixels wide at most."""
    small, file = image.copy(), BytesIO()
    small.thumbnail((width, width * 2), Image.Resampling.LANCZOS)
    small.save(file, **_WRITERS[form])
    return file.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    """Return a picture without transparency: a product cut out for a shop window stands on white, not on black."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image.convert("RGBA"))
    return paper.convert("RGB")

"""Photos as visitors get them: upright, without position data, in two widths, always encoded anew."""

from pathlib import Path
from typing import Final

from PIL import Image, ImageOps

from generator.catalogue.model import Catalogue
from generator.pages.routes import photo_path

WIDTHS: Final = (480, 1200)


def write_photos(catalogue: Catalogue, root: Path, site: Path) -> None:
    """Write every photo of the catalogue in every width; nothing of the original file but its pixels is kept."""
    photos = [photo for product in catalogue.products.values() for photo in product.photos]
    photos += [photo for producer in catalogue.producers.values() for photo in producer.photos]
    for photo in {photo.path: photo for photo in photos}.values():
        with Image.open(root / photo.path) as original:
            upright = ImageOps.exif_transpose(original).convert("RGB")
        for width in WIDTHS:
            small = upright.copy()
            small.thumbnail((width, width * 2), Image.Resampling.LANCZOS)
            target = site / photo_path(photo, width)
            target.parent.mkdir(parents=True, exist_ok=True)
            small.save(target, "WEBP", quality=80, method=4)

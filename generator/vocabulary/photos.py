"""In which formats photos may be: the form's field, the check, names of files, messages and the editors' page go by this."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoFormat:
    """A format: what people call it, what Pillow does, what browsers do, what its files end in.

    ``shown`` says that every browser can show it: the form makes such photos smaller before they are sent.
    """

    name: str
    pillow: str
    media_type: str
    suffixes: tuple[str, ...]
    shown: bool = True


PHOTO_FORMATS: Final = (
    PhotoFormat(name="JPG", pillow="JPEG", media_type="image/jpeg", suffixes=(".jpg", ".jpeg")),
    PhotoFormat(name="PNG", pillow="PNG", media_type="image/png", suffixes=(".png",)),
    PhotoFormat(name="WebP", pillow="WEBP", media_type="image/webp", suffixes=(".webp",)),
    PhotoFormat(name="AVIF", pillow="AVIF", media_type="image/avif", suffixes=(".avif",)),
    PhotoFormat(name="HEIC", pillow="HEIF", media_type="image/heic", suffixes=(".heic",), shown=False),
    PhotoFormat(name="TIFF", pillow="TIFF", media_type="image/tiff", suffixes=(".tif", ".tiff"), shown=False),
)

PHOTO_SUFFIXES: Final = tuple(suffix for form in PHOTO_FORMATS for suffix in form.suffixes)
"""What the file of a photo ends in."""

MAX_PHOTO_BYTES: Final = 10 * 1024 * 1024


def names_of_formats(last: str) -> str:
    """Return what people call the formats, in a sentence: ``last`` stands before the last one ("or")."""
    *first, end = (form.name for form in PHOTO_FORMATS)
    return f"{', '.join(first)} {last} {end}"

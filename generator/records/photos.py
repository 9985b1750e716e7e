"""Photos as editors put them beside a record: the header is read first, only what is small enough is unpacked."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, ImageFile, UnidentifiedImageError

MAX_BYTES: Final = 10 * 1024 * 1024
MAX_PIXELS: Final = 25_000_000
_FORMATS: Final = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF")


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo file that can be used: where it is and its size in pixels once turned upright."""

    file: Path
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PhotoFault:
    """Why a photo cannot be used."""

    code: str
    vi: str
    en: str


_NOT_AN_IMAGE = PhotoFault(
    "not-an-image",
    "Tệp này không phải ảnh JPG, PNG hoặc WebP, hoặc đã hỏng; hãy lưu lại ảnh và tải lên lần nữa.",
    "This file is no JPG, PNG or WebP picture, or it is damaged; save the picture again and upload it once more.",
)
_TOO_MANY_PIXELS = PhotoFault(
    "photo-too-many-pixels",
    "Ảnh có hơn 25 triệu điểm ảnh; hãy thu nhỏ ảnh.",
    "The picture has more than 25 million pixels; make it smaller.",
)
_SIDEWAYS: Final = frozenset({5, 6, 7, 8})
_ORIENTATION: Final = 0x0112


def read_photo(file: Path) -> Photo | PhotoFault:
    """Return the photo in ``file`` or why it cannot be used; reads the header and, if small enough, the pixels once."""
    if file.stat().st_size > MAX_BYTES:
        return PhotoFault(
            "photo-too-large",
            "Ảnh lớn hơn 10 MB; hãy thu nhỏ ảnh.",
            "The picture is larger than 10 MB; make it smaller.",
        )
    try:
        with warnings.catch_warnings(), _whole_pictures_only():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=_FORMATS) as image:
                width, height = image.size
                if width * height > MAX_PIXELS:
                    return _TOO_MANY_PIXELS
                image.load()
                sideways = image.getexif().get(_ORIENTATION) in _SIDEWAYS
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return _TOO_MANY_PIXELS
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return _NOT_AN_IMAGE
    return Photo(file, height, width) if sideways else Photo(file, width, height)


@contextmanager
def _whole_pictures_only() -> Iterator[None]:
    """Refuse a picture that ends early, whatever another library has set: WeasyPrint switches Pillow's refusal off."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before

"""Photos as editors put them beside a record: the header is read first, only what is small enough is unpacked.

Everything that decodes a stranger's picture is here: which formats, how large, how broken.
"""

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pi_heif
from PIL import Image, ImageFile

from generator.vocabulary.photos import MAX_PHOTO_BYTES, PHOTO_FORMATS, names_of_formats

MAX_PIXELS: Final = 25_000_000
_FORMATS: Final = tuple(form.pillow for form in PHOTO_FORMATS)
pi_heif.register_heif_opener()  # what iPhones take


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


_NOT_AN_IMAGE: Final = PhotoFault(
    "not-an-image",
    f"Tệp này không phải ảnh {names_of_formats('hay')}, hoặc đã hỏng; hãy lưu lại ảnh và tải lên lần nữa.",
    f"This file is no {names_of_formats('or')} picture, or it is damaged; save the picture again and upload it once more.",
)
_TOO_MANY_PIXELS: Final = PhotoFault(
    "photo-too-many-pixels",
    "Ảnh có hơn 25 triệu điểm ảnh; hãy thu nhỏ ảnh.",
    "The picture has more than 25 million pixels; make it smaller.",
)
_TOO_LARGE: Final = PhotoFault(
    "photo-too-large",
    "Ảnh lớn hơn 10 MB; hãy thu nhỏ ảnh.",
    "The picture is larger than 10 MB; make it smaller.",
)

_ORIENTATION: Final = 0x0112
#: How the camera was held, as EXIF numbers it → what turns the picture upright.
_TURNS: Final[Mapping[int, Image.Transpose]] = MappingProxyType(
    {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
)
_SIDEWAYS: Final = frozenset({5, 6, 7, 8})


def read_photo(file: Path) -> Photo | PhotoFault:
    """Return the photo in ``file`` or why it cannot be used; reads the header and, if small enough, the pixels once."""
    if file.stat().st_size > MAX_PHOTO_BYTES:
        return _TOO_LARGE
    try:
        with _opened(file) as image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                return _TOO_MANY_PIXELS
            image.load()
            sideways = _orientation(image) in _SIDEWAYS
    except Image.DecompressionBombError:
        return _TOO_MANY_PIXELS
    except Exception:  # six decoders, and a broken file makes each fail in ways of its own
        return _NOT_AN_IMAGE
    return Photo(file, height, width) if sideways else Photo(file, width, height)


def pixels(file: Path, longest: int) -> Image.Image:
    """Return the picture of a photo that ``read_photo`` took: upright, at most ``longest`` pixels a side, nothing but pixels.

    It is made smaller before anything else, because each step keeps a copy in memory.
    """
    with _opened(file) as image:
        image.draft(None, (longest, longest))  # a JPEG is unpacked no larger than needed
        image.load()
        turn = _TURNS.get(_orientation(image))  # only now: some decoders turn the picture themselves
        small = image.convert("RGBA" if image.has_transparency_data else "RGB") if image.mode not in _EVEN else image
        small.thumbnail((longest, longest), Image.Resampling.LANCZOS)
        bare = Image.frombytes(small.mode, small.size, small.tobytes())
    return bare.transpose(turn) if turn else bare


#: Modes whose pixels can be mixed as they are when a picture is made smaller.
_EVEN: Final = frozenset({"RGB", "RGBA", "L", "CMYK"})


@contextmanager
def _opened(file: Path) -> Iterator[Image.Image]:
    """Open a picture: its header is read, its pixels are not; what its decoder would print is kept quiet.

    A picture that ends early is refused, whatever another library has set: WeasyPrint switches Pillow's refusal off.
    """
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=_FORMATS) as image:
                yield image
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _orientation(image: Image.Image) -> int:
    """Return how the camera was held; upright where what it wrote cannot be read."""
    try:
        found = image.getexif().get(_ORIENTATION)
    except Exception:  # a photo is not refused for what is thrown away
        return 1
    return found if isinstance(found, int) else 1

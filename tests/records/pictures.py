"""Pictures for tests, made when they are needed: good ones in every format, bombs, fakes, polyglots."""

import struct
import zlib
from io import BytesIO
from typing import Any

import pillow_heif
from PIL import Image

SECRET_CAMERA = "secret camera"  # noqa: S105 - no password


def picture(size: tuple[int, int] = (40, 30), form: str = "JPEG", mode: str = "RGB", **options: Any) -> bytes:
    """Return a picture whose upper half is green."""
    image = Image.new("RGB", size, "white")
    image.paste("green", (0, 0, size[0], size[1] // 2))
    data = BytesIO()
    if form == "HEIF":
        heic = pillow_heif.from_pillow(image)
        heic[0].info.update(exif=options["exif"].tobytes() if "exif" in options else None)
        heic.save(data)
    else:
        image.convert(mode).save(data, form, **options)
    return data.getvalue()


def with_secrets(orientation: int = 1) -> Image.Exif:
    """Return what a phone writes into a photo: how it was held, its name, the place."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, SECRET_CAMERA
    exif.get_ifd(0x8825).update({1: "N", 2: (10.0, 23.0, 45.0), 3: "E", 4: (105.0, 26.0, 7.0)})
    return exif


def png(width: int, height: int, *chunks: tuple[bytes, bytes], rows: bytes = b"\0" * 100) -> bytes:
    """Return a PNG that claims a size, with chunks before its pixels, of which it holds ``rows``."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", header), *chunks, (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


def jpeg_claiming(width: int, height: int) -> bytes:
    """Return a JPEG whose header claims a size that its data do not hold."""
    data = bytearray(picture())
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(data)

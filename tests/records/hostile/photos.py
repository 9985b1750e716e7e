"""Photos that are none, or are more than a photo."""

import zlib

from PIL import PngImagePlugin

from tests.projects import CAI_XANH, SmallProject
from tests.records.hostile.spoiling import Put, photo
from tests.records.pictures import jpeg_claiming, picture, png

_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" viewBox="0 0 1 1"/>'
_HTML = b"<!doctype html><script>alert(1)</script>"
_TIFF = b"II*\0\x08\0\0\0\x02\0"


def _named(file: str) -> Put:
    """The record names this file, which is not there."""

    def put(project: SmallProject) -> None:
        project.change(
            CAI_XANH, "sources:\n", f"photos:\n  - file: {file}\n    alt: {{vi: Cải, en: Greens}}\nsources:\n"
        )

    return put


_FAKES = {
    "empty": b"",
    "one-byte": b"\xff",
    "text": b"anh cai xanh",
    "svg": _SVG,
    "svg-with-xml-head": b'<?xml version="1.0"?>' + _SVG,
    "svgz": zlib.compress(_SVG),
    "html": _HTML,
    "html-with-gif-head": b"GIF89a" + _HTML,
    "html-with-jpeg-head": b"\xff\xd8\xff\xe0" + _HTML,
    "html-with-png-head": b"\x89PNG\r\n\x1a\n" + _HTML,
    "gif": picture(form="GIF"),
    "bmp": picture(form="BMP"),
    "ico": picture(form="ICO"),
    "ppm": picture(form="PPM"),
    "pcx": picture(form="PCX"),
    "pdf": picture(form="PDF"),
    "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n(x) run\n",
    "psd": b"8BPS\0\x01" + b"\0" * 60,
    "webp-of-nothing": b"RIFF\x04\0\0\0WEBP",
    "avif-of-nothing": b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf",
    "heic-of-nothing": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    "mp4": b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
    "zip": b"PK\x03\x04" + b"\0" * 60,
    "jpeg-cut-off": picture((400, 300))[:900],
    "jpeg-head-only": picture()[:20],
    "png-cut-off": picture((400, 300), "PNG")[:-60],
    "png-wrong-checksum": picture(form="PNG").replace(b"IDAT", b"IDAU"),
    "webp-cut-off": picture((400, 300), "WEBP")[:-60],
    "avif-cut-off": picture((400, 300), "AVIF")[:-60],
    "heic-cut-off": picture((400, 300), "HEIF")[:-60],
    "tiff-cut-off": picture((400, 300), "TIFF")[:-600],
    "tiff-points-nowhere": b"II*\0\xff\xff\xff\x7f",
    "tiff-points-to-itself": _TIFF + (b"\0\x01\x04\0\x01\0\0\0\x08\0\0\0" * 2) + b"\x08\0\0\0",
    "png-no-pixels": png(4_000, 4_000),
    "png-of-zero-width": png(0, 4_000),
    "bomb-in-a-comment": png(
        2, 2, (b"zTXt", b"x\0\0" + zlib.compress(b"\0" * (PngImagePlugin.MAX_TEXT_CHUNK + 1), 9)), rows=b"\0" * 14
    ),
}
_TOO_MANY = {
    "png-25-million-and-one": png(25_000_001, 1),
    "png-30000-squared": png(30_000, 30_000),
    "png-two-billion-squared": png(2**31 - 1, 2**31 - 1),
    "png-that-unpacks": png(20_000, 20_000, rows=b"\0" * 30_000_000),
    "jpeg-65500-squared": jpeg_claiming(65_500, 65_500),
    "jpeg-5001": jpeg_claiming(5_001, 5_000),
}

CASES: dict[str, Put] = {
    **{f"photo-fake-{case}": photo(content) for case, content in _FAKES.items()},
    **{f"photo-bomb-{case}": photo(content) for case, content in _TOO_MANY.items()},
    **{
        f"photo-name-{case}": _named(typed)
        for case, typed in {
            "traversal": "../../../mkdocs.yml",
            "traversal-with-suffix": "../rau.jpg",
            "points-inside": "a..b.jpg",
            "absolute": "/etc/passwd.jpg",
            "drive": "C:\\anh.jpg",
            "backslashes": "..\\..\\anh.jpg",
            "percent": '"%2e%2e%2fanh.jpg"',
            "folder": "anh/cai.jpg",
            "link": "https://example.vn/cai.jpg",
            "data": "data:image/png;base64,AA.png",
            "svg": "cai.svg",
            "gif": "cai.gif",
            "html": "cai.jpg.html",
            "two-suffixes-hidden": '"cai.php%00.jpg"',
            "capitals": "CAI.JPG",
            "marks": "cải.jpg",
            "spaces": "cai xanh.jpg",
            "point-first": ".cai.jpg",
            "quote": '"cai\'.jpg"',
            "markup": '"<img>.jpg"',
            "long": "c" * 90 + ".jpg",
            "no-suffix": "cai",
            "record": "cai-xanh.yml",
            "wildcard": '"*.jpg"',
            "missing": "khong-co.jpg",
        }.items()
    },
    "photo-of-11-mb": photo(lambda: picture() + b"\0" * 11_000_000),
}

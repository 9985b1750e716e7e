from datetime import date

import pytest
from PIL import Image

from generator.catalogue.join import join
from generator.pages.routes import PHOTO_FORMATS, PHOTO_WIDTHS, photo_path
from generator.site.earlier import Part
from generator.site.photos import write_photos
from tests.projects import CAI_XANH, SmallProject
from tests.records.pictures import SECRET_CAMERA, picture, with_secrets

PHOTO = "products/thoai-son/rau-sach-thu/cai-xanh.jpg"


TRAILER = b"<script>alert(1)</script>PK\x05\x06" + b"\0" * 18
"""What makes a picture a page and an archive as well."""


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF", "TIFF"])
def test_photos_are_written_anew_upright_and_with_nothing_but_their_pixels(project: SmallProject, form: str) -> None:
    """The camera held sideways, its name and place in the file, a page behind it: 2000 × 1000 lying is 1000 × 2000."""
    project.change(
        CAI_XANH, "sources:\n", "photos:\n  - {file: cai-xanh.jpg, alt: {vi: Cải xanh, en: Greens}}\nsources:\n"
    )
    project.write(PHOTO, picture((2000, 1000), form, exif=with_secrets(6)) + TRAILER)
    catalogue = join(project.records(), date(2025, 1, 1))
    (photo,) = catalogue.products["cai-xanh"].photos
    assert (photo.path, photo.width, photo.height) == (PHOTO, 1000, 2000)

    site = project.root / "site"
    write_photos(catalogue, project.root, Part(site))
    assert sorted(p.relative_to(site).as_posix() for p in site.rglob("*.*")) == sorted(
        photo_path(photo, width, form) for width in PHOTO_WIDTHS for form in PHOTO_FORMATS
    )
    for width, size in ((480, (480, 960)), (1200, (1000, 2000))):
        for suffix, name in (("avif", "AVIF"), ("webp", "WEBP"), ("jpg", "JPEG")):
            file = site / photo_path(photo, width, suffix)
            with Image.open(file) as written:
                assert (written.format, written.size) == (name, size)
                assert dict(written.getexif()) == {}
                assert not {"exif", "xmp", "icc_profile", "comment"} & {k for k, v in written.info.items() if v}
                red, green, blue = written.convert("RGB").getpixel((size[0] - 9, size[1] // 2))
                assert green > 100 > max(red, blue), "held sideways, the upper half is on the right"
            data = file.read_bytes()
            assert len(data) == _length(data, suffix)
            assert SECRET_CAMERA.encode() not in data
            assert b"<script>" not in data


def _length(data: bytes, form: str) -> int:
    """Return where a picture ends by what its own format says, read without the library that wrote it."""
    if form == "jpg":
        return data.rindex(b"\xff\xd9") + 2
    if form == "webp":
        return 8 + int.from_bytes(data[4:8], "little")
    at = 0
    while at < len(data):
        at += int.from_bytes(data[at : at + 4], "big")
    return at


def test_what_is_transparent_stands_on_white(project: SmallProject) -> None:
    project.change(CAI_XANH, "sources:\n", "photos:\n  - {file: cai.png, alt: {vi: Cải, en: Greens}}\nsources:\n")
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(project.root / PHOTO.replace("cai-xanh.jpg", "cai.png"))
    catalogue = join(project.records(), date(2025, 1, 1))
    site = project.root / "site"
    write_photos(catalogue, project.root, Part(site))
    (photo,) = catalogue.products["cai-xanh"].photos
    with Image.open(site / photo_path(photo, 480, "jpg")) as picture:
        assert picture.getpixel((4, 4)) == (255, 255, 255)


def test_two_photos_never_share_a_path(project: SmallProject) -> None:
    named = "".join(f"  - {{file: {name}, alt: {{vi: Cải, en: Greens}}}}\n" for name in ("cai.jpg", "cai.png"))
    project.change(CAI_XANH, "sources:\n", f"photos:\n{named}sources:\n")
    for name in ("cai.jpg", "cai.png"):
        Image.new("RGB", (8, 8)).save(project.root / PHOTO.replace("cai-xanh.jpg", name))
    catalogue = join(project.records(), date(2025, 1, 1))
    assert sorted(photo_path(photo, 480) for photo in catalogue.products["cai-xanh"].photos) == [
        "assets/photos/thoai-son/rau-sach-thu/cai-jpg-480.webp",
        "assets/photos/thoai-son/rau-sach-thu/cai-png-480.webp",
    ]

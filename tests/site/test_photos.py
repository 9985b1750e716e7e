from datetime import date

from PIL import Image

from generator.catalogue.join import join
from generator.pages.routes import PHOTO_FORMATS, PHOTO_WIDTHS, photo_path
from generator.site.photos import write_photos
from tests.projects import CAI_XANH, SmallProject

PHOTO = "products/thoai-son/rau-sach-thu/cai-xanh.jpg"


def test_photos_are_written_anew_upright_and_without_their_secrets(project: SmallProject) -> None:
    """The camera held sideways, its place in the file: 2000 × 1000 lying is 1000 × 2000 upright."""
    project.change(
        CAI_XANH, "sources:\n", "photos:\n  - {file: cai-xanh.jpg, alt: {vi: Cải xanh, en: Greens}}\nsources:\n"
    )
    image = Image.new("RGB", (2000, 1000), "green")
    exif = image.getexif()
    exif[0x0112], exif[0x010F] = 6, "secret camera"
    exif.get_ifd(0x8825)[1] = "N"
    image.save(project.root / PHOTO, exif=exif)
    catalogue = join(project.records(), date(2025, 1, 1))
    (photo,) = catalogue.products["cai-xanh"].photos
    assert (photo.path, photo.width, photo.height) == (PHOTO, 1000, 2000)

    site = project.root / "site"
    write_photos(catalogue, project.root, site)
    assert sorted(p.relative_to(site).as_posix() for p in site.rglob("*.*")) == sorted(
        photo_path(photo, width, form) for width in PHOTO_WIDTHS for form in PHOTO_FORMATS
    )
    for form, name in (("avif", "AVIF"), ("webp", "WEBP"), ("jpg", "JPEG")):
        with Image.open(site / photo_path(photo, 480, form)) as small:
            assert (small.format, small.size) == (name, (480, 960))
            assert dict(small.getexif()) == {}
        with Image.open(site / photo_path(photo, 1200, form)) as large:
            assert large.size == (1000, 2000)
        assert b"secret camera" not in (site / photo_path(photo, 1200, form)).read_bytes()


def test_what_is_transparent_stands_on_white(project: SmallProject) -> None:
    project.change(CAI_XANH, "sources:\n", "photos:\n  - {file: cai.png, alt: {vi: Cải, en: Greens}}\nsources:\n")
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(project.root / PHOTO.replace("cai-xanh.jpg", "cai.png"))
    catalogue = join(project.records(), date(2025, 1, 1))
    site = project.root / "site"
    write_photos(catalogue, project.root, site)
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

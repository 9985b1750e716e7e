"""Photos are read with care: the header first, only what is small enough is unpacked."""

import zlib
from pathlib import Path

import pytest
from PIL import ImageFile, PngImagePlugin

from generator.records.photos import Photo, PhotoFault, pixels, read_photo
from generator.vocabulary.photos import MAX_PHOTO_BYTES, PHOTO_FORMATS, names_of_formats
from tests.projects import CAI_XANH, ROOT, SmallProject
from tests.records.pictures import jpeg_claiming, picture, png, with_secrets

PHOTO = "products/thoai-son/rau-sach-thu/cai-xanh.jpg"
NAMED = "photos:\n  - file: cai-xanh.jpg\n    alt:\n      vi: Cải xanh\n      en: Greens\nsources:\n"
NOT_AN_IMAGE = (
    "Tệp này không phải ảnh JPG, PNG, WebP, AVIF, HEIC hay TIFF, hoặc đã hỏng; hãy lưu lại ảnh và tải lên lần nữa.",
    "This file is no JPG, PNG, WebP, AVIF, HEIC or TIFF picture, or it is damaged; save the picture again and upload it once "
    "more.",
)


#: Formats that take the modes that PNG does not.
FORMS = {"PA": "TIFF", "F": "TIFF", "CMYK": "JPEG", "YCbCr": "JPEG"}


@pytest.mark.parametrize("form", [form.pillow for form in PHOTO_FORMATS])
def test_a_good_photo(tmp_path: Path, form: str) -> None:
    file = tmp_path / "a.img"
    file.write_bytes(picture(form=form))
    assert read_photo(file) == Photo(file, 40, 30)


@pytest.mark.parametrize(("page", "last"), [("editors.md", "hoặc"), ("editors.en.md", "or")])
def test_editors_are_told_the_formats_that_are_taken(page: str, last: str) -> None:
    told = (ROOT / "site_src" / "pages" / page).read_text("utf-8")
    assert f"{names_of_formats(last)}, " in told


@pytest.mark.parametrize(("orientation", "size"), [(1, (40, 30)), (3, (40, 30)), (6, (30, 40)), (8, (30, 40))])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF", "TIFF"])
def test_the_size_is_that_of_the_upright_photo(
    tmp_path: Path, form: str, orientation: int, size: tuple[int, int]
) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(picture(form=form, exif=with_secrets(orientation)))
    assert read_photo(file) == Photo(file, *size)
    assert pixels(file, 100).size == size


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a picture",
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>",
        picture()[:300],
        picture(form="GIF"),
        picture(form="BMP"),
        png(4000, 4000),
        picture(form="AVIF")[:-40],
        picture(form="HEIF")[:-40],
    ],
    ids=["empty", "text", "svg", "cut off", "gif", "bmp", "no pixels", "avif cut off", "heic cut off"],
)
def test_what_is_no_photo(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(content)
    assert read_photo(file) == PhotoFault("not-an-image", *NOT_AN_IMAGE)


def test_a_picture_that_ends_early_is_refused_whatever_another_library_has_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # what importing WeasyPrint does
    file = tmp_path / "a.png"
    file.write_bytes(png(4000, 4000))
    assert read_photo(file) == PhotoFault("not-an-image", *NOT_AN_IMAGE)


@pytest.mark.parametrize("size", [(5001, 5000), (30_000, 20_000), (60_000, 60_000)])
def test_too_many_pixels_are_never_unpacked(tmp_path: Path, size: tuple[int, int]) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(png(*size))
    fault = read_photo(file)
    assert fault == PhotoFault(
        "photo-too-many-pixels",
        "Ảnh có hơn 25 triệu điểm ảnh; hãy thu nhỏ ảnh.",
        "The picture has more than 25 million pixels; make it smaller.",
    )


def test_the_header_decides_how_large_a_picture_is(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(jpeg_claiming(5000, 5000))
    assert read_photo(file) == Photo(file, 5000, 5000)
    file.write_bytes(jpeg_claiming(5001, 5000))
    fault = read_photo(file)
    assert isinstance(fault, PhotoFault)
    assert fault.code == "photo-too-many-pixels"


def test_a_bomb_in_a_comment_is_never_unpacked(tmp_path: Path) -> None:
    comment = b"Comment\0\0" + zlib.compress(b"\0" * (PngImagePlugin.MAX_TEXT_CHUNK + 1))
    file = tmp_path / "a.png"
    file.write_bytes(png(2, 2, (b"zTXt", comment), rows=b"\0" * 14))
    assert read_photo(file) == PhotoFault("not-an-image", *NOT_AN_IMAGE)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGBA", "I;16", "F", "CMYK", "YCbCr"])
def test_every_way_to_say_a_colour_becomes_a_small_picture(tmp_path: Path, mode: str) -> None:
    file = tmp_path / "a.img"
    file.write_bytes(picture((400, 300), FORMS.get(mode, "PNG"), mode))
    assert read_photo(file) == Photo(file, 400, 300)
    assert pixels(file, 100).size == (100, 75)


def test_what_the_camera_wrote_may_be_broken(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(picture(exif=b"Exif\0\0II*\0" + b"\xff" * 20))
    assert read_photo(file) == Photo(file, 40, 30)
    assert pixels(file, 10).size == (10, 8)


def test_a_file_of_too_many_bytes(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    with file.open("wb") as handle:
        handle.truncate(MAX_PHOTO_BYTES + 1)
    assert read_photo(file) == PhotoFault(
        "photo-too-large", "Ảnh lớn hơn 10 MB; hãy thu nhỏ ảnh.", "The picture is larger than 10 MB; make it smaller."
    )


def test_a_photo_beside_its_record(project: SmallProject) -> None:
    project.change(CAI_XANH, "sources:\n", NAMED)
    project.write(PHOTO, picture())
    assert project.problems() == ()


def test_a_photo_that_is_no_image_is_told_once(project: SmallProject) -> None:
    project.change(CAI_XANH, "sources:\n", NAMED)
    project.write(PHOTO, b"not a picture")
    assert [(p.path, p.line, p.code, p.vi, p.en) for p in project.problems()] == [
        (PHOTO, 1, "not-an-image", *NOT_AN_IMAGE)
    ]


def test_a_missing_photo_suggests_one_that_is_there(project: SmallProject) -> None:
    project.change(CAI_XANH, "sources:\n", NAMED)
    project.write(PHOTO.replace("cai-xanh.jpg", "cai-xanh-1.jpg"), picture())
    (problem,) = project.problems()
    assert (problem.path, problem.line, problem.code, problem.suggestion) == (
        CAI_XANH,
        19,
        "missing-photo",
        "cai-xanh-1.jpg",
    )
    assert problem.en == (
        f"There is no photo {PHOTO}; upload it to the same folder or correct the name; did you mean “cai-xanh-1.jpg”?"
    )


def test_a_photo_of_another_folder_is_not_suggested(project: SmallProject) -> None:
    project.change(CAI_XANH, "sources:\n", NAMED)
    project.write("products/tri-ton/thot-not-thu/cai-xanh.jpg", picture())
    (problem,) = project.problems()
    assert (problem.code, problem.suggestion) == ("missing-photo", None)

"""Photos are read with care: the header first, only what is small enough is unpacked."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageFile

from generator.records.photos import MAX_BYTES, Photo, PhotoFault, read_photo
from tests.projects import CAI_XANH, SmallProject

PHOTO = "products/thoai-son/rau-sach-thu/cai-xanh.jpg"
NAMED = "photos:\n  - file: cai-xanh.jpg\n    alt:\n      vi: Cải xanh\n      en: Greens\nsources:\n"
NOT_AN_IMAGE = (
    "Tệp này không phải ảnh JPG, PNG hoặc WebP, hoặc đã hỏng; hãy lưu lại ảnh và tải lên lần nữa.",
    "This file is no JPG, PNG or WebP picture, or it is damaged; save the picture again and upload it once more.",
)


def picture(size: tuple[int, int] = (40, 30), form: str = "JPEG", orientation: int | None = None) -> bytes:
    image, data = Image.new("RGB", size, "green"), BytesIO()
    exif = image.getexif()
    if orientation:
        exif[0x0112] = orientation
    image.save(data, form, exif=exif)
    return data.getvalue()


def png_header(width: int, height: int) -> bytes:
    """Return a PNG that claims a size and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_good_photo(tmp_path: Path, form: str) -> None:
    file = tmp_path / "a.img"
    file.write_bytes(picture(form=form))
    assert read_photo(file) == Photo(file, 40, 30)


@pytest.mark.parametrize(("orientation", "size"), [(1, (40, 30)), (3, (40, 30)), (6, (30, 40)), (8, (30, 40))])
def test_the_size_is_that_of_the_upright_photo(tmp_path: Path, orientation: int, size: tuple[int, int]) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(picture(orientation=orientation))
    assert read_photo(file) == Photo(file, *size)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a picture",
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>",
        picture()[:300],
        picture(form="GIF"),
        picture(form="BMP"),
        png_header(4000, 4000),
    ],
    ids=["empty", "text", "svg", "cut off", "gif", "bmp", "no pixels"],
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
    file.write_bytes(png_header(4000, 4000))
    assert read_photo(file) == PhotoFault("not-an-image", *NOT_AN_IMAGE)


@pytest.mark.parametrize("size", [(5001, 5000), (30_000, 20_000), (60_000, 60_000)])
def test_too_many_pixels_are_never_unpacked(tmp_path: Path, size: tuple[int, int]) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(png_header(*size))
    fault = read_photo(file)
    assert fault == PhotoFault(
        "photo-too-many-pixels",
        "Ảnh có hơn 25 triệu điểm ảnh; hãy thu nhỏ ảnh.",
        "The picture has more than 25 million pixels; make it smaller.",
    )


def test_a_file_of_too_many_bytes(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    with file.open("wb") as handle:
        handle.truncate(MAX_BYTES + 1)
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

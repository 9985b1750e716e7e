"""The real catalogue on paper: read again, page by page, by another library; every code leads to a page of the real site."""

import re
import sys
from pathlib import Path

import pytest
from PIL import Image

from generator.catalogue.whole import Catalogue
from generator.printing.papers import Papers
from generator.printing.pdf import PdfToolMissingError, write_pdf
from generator.printing.sizes import LABEL_SIZES
from generator.text.bilingual import Lang
from tests.printing import reading
from tests.printing.conftest import SITE, Book
from tests.projects import ROOT


def papers(catalogue: Catalogue, lang: Lang) -> Papers:
    return Papers(catalogue, ROOT / "site_src", lang, SITE)


def test_every_code_of_the_book_leads_to_a_page(book: Book, built_site: Path) -> None:
    found = [code for page in reading.codes(book.path) for code in page]
    assert sorted(found) == sorted(f"{SITE}products/{product.id}/" for product in book.products)
    assert all((built_site / code.removeprefix(SITE) / "index.html").is_file() for code in found)
    assert all((built_site / "en" / code.removeprefix(SITE) / "index.html").is_file() for code in found)


def test_the_text_of_the_book_is_text(book: Book, real: Catalogue) -> None:
    text = " ".join(reading.page_texts(book.path))
    lost = [p.name.get(book.lang) for p in book.products if p.name.get(book.lang) not in text]
    assert lost == []
    assert all(real.districts[district].name.get(book.lang) in text for district in book.districts)
    assert "\ufffd" not in text


def test_every_page_of_the_book_is_a4_and_says_something(book: Book) -> None:
    assert reading.page_sizes(book.path) == {(210, 297)}
    texts = reading.page_texts(book.path)
    assert len(book.products) / 4.5 <= len(texts) <= len(book.products) / 2.4
    assert min(len(text) for text in texts) > 40


def test_page_numbers_are_those_of_the_contents(book: Book, real: Catalogue) -> None:
    texts = reading.page_texts(book.path)
    for district in book.districts:
        name = real.districts[district].name.get(book.lang)
        entry = re.search(rf"{re.escape(name)} \d+ \S+( \S+)? (\d+)", texts[1])
        assert entry, district
        assert name in texts[int(entry[2]) - 1]


def test_fonts_are_embedded(book: Book) -> None:
    fonts = reading.fonts(book.path)
    assert fonts
    assert all(fonts.values()), fonts


@pytest.mark.parametrize("size", LABEL_SIZES)
def test_every_code_of_the_labels_is_read(size: str, real: Catalogue, tmp_path: Path) -> None:
    target = tmp_path / "labels.pdf"
    products = real.products_of(real.districts["thoai-son"].products)
    write_pdf(papers(real, "vi").labels(products, LABEL_SIZES[size]), ROOT, target)
    pages = reading.codes(target)
    assert [len(page) for page in pages] == _filled(len(products), LABEL_SIZES[size].per_sheet)
    assert {c for page in pages for c in page} == {f"{SITE}products/{p.id}/" for p in products}
    assert all(reading.fonts(target).values())


def test_every_code_of_the_cards_is_read(real: Catalogue, tmp_path: Path) -> None:
    target = tmp_path / "cards.pdf"
    products = real.products_of(real.districts["chau-doc"].products)
    write_pdf(papers(real, "en").cards(products), ROOT, target)
    assert [len(page) for page in reading.codes(target)] == _filled(len(products), 4)
    assert reading.page_sizes(target) == {(210, 297)}
    text = " ".join(reading.page_texts(target))
    assert all(p.name.vi in text for p in products)


def _filled(count: int, per_sheet: int) -> list[int]:
    return [min(per_sheet, count - start) for start in range(0, count, per_sheet)]


def test_nothing_is_fetched_from_outside(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    write_pdf('<img src="https://example.vn/x.png"><p>Chữ</p>', ROOT, tmp_path / "x.pdf")
    assert "https://example.vn/x.png" in caplog.text
    assert reading.page_texts(tmp_path / "x.pdf") == ["Chữ"]


@pytest.mark.parametrize(
    "address",
    ["../secret.png", "%2e%2e/secret.png", "link.png", "{outside}", "file://localhost{path}", "in/../../secret.png"],
)
def test_no_file_is_read_outside_the_folder(tmp_path: Path, caplog: pytest.LogCaptureFixture, address: str) -> None:
    """What is there and may be read is not shown all the same; a picture in the folder is."""
    folder, secret = tmp_path / "folder", tmp_path / "secret.png"
    (folder / "in").mkdir(parents=True)
    for file in (secret, folder / "in" / "một ảnh.png"):
        Image.new("RGB", (8, 8), "red").save(file)
    (folder / "link.png").symlink_to(secret)
    there = address.format(outside=secret.as_uri(), path=secret)
    for number, shown in enumerate((there, "in/một ảnh.png")):
        write_pdf(f'<img src="{shown}"><p>Chữ</p>', folder, tmp_path / f"{number}.pdf")
    assert [b"/Subtype /Image" in (tmp_path / f"{number}.pdf").read_bytes() for number in (0, 1)] == [False, True]
    assert "outside the folder" in caplog.text


def test_without_weasyprint_it_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(PdfToolMissingError):
        write_pdf("<p>", ROOT, tmp_path / "x.pdf")
    assert list(tmp_path.iterdir()) == []

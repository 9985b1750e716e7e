"""HTML to PDF with WeasyPrint, which is installed only where something is printed."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

from generator.text.bilingual import Text

#: What to say where WeasyPrint or its system libraries are missing.
MISSING: Final = Text(
    "Chưa cài công cụ tạo PDF: hãy chạy “make print-tools”, hoặc cài WeasyPrint (pip install weasyprint) cùng thư viện "
    "Pango (Debian, Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)",
    "The tool that makes PDFs is not installed: run “make print-tools”, or install WeasyPrint (pip install weasyprint) and "
    "the Pango library (Debian, Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)",
)

#: Photos are printed at this many pixels an inch.
DPI: Final = 200


class PdfToolMissingError(RuntimeError):
    """WeasyPrint cannot be loaded; the cause is the ImportError or OSError."""


def write_pdf(html: str, folder: Path, target: Path) -> None:
    """Write an HTML document as PDF. Nothing is fetched but files below ``folder``: styles, drawings and photos.

    Args:
        html: the document.
        folder: what its addresses are relative to.
        target: the PDF to write; the file appears complete or not at all.

    Raises:
        PdfToolMissingError: WeasyPrint or a library that it needs is not installed.
        OSError: the disk refuses.
    """
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:
        raise PdfToolMissingError from error

    class Fetcher(URLFetcher):  # type: ignore[misc]  # without types; here, because it may not be installed
        """Refuses whatever lies elsewhere, by an address with dots or by a link too; the picture is then left out."""

        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> object:
            address = urlsplit(url)
            if address.scheme == "file" and not _path(address.path).is_relative_to(folder.resolve()):
                raise ValueError(f"outside the folder: {url}")
            return super().fetch(url, headers)

    fetcher = Fetcher(allowed_protocols=("file", "data"))
    document = HTML(string=html, base_url=f"{folder.as_uri()}/", url_fetcher=fetcher)
    content = document.write_pdf(pdf_identifier=b"ocop", optimize_images=True, dpi=DPI)
    part = target.with_suffix(".part")
    part.write_bytes(content)
    part.replace(target)


def _path(address: str) -> Path:
    """Return what the path of a ``file:`` address stands for, links followed."""
    return Path(url2pathname(address)).resolve()

"""``ocop print``: label sheets, shelf cards, the printed catalogue and QR codes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import click
from jinja2 import TemplateError

from generator.catalogue.model import Product
from generator.catalogue.whole import Catalogue
from generator.cli.catalogue import catalogue_of
from generator.cli.common import FILES, Failed, day_option, number_option, pass_project, refuse_unknown_district, say
from generator.cli.helping import Command
from generator.pages.template_faults import template_fault
from generator.printing.papers import Papers
from generator.printing.pdf import MISSING, PdfToolMissingError, write_pdf
from generator.printing.sizes import LABEL_SIZES
from generator.project import Project
from generator.site.engine import read_settings
from generator.text.bilingual import Lang

DEFAULT_SIZE: Final = next(iter(LABEL_SIZES))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """What is to be printed and where it goes."""

    project: Project
    papers: Papers
    products: tuple[Product, ...]
    size: str
    out: Path
    tail: str
    """What a file's name ends in: district or products, then language."""


@click.command("print", cls=Command)
@click.argument("paper", type=click.Choice(["labels", "cards", "catalogue", "qr"]))
@click.option("--district", help="Chỉ một huyện (chau-doc). / One district only.")
@click.option("--product", "ids", multiple=True, help="Chỉ những sản phẩm này. / These products only.")
@click.option("--lang", type=click.Choice(["vi", "en"]), default="vi", help="Ngôn ngữ. / Language (default: vi).")
@click.option(
    "--size",
    type=click.Choice(list(LABEL_SIZES)),
    default=DEFAULT_SIZE,
    help="Cỡ nhãn, mm. / Size of a label in mm (default: 70x37).",
)
@number_option("--copies", default=1, least=1, most=500, text="Số nhãn, thẻ mỗi sản phẩm. / Of each product.")
@click.option("--out", type=FILES, help="Thư mục đặt tệp (mặc định: build/print). / Where files go.")
@day_option(
    "--as-of", text="Ngày tính hiệu lực, năm-tháng-ngày (mặc định: hôm nay). / The day that decides what has lapsed."
)
@pass_project
def print_command(
    project: Project,
    paper: str,
    district: str | None,
    ids: tuple[str, ...],
    lang: Lang,
    size: str,
    copies: int,
    out: Path | None,
    as_of: date | None,
) -> None:
    """In nhãn, thẻ kệ hàng, danh mục, mã QR. / Print labels, shelf cards, the catalogue, QR codes.

    labels: tờ nhãn A4. / label sheets. cards: thẻ A6, bốn thẻ một tờ. / A6 cards, four a sheet.
    catalogue: danh mục theo huyện. / by district. qr: mỗi sản phẩm một tệp SVG. / an SVG per product.
    """
    catalogue = catalogue_of(project, as_of)
    products = _chosen(catalogue, district, ids)
    site_url = read_settings(project.config_file).site_url
    if site_url is None:
        _say_no_codes(needed=paper == "qr")
    folder = (out or project.root / "build" / "print").resolve()
    tail = "-".join(part for part in (district, *ids[:1], lang) if part)
    job = _Job(
        project=project,
        papers=Papers(catalogue, project.site_src, lang, site_url),
        products=tuple(p for p in products for _ in range(copies if paper in ("labels", "cards") else 1)),
        size=size,
        out=folder,
        tail=tail,
    )
    say(f"Tạo {len(products)} sản phẩm", f"Printing {len(products)} products")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made = _PAPERS[paper](job)
    except PdfToolMissingError as error:
        raise Failed(MISSING.vi, MISSING.get("en")) from error
    except TemplateError as error:
        fault = template_fault(error)
        raise Failed(f"{fault.vi}; chưa in gì.", f"{fault.get('en')}; nothing is printed.") from error
    except OSError as error:
        raise Failed(
            f"Không ghi được vào {folder}: {error.strerror}.", f"Cannot write to {folder}: {error.strerror}."
        ) from error
    click.echo(made)


def _chosen(catalogue: Catalogue, district: str | None, ids: tuple[str, ...]) -> tuple[Product, ...]:
    """Return the current products that were asked for: the archive is not printed."""
    refuse_unknown_district(district, catalogue.districts)
    for id_ in ids:
        if id_ not in catalogue.products:
            raise click.UsageError(f"Không có sản phẩm “{id_}”. / There is no product “{id_}”.")
    found = tuple(
        p
        for p in catalogue.current_products
        if (district is None or p.address.district.id == district) and (not ids or p.id in ids)
    )
    if not found:
        raise Failed("Không có sản phẩm nào để in.", "There is no product to print.")
    return found


def _say_no_codes(*, needed: bool) -> None:
    vi = "Chưa đặt site_url trong mkdocs.yml (hay OCOP_SITE_URL), nên không có mã QR"
    en = "site_url is not set in mkdocs.yml (nor OCOP_SITE_URL), so there are no QR codes"
    if needed:
        raise Failed(f"{vi}.", f"{en}.")
    click.echo(f"{vi}. / {en}.", err=True)


def _labels(job: _Job) -> str:
    return _pdf(job, job.papers.labels(job.products, LABEL_SIZES[job.size]), f"labels-{job.size}")


def _cards(job: _Job) -> str:
    return _pdf(job, job.papers.cards(job.products), "cards")


def _book(job: _Job) -> str:
    return _pdf(job, job.papers.book(job.products), "catalogue")


def _pdf(job: _Job, html: str, name: str) -> str:
    target = job.out / f"{name}-{job.tail}.pdf"
    write_pdf(html, job.project.root, target)
    return str(target)


def _codes(job: _Job) -> str:
    for product, code in job.papers.codes(job.products).items():
        (job.out / f"{product}.svg").write_text(job.papers.code_svg(code), encoding="utf-8", newline="\n")
    return f"{len(job.products)} SVG → {job.out}"


_PAPERS: Final[Mapping[str, Callable[[_Job], str]]] = {
    "labels": _labels,
    "cards": _cards,
    "catalogue": _book,
    "qr": _codes,
}

"""The annexes as files: which there are, in which formats, under which names."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final, Literal

from generator.catalogue.whole import Catalogue
from generator.office.write_docx import as_docx
from generator.office.write_xlsx import as_xlsx
from generator.reports.annex1 import annex1
from generator.reports.annex2 import Names, annex2
from generator.reports.annex3 import annex3
from generator.reports.form import Report

Format = Literal["docx", "xlsx"]
FORMATS: Final[tuple[Format, ...]] = ("docx", "xlsx")

_Maker = Callable[[Catalogue, str | None, Names], Report]

#: Annex → how it is made.
ANNEXES: Final[Mapping[str, _Maker]] = MappingProxyType(
    {
        "annex-1": lambda catalogue, district, _: annex1(catalogue, district),
        "annex-2": annex2,
        "annex-3": lambda catalogue, district, _: annex3(catalogue, district),
    }
)


def reports_of(
    catalogue: Catalogue, which: Iterable[str], district: str | None = None, names: Names = "published"
) -> tuple[Report, ...]:
    """Return the annexes of these names, in their order.

    Args:
        catalogue: the catalogue; its day is the day of the reports.
        which: names of ``ANNEXES``.
        district: the id of a former district, or None for all.
        names: as published, or as the followed document prints them (Annex II).
    """
    return tuple(ANNEXES[name](catalogue, district, names) for name in which)


def file_of(report: Report, catalogue: Catalogue, form: Format, part: str | None = None) -> tuple[str, bytes]:
    """Return the file name and the content of a report; the same records and day give the same bytes.

    Args:
        report: the report.
        catalogue: what it tells of; its day is the report's.
        form: the format.
        part: the id of the district or province that the report is limited to, for its name.
    """
    name = "-".join(word for word in (report.id, part, catalogue.as_of.isoformat()) if word)
    day = catalogue.as_of
    content = as_docx(report.table, day) if form == "docx" else as_xlsx([report.table], day)
    return f"{name}.{form}", content

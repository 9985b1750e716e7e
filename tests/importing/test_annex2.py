"""The printed Annex II, made into files as offices make them: 108 SAME, however the file is made."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.importing.proposals import Kind, Plan
from generator.importing.proposing import plan
from generator.office.reading import read_tables
from generator.reports.annex2 import Names, annex2
from generator.reports.files import FORMATS, Format, file_of
from tests.printed_list import as_csv, as_docx, as_xlsx, real_catalogue, real_records

FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "docx with empty cells": ("a.docx", lambda: as_docx(merged=False)),
    "docx with merged cells": ("a.docx", lambda: as_docx(merged=True)),
    "xlsx with empty cells": ("a.xlsx", lambda: as_xlsx(merged=False)),
    "xlsx with merged cells": ("a.xlsx", lambda: as_xlsx(merged=True)),
    "csv of Excel": ("a.csv", lambda: b"\xef\xbb\xbf" + as_csv().encode()),
    "csv with commas": ("a.csv", lambda: as_csv(",").encode()),
    "csv with tabs, UTF-16": ("a.csv", lambda: as_csv("\t").encode("utf-16")),
    "csv in NFD": ("a.csv", lambda: unicodedata.normalize("NFD", as_csv()).encode()),
    "csv in upper case": ("a.csv", lambda: as_csv().upper().encode()),
}


def planned(file: Path, document: str | None = None) -> Plan:
    records = real_records()
    assert records.places is not None
    return plan(read_tables(file), records, records.places.value, document=document)


def counts(found: Plan) -> dict[str, int]:
    return {kind.value: found.count(kind) for kind in Kind}


@pytest.mark.parametrize("case", FILES)
def test_the_printed_list_is_the_same_108_times(case: str, tmp_path: Path) -> None:
    name, content = FILES[case]
    file = tmp_path / name
    file.write_bytes(content())
    found = planned(file)
    assert [p for p in found.proposals if p.kind is not Kind.SAME] == []
    assert counts(found) == {"new": 0, "changed": 0, "same": 108, "unclear": 0}


def test_it_is_cited_already(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(as_docx(merged=True))
    assert planned(file, "95/BC-SNNPTNT").count(Kind.SAME) == 108


@pytest.mark.parametrize("names", ["printed", "published"])
@pytest.mark.parametrize("form", FORMATS)
def test_our_own_report_is_the_same_108_times(form: Format, names: Names, tmp_path: Path) -> None:
    catalogue = real_catalogue()
    name, content = file_of(annex2(catalogue, names=names), catalogue, form)
    file = tmp_path / name
    file.write_bytes(content)
    assert counts(planned(file)) == {"new": 0, "changed": 0, "same": 108, "unclear": 0}


def test_every_row_leads_to_a_record_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(as_xlsx(merged=True))
    assert {p.record for p in planned(file).proposals} == {e.path for e in real_records().products}

"""``ocop new``: asks what a record needs, writes it into the right folder, and checks it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

import click
from pydantic import BaseModel

from generator.checks.run import check
from generator.cli.asking import WrongError, ask, ask_id, ask_or_none, line, listed, one_of
from generator.cli.common import Failed, pass_project
from generator.cli.helping import Group
from generator.project import Project
from generator.records.drafts import draft
from generator.records.fields import WHOLE
from generator.records.gazetteer import Gazetteer
from generator.records.problem import in_order
from generator.records.reading import OUTLETS_FOLDER, Records, read
from generator.records.saving import save
from generator.records.schema import OutletRecord, ProducerRecord, ProductRecord
from generator.records.writing import Value
from generator.reporting.text import as_text
from generator.text.bilingual import Text
from generator.text.formatting import within_sentence
from generator.text.slugs import core_name, slug
from generator.vocabulary.outlets import OutletKind
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import SETS

T = TypeVar("T")

_STARS: Final = {"3": "3 sao", "4": "4 sao", "5": "5 sao"}


@click.group("new", cls=Group)
def new_command() -> None:
    """Lập bản ghi mới: hỏi rồi ghi. / Make a new record: asks, then writes it."""


@new_command.command("producer")
@click.option("--district", help="Mã huyện. / District id.")
@click.option("--name", help="Tên chủ thể. / Name in Vietnamese.")
@click.option("--name-en", help="Tên tiếng Anh. / Name in English.")
@click.option("--type", "kind", help="Loại hình. / Type.")
@click.option("--street", help="Số nhà, đường. / House number and street.")
@click.option("--hamlet", help="Ấp, khóm, tổ. / Hamlet.")
@click.option("--commune", help="Xã, phường, thị trấn trước 01/7/2025. / Commune before 1 July 2025.")
@click.option("--id", "chosen", help="Mã chủ thể. / Id.")
@pass_project
def new_producer(
    project: Project,
    district: str | None,
    name: str | None,
    name_en: str | None,
    kind: str | None,
    street: str | None,
    hamlet: str | None,
    commune: str | None,
    chosen: str | None,
) -> None:
    """Chủ thể mới. / A new producer."""
    records = read(project.records)
    gazetteer = _gazetteer(records)
    names = {d.id: d.short.vi for d in gazetteer.districts.values()}
    place = ask(district, "Huyện", "District", lambda typed: one_of(typed, names))
    called = ask(name, "Tên chủ thể", "Name of the producer", line)
    english = ask_or_none(name_en, "Tên tiếng Anh", "Name in English")
    form = _kind(kind, Text("Loại hình", "Type"), {t.value: t.label for t in ProducerType})
    town = ask(
        commune, "Xã, phường, thị trấn (trước 01/7/2025)", "Commune", lambda typed: _commune(gazetteer, place, typed)
    )
    way = ask_or_none(street, "Số nhà, đường", "House number and street")
    ward = ask_or_none(hamlet, "Ấp, khóm, tổ", "Hamlet")
    taken = {entry.value.id for entry in records.producers}
    new_id = ask_id(chosen, slug(core_name(called)), taken)
    values: dict[str, Value] = {
        "id": new_id,
        "name": _present({"vi": called, "en": english}),
        "type": form,
        "address": _present({"street": way, "hamlet": ward, "commune": town}),
    }
    file = project.records / place / new_id / "producer.yml"
    _write(project, file, ProducerRecord, Text("Chủ thể", "A producer"), values)


@new_command.command("product")
@click.option("--producer", help="Mã chủ thể. / Producer id.")
@click.option("--name", help="Tên sản phẩm. / Name in Vietnamese.")
@click.option("--name-en", help="Tên tiếng Anh. / Name in English.")
@click.option("--set", "code", help="Bộ sản phẩm, ví dụ I.2.b. / Product set.")
@click.option("--stars", help="Hạng sao: 3, 4, 5. / Stars.")
@click.option("--document", help="Văn bản làm căn cứ. / The document it rests on.")
@click.option("--annex", help="Phụ lục. / Annex.")
@click.option("--section", help="Mục. / Section.")
@click.option("--row", help="Số thứ tự. / Row.")
@click.option("--id", "chosen", help="Mã sản phẩm. / Id.")
@pass_project
def new_product(
    project: Project,
    producer: str | None,
    name: str | None,
    name_en: str | None,
    code: str | None,
    stars: str | None,
    document: str | None,
    annex: str | None,
    section: str | None,
    row: str | None,
    chosen: str | None,
) -> None:
    """Sản phẩm mới của chủ thể đã có. / A new product of a producer that has a record."""
    records = read(project.records)
    owners = {entry.value.id: entry.value.name.vi for entry in records.producers}
    owner = ask(producer, "Chủ thể (mã hoặc tên)", "Producer (id or name)", lambda typed: one_of(typed, owners))
    called = ask(name, "Tên sản phẩm", "Name of the product", line)
    english = ask_or_none(name_en, "Tên tiếng Anh: đó là món gì", "What it is, in English")
    sets = {item.code: item.name.vi for item in SETS.values()}
    kind = ask(code, "Bộ sản phẩm, ví dụ I.2.b", "Product set", lambda typed: one_of(typed, sets))
    rating = ask(stars, "Hạng sao (3, 4, 5)", "Stars", lambda typed: one_of(typed, _STARS))
    known = {d.id: d.title.vi for d in records.documents.value.documents} if records.documents else {}
    paper = ask(document, "Văn bản: " + ", ".join(known), "Document", lambda typed: one_of(typed, known))
    place = {
        "annex": ask_or_none(annex, "Phụ lục", "Annex"),
        "section": ask_or_none(section, "Mục", "Section"),
        "row": _number(ask_or_none(row, "Số thứ tự", "Row")),
    }
    taken = {entry.value.id for entry in records.products}
    proposed = slug(called)
    new_id = ask_id(chosen, f"{proposed}-{owner}" if proposed in taken else proposed, taken)
    values: dict[str, Value] = {
        "id": new_id,
        "name": _present({"vi": called, "en": english}),
        "set": kind,
        "stars": int(rating),
        "sources": [_present({"document": paper, **place})],
    }
    folder = next(Path(entry.path).parent for entry in records.producers if entry.value.id == owner)
    file = project.root / folder / f"{new_id}.yml"
    _write(project, file, ProductRecord, Text("Sản phẩm", "A product"), values)


@new_command.command("outlet")
@click.option("--district", help="Mã huyện. / District id.")
@click.option("--name", help="Tên điểm bán. / Name in Vietnamese.")
@click.option("--name-en", help="Tên tiếng Anh. / Name in English.")
@click.option("--kind", help="Loại điểm bán. / Kind.")
@click.option("--commune", help="Xã, phường, thị trấn trước 01/7/2025. / Commune before 1 July 2025.")
@click.option("--street", help="Số nhà, đường. / House number and street.")
@click.option("--hours", "typed_hours", help='Giờ mở cửa, ví dụ "Mo-Sa 07:00-17:00". / Opening hours.')
@click.option("--product", "carried", multiple=True, help="Mã sản phẩm có bán. / Id of a product it carries.")
@click.option("--id", "chosen", help="Mã điểm bán. / Id.")
@pass_project
def new_outlet(
    project: Project,
    district: str | None,
    name: str | None,
    name_en: str | None,
    kind: str | None,
    commune: str | None,
    street: str | None,
    typed_hours: str | None,
    carried: tuple[str, ...],
    chosen: str | None,
) -> None:
    """Điểm bán mới. / A new outlet."""
    records = read(project.records)
    gazetteer = _gazetteer(records)
    names = {d.id: d.short.vi for d in gazetteer.districts.values()}
    place = ask(district, "Huyện", "District", lambda typed: one_of(typed, names))
    called = ask(name, "Tên điểm bán", "Name of the outlet", line)
    english = ask_or_none(name_en, "Tên tiếng Anh", "Name in English")
    form = _kind(kind, Text("Loại", "Kind"), {k.value: k.label for k in OutletKind})
    town = ask_or_none(commune, "Xã, phường, thị trấn (trước 01/7/2025)", "Commune")
    if town is not None:
        town = ask(town, "Xã, phường, thị trấn", "Commune", lambda typed: _commune(gazetteer, place, typed))
    way = ask_or_none(street, "Số nhà, đường", "House number and street") if town else None
    opened = ask_or_none(typed_hours, 'Giờ mở cửa, ví dụ "Mo-Sa 07:00-17:00"', "Opening hours")
    taken = {e.value.id for e in records.entries}
    new_id = ask_id(chosen, slug(called), taken)
    values: dict[str, Value] = {"id": new_id, "name": _present({"vi": called, "en": english}), "kind": form}
    if town:
        values["address"] = _present({"street": way, "commune": town})
    if opened:
        values["opening_hours"] = opened
    if carried:
        values["products"] = list(carried)
    file = project.records / place / OUTLETS_FOLDER / f"{new_id}.yml"
    _write(project, file, OutletRecord, Text("Điểm bán", "An outlet"), values)


def _kind(given: str | None, question: Text, labels: Mapping[str, Text]) -> str:
    """Return the code of a kind, asked for by the words that people know."""
    words = {code: label.vi for code, label in labels.items()}
    shown = listed(labels)
    return ask(
        given,
        f"{question.vi} ({shown.vi})",
        f"{question.get('en')} ({shown.get('en')})",
        lambda typed: one_of(typed, words),
    )


def _commune(gazetteer: Gazetteer, district: str, typed: str) -> str:
    found = gazetteer.commune(district, typed.strip())
    if found:
        return within_sentence(found.name.vi)
    near = gazetteer.nearest(district, typed)
    name = gazetteer.districts[district].name
    vi, en = f"{name.vi} không có đơn vị nào tên “{typed}”", f"{name.en} has no commune called “{typed}”"
    if near:
        raise WrongError(f"{vi}; có phải “{near}” không?", f"{en}; did you mean “{near}”?")
    raise WrongError(f"{vi}.", f"{en}.")


def _gazetteer(records: Records) -> Gazetteer:
    if records.places is None:
        raise Failed(
            "Thiếu products/places.yml; hãy chạy “ocop places”.", "products/places.yml is missing; run “ocop places”."
        )
    return Gazetteer.of(records.places.value)


def _number(typed: str | None) -> int | None:
    if typed is None:
        return None
    if not WHOLE.matches(typed):
        raise click.UsageError(f"Số thứ tự phải là chữ số, không phải “{typed}”. / A row is a number, not “{typed}”.")
    return int(typed)


def _present(values: Mapping[str, T | None]) -> dict[str, T]:
    return {key: value for key, value in values.items() if value is not None}


def _write(project: Project, file: Path, model: type[BaseModel], title: Text, values: Mapping[str, Any]) -> None:
    """Write the record, check everything, and take it away again when it has errors."""
    path = file.relative_to(project.root).as_posix()
    if file.exists():
        raise Failed(f"Đã có tệp {path}.", f"The file {path} exists.")
    before = set(check(read(project.records)))
    made_folder = not file.parent.exists()
    save(file, draft(model, title, values))
    problems = in_order(p for p in check(read(project.records)) if p.is_error and p not in before)
    if problems:
        file.unlink()
        if made_folder:
            file.parent.rmdir()
        click.echo(as_text(problems))
        raise Failed("Chưa ghi gì: bản ghi còn lỗi.", "Nothing is written: the record has errors.")
    click.echo(f"Đã ghi {path}. / {path} written.")

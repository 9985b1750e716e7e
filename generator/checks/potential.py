"""Rules about potential products and about the figures that documents print."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, Final

from generator.checks.at import at
from generator.checks.references import rows_claimed_twice
from generator.checks.sharing import shared
from generator.records.problem import Problem, Severity
from generator.records.reading import Entry, Records
from generator.text.suggesting import nearest


def potential_file_name_is_id(records: Records) -> Iterator[Problem]:
    """The file of a potential product is named after its id."""
    for entry in records.potential:
        name = PurePosixPath(entry.path).stem
        if entry.value.id != name:
            yield at(
                entry,
                ("id",),
                "id-not-file-name",
                f"Mã “{entry.value.id}” khác tên tệp “{name}.yml”; mã và tên tệp phải giống nhau.",
                f"The id “{entry.value.id}” differs from the file name “{name}.yml”; they must be the same.",
            )


def potential_id_is_free(records: Records) -> Iterator[Problem]:
    """The id of a potential product is no other product's, so that the file can move when the product is certified.

    Both are told; the product's id stays, whatever is done.
    """
    planned = {entry.path for entry in records.potential}
    taken = {entry.value.id for entry in records.potential}
    entries: tuple[Entry[Any], ...] = (*records.products, *records.potential)
    for same in shared((entry.value.id, entry) for entry in entries if entry.value.id in taken):
        certified = [entry for entry in same if entry.path not in planned]
        for entry in same:
            id_ = entry.value.id
            if entry.path not in planned:
                other = next(other for other in same if other.path in planned).path
                vi = (
                    f"Mã “{id_}” cũng là mã của sản phẩm tiềm năng trong tệp {other}; nếu là một sản phẩm, nay đã được công "
                    "nhận, hãy xóa tệp ấy, nếu không hãy đặt mã khác trong tệp ấy."
                )
                en = (
                    f"The id “{id_}” is also that of the potential product in {other}; if they are one product, now "
                    "certified, delete that file, else choose another id there."
                )
            elif certified:
                vi = (
                    f"Mã “{id_}” là mã của sản phẩm trong tệp {certified[0].path}; nếu là một sản phẩm, nay đã được công "
                    "nhận, hãy xóa tệp này, nếu không hãy đặt mã khác."
                )
                en = (
                    f"The id “{id_}” is that of the product in {certified[0].path}; if they are one product, now certified, "
                    "delete this file, else choose another id."
                )
            else:
                other = next(other for other in same if other is not entry).path
                vi = f"Mã “{id_}” cũng được dùng trong tệp {other}; hãy đặt mã khác cho bản ghi mới hơn."
                en = f"The id “{id_}” is also used in {other}; choose another one for the newer record."
            yield at(entry, ("id",), "duplicate-id", vi, en)


def potential_refers_to_known_things(records: Records) -> Iterator[Problem]:
    """The documents that a potential product names are in ``documents.yml``; the product to evaluate again exists."""
    documents = [d.id for d in records.documents.value.documents] if records.documents else None
    products = records.ids.products
    for entry in records.potential:
        for i, source in enumerate(entry.value.sources):
            if documents is not None and source.document not in documents:
                yield at(
                    entry,
                    ("sources", i, "document"),
                    "unknown-document",
                    f"Văn bản “{source.document}” chưa có trong products/documents.yml.",
                    f"The document “{source.document}” is not in products/documents.yml.",
                    suggestion=nearest(source.document, documents),
                )
        if entry.value.product and entry.value.product not in products:
            yield at(
                entry,
                ("product",),
                "unknown-product",
                f"Không có sản phẩm nào mang mã “{entry.value.product}”.",
                f"There is no product “{entry.value.product}”.",
                suggestion=nearest(entry.value.product, products),
            )


def a_row_belongs_to_one_potential(records: Records) -> Iterator[Problem]:
    """A row of a list of potential products is claimed by one of them only."""
    yield from rows_claimed_twice(records.potential)


def potential_has_english(records: Records) -> Iterator[Problem]:
    """The name of a potential product has English."""
    for entry in records.potential:
        if entry.value.name.en is None:
            yield at(
                entry,
                ("name",),
                "missing-english",
                "Mục `name` chưa có tiếng Anh; trang tiếng Anh sẽ hiện tiếng Việt.",
                "The field `name` has no English yet; the English page will show the Vietnamese.",
                severity=Severity.WARNING,
            )


def figures_name_known_districts(records: Records) -> Iterator[Problem]:
    """The figures of a document are of the whole list or of one of the districts of ``places.yml``."""
    if not records.documents or not records.places:
        return
    known = records.places.value.district_ids
    for i, document in enumerate(records.documents.value.documents):
        for j, figure in enumerate(document.figures):
            if figure.district and figure.district not in known:
                yield at(
                    records.documents,
                    ("documents", i, "figures", j, "district"),
                    "unknown-district",
                    f"Không có huyện nào mang mã “{figure.district}”.",
                    f"There is no district “{figure.district}”.",
                    suggestion=nearest(figure.district, known),
                )


RULES: Final = (
    potential_file_name_is_id,
    potential_id_is_free,
    potential_refers_to_known_things,
    a_row_belongs_to_one_potential,
    potential_has_english,
    figures_name_known_districts,
)

"""Rules about ids, file names and folders."""

from collections.abc import Iterator
from typing import Any, Final

from generator.checks.at import at
from generator.checks.sharing import shared
from generator.records.claims import named_after
from generator.records.problem import Problem
from generator.records.reading import NO_PRODUCERS, Entry, Records
from generator.text.suggesting import nearest


def file_name_is_id(records: Records) -> Iterator[Problem]:
    """A product's or outlet's file is named after its id, a producer's folder after the producer's id.

    Where the id is another record's already, ``ids_are_unique`` says so and suggests the name.
    """
    told = {entry.path for entry, _ in _collisions(records)}
    named_by_file: tuple[Entry[Any], ...] = (*records.products, *records.outlets)
    for entry in named_by_file:
        name = named_after(entry.path)
        if entry.value.id != name and entry.path not in told:
            yield at(
                entry,
                ("id",),
                "id-not-file-name",
                f"Mã “{entry.value.id}” khác tên tệp “{name}.yml”; mã và tên tệp phải giống nhau.",
                f"The id “{entry.value.id}” differs from the file name “{name}.yml”; they must be the same.",
            )
    for producer in records.producers:
        if producer.value.id != producer.owner and producer.path not in told:
            yield at(
                producer,
                ("id",),
                "id-not-folder-name",
                f"Mã “{producer.value.id}” khác tên thư mục “{producer.owner}”; mã và tên thư mục phải giống nhau.",
                f"The id “{producer.value.id}” differs from the folder name “{producer.owner}”; they must be the same.",
            )


def ids_are_unique(records: Records) -> Iterator[Problem]:
    """An id is used once among products and outlets, and once among producers and outlets; both files are named.

    A copy whose id was forgotten is told alone. Of two files that bear the id both are told, and which of them keeps it:
    the permanent id of the older one is printed on QR codes.
    """
    for entry, other in _collisions(records):
        id_, name = entry.value.id, named_after(entry.path)
        if name == id_:
            vi = (
                f"Mã “{id_}” cũng được dùng trong tệp {other.path}; hãy đặt mã khác cho bản ghi mới hơn, vì mã của bản ghi "
                "có trước đã in trên mã QR."
            )
            en = (
                f"The id “{id_}” is also used in {other.path}; choose another one for the newer record, because that of "
                "the older is printed on QR codes."
            )
            yield at(entry, ("id",), "duplicate-id", vi, en)
        else:
            yield at(
                entry,
                ("id",),
                "duplicate-id",
                f"Mã “{id_}” đã được dùng trong tệp {other.path}; hãy đặt mã khác.",
                f"The id “{id_}” is already used in {other.path}; choose another one.",
                suggestion=name,
            )


def _collisions(records: Records) -> Iterator[tuple[Entry[Any], Entry[Any]]]:
    """Yield every record that has the id of another one, and that one; not a record that alone is named after the id."""
    families: tuple[tuple[Entry[Any], ...], ...] = (
        (*records.products, *records.outlets),
        (*records.producers, *records.outlets),
    )
    for entries in families:
        for same in shared((entry.value.id, entry) for entry in entries):
            bearers = [entry for entry in same if named_after(entry.path) == entry.value.id]
            for entry in same:
                if other := next((other for other in bearers or same if other is not entry), None):
                    yield entry, other


def folder_is_a_district(records: Records) -> Iterator[Problem]:
    """The first folder is one of the districts of ``places.yml``; told once a folder."""
    if not records.places:
        return
    known = records.places.value.district_ids
    ids = frozenset(known)
    in_folders: tuple[Entry[Any], ...] = (*records.entries, *records.potential)
    for folder, entry in {entry.folder: entry for entry in reversed(in_folders)}.items():
        if folder in ids:
            continue
        yield at(
            entry,
            (),
            "unknown-district",
            f"Thư mục “{folder}” không phải mã của huyện nào; hãy đổi tên thư mục theo một trong {len(known)} mã huyện.",
            f"The folder “{folder}” is not the id of a district; rename it to one of the {len(known)} district ids.",
            suggestion=nearest(folder, known),
        )


def no_producer_has_a_reserved_id(records: Records) -> Iterator[Problem]:
    """“potential” and “outlets” are folders of a district that are no producer's."""
    for producer in records.producers:
        if producer.value.id in NO_PRODUCERS:
            yield at(
                producer,
                ("id",),
                "reserved-id",
                f"Mã “{producer.value.id}” dành cho một thư mục riêng của huyện; hãy đặt mã khác cho chủ thể.",
                f"The id “{producer.value.id}” is a folder of every district; choose another one for the producer.",
            )


RULES: Final = (file_name_is_id, ids_are_unique, folder_is_a_district, no_producer_has_a_reserved_id)

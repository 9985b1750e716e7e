"""Rules about ids, file names and folders."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, Final

from generator.checks.at import at
from generator.records.problem import Problem
from generator.records.reading import Entry, Records
from generator.text.suggesting import nearest
from generator.vocabulary.districts import DISTRICT_IDS


def file_name_is_id(records: Records) -> Iterator[Problem]:
    """A product's file is named after its id, a producer's folder after the producer's id."""
    for product in records.products:
        name = PurePosixPath(product.path).stem
        if product.value.id != name:
            yield at(
                product,
                ("id",),
                "id-not-file-name",
                f"Mã “{product.value.id}” khác tên tệp “{name}.yml”; mã và tên tệp phải giống nhau.",
                f"The id “{product.value.id}” differs from the file name “{name}.yml”; they must be the same.",
            )
    for producer in records.producers:
        if producer.value.id != producer.owner:
            yield at(
                producer,
                ("id",),
                "id-not-folder-name",
                f"Mã “{producer.value.id}” khác tên thư mục “{producer.owner}”; mã và tên thư mục phải giống nhau.",
                f"The id “{producer.value.id}” differs from the folder name “{producer.owner}”; they must be the same.",
            )


def ids_are_unique(records: Records) -> Iterator[Problem]:
    """An id is used once in the whole catalogue, among products and among producers; both files are named."""
    for entries in (records.products, records.producers):
        by_id: dict[str, list[Entry[Any]]] = defaultdict(list)
        for entry in entries:
            by_id[entry.value.id].append(entry)
        for same in by_id.values():
            for entry in same[1:]:
                yield at(
                    entry,
                    ("id",),
                    "duplicate-id",
                    f"Mã “{entry.value.id}” đã được dùng trong tệp {same[0].path}; hãy đặt mã khác.",
                    f"The id “{entry.value.id}” is already used in {same[0].path}; choose another one.",
                )


def folder_is_a_district(records: Records) -> Iterator[Problem]:
    """The first folder is one of the 11 districts."""
    for entry in records.entries:
        if entry.folder not in DISTRICT_IDS:
            yield at(
                entry,
                (),
                "unknown-district",
                f"Không có huyện nào mang mã “{entry.folder}”; thư mục đầu tiên phải là một trong 11 mã huyện.",
                f"There is no district “{entry.folder}”; the first folder must be one of the 11 district ids.",
                suggestion=nearest(entry.folder, DISTRICT_IDS),
            )


RULES: Final = (file_name_is_id, ids_are_unique, folder_is_a_district)

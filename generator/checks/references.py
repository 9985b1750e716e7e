"""Rules about what records refer to: producers, sets, documents, rows, photos."""

from collections.abc import Iterable, Iterator, Set
from pathlib import PurePosixPath
from typing import Any, Final

from generator.checks.at import at
from generator.checks.sharing import shared
from generator.records.marks import Path
from generator.records.problem import Problem
from generator.records.reading import Entry, Records
from generator.records.schema import SourceField
from generator.text.suggesting import nearest
from generator.vocabulary.sets import SETS


def derived_files_are_there(records: Records) -> Iterator[Problem]:
    """``places.yml`` and ``documents.yml`` exist."""
    missing = []
    broken = {problem.path for problem in records.problems}
    if not records.places and "products/places.yml" not in broken:
        missing.append(("products/places.yml", "hãy chạy “ocop places”", "run “ocop places”"))
    if not records.documents and "products/documents.yml" not in broken:
        missing.append(("products/documents.yml", "hãy thêm tệp này", "add this file"))
    for path, vi, en in missing:
        yield Problem(
            path=path,
            field="",
            code="missing-file",
            vi=f"Thiếu tệp {path}; {vi}.",
            en=f"The file {path} is missing; {en}.",
        )


def product_has_a_producer(records: Records) -> Iterator[Problem]:
    """The folder of a product holds its producer's record."""
    folders = {producer.path.rpartition("/")[0] for producer in records.producers}
    told: set[str] = set()
    for product in records.products:
        folder = product.path.rpartition("/")[0]
        if folder not in folders and folder.split("/", 1)[1] not in records.unread and folder not in told:
            told.add(folder)
            yield at(
                product,
                (),
                "missing-producer",
                f"Thư mục {folder}/ chưa có tệp producer.yml của chủ thể; hãy thêm tệp này.",
                f"The folder {folder}/ has no producer.yml; please add it.",
            )


def set_is_known(records: Records) -> Iterator[Problem]:
    """The product set is one of the 26 codes of Decision 148."""
    for product in records.products:
        if product.value.set not in SETS:
            yield at(
                product,
                ("set",),
                "unknown-set",
                f"Không có bộ sản phẩm “{product.value.set}”; hãy dùng một trong 26 mã của Quyết định 148, ví dụ I.3.d.",
                f"There is no product set “{product.value.set}”; use one of the 26 codes of Decision 148, such as I.3.d.",
                suggestion=nearest(product.value.set, SETS),
            )


def carried_products_are_known(records: Records) -> Iterator[Problem]:
    """Every product that an outlet carries is in the catalogue, and is named once.

    A product whose own record is broken is there all the same.
    """
    known = records.ids.products | {PurePosixPath(problem.path).stem.lower() for problem in records.problems}
    for outlet in records.outlets:
        for i, carried in enumerate(outlet.value.products):
            if carried not in known:
                yield at(
                    outlet,
                    ("products", i),
                    "unknown-product",
                    f"Không có sản phẩm nào mang mã “{carried}”.",
                    f"There is no product “{carried}”.",
                    suggestion=nearest(carried, known),
                )
            elif carried in outlet.value.products[:i]:
                yield at(
                    outlet,
                    ("products", i),
                    "named-twice",
                    f"Sản phẩm “{carried}” đã có ở trên; hãy bỏ dòng này.",
                    f"The product “{carried}” is already named above; delete this line.",
                )


def documents_are_known(records: Records) -> Iterator[Problem]:
    """Every document that a record names is in ``documents.yml``."""
    if not records.documents:
        return
    known = [document.id for document in records.documents.value.documents]
    for entry, path, document in _other_documents(records, frozenset(known)):
        yield at(
            entry,
            path,
            "unknown-document",
            f"Văn bản “{document}” chưa có trong products/documents.yml.",
            f"The document “{document}” is not in products/documents.yml.",
            suggestion=nearest(document, known),
        )


def _other_documents(records: Records, known: Set[str]) -> Iterator[tuple[Entry[Any], Path, str]]:
    """Yield where a record names a document that is not among those."""
    for entry in records.entries:
        for i, source in enumerate(entry.value.sources):
            if source.document not in known:
                yield entry, ("sources", i, "document"), source.document
        if entry.value.address:
            for i, printed in enumerate(entry.value.address.printed):
                if printed.document not in known:
                    yield entry, ("address", "printed", i, "document"), printed.document
    for product in records.products:
        for i, certificate in enumerate(product.value.certificates):
            if certificate.source and certificate.source not in known:
                yield product, ("certificates", i, "source"), certificate.source
        for i, event in enumerate(product.value.history):
            if event.source and event.source not in known:
                yield product, ("history", i, "source"), event.source


def a_row_belongs_to_one_product(records: Records) -> Iterator[Problem]:
    """A row of a document's annex is claimed by one product only, and once."""
    yield from rows_claimed_twice(records.products)


def rows_claimed_twice(entries: Iterable[Entry[Any]]) -> Iterator[Problem]:
    """Yield a problem for every claim to a row that is not the only one; of a record's own claims the first is right."""
    claims = (
        ((source.document, source.annex, source.section, source.row), (entry, i, source))
        for entry in entries
        for i, source in enumerate(entry.value.sources)
        if source.row is not None
    )
    for same in shared(claims):
        for entry, i, source in same:
            vi, en = _row(source)
            other = next((other for other, _, _ in same if other is not entry), None)
            if other:
                vi += f" cũng thuộc về tệp {other.path}; hãy xem lại số thứ tự trong hai tệp."
                en += f" also belongs to {other.path}; check the row number in both files."
            elif i != same[0][1]:
                vi += " đã ghi ở trên; hãy bỏ một trong hai chỗ."
                en += " is named above already; remove one of the two."
            else:
                continue
            yield at(entry, ("sources", i, "row"), "row-claimed-twice", vi, en)


def _row(source: SourceField) -> tuple[str, str]:
    """Return how people name a row of a document, in Vietnamese and English."""
    place = (("mục", "section", source.section), ("phụ lục", "annex", source.annex))
    vi = [f"Dòng {source.row}", *(f"{word} {name}" for word, _, name in place if name), f"văn bản {source.document}"]
    en = [f"Row {source.row}", *(f"{word} {name}" for _, word, name in place if name), f"document {source.document}"]
    return ", ".join(vi), ", ".join(en)


def photos_are_there(records: Records) -> Iterator[Problem]:
    """Every photo that a record names lies beside it."""
    broken = {problem.path for problem in records.problems}
    for entry in records.entries:
        for i, photo in enumerate(entry.value.photos):
            path = str(PurePosixPath(entry.path).with_name(photo.file))
            if path not in records.photos and path not in broken:
                yield at(
                    entry,
                    ("photos", i, "file"),
                    "missing-photo",
                    f"Không thấy tệp ảnh {path}; hãy tải ảnh lên cùng thư mục hoặc sửa tên.",
                    f"There is no photo {path}; upload it to the same folder or correct the name.",
                    suggestion=nearest(photo.file, _photos_beside(path, records)),
                )


def _photos_beside(path: str, records: Records) -> list[str]:
    """Return the names of the photos in the folder of a path."""
    folder = PurePosixPath(path).parent
    return [photo.name for photo in map(PurePosixPath, records.photos) if photo.parent == folder]


def stops_are_known(records: Records) -> Iterator[Problem]:
    """A ready-made route stops at products, producers and outlets that are there."""
    known = records.ids.all
    for route in records.routes:
        for place, id_ in enumerate(route.value.page.stops):
            if id_ not in known:
                yield at(
                    route,
                    ("stops", place),
                    "unknown-stop",
                    f"Không có sản phẩm, chủ thể hay điểm bán nào mang mã “{id_}”.",
                    f"There is no product, producer or outlet with the id “{id_}”.",
                    suggestion=nearest(id_, sorted(known)),
                )


OF_ONE: Final = (set_is_known, documents_are_known)

RULES: Final = (
    derived_files_are_there,
    product_has_a_producer,
    carried_products_are_known,
    stops_are_known,
    a_row_belongs_to_one_product,
    photos_are_there,
)

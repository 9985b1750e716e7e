"""The kinds of files that editors write, and the words for the values of their closed lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

from pydantic import BaseModel

from generator.records.schema import DocumentsFile, OutletRecord, PotentialRecord, ProducerRecord, ProductRecord
from generator.text.bilingual import Text
from generator.vocabulary import choices
from generator.vocabulary.channels import ChannelKind
from generator.vocabulary.events import EventKind
from generator.vocabulary.outlets import OutletKind
from generator.vocabulary.producers import ProducerType
from generator.vocabulary.sets import SETS


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of file. ``files`` are its patterns below the project, those with ``!`` taken away."""

    name: str
    model: type[BaseModel]
    title: Text
    files: tuple[str, ...]

    def takes(self, path: str) -> bool:
        """Return whether a path below the project is a file of this kind."""
        wanted = [pattern for pattern in self.files if not pattern.startswith("!")]
        unwanted = [pattern[1:] for pattern in self.files if pattern.startswith("!")]
        place = PurePosixPath(path)
        return any(map(place.match, wanted)) and not any(map(place.match, unwanted))


KINDS: Final = (
    Kind(
        name="product",
        model=ProductRecord,
        title=Text("Sản phẩm", "Product"),
        files=(
            "products/*/*/*.yml",
            "!products/*/*/producer.yml",
            "!products/*/potential/*.yml",
            "!products/*/outlets/*.yml",
        ),
    ),
    Kind(
        name="producer",
        model=ProducerRecord,
        title=Text("Chủ thể", "Producer"),
        files=("products/*/*/producer.yml",),
    ),
    Kind(
        name="outlet",
        model=OutletRecord,
        title=Text("Điểm bán", "Outlet"),
        files=("products/*/outlets/*.yml",),
    ),
    Kind(
        name="potential",
        model=PotentialRecord,
        title=Text("Sản phẩm tiềm năng", "Potential product"),
        files=("products/*/potential/*.yml",),
    ),
    Kind(
        name="documents",
        model=DocumentsFile,
        title=Text("Các văn bản", "Documents"),
        files=("products/documents.yml",),
    ),
)


def model_of(path: str) -> type[BaseModel] | None:
    """Return the model of the record at a path below the project, or None where no record belongs."""
    return next((kind.model for kind in KINDS if kind.takes(path)), None)


Words = Mapping[str, Text]
"""The values of a closed list and what each means."""

#: "Model.field" → its values. Districts are not here: their names come from ``places.yml``.
VALUES: Final[Mapping[str, Words]] = MappingProxyType(
    {
        "ProductRecord.set": {code: item.name for code, item in SETS.items()},
        "ProductRecord.stars": choices.STARS,
        "ProductRecord.potential_stars": {n: choices.STARS[n] for n in ("4", "5")},
        "ProducerRecord.type": {kind.value: kind.label for kind in ProducerType},
        "OutletRecord.kind": {kind.value: kind.label for kind in OutletKind},
        "CertificateField.stars": choices.STARS,
        "CertificateField.level": choices.LEVELS,
        "HistoryField.event": {
            name: EventKind(name).label for name in ("listed", "reevaluated", "withdrawn", "ceased")
        },
        "ProseField.source": choices.AUTHORS,
        "SeasonField.source": choices.AUTHORS,
        "LocationField.precision": choices.PRECISIONS,
        "ChannelField.kind": {kind.value: kind.label for kind in ChannelKind},
    }
)
DISTRICT_FIELDS: Final = frozenset({"AddressField.district", "FigureField.district"})

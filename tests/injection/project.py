"""A project that holds the whole matrix: as many producers, products and points of sale as there are payloads."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from generator.build import build
from generator.records.writing import mapping
from generator.schemas.kinds import KINDS
from tests.injection.matrix import NAMES, record
from tests.projects import SmallProject, copy_site_sources, small_project
from tests.records.pictures import picture

AS_OF = date(2025, 1, 1)
KIND = {kind.name: kind for kind in KINDS}
DISTRICT = "products/thoai-son"
_PHOTO = picture()


def injected_project(root: Path) -> SmallProject:
    """Make the small project and the records of the matrix, all of them right."""
    project = small_project(root)
    copy_site_sources(root)
    documents = [record(KIND["documents"], number)["documents"][0] for number in range(len(NAMES))]
    for document in documents:  # the numbers would take the file beyond 64 KB
        document["figures"] = [{name: figure[name] for name in ("place", "note")} for figure in document["figures"]]
    lines = mapping({"documents": documents})[1:]
    project.write("products/documents.yml", project.text("products/documents.yml") + "\n" + "\n".join(lines) + "\n")
    for number in range(len(NAMES)):
        producer, product, outlet = f"chu-the-{number}", f"san-pham-{number}", f"diem-ban-{number}"
        folder = f"{DISTRICT}/{producer}"
        sources: list[dict[str, Any]] = record(KIND["product"], number)["sources"]
        sources.append({"document": str(documents[number]["id"]).strip(), "row": Decimal(number + 1)})
        _write(project, f"{folder}/producer.yml", record(KIND["producer"], number, id=producer))
        _write(project, f"{folder}/{product}.yml", record(KIND["product"], number, id=product, sources=sources))
        carried = record(KIND["outlet"], number, id=outlet, products=[product])
        _write(project, f"{DISTRICT}/outlets/{outlet}.yml", carried)
        planned = record(KIND["potential"], number, id=f"du-kien-{number}", product=product)
        _write(project, f"{DISTRICT}/potential/du-kien-{number}.yml", planned)
        for place in (folder, f"{DISTRICT}/outlets"):
            project.write(f"{place}/mat-thot-not.jpg", _PHOTO)
    return project


def _write(project: SmallProject, path: str, made: dict[str, Any]) -> None:
    project.write(path, "\n".join(mapping(made)) + "\n")


def build_injected(root: Path, site: Path) -> SmallProject:
    """Make the project in ``root`` and build its site."""
    project = injected_project(root)
    build(project.project, site, AS_OF, lambda vi, en: None)
    return project

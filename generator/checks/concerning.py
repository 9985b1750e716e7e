"""Which records the rules must see to say everything about some files: those that share a claim with them."""

from collections.abc import Collection, Mapping, Sequence

from generator.project import within
from generator.records.claims import concerned
from generator.records.places_file import districts_said
from generator.records.reading import Choice
from generator.records.said import Said


def concerning(paths: Sequence[str]) -> Choice | None:
    """Return what chooses the records that problems of some files or folders depend on, None where those are all.

    Args:
        paths: relative to the records' folder, with ``/``; the rules for ``places.yml`` and ``documents.yml`` look at
            all records, and so do those for the whole folder (``""``).
    """
    if "" in paths:
        return None

    def choose(said: Mapping[str, Said]) -> Collection[str]:
        asked = [path for path in said if within(path, paths)]
        if any("/" not in path for path in asked):
            return said.keys()
        wanted = {claim for path in asked for claim in (*said[path].claims, *concerned(said[path].value))}
        known = districts_said(said["places.yml"].value) if "places.yml" in said else ()
        folders = {_folder(path) for path in asked}
        unknown = {_district(path) for path in asked}.difference(known)  # such a folder is told of once
        chosen = {
            path
            for path, one in said.items()
            if _folder(path) in folders or _district(path) in unknown or not wanted.isdisjoint(one.claims)
        }
        # A product is never judged without its producer.
        return chosen | {f"{_folder(path)}/producer.yml" for path in chosen} & said.keys()

    return choose


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _district(path: str) -> str:
    return path.partition("/")[0]

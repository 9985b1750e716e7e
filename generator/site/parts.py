"""The site in parts, one a province and one for what belongs to none: copied over each other they are the whole site.

Every file is of exactly one part. ``Parts.whose`` is the one rule; all that writes files asks it (by way of ``holds``),
and what was written for other files' sake only is taken away at the end.
"""

from collections.abc import Collection, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from generator.catalogue.whole import Catalogue
from generator.pages.routes import language_root
from generator.project import SHARED


class UnknownPartError(ValueError):
    """A part that no site of this catalogue has; ``known`` are those that it has."""

    def __init__(self, asked: str, known: Collection[str]) -> None:
        """Keep both."""
        super().__init__(asked)
        self.asked, self.known = asked, tuple(known)


class Parts:
    """Some parts of a site, or all of them."""

    def __init__(self, catalogue: Catalogue, only: Collection[str] = ()) -> None:
        """Look up whose what is.

        Args:
            catalogue: what is published.
            only: the ids of the provinces that are wanted, and ``SHARED`` for what belongs to none; empty for all.

        Raises:
            UnknownPartError: one of them is none.
        """
        known = (*catalogue.provinces, SHARED)
        for part in only:
            if part not in known:
                raise UnknownPartError(part, known)
        self._only = frozenset(only or known)
        self.whole = self._only == set(known)
        self._owners = _owners(catalogue)

    @property
    def shared(self) -> bool:
        """Whether what belongs to no province is wanted."""
        return SHARED in self._only

    def holds(self, path: str) -> bool:
        """Return whether a file is wanted, given its path in the site."""
        return self.whole or self.whose(path) in self._only

    def whose(self, path: str) -> str:
        """Return the id of the province that a file belongs to, or ``SHARED``.

        A file is of the province in which lies what it shows: a district, a commune of today (see
        ``Catalogue.communes_in``), or a record, whose folder decides, as it decides about photos.
        """
        bare = path.removeprefix(language_root("en"))
        for folder, owners in self._owners.items():
            if bare.startswith(folder):
                return owners.get(bare[len(folder) :].partition("/")[0].partition(".")[0], SHARED)
        return SHARED

    def prune(self, site: Path) -> None:
        """Remove the files of a built folder that are not wanted, and the folders that nothing is left in."""
        if self.whole:
            return
        for path in sorted(site.rglob("*"), reverse=True):
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
            elif not self.holds(path.relative_to(site).as_posix()):
                path.unlink()


def _owners(catalogue: Catalogue) -> Mapping[str, Mapping[str, str]]:
    """Return, for each folder of the site, the provinces of what lies in it by the id there; longer folders first."""
    districts = {district.id: district.province.id for district in catalogue.districts.values()}
    provinces = {province: province for province in catalogue.provinces}

    def in_folder(record: str) -> str:
        return districts[PurePosixPath(record).parts[1]]

    products = {product.id: in_folder(product.record) for product in catalogue.products.values()}
    producers = {producer.id: in_folder(producer.record) for producer in catalogue.producers.values()}
    outlets = {outlet.id: in_folder(outlet.record) for outlet in catalogue.outlets.values()}
    communes = {
        commune.unit.code: province.id
        for province in catalogue.provinces.values()
        for commune in catalogue.communes_in(province)
    }
    places = {"districts/": districts, "provinces/": provinces}
    owners: dict[str, Mapping[str, str]] = {
        "products/": products,
        "producers/": producers,
        "outlets/": outlets,
        "communes/": communes,
        "officials/": provinces,
        "oembed/products/": products,
        "assets/photos/": districts,
        "assets/share/": products,
        "assets/share/communes/": communes,
    }
    for above in ("", "oembed/", "data/", "feeds/", "assets/share/"):
        owners |= {above + folder: ids for folder, ids in places.items()}
    return MappingProxyType(dict(sorted(owners.items(), key=lambda item: -len(item[0]))))

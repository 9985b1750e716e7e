"""Names of assets that tell their content: ``site.css`` becomes ``site.1a2b3c4d.css``, so that hosts may cache it for ever.

Works on a finished folder. A page that loads ``site.1a2b3c4d.css`` can never be shown with the style of another build,
whatever lies in caches between the host and the visitor. Photos and everything outside ``assets/`` keep their names:
other people's pages and open data point at them.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final

#: The folder whose files are named by content; all else of the site keeps its name.
ASSETS: Final = "assets"

#: What a name by content looks like, for the rules of hosts and for ``sw.js`` (a regular expression of both worlds).
HASHED: Final = r"\.[0-9a-f]{8}\.[a-z0-9]+$"

_SUFFIXES: Final = frozenset({".css", ".js", ".svg", ".json", ".geojson"})
#: Pictures that only style sheets of others load.
_FOLDERS: Final = ("assets/vendor/",)

#: Begins with plain letters, which the search finds quickly; what stands before them is looked at afterwards.
_IN_PAGE: Final = re.compile(r"assets/[\w./-]+(?=[\"?#])")
_IN_SCRIPT: Final = re.compile(r"(?<=[\"'`])(\.{1,2}/[\w./-]+)(?=[\"'`])")
_IN_STYLE: Final = re.compile(r"(?<=url\()([\"']?)([\w./-]+)(?=[\"')?#])")


class HashingError(ValueError):
    """Assets refer to each other in a circle, so that no name by content exists; the message names one."""


@dataclass(frozen=True, slots=True)
class Names:
    """Old path → new path of every renamed file, both relative to the site."""

    new: Mapping[str, str]

    def in_page(self, html: str) -> str:
        """Return a page with every address of an asset (attributes, JSON for scripts) by its new name."""

        def new(match: re.Match[str]) -> str:
            path = match.group()
            return self.new.get(path, path) if html[match.start() - 1] in '"/' else path

        return _IN_PAGE.sub(new, html)


def rename_assets(site: Path) -> Names:
    """Rename what lies in ``assets/`` by its content; style sheets and scripts call each other by the new names.

    Raises:
        HashingError: assets refer to each other in a circle.
    """
    files = sorted(path.relative_to(site).as_posix() for path in (site / ASSETS).rglob("*") if path.is_file())
    wanted = [path for path in files if _is_named_by_content(path)]
    new: dict[str, str] = {}
    open_: list[str] = []

    def settle(path: str) -> str:
        if path in open_:
            raise HashingError(f"{path} refers to itself through {open_[-1]}")
        if path not in new:
            open_.append(path)
            file = site / path
            content = _with_new_names(path, file.read_bytes(), set(wanted), settle)
            new[path] = _named(path, content)
            file.unlink()
            (site / new[path]).write_bytes(content)
            open_.pop()
        return new[path]

    for path in wanted:
        settle(path)
    return Names(new)


def assets_in_page(html: str) -> set[str]:
    """Return the assets, as paths in the site, that a page names in its attributes and in its data for scripts."""
    return set(_IN_PAGE.findall(html))


def references(path: str, text: str) -> set[str]:
    """Return the paths in the site that an asset's text refers to, whether or not they exist."""
    found: set[str] = set()

    def note(target: str) -> str:
        found.add(target)
        return target

    _replace(path, text, note)
    return found


def _is_named_by_content(path: str) -> bool:
    return PurePosixPath(path).suffix in _SUFFIXES or path.startswith(_FOLDERS)


def _named(path: str, content: bytes) -> str:
    pure = PurePosixPath(path)
    return pure.with_name(f"{pure.stem}.{sha256(content).hexdigest()[:8]}{pure.suffix}").as_posix()


def _with_new_names(path: str, content: bytes, known: set[str], settle: Callable[[str], str]) -> bytes:
    if not path.endswith((".css", ".js")):
        return content

    def new(target: str) -> str:
        return settle(target) if target in known else target

    return _replace(path, content.decode("utf-8"), new).encode("utf-8")


def _replace(path: str, text: str, new: Callable[[str], str]) -> str:
    """Replace the relative addresses in a script or style sheet; ``new`` gets and gives paths in the site."""
    folder = PurePosixPath(path).parent

    def relative(reference: str) -> str:
        target = resolved(folder, reference)
        name = new(target)
        return reference if name == target else reference[: -len(PurePosixPath(target).name)] + PurePosixPath(name).name

    if path.endswith(".css"):
        return _IN_STYLE.sub(lambda match: match.group(1) + relative(match.group(2)), text)
    return _IN_SCRIPT.sub(lambda match: relative(match.group(1)), text)


def resolved(folder: PurePosixPath, reference: str) -> str:
    """Return the path in the site that a relative address means, seen from a folder of the site."""
    parts = list(folder.parts)
    for part in PurePosixPath(reference).parts:
        if part == ".." and parts:
            parts.pop()
        elif part not in ("..", "."):
            parts.append(part)
    return "/".join(parts)

"""Paths of the real site are safe on every host: whatever the file system thinks of letters, cases and odd names."""

import re
from pathlib import Path
from typing import Final

from generator.site.precompressing import SUFFIXES

#: Names that Windows keeps for devices, with any suffix.
_DEVICES: Final = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))})
_FOR_HOSTS: Final = frozenset({"_headers", "_redirects", ".htaccess", ".nojekyll"})


def paths(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*"))


def test_no_two_paths_differ_in_case_alone(built_site: Path) -> None:
    found = paths(built_site)
    assert len({path.casefold() for path in found}) == len(found)


def test_names_need_no_escape_anywhere(built_site: Path) -> None:
    names = {name for path in paths(built_site) for name in path.split("/")} - _FOR_HOSTS
    assert [
        name for name in sorted(names) if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]|[a-z0-9]", name)
    ] == []
    assert [name for name in names if name.split(".")[0].lower() in _DEVICES] == []


def test_paths_are_short_enough_for_windows(built_site: Path) -> None:
    assert max(map(len, paths(built_site))) <= 150


def test_nothing_but_files_and_folders_with_the_modes_of_a_public_site(built_site: Path) -> None:
    for path in (built_site, *built_site.rglob("*")):
        assert not path.is_symlink(), path
        assert path.stat().st_mode & 0o7777 == (0o755 if path.is_dir() else 0o644), path


def test_every_asset_of_some_size_has_a_compressed_copy(built_site: Path) -> None:
    for path in (built_site / "assets").rglob("*"):
        if path.suffix in SUFFIXES and path.stat().st_size >= 1024:
            assert path.with_name(f"{path.name}.gz").is_file(), path

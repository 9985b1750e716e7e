"""Our scripts as visitors load them: each entry module joined with what it imports, without comments and blanks.

The sources are plain ES modules and run as they are. Joined, a page asks for one script instead of fifteen, which on a
slow phone is worth seconds (562 ms a round trip; measured with ``make bench-pages``). Only what our own modules use is
understood: named imports from ``./…js``, ``export`` before function, class or const, ``import("./…js")`` for what is
loaded later. Anything else is an error here, not a riddle in a browser.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import rjsmin

_IMPORT: Final = re.compile(r"^import\s*\{([^}]*)\}\s*from\s*\"(\.{1,2}/[\w./-]+)\";?[ \t]*$", re.MULTILINE)
_EXPORT: Final = re.compile(r"^export\s+(?=(?:async\s+)?(?:function\*?|class|const)\s+(\w+))", re.MULTILINE)
_LATER: Final = re.compile(r"\bimport\(\"(\.{1,2}/[\w./-]+)\"\)")
#: A template inside a template: the minifier takes the blanks out of the outer one's text.
_NESTED: Final = re.compile(r"`[^`]*\$\{[^{}`]*`")
_OTHER: Final = re.compile(r"^(?:import\b(?!\()|export\b).*$", re.MULTILINE)


class ScriptError(ValueError):
    """A module uses something that joining does not understand; the message names it."""


@dataclass(frozen=True, slots=True)
class Module:
    """A source module: its text without import and export words, what it imports by name, what it exports."""

    path: str
    body: str
    imports: tuple[tuple[str, str], ...]
    exports: tuple[str, ...]
    later: tuple[str, ...]


def bundle(folder: Path) -> dict[str, str]:
    """Return path → text of the scripts to publish.

    Every module that no other imports is an entry; every module that is loaded later becomes a module of its own.

    Raises:
        ScriptError: a module cannot be understood, or modules import each other in a circle.
    """
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.js"))
    modules = {path: _read(path, (folder / path).read_text(encoding="utf-8")) for path in paths}
    later = {target for module in modules.values() for target in module.later}
    imported = {target for module in modules.values() for _, target in module.imports}
    for target in sorted(imported | later):
        if target not in modules:
            raise ScriptError(f"{target}: there is no such module")
    entries = [path for path in paths if path in later or path not in imported]
    return {path: rjsmin.jsmin(_join(path, modules, exported=path in later)) for path in entries}


def _read(path: str, text: str) -> Module:
    def target(reference: str) -> str:
        parts: list[str] = []
        for part in (PurePosixPath(path).parent / reference).parts:
            if part == "..":
                parts.pop()
            elif part != ".":
                parts.append(part)
        return "/".join(parts)

    imports = tuple((match.group(1), target(match.group(2))) for match in _IMPORT.finditer(text))
    exports = tuple(match.group(1) for match in _EXPORT.finditer(text))
    body = _EXPORT.sub("", _IMPORT.sub("", text))
    if other := _OTHER.search(body):
        raise ScriptError(f"{path}: cannot join “{other.group(0)}”")
    if nested := _NESTED.search(body):
        raise ScriptError(f"{path}: cannot join a template within a template “{nested.group(0)}”")
    return Module(path, body, imports, exports, tuple(target(m.group(1)) for m in _LATER.finditer(text)))


def _join(entry: str, modules: Mapping[str, Module], *, exported: bool) -> str:
    parts = ["const $={};"]
    for module in _in_order(entry, modules, ()):
        names = "".join(f"const{{{_renamed(wanted)}}}=$[{target!r}];" for wanted, target in module.imports)
        parts.append(f"$[{module.path!r}]=(()=>{{{names}\n{module.body}\nreturn{{{','.join(module.exports)}}};}})();")
    joined = "\n".join(dict.fromkeys(parts))
    if exported:
        return joined + f"\nexport const {{{','.join(modules[entry].exports)}}}=$[{entry!r}];"
    return f"{{{joined}}}" if modules[entry].imports else modules[entry].body


def _renamed(wanted: str) -> str:
    """Turn the names of an import ("a, b as c") into those of a destructuring ("a,b:c")."""
    return ",".join(re.sub(r"\s+as\s+", ":", name.strip()) for name in wanted.split(",") if name.strip())


def _in_order(path: str, modules: Mapping[str, Module], above: tuple[str, ...]) -> Iterator[Module]:
    """Yield a module after everything that it imports; one that is needed twice comes twice."""
    if path in above:
        raise ScriptError(f"{' → '.join((*above, path))}: modules import each other")
    for _, target in modules[path].imports:
        yield from _in_order(target, modules, (*above, path))
    yield modules[path]

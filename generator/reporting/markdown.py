"""Problems as the comment on a pull request: by file, with a link to mend each.

What editors typed stands inside the sentences and is shown as text: no link, mention, picture or mark-up comes of it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final
from urllib.parse import quote

from generator.records.problem import Problem
from generator.reporting.text import counting

MOST: Final = 5
"""Problems told of one file."""

MOST_GOOD: Final = 100
"""Changed files without a word that are named."""

MOST_CHARACTERS: Final = 50_000
"""Characters that the files may take: a comment holds 65,536."""

_KEY: Final = re.compile(r"(`[\w.\[\]-]+`)")
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>#|~&!])")
_REFERENCE: Final = re.compile(r"([@#]|:(?=//)|www(?=\.))")


def as_markdown(
    problems: Iterable[Problem], *, good: Sequence[str] = (), edit: str = "", more: Sequence[str] = ()
) -> str:
    """Return the comment.

    Args:
        problems: sorted by file.
        good: changed files to name with a ✅ when they have no error.
        edit: the address before a file's path that opens it for editing, e.g. ``https://…/edit/main/``; empty for none.
        more: lines about warnings that are not listed.
    """
    found = tuple(problems)
    by_file = {path: list(group) for path, group in groupby(found, key=lambda p: p.path)}
    bad = [path for path, group in by_file.items() if any(p.is_error for p in group)]
    lines = [_heading(found, bad), ""]
    told = 0
    for path in [*bad, *(path for path in by_file if path not in bad)]:
        block = [*_file(path, by_file[path], edit), ""]
        if sum(map(len, lines)) + sum(map(len, block)) > MOST_CHARACTERS:
            break
        lines += block
        told += 1
    if told < len(by_file):
        left = len(by_file) - told
        lines += [f"… và còn {left} tệp. / … and {counting(left, 'more file')}.", ""]
    fine = [path for path in good if path not in by_file][:MOST_GOOD]
    if fine:
        lines += [*(f"- ✅ {_linked(path, '')}" for path in fine), ""]
    if more:
        lines += [*(f"- {escaped(line)}" for line in more), ""]
    if bad:
        lines.append("Sửa xong, hệ thống tự kiểm tra lại. / When you have mended it, it is checked again by itself.")
    return "\n".join(lines).rstrip() + "\n"


def edit_address(repository: str, branch: str) -> str:
    """Return what stands before a file's path in the address that opens it for editing; empty without repository."""
    return f"{repository.rstrip('/')}/edit/{quote(branch)}/" if repository else ""


def escaped(text: str) -> str:
    """Return a sentence for Markdown: field names in their backquotes stay code, all else is plain text."""
    return "".join(
        part if _KEY.fullmatch(part) else _REFERENCE.sub("\\1\u200b", _MARKUP.sub(r"\\\1", part))
        for part in _KEY.split(text)
    )


def _heading(found: Sequence[Problem], bad: Sequence[str]) -> str:
    errors = sum(p.is_error for p in found)
    if errors:
        return (
            f"### ❌ Còn {errors} lỗi trong {len(bad)} tệp\n\n"
            f"{counting(errors, 'error')} in {counting(len(bad), 'file')}."
        )
    return "### ✅ Không có lỗi, cảm ơn anh chị\n\nNo errors, thank you."


def _file(path: str, problems: list[Problem], edit: str) -> Iterator[str]:
    ordered = sorted(problems, key=lambda p: not p.is_error)
    yield f"#### {'❌' if ordered[0].is_error else '✅'} {_linked(path, edit)}"
    yield ""
    for problem in ordered[:MOST]:
        mark = "" if problem.is_error else "⚠️ "
        yield f"- {mark}**Dòng {problem.line}**: {escaped(problem.vi)}"
        yield f"  <br><sub>Line {problem.line}: {escaped(problem.en)}</sub>"
    if len(ordered) > MOST:
        left = len(ordered) - MOST
        thing = "lỗi" if any(p.is_error for p in ordered[MOST:]) else "lưu ý"
        yield f"- … và còn {left} {thing}. / … and {left} more."


def _linked(path: str, edit: str) -> str:
    shown = "`" + re.sub(r"[`\s]", " ", path) + "`"
    return f"{shown} – [sửa / edit]({edit}{quote(path)})" if edit else shown

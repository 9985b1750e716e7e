"""The rule: the pages that records link to are still there."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from generator.checks.at import at
from generator.links.asking import Answer
from generator.records.marks import Path
from generator.records.problem import Problem, Severity
from generator.records.reading import Entry, Records


def links_of(records: Records) -> Iterator[tuple[Entry[Any], Path, str]]:
    """Yield every link of every record with its place."""
    for entry in records.entries:
        yield from ((entry, path, link) for path, link in _links(entry.value, ()))


def _links(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if value.startswith("https://"):
            yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _links(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _links(item, (*path, i))


def dead_links(records: Records, answers: Mapping[str, Answer]) -> Iterator[Problem]:
    """A link whose page is gone, or whose server does not answer, is worth a look."""
    for entry, path, link in links_of(records):
        answer = answers.get(link)
        if answer is None or not (answer.dead or answer.silent):
            continue
        if answer.dead:
            vi, en = (
                f"Trang {link} không còn (mã {answer.status}); hãy sửa hoặc bỏ đường dẫn.",
                f"The page {link} is gone ({answer.status}); correct the link or remove it.",
            )
        else:
            vi, en = (
                f"Trang {link} không trả lời; hãy thử mở bằng trình duyệt.",
                f"The page {link} does not answer; try it in a browser.",
            )
        yield at(entry, path, "dead-link", vi, en, severity=Severity.WARNING)

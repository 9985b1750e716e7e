"""Asking web servers whether a page is there: each link at most once a week, what is remembered lies in a file.

A server that answers at all is there: marketplaces refuse robots (403, 429) and still show the page to people. Only
"not found" and "gone" are dead; a server that does not answer may be back tomorrow and is asked again the next day.
"""

import json
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlsplit, urlunsplit

from generator.records.saving import save

TIMEOUT_SECONDS: Final = 10
AGENT: Final = "ocop-map link check"
_AT_ONCE: Final = 8
_DEAD: Final = frozenset({404, 410})
#: What may stand in an address, and the sign of what is encoded already.
_AS_TYPED: Final = "%/:?#[]@!$&'()*+,;="
_DAYS_GOOD: Final = 7
_DAYS_BAD: Final = 1

SILENT: Final = 0
"""The status of a server that did not answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a link answered and when: an HTTP status, or ``SILENT``."""

    status: int
    asked_on: date

    @property
    def dead(self) -> bool:
        """Whether the page is not there any more."""
        return self.status in _DEAD

    @property
    def silent(self) -> bool:
        """Whether nobody answered."""
        return self.status == SILENT

    def holds(self, today: date) -> bool:
        """Return whether this need not be asked again today."""
        age = (today - self.asked_on).days
        return 0 <= age < (_DAYS_BAD if self.dead or self.silent else _DAYS_GOOD)


def ask_all(
    links: Iterable[str], memory: Path, today: date, progress: Callable[[int, int], None] = lambda done, of: None
) -> dict[str, Answer]:
    """Return what each link answers; what is remembered is not asked again.

    Args:
        links: addresses (https).
        memory: the file that remembers; made when it is missing, ignored when it is damaged.
        today: the day.
        progress: told how many of how many have been asked.
    """
    wanted = sorted(set(links))
    known = _remembered(memory)
    answers = {link: known[link] for link in wanted if link in known and known[link].holds(today)}
    waiting = [link for link in wanted if link not in answers]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for done, (link, status) in enumerate(zip(waiting, pool.map(ask, waiting), strict=True), start=1):
            answers[link] = Answer(status, today)
            progress(done, len(waiting))
    if waiting:
        _remember(memory, known | answers)
    return answers


def ask(link: str) -> int:
    """Return the HTTP status of a page, redirects followed, or ``SILENT``."""
    status = SILENT
    for method in ("HEAD", "GET"):
        try:
            request = urllib.request.Request(ascii_form(link), method=method, headers={"User-Agent": AGENT})  # noqa: S310 - the schema lets https through only
            with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as response:  # noqa: S310 - as above
                return int(response.status)
        except urllib.error.HTTPError as error:
            error.close()
            status = error.code
        except (OSError, ValueError, HTTPException):  # nobody, no address, or no web server
            return SILENT
    return status


def ascii_form(link: str) -> str:
    """Return a link as it is sent: other letters encoded, in the host and behind it, and what is encoded left as it is.

    Raises:
        ValueError: it is no address.
    """
    parts = urlsplit(link)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    path, query = (quote(part, safe=_AS_TYPED) for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host, path, query, ""))


def _remembered(memory: Path) -> dict[str, Answer]:
    try:
        stored: dict[str, Any] = json.loads(memory.read_text(encoding="utf-8"))
        return {
            link: Answer(int(entry["status"]), date.fromisoformat(entry["asked_on"])) for link, entry in stored.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _remember(memory: Path, answers: dict[str, Answer]) -> None:
    stored = {
        link: {"status": answer.status, "asked_on": answer.asked_on.isoformat()}
        for link, answer in sorted(answers.items())
    }
    save(memory, json.dumps(stored, ensure_ascii=False, indent=1) + "\n")

"""How long a change to a record takes to be seen in ``ocop serve``: a real server, a real page, asked again and again."""

import socket
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter, sleep
from typing import Final

from tests.bench.measuring import CommandError, started
from tests.bench.table import median

_PAUSE: Final = 0.02
_PATIENCE: Final = 1_800
"""Seconds after which a server is given up."""


def seconds_to_visible(
    command: Sequence[str | Path], record: Path, project: Path, said: Path, changes: int = 3
) -> tuple[float, float]:
    """Return the seconds until the server first answers, and those until a change is seen: the median of some changes.

    Args:
        command: what serves; a port is added to it.
        record: the file of a product, which is left as it was.
        project: the folder to run in.
        said: a file for what the server says.
        changes: how often to change the name.

    Raises:
        CommandError: the server ended.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/products/{record.stem}/"
    before = record.read_text("utf-8")
    name = before.split("\n  vi: ", 1)[1].split("\n", 1)[0]
    try:
        with (
            said.open("wb") as log,
            started([*command, "--port", str(port)], cwd=project, output=log.fileno()) as server,
        ):

            def wait_for(words: str) -> float:
                begun = perf_counter()
                while words not in _page(address):
                    if server.poll() is not None or perf_counter() - begun > _PATIENCE:
                        raise CommandError(f"the preview gave up:\n{said.read_text('utf-8')[-2_000:]}")
                    sleep(_PAUSE)
                return perf_counter() - begun

            first, took = wait_for(name), []
            for number in range(changes):
                changed = f"{name} {number + 1}00"
                record.write_text(_renamed(before, name, changed), "utf-8")
                took.append(wait_for(changed))
            return first, median(took)
    finally:
        record.write_text(before, "utf-8")


def _renamed(text: str, name: str, changed: str) -> str:
    return text.replace(f"\n  vi: {name}\n", f"\n  vi: {changed}\n", 1)


def _page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode("utf-8"))
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""

"""Saving a text file whole or not at all: written beside its place, then renamed over it."""

import os
import tempfile
from pathlib import Path


def save(file: Path, text: str) -> None:
    """Write ``text`` as UTF-8; a reader sees the old file or the new one, and a failure leaves the old one.

    Raises:
        OSError: the disk refuses.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    mode = file.stat().st_mode & 0o777 if file.exists() else 0o644
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        Path(name).chmod(mode)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

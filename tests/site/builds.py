"""Builds in processes of their own: of a small project with a photo, in any surroundings, and what they leave on disk."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image

from tests.projects import CAI_XANH, ROOT, SmallProject, copy_site_sources, small_project

_RUN = "import sys; from generator.cli.main import main; main()"
#: What a build may take from its surroundings; everything else is set by the tests.
_KEPT = ("PATH", "HOME", "LD_LIBRARY_PATH", "SYSTEMROOT", "XDG_CACHE_HOME")


def project_with_photo(root: Path) -> SmallProject:
    """Make a small project that can be built; one of its products has a photo."""
    project = small_project(root)
    copy_site_sources(root)
    picture = Image.frombytes("RGB", (160, 120), bytes(range(256)) * 225).resize((640, 480))
    picture.save(root / CAI_XANH.replace("cai-xanh.yml", "cai-xanh.jpg"), exif=_exif())
    project.write(
        CAI_XANH,
        project.text(CAI_XANH).replace(
            "sources:\n",
            "photos:\n  - file: cai-xanh.jpg\n    alt:\n      vi: Ảnh thử\n      en: Test photo\nsources:\n",
            1,
        ),
    )
    return project


def _exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    exif[0x010E] = "position 10.38, 105.43"
    return exif


def build(
    project: Path,
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    umask: int = 0o022,
    program: Sequence[str] = ("-c", _RUN),
) -> subprocess.CompletedProcess[str]:
    """Run ``ocop build`` in a process of its own, with nothing of the test's environment but the paths of programs."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return subprocess.run(
        [sys.executable, *program, "--project", str(project), "build", "--as-of", "2025-01-01", *arguments],
        env=kept | {"PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT), **(environment or {})},
        umask=umask,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=project,
        timeout=300,
        check=False,
    )


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return path → (mode, content) of everything in a folder, the folder itself too; content of folders is empty."""
    return {
        path.relative_to(folder).as_posix(): (path.lstat().st_mode, path.read_bytes() if path.is_file() else b"")
        for path in sorted((folder, *folder.rglob("*")))
    }

"""Plain mkdocs, whose preview keeps the plugin from one build to the next."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.site.shell import ShellError
from tests.projects import CAI_XANH, SmallProject

SHELL = "site_src/pages/_shell/product/index.md"
PAGE = "products/cai-xanh/index.html"


def preview(project: SmallProject, site: Path, *, first: bool = False) -> None:
    """Build as ``mkdocs serve`` does: the settings are read anew each time."""
    config = load_config(str(project.root / "mkdocs.yml"), site_dir=str(site))
    if first:
        config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")


def test_after_a_build_that_fails_a_preview_shows_the_records_as_they_are(
    whole_project: SmallProject, tmp_path: Path
) -> None:
    site = tmp_path / "preview"
    shell = whole_project.text(SHELL)
    (whole_project.root / SHELL).unlink()
    with pytest.raises(ShellError):
        preview(whole_project, site, first=True)
    whole_project.write(SHELL, shell)
    whole_project.change(CAI_XANH, "  vi: Cải xanh thử", "  vi: Cải ngọt mới")
    preview(whole_project, site)
    assert "Cải ngọt mới" in (site / PAGE).read_text(encoding="utf-8")

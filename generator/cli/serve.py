"""``ocop serve``: a preview that rebuilds what changed and reloads the page."""

import shutil
import tempfile
from datetime import date
from pathlib import Path

import click
from mkdocs.livereload import LiveReloadServer

from generator.build import prepare
from generator.cli.common import day_option, pass_project
from generator.project import Project, day_of_build
from generator.records.problem import ProblemsError
from generator.reporting.text import as_text
from generator.site.engine import EngineError, Settings, render_prose
from generator.site.publishing import publish


class Preview:
    """A site in a temporary folder. Prose and shells are rendered again only when their sources change."""

    def __init__(self, project: Project, as_of: date, folder: Path) -> None:
        """Remember where; build nothing yet."""
        self._project = project
        self._as_of = as_of
        self._prose, self.site = folder / "prose", folder / "site"
        self._rendered: tuple[Settings, float] | None = None

    def rebuild(self) -> None:
        """Build again; on a problem tell it and keep showing the last good site."""
        try:
            catalogue, _ = prepare(self._project.records, self._as_of)
            settings = self._settings()
            fresh = self.site.with_name("fresh")
            shutil.rmtree(fresh, ignore_errors=True)
            shutil.copytree(self._prose, fresh)
            pages = publish(catalogue, self._project, settings, fresh)
            shutil.rmtree(self.site, ignore_errors=True)
            fresh.rename(self.site)
            click.echo(f"{pages} trang. / {pages} pages.")
        except ProblemsError as error:
            click.echo(as_text(error.problems), err=True)
        except (EngineError, OSError, ValueError) as error:
            click.echo(str(error), err=True)

    def _settings(self) -> Settings:
        newest = max(
            path.stat().st_mtime
            for top in (self._project.site_src, self._project.config_file)
            for path in ([top] if top.is_file() else top.rglob("*"))
        )
        if self._rendered is None or self._rendered[1] != newest:
            shutil.rmtree(self._prose, ignore_errors=True)
            self._rendered = (render_prose(self._project.config_file, self._prose), newest)
        return self._rendered[0]


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Địa chỉ. / Address.")
@click.option("--port", default=8000, show_default=True, help="Cổng. / Port.")
@day_option("--as-of", text="Như của build. / As for build.")
@pass_project
def serve_command(project: Project, host: str, port: int, as_of: date | None) -> None:
    """Xem thử trên máy; tự tải lại khi sửa. / Preview; pages reload when a record, template or page changes."""
    with tempfile.TemporaryDirectory(prefix="ocop-") as folder:
        preview = Preview(project, day_of_build(as_of), Path(folder))
        preview.site.mkdir()
        preview.rebuild()
        server = LiveReloadServer(builder=preview.rebuild, host=host, port=port, root=str(preview.site), mount_path="/")
        for watched in (project.records, project.site_src, project.config_file):
            server.watch(str(watched))
        click.echo(f"http://{host}:{port}/ — Ctrl+C để dừng. / Ctrl+C to stop.")
        try:
            server.serve()
        except KeyboardInterrupt:
            click.echo("")
        finally:
            server.server_close()

"""``ocop serve``: a preview that shows a change as soon as it is saved, and reloads the page."""

import tempfile
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any, Final
from wsgiref.types import StartResponse, WSGIEnvironment

import click
from jinja2 import TemplateError
from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

from generator.build import prepare
from generator.catalogue.join import Joiner
from generator.checks.run import Checker
from generator.cli.common import Failed, day_option, number_option, pass_project, say
from generator.cli.helping import Command
from generator.collecting import uncollected
from generator.map.boundaries import BoundariesError
from generator.map.settings import MapSettingsError
from generator.pages.template_faults import template_fault
from generator.project import Project, day_of_build
from generator.records.memory import Session
from generator.records.problem import ProblemsError
from generator.reporting.text import as_text
from generator.site.previewing import Edition, Sources
from generator.site.settings import EngineError
from generator.site.shell import ShellError

_BROKEN = (EngineError, ShellError, TemplateError, MapSettingsError, BoundariesError, OSError, ValueError)
"""What keeps a page from being made; none of it ends the preview."""


class Preview:
    """What the server shows: the newest edition that the records and the sources allow."""

    def __init__(self, project: Project, as_of: date, folder: Path) -> None:
        """Remember where; read nothing yet."""
        self._project = project
        self._as_of = as_of
        self._memory, self._checker, self._joiner = Session(), Checker(), Joiner(as_of)
        self._sources = Sources(project, folder)
        self._edition: Edition | None = None
        self._fault = ""
        self._busy = Lock()
        self.site = folder / "site"

    def renew(self) -> None:
        """Read again; on a problem tell it and keep showing the last good edition."""
        # The first records and what is made of them stay, but for what changes; of later editions only the newest does.
        with self._busy, uncollected(for_good=self._edition is None):
            try:
                catalogue, _ = prepare(
                    self._project.records,
                    self._as_of,
                    memory=self._memory,
                    checker=self._checker,
                    joiner=self._joiner,
                )
                settings = self._sources.settings()
                self._edition = Edition(catalogue, self._project, settings, self._sources.rendered, self.site)
                say(f"{len(catalogue.products)} sản phẩm", f"{len(catalogue.products)} products")
            except ProblemsError as error:
                self._tell(as_text(error.problems))
            except _BROKEN as error:
                self._tell(_told(error))

    def make(self, path: str) -> str:
        """See to it that what a browser asks for is there; return why it cannot be made, else nothing.

        Where no edition could be made at all, that is why.
        """
        with self._busy:
            if not self._edition:
                return self._fault
            try:
                self._edition.make(path)
            except _BROKEN as error:
                click.echo(f"/{path}: {_told(error)}", err=True)
                return _told(error)
            return ""

    def _tell(self, fault: str) -> None:
        self._fault = fault
        click.echo(fault, err=True)


def _told(error: Exception) -> str:
    """Return what keeps a page from being made, of a template with its name and line."""
    if isinstance(error, TemplateError):
        fault = template_fault(error)
        return f"{fault.vi}. / {fault.get('en')}."
    return str(error)


class _Server(LiveReloadServer):
    """mkdocs' server, which reloads pages; it makes what is asked for, and the system tells it of changes."""

    def __init__(self, preview: Preview, host: str, port: int, watched: Sequence[Path]) -> None:
        super().__init__(builder=preview.renew, host=host, port=port, root=str(preview.site))
        self._preview = preview
        self.observer: Any = _observer(watched)
        for path in watched:
            self.watch(str(path))

    def serve_request(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore").lstrip("/")
        if not path.startswith("livereload/") and (fault := self._preview.make(path)):
            # Whoever mends it need not ask again: the browser does, every other second.
            start_response(
                "500 Internal Server Error", [("Content-Type", "text/plain; charset=utf-8"), ("Refresh", "2")]
            )
            return [fault.encode("utf-8")]
        return super().serve_request(environ, start_response)


class _Observer(Observer):  # type: ignore[misc,valid-type]  # which class it is depends on the system
    """The system's own news of files, without those of files that are only read."""

    def schedule(
        self,
        event_handler: FileSystemEventHandler,
        path: str,
        *,
        recursive: bool = False,
        event_filter: list[type[FileSystemEvent]] | None = None,
    ) -> ObservedWatch:
        """Watch a folder or file."""
        filtered = event_filter or _CHANGES
        watch: ObservedWatch = super().schedule(event_handler, path, recursive=recursive, event_filter=filtered)
        return watch


_CHANGES: Final = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]


def _observer(watched: Sequence[Path]) -> BaseObserver:
    """Return what notices changes; where the system can watch no more folders, one that looks by itself."""
    trial = _Observer()
    try:
        for path in watched:
            trial.schedule(FileSystemEventHandler(), str(path), recursive=True)
        trial.start()
    except OSError:
        return PollingObserver()
    trial.stop()
    return _Observer()


@click.command("serve", cls=Command)
@click.option("--host", default="127.0.0.1", show_default=True, help="Địa chỉ. / Address.")
@number_option("--port", default=8000, least=1, most=65_535, text="Cổng. / Port.")
@day_option("--as-of", text="Như của build. / As for build.")
@pass_project
def serve_command(project: Project, host: str, port: int, as_of: date | None) -> None:
    """Xem thử trên máy; tự tải lại khi sửa. / Preview; pages reload when a record, template or page changes."""
    with tempfile.TemporaryDirectory(prefix="ocop-") as folder:
        preview = Preview(project, day_of_build(as_of), Path(folder))
        preview.renew()
        server = _Server(preview, host, port, (project.records, project.site_src, project.config_file))
        click.echo(f"http://{host}:{port}/ — Ctrl+C để dừng. / Ctrl+C to stop.")
        try:
            server.serve()
        except KeyboardInterrupt:
            click.echo("")
        except OSError as error:
            raise Failed(
                f"Không mở được http://{host}:{port}/: {error.strerror}; hãy chọn --host hay --port khác.",
                f"Cannot open http://{host}:{port}/: {error.strerror}; choose another --host or --port.",
            ) from error
        finally:
            server.server_close()

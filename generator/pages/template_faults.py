"""What is wrong with a template, in words for whoever edits it: its name and line, and what Jinja or Python says of it."""

from collections.abc import Iterable
from pathlib import Path
from traceback import extract_tb
from typing import Any, Final, NoReturn

from jinja2 import (
    Environment,
    FileSystemLoader,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
)

from generator.text.bilingual import Text

#: What lies in a project before the names of its templates.
_SOURCES: Final = "site_src/"

#: How the names of templates end; what else runs meanwhile is Python.
_ENDINGS: Final = (".html", ".xml", ".kml", ".gpx", ".conf", ".txt")

_NOT_UTF8: Final = Text("không phải mã UTF-8; hãy lưu lại bằng UTF-8", "it is not UTF-8; save it again as UTF-8")


class BrokenTemplateError(TemplateRuntimeError):
    """A template did what cannot be done: added a word to a number, asked for what is not there.

    ``place`` is its name and line. It is noted because an error that comes from another process has lost its way there.
    """

    def __init__(self, said: Text, place: tuple[str, int]) -> None:
        """Keep what is wrong and where."""
        super().__init__(said.get("en"))
        self.said, self.place = said, place

    def __reduce__(self) -> tuple[type["BrokenTemplateError"], tuple[Text, tuple[str, int]]]:
        """Let another process hand it on."""
        return type(self), (self.said, self.place)


class TellingEnvironment(Environment):
    """Tells whatever goes wrong in a template as an error of that template."""

    def handle_exception(self, source: str | None = None) -> NoReturn:
        """Tell of what a template did wrong as Jinja does, with its name and line.

        Raises:
            TemplateError: the template does what cannot be done.
        """
        try:
            super().handle_exception(source)
        except Exception as error:
            broken = broken_template(error)
            if broken is None:
                raise
            raise broken from error

    def get_template(self, *args: Any, **kwargs: Any) -> Template:
        """Return a template.

        Raises:
            TemplateError: its text is no UTF-8, or no template.
        """
        try:
            return super().get_template(*args, **kwargs)
        except UnicodeDecodeError as error:
            folders = self.loader.searchpath if isinstance(self.loader, FileSystemLoader) else ()
            raise not_utf8([Path(folder) / str(args[0]) for folder in folders], error) from error


def not_utf8(files: Iterable[Path], error: UnicodeDecodeError) -> Exception:
    """Return what to tell where a source of pages could not be read: the first of ``files`` that is no UTF-8, else ``error``."""
    for file in files:
        try:
            file.read_text(encoding="utf-8")
        except UnicodeDecodeError as fault:
            line = fault.object[: fault.start].count(b"\n") + 1
            return BrokenTemplateError(_NOT_UTF8, (_shown(file.as_posix()), line))
        except OSError:
            continue
    return error


def broken_template(error: Exception) -> BrokenTemplateError | None:
    """Return an error as one of the template in which it arose; None where it arose in none or says so itself.

    What the system refuses (a full disk, a file that may not be read) is no fault of a template.
    """
    if isinstance(error, TemplateSyntaxError | TemplateNotFound | BrokenTemplateError | OSError):
        return None
    place = _place(error)
    return BrokenTemplateError(_said(error), place) if place else None


def template_fault(error: TemplateError) -> Text:
    """Return a clause that names the template and the line where ``error`` arose, without a stop at its end."""
    said, place = _said(error), _place(error)
    if place is None:
        return Text(f"Mẫu trang có lỗi: {said.vi}", f"A page template is broken: {said.get('en')}")
    name, line = place
    kind = Text("Trang", "page") if name.endswith(".md") else Text("Mẫu trang", "page template")
    return Text(
        f"{kind.vi} {name}, dòng {line}, có lỗi: {said.vi}",
        f"The {kind.get('en')} {name}, line {line}, is broken: {said.get('en')}",
    )


def _place(error: Exception) -> tuple[str, int] | None:
    """Return where an error arose: as it says itself, else the last template that was being rendered."""
    if isinstance(error, BrokenTemplateError):
        return error.place
    if isinstance(error, TemplateSyntaxError):
        return _shown(error.filename or error.name or "?"), error.lineno
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(_ENDINGS)]
    return (_shown(frames[-1].filename), frames[-1].lineno or 1) if frames else None


def _said(error: Exception) -> Text:
    """Return what is wrong, without a stop at its end; Python says of an item that is missing no more than the item."""
    if isinstance(error, BrokenTemplateError):
        return error.said
    if isinstance(error, TemplateNotFound):
        return Text(f"không có mẫu “{error.name}”", f"there is no template “{error.name}”")
    if isinstance(error, KeyError):
        return Text(f"không có mục {error}", f"there is no item {error}")
    said = str(getattr(error, "message", None) or error).rstrip(".") or type(error).__name__
    return Text(said, said)


def _shown(file: str) -> str:
    """Return a template's path in the project: where it lies on this machine is nobody's concern."""
    _, sources, name = file.replace("\\", "/").rpartition(_SOURCES)
    return sources + name if sources else name

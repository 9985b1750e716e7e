"""What is wrong with a template, in words for whoever edits it: its name and line, and what Jinja says of it."""

from traceback import extract_tb
from typing import Final

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from generator.text.bilingual import Text

#: What lies in a project before the names of its templates.
_SOURCES: Final = "site_src/"

#: How the names of templates end; what else runs meanwhile is Python.
_ENDINGS: Final = (".html", ".xml", ".kml", ".gpx", ".conf", ".txt")


def template_fault(error: TemplateError) -> Text:
    """Return a clause that names the template and the line where ``error`` arose, without a stop at its end."""
    said_vi = said_en = str(error.message or error).rstrip(".")
    if isinstance(error, TemplateNotFound):
        said_vi, said_en = f"không có mẫu “{error.name}”", f"there is no template “{error.name}”"
    place = _place(error)
    if place is None:
        return Text(f"Mẫu trang có lỗi: {said_vi}", f"A page template is broken: {said_en}")
    name, line = place
    return Text(
        f"Mẫu trang {name}, dòng {line}, có lỗi: {said_vi}",
        f"The page template {name}, line {line}, is broken: {said_en}",
    )


def _place(error: TemplateError) -> tuple[str, int] | None:
    """Return where an error arose: as Jinja says, else the last template that was being rendered."""
    if isinstance(error, TemplateSyntaxError):
        return _shown(error.filename or error.name or "?"), error.lineno
    frames = [frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(_ENDINGS)]
    return (_shown(frames[-1].filename), frames[-1].lineno or 1) if frames else None


def _shown(file: str) -> str:
    """Return a template's path in the project: where it lies on this machine is nobody's concern."""
    _, sources, name = file.replace("\\", "/").rpartition(_SOURCES)
    return sources + name if sources else name

"""How a case spoils the small project."""

from collections.abc import Callable

from tests.projects import CAI_XANH, RAU_SACH, SmallProject

Put = Callable[[SmallProject], None]
Content = str | bytes | Callable[[], bytes]
"""What a file holds; called when it is put there if it is costly to make."""

NAME = "Cải xanh thử"


def whole(content: str | bytes, path: str = CAI_XANH) -> Put:
    """The file is this."""
    return lambda project: _put(project, path, content)


def record(change: Callable[[str], str | bytes], path: str = CAI_XANH) -> Put:
    """The file is what ``change`` makes of its right text."""
    return lambda project: _put(project, path, change(project.text(path)))


def name(typed: str) -> Put:
    """The product's Vietnamese name is this, as typed behind the colon."""
    return lambda project: project.change(CAI_XANH, NAME, typed)


def changed(old: str, new: str, path: str = CAI_XANH) -> Put:
    """What stands once in the record is something else."""
    return lambda project: project.change(path, old, new)


def added(lines: str, path: str = CAI_XANH) -> Put:
    """The record has more lines at its end."""
    return record(lambda text: text + lines + "\n", path)


def producer(lines: str) -> Put:
    """The producer's record has more lines at its end."""
    return added(lines, RAU_SACH)


def photo(content: Content, file: str = "cai-xanh.jpg") -> Put:
    """The product names a photo, and this is the photo."""

    def put(project: SmallProject) -> None:
        project.change(
            CAI_XANH, "sources:\n", f"photos:\n  - file: {file}\n    alt: {{vi: Cải, en: Greens}}\nsources:\n"
        )
        _put(project, CAI_XANH.replace("cai-xanh.yml", file), content)

    return put


def _put(project: SmallProject, path: str, content: Content) -> None:
    project.write(path, content() if callable(content) else content)

"""Pages as files: the content that ``generator/pages`` renders, in the pages and shells that mkdocs has rendered."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from generator.pages.render import Page, Renderer
from generator.pages.routes import SHELL_FOLDER, Wanted, everything, file_of, language_of, language_root
from generator.site.dressing import Dress, undressed
from generator.site.earlier import Part
from generator.site.hashing import Names
from generator.site.shell import Shell, ShellError
from generator.text.bilingual import LANGS, Lang

_AS_WRITTEN = Names({})

File = tuple[str, str]
"""Path in the site, text."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What mkdocs has rendered: some dozen pages and shells, read as pages of the site will be."""

    folder: Path
    names: Names = _AS_WRITTEN
    dress: Dress = undressed

    def page(self, path: str, shown_at: str) -> str:
        """Return a page or shell, with the new names of its assets and all that a page at ``shown_at`` gets."""
        html = (self.folder / path / "index.html").read_text(encoding="utf-8")
        return self.names.in_page(self.dress(file_of(shown_at), html))

    def paths(self) -> set[str]:
        """Return the paths of all pages but shells; the home page's is empty, the others end in a slash."""
        found = (file.parent.relative_to(self.folder).as_posix() for file in self.folder.rglob("index.html"))
        return {"" if path == "." else f"{path}/" for path in found if SHELL_FOLDER not in path.split("/")}


class PageFiles:
    """The files of all pages, and of what pages look like inside other people's; each is made when it is asked for."""

    def __init__(self, renderer: Renderer, rendered: Rendered) -> None:
        """Remember both; nothing is made yet."""
        self._renderer = renderer
        self._rendered = rendered
        self._shells: dict[str, Shell] = {}

    def write(self, lang: Lang, part: Part, wanted: Wanted = everything) -> None:
        """Write every wanted file of a language that an earlier build has not made just so.

        Args:
            lang: the language.
            part: where files go, and what is known of them from earlier.
            wanted: which files are.

        Raises:
            ShellError: a shell is missing or has no slot for content.
            OSError: the disk refuses.
        """
        renderer, answer, root = self._renderer, self._renderer.questions.fingerprint, language_root(lang)
        for route in renderer.routes():
            path, about = file_of(root + route.path), renderer.answer_path(lang, route)
            if not (wanted(path) or (about and wanted(about))):
                continue
            made_from = renderer.made_from(lang, route)
            shell = self._shell(root + route.shell, root + route.path)
            in_shell = blake2b(made_from + shell.fingerprint, digest_size=16).digest()
            if wanted(path) and part.take(path, in_shell, answer) is None:
                _, text = self._filled(renderer.rendered(lang, route))
                self._put(part, path, text, in_shell)
            if about and wanted(about) and part.take(about, made_from, answer) is None:
                self._put(part, about, renderer.answered(lang, route) or "", made_from)
        for path in sorted(self._prose_pages(lang)):
            if wanted(file_of(path)):
                part.put(*self._prose(path))

    def _put(self, part: Part, path: str, text: str, made_from: bytes) -> None:
        """Write a file that has just been rendered, and note what was asked for it."""
        questions = self._renderer.questions
        part.write(path, text.encode(), made_from, questions.asked, questions.fingerprint)

    def pages(self) -> set[str]:
        """Return the path in the site of the file of every page in all languages, made or not."""
        paths = (path for lang in LANGS for path in (*self._renderer.paths(lang), *self._prose_pages(lang)))
        return {file_of(path) for path in paths}

    def one(self, path: str) -> File | None:
        """Return the file of the page of a path, or the answer that lies there; None where there is neither.

        Args:
            path: of a page as visitors ask for it ("en/", "products/gao/", "stars/3/page-2.html"), or of an answer.
        """
        if page := self._renderer.page(path):
            return self._filled(page)
        if path in self._written:
            return self._prose(path)
        answer = self._renderer.answer(path)
        return (path, answer) if answer else None

    def _prose_pages(self, lang: Lang) -> set[str]:
        """Return the pages of a language that mkdocs alone makes."""
        return {path for path in self._written if language_of(path) == lang}.difference(self._renderer.paths(lang))

    @cached_property
    def _written(self) -> set[str]:
        return self._rendered.paths()

    def _filled(self, page: Page) -> File:
        return file_of(page.path), self._shell(page.shell, page.path).fill({**page.slots, "path": page.route.path})

    def _prose(self, path: str) -> File:
        html = Shell.cut(self._rendered.page(path, path), "", needs="").fill(self._renderer.prose(path))
        return file_of(path), html

    def _shell(self, path: str, shown_at: str) -> Shell:
        if path not in self._shells:
            own_path = path[path.index(SHELL_FOLDER) :] if SHELL_FOLDER in path else ""
            try:
                self._shells[path] = Shell.cut(self._rendered.page(path, shown_at), own_path)
            except (FileNotFoundError, ShellError) as error:
                raise ShellError(f"{path}index.html: {error}") from error
        return self._shells[path]

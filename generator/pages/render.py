"""The content of every page, rendered: what goes into the slots of its shell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from generator.catalogue.model import Catalogue
from generator.pages.dotmap import dot_map, province_svg
from generator.pages.environment import SEPARATOR, SharedTemplates, environment
from generator.pages.routes import Route, language_root, routes
from generator.text.bilingual import LANGS, Lang
from generator.text.translations import load

SLOTS = ("title", "description", "head", "content")


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page: where it goes, which shell it fills and with what. Paths end in ``/`` or are empty."""

    path: str
    shell: str
    lang: Lang
    route: Route
    slots: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where editors change a record; None where the site has no public repository."""

    edit: str | None

    def of(self, record: str | None) -> str | None:
        """Return the address at which a record is edited."""
        return f"{self.edit}{record}" if self.edit and record else None


class Renderer:
    """Renders pages of one catalogue. Templates are compiled once."""

    def __init__(self, catalogue: Catalogue, site_src: Path, links: Links) -> None:
        """Prepare the environments; nothing is rendered yet."""
        self._catalogue = catalogue
        self._links = links
        self._templates = site_src / "templates"
        self._translations = {lang: load(site_src / "translations", lang) for lang in LANGS}
        self._environments: dict[tuple[Lang, int], Environment] = {}
        self._compiled = SharedTemplates()
        self._dots = dot_map(catalogue)

    def pages(self) -> Iterator[Page]:
        """Yield every page of the catalogue in both languages."""
        for lang in LANGS:
            root = language_root(lang)
            for route in routes(self._catalogue):
                yield Page(root + route.path, root + route.shell, lang, route, self._slots(lang, route))

    def prose(self, path: str) -> dict[str, str]:
        """Return what goes into the slots of a page that is written in Markdown; ``path`` is its path in the site."""
        lang: Lang = "en" if path.startswith(language_root("en")) else "vi"
        bare = path.removeprefix(language_root(lang))
        return {"edit": self._edit(self._environment(lang, bare.count("/")), Route(bare, "", "", {}))}

    def province(self) -> str:
        """Return the drawing of the province that pages refer to (``assets/art/province.svg``)."""
        return province_svg(self._dots, self._environment("vi", 0))

    def _slots(self, lang: Lang, route: Route) -> dict[str, str]:
        env = self._environment(lang, route.path.count("/"))
        text = env.get_template(route.template).render(
            catalogue=self._catalogue,
            dots=self._dots,
            path=route.path,
            edit_url=self._links.of(route.record),
            **route.subject,
        )
        slots = dict(zip(SLOTS, (part.strip() for part in text.split(SEPARATOR)), strict=True))
        slots["edit"] = self._edit(env, route)
        return slots

    def _edit(self, env: Environment, route: Route) -> str:
        url = self._links.of(route.record)
        return env.get_template("catalogue/_edit.html").render(edit_url=url) if url else ""

    def _environment(self, lang: Lang, depth: int) -> Environment:
        key = (lang, depth)
        if key not in self._environments:
            self._environments[key] = environment(self._templates, self._translations[lang], depth, self._compiled)
        return self._environments[key]

"""The content of every page, rendered: what goes into the slots of its shell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, cast
from urllib.parse import quote

from jinja2 import Environment

from generator.catalogue.choices import choices
from generator.catalogue.fingerprints import Fingerprints, of_files
from generator.catalogue.model import Province
from generator.catalogue.narrowing import in_province
from generator.catalogue.overview import Overview, overview
from generator.catalogue.selling import Selling, nearest_outlets
from generator.catalogue.whole import Catalogue
from generator.forms.page import FormPage
from generator.pages.asking import AskedCatalogue, Questions, shown
from generator.pages.compiling import SharedTemplates
from generator.pages.dotmap import DotMaps, art_path, drawing_svg, region_map
from generator.pages.embeds import FRAMED, embed_settings
from generator.pages.environment import ICONS, SEPARATOR, SET_ICONS, environment, words_of
from generator.pages.jsonld import linked_data
from generator.pages.oembed import answered_path, oembed_answer, oembed_path
from generator.pages.qr import QrCode, qr_code
from generator.pages.routes import Route, language_of, language_root, routes, set_pages
from generator.text.bilingual import LANGS, Lang, Text
from generator.text.translations import load

SLOTS: Final = ("title", "description", "head", "content", "edit")
#: The written page with a slot for the form that builds the code of an embed.
BUILDER_PAGE: Final = "tourism/"
#: The folder of the ready-made routes: written pages with a slot for the stops.
ROUTE_PAGES: Final = "routes/"
#: What is told of the open data on pages that do not speak of it.
NO_DATA: Final[Mapping[str, Any]] = MappingProxyType({"downloads": ()})
_REPORT: Final = Text("Báo sai sót", "Error report")
#: What pages in other people's frames load in place of the sprite of all icons (see ``site/assets.py``).
_FRAME_ICONS: Final = "assets/frame-icons.svg"


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page: where it goes, which shell it fills and with what.

    Paths are empty, end in ``/`` or, of further pages of lists, name a file (see ``routes.file_of``).
    """

    path: str
    shell: str
    lang: Lang
    route: Route
    slots: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where people change what the site shows; every answer is None where it has no public repository."""

    repository: str | None

    def of(self, record: str | None) -> str | None:
        """Return the address at which a record is edited."""
        return f"{self.repository}/edit/main/{record}" if self.repository and record else None

    def report(self, path: str, record: str | None, title: str) -> str | None:
        """Return the address at which an error is reported; the form there already names the page and its record.

        Args:
            path: the page's path in the site.
            record: the record's path, where the page shows one.
            title: the title of the report, in the page's language.
        """
        if not self.repository:
            return None
        shown = f"&record={quote(record, safe='')}" if record else ""
        about = f"title={quote(title, safe='')}&page={quote(f'/{path}', safe='')}{shown}"
        return f"{self.repository}/issues/new?template=error.yml&{about}"


def drawings(catalogue: Catalogue, site_src: Path) -> dict[str, str]:
    """Return path in the site → text of the drawings that pages refer to: of each province, and of several together."""
    env = environment(site_src / "templates", load(site_src / "translations", "vi"), 0)
    found = {art_path(catalogue, province): drawing_svg(dots, env) for province, dots in DotMaps(catalogue).items()}
    if catalogue.several:
        found[art_path(catalogue)] = drawing_svg(region_map(catalogue), env)
    return found


def _varies(data: Mapping[str, Any], key: str) -> object:
    """Return what of the open data depends on the records; the rest is as this program makes it."""
    if key == "tables":
        return [(table["id"], table["title"]) for table in data[key]]
    return data[key] if key in {"sizes", "downloads"} else None


class Renderer:
    """Renders pages of one catalogue. Templates are compiled once."""

    def __init__(
        self,
        catalogue: Catalogue,
        site_src: Path,
        links: Links,
        *,
        site_url: str | None = None,
        data: Mapping[str, Any] = NO_DATA,
        names: Mapping[str, str] = MappingProxyType({}),
        fingerprints: Fingerprints | None = None,
    ) -> None:
        """Prepare the environments; nothing is rendered yet.

        Args:
            catalogue: the catalogue.
            site_src: the project's ``site_src``.
            links: where people change what the site shows.
            site_url: the address of the site, or None.
            data: what the data page tells of the open data (see ``opendata.description``).
            names: asset as templates call it → its name in the site (see ``site.hashing``).
            fingerprints: of the values of the catalogue, where some are known.
        """
        self._fingerprints = fingerprints or Fingerprints()
        self.questions = ask = Questions(self._fingerprints)
        self._names = ask.things("assets", names)
        self._sprites = tuple(names.get(path, path) for path in (ICONS, SET_ICONS, _FRAME_ICONS))
        self._site_url = site_url
        self._data = ask.things("data", data, partial(_varies, data))
        self._catalogue = catalogue
        self._asked = cast(Catalogue, AskedCatalogue(catalogue, ask))
        self._narrowed = ask.answers("narrowed", lambda id_: in_province(catalogue, catalogue.provinces[id_]))
        self._whole = ask.everything(lambda: catalogue)
        self._routes = tuple(routes(catalogue))
        self._set_pages = ask.things("set_pages", set_pages(self._routes))
        self._links = links
        self._templates = site_src / "templates"
        self._translations = {lang: load(site_src / "translations", lang) for lang in LANGS}
        self._environments: dict[tuple[Lang, int, bool], Environment] = {}
        self._compiled = SharedTemplates()
        self._everywhere = {
            "catalogue": self._asked,
            "dot_maps": ask.things("dot_maps", DotMaps(catalogue)),
            "region_map": ask.everything(cache(lambda: region_map(catalogue))),
            "art_of": lambda province=None: art_path(catalogue, province),
            "site_url": site_url,
            "data": self._data,
            "form": FormPage(links.repository),
            "page_code": self._page_code,
            "set_pages": self._set_pages,
            "selling": Selling(ask.answers("nearest_outlets", nearest_outlets(catalogue))),
            "overview_of": self._overview_of,
            "choices": ask.everything(cache(lambda: choices(catalogue))),
        }

    def _overview_of(self, province: Province | None) -> Overview:
        """Return the numbers of a province, or of everything."""
        return overview(self._narrowed(province.id) if province else self._whole())

    def _page_code(self, path: str) -> QrCode | None:
        """Return the QR code of a place's page, given its path below the language's root; None where the site has no address."""
        return qr_code(f"{self._site_url.rstrip('/')}/{path}") if self._site_url else None

    def pages(self, langs: Sequence[Lang] = LANGS) -> Iterator[Page]:
        """Yield every page of the catalogue in some languages."""
        return (self.rendered(lang, route) for lang in langs for route in self.routes())

    def routes(self) -> Sequence[Route]:
        """Return every page to be. Those of one folder of records come together: they show much that is the same (see ``once``)."""
        return sorted(self._routes, key=lambda route: route.record or "")

    def made_from(self, lang: Lang, route: Route) -> bytes:
        """Return what tells whether a page may have changed, but for what it asks the catalogue: 16 bytes."""
        of_page = (lang, route.path, route.template, route.record, shown(route)[1])
        return blake2b(self._made_from + self._fingerprints.of(of_page), digest_size=16).digest()

    @cached_property
    def _made_from(self) -> bytes:
        """What every page is made from."""
        templates = of_files(self._templates), of_files(self._templates.with_name("translations"))
        catalogue = self._catalogue
        covered = catalogue.several, catalogue.region, catalogue.area, catalogue.brand
        return self._fingerprints.of((templates, covered, self._sprites, self._site_url, self._links.repository))

    def paths(self, lang: Lang) -> Iterator[str]:
        """Yield the path in the site of every page of the catalogue in a language."""
        return (language_root(lang) + route.path for route in self._routes)

    def page(self, path: str) -> Page | None:
        """Return the page of the catalogue at a path in the site ("en/", "products/gao/"), or None."""
        lang = language_of(path)
        route = self._by_path.get(path.removeprefix(language_root(lang)))
        return self.rendered(lang, route) if route else None

    def prose(self, path: str) -> dict[str, str]:
        """Return what goes into the slots of a page that is written in Markdown; ``path`` is its path in the site."""
        lang = language_of(path)
        bare = path.removeprefix(language_root(lang))
        env = self._environment(lang, bare.count("/"))
        report_url = self._report(lang, Route(bare, "", "", {}))
        mending: Any = env.get_template("catalogue/_edit.html").module
        slots = {"edit": str(mending.ways_to_mend(None, report_url))}
        if bare == BUILDER_PAGE:
            builder = env.get_template("catalogue/_builder.html")
            slots["builder"] = builder.render(settings=embed_settings(self._catalogue.region))
        if bare.startswith(ROUTE_PAGES):
            route = self._catalogue.routes[bare.removeprefix(ROUTE_PAGES).rstrip("/")]
            text = env.get_template("catalogue/_route.html").render(route=route)
            slots["head"], slots["stops"] = (part.strip() for part in text.split(SEPARATOR))
        return slots

    def answers(self, langs: Sequence[Lang] = LANGS) -> Iterator[tuple[str, str]]:
        """Yield path and text of all oEmbed answers in some languages; none where the site has no address."""
        for lang in langs:
            for route in self._routes:
                if (path := self.answer_path(lang, route)) and (text := self.answered(lang, route)):
                    yield path, text

    def answer_path(self, lang: Lang, route: Route) -> str | None:
        """Return where the oEmbed answer about a page lies in the site; None where there is none."""
        return oembed_path(route, lang) if self._site_url else None

    def answer(self, path: str) -> str | None:
        """Return the text of the oEmbed answer at a path in the site, or None."""
        for lang in LANGS:
            about = answered_path(path, lang)
            if about in self._by_path:
                return self.answered(lang, self._by_path[about])
        return None

    @cached_property
    def _by_path(self) -> dict[str, Route]:
        return {route.path: route for route in self._routes}

    def rendered(self, lang: Lang, route: Route) -> Page:
        """Return a page; what it asks for is in ``questions`` afterwards."""
        self.questions.begin(shown(route)[0])
        root = language_root(lang)
        return Page(root + route.path, root + route.shell, lang, route, self._slots(lang, route))

    def answered(self, lang: Lang, route: Route) -> str | None:
        """Return the text of the oEmbed answer about a page, or None; what it asks for is in ``questions`` afterwards."""
        self.questions.begin(shown(route)[0])
        if not self._site_url:
            return None
        return oembed_answer(route, lang, self._asked, self._site_url, self._environment(lang, 0))

    def _slots(self, lang: Lang, route: Route) -> dict[str, str]:
        env = self._environment(lang, route.path.count("/"), framed=route.path.startswith(FRAMED))
        answer = oembed_path(route, lang) if self._site_url else None
        text = env.get_template(route.template).render(
            path=route.path,
            edit_url=self._links.of(route.record),
            report_url=self._report(lang, route),
            oembed_url=f"{self._site_url.rstrip('/')}/{answer}" if self._site_url and answer else None,
            **route.subject,
        )
        slots = dict(zip(SLOTS, (part.strip() for part in text.split(SEPARATOR)), strict=True))
        words = self._translations[lang]
        slots["head"] += str(linked_data(self._asked, words, route, self._set_pages, self._site_url, self._data))
        return slots

    def _report(self, lang: Lang, route: Route) -> str | None:
        shown = next(
            (route.subject[kind].name for kind in ("product", "producer", "outlet") if kind in route.subject), None
        )
        title = f"{_REPORT.get(lang)}: {shown.get(lang) if shown else '/' + route.path}"
        return self._links.report(language_root(lang) + route.path, route.record, title)

    def _environment(self, lang: Lang, depth: int, *, framed: bool = False) -> Environment:
        key = (lang, depth, framed)
        if key not in self._environments:
            self._environments[key] = environment(
                self._templates,
                self._translations[lang],
                depth,
                self._compiled,
                self._names,
                {**self._everywhere, **words_of(self._catalogue, self._translations[lang])},
                questions=self.questions,
                icons=_FRAME_ICONS if framed else ICONS,
            )
        return self._environments[key]

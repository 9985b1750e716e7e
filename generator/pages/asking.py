"""What a page asks for while it is made, noted: where every question has the same answer later, the page would be the same.

So nobody has to say what a page depends on. It asks the catalogue by ids, and each id that it asks for is a question; what
cannot be said so (a list of all products, the numbers of a country) is the question ``EVERYTHING``: any change answers it anew.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, TypeVar

from generator.catalogue.fingerprints import Fingerprints
from generator.catalogue.model import CommuneToday, District, Outlet, Producer, Product, Province
from generator.catalogue.trips import SuggestedRoute
from generator.catalogue.whole import Catalogue
from generator.pages.listings import Listing
from generator.pages.routes import Route

EVERYTHING: Final = "everything"

Answer = TypeVar("Answer")

#: The parts of a catalogue that are asked for by ids.
_BY_ID: Final = ("products", "producers", "provinces", "districts", "communes", "communes_today", "outlets")


class Questions:
    """What has been asked since the last beginning, and what the answers are now.

    A question is a text: the kind of it, a slash, a key ("products/gao").
    """

    def __init__(self, fingerprints: Fingerprints) -> None:
        """Know no kind yet."""
        self.asked: set[str] = set()
        self._fingerprints = fingerprints
        self._answer: dict[str, Callable[[Any], object]] = {EVERYTHING: lambda _: [of_all() for of_all in self._wholes]}
        self._wholes: list[Callable[[], object]] = []

    def begin(self, asked: Iterable[str] = ()) -> None:
        """Begin a page, about which so much is asked in any case."""
        self.asked = set(asked)

    def apart(self, make: Callable[[], Answer]) -> tuple[Answer, tuple[str, ...]]:
        """Return what ``make`` makes and what it asked for, which is not counted for the page."""
        before, self.asked = self.asked, set()
        try:
            return make(), tuple(self.asked)
        finally:
            self.asked = before

    def things(
        self, kind: str, things: Mapping[str, Answer], varies: Callable[[str], object] | None = None
    ) -> Mapping[str, Answer]:
        """Return a mapping that notes what it is asked for.

        Args:
            kind: the kind of its questions.
            things: the mapping.
            varies: what of a thing may be another in another build, where that is not all of it.
        """
        answer = self._answer[kind] = varies or things.get
        self._wholes.append(lambda: [(key, answer(key)) for key in things])
        return _Noted(kind, things, self)

    def also(self, value: object) -> None:
        """Count a value as a part of everything."""
        self._wholes.append(lambda: value)

    def answers(self, kind: str, answer: Callable[[str], Answer]) -> Callable[[str], Answer]:
        """Return a function of a key that notes what it is asked for."""
        self._answer[kind] = answer

        def noted(key: str) -> Answer:
            self.asked.add(f"{kind}/{key}")
            return answer(key)

        return noted

    def everything(self, answer: Callable[..., Answer]) -> Callable[..., Answer]:
        """Return a function that looks at who knows what."""

        def noted(*arguments: object) -> Answer:
            self.asked.add(EVERYTHING)
            return answer(*arguments)

        return noted

    def fingerprint(self, question: str) -> bytes:
        """Return what tells whether the answer to a question has changed: 16 bytes; of what is gone, nothing."""
        kind, _, key = question.partition("/")
        try:
            return self._fingerprints.of(self._answer[kind](key))
        except KeyError:
            return b""


class _Noted(Mapping[str, Answer]):
    """A mapping that notes which of its things are asked for; who goes through it has asked for everything."""

    def __init__(self, kind: str, things: Mapping[str, Answer], questions: Questions) -> None:
        self._start, self._things, self._questions = f"{kind}/", things, questions

    def __getitem__(self, key: str) -> Answer:
        self._questions.asked.add(self._start + key)
        return self._things[key]

    def __iter__(self) -> Iterator[str]:
        self._questions.asked.add(EVERYTHING)
        return iter(self._things)

    def __len__(self) -> int:
        self._questions.asked.add(EVERYTHING)
        return len(self._things)


class AskedCatalogue:
    """A catalogue that notes what it is asked for; all that it has is asked for as of the catalogue itself.

    What it covers (``several``, ``region`` …) is no question: it is the same on every page of a site.
    """

    # The catalogue's own: they look things up by ids, which are noted here.
    products_of = Catalogue.products_of
    outlets_of = Catalogue.outlets_of
    communes_of = Catalogue.communes_of

    def __init__(self, catalogue: Catalogue, questions: Questions) -> None:
        """Ask nothing yet."""
        self._catalogue, self._questions = catalogue, questions
        self.several, self.region = catalogue.several, catalogue.region
        self.area, self.brand = catalogue.area, catalogue.brand
        for kind in _BY_ID:
            setattr(self, kind, questions.things(kind, getattr(catalogue, kind)))
        questions.also(catalogue)
        provinces = catalogue.provinces
        self._as_of = questions.answers("as_of", lambda _: catalogue.as_of)
        self._routes_in = questions.answers("routes_in", catalogue.routes_in)
        self._products_in = questions.answers("products_in", lambda id_: catalogue.products_in(provinces[id_]))
        self._communes_in = questions.answers("communes_in", lambda id_: catalogue.communes_in(provinces[id_]))
        self._districts_of = questions.answers("districts_of", lambda id_: catalogue.districts_of(provinces[id_]))

    @property
    def as_of(self) -> date:
        """The day of the catalogue."""
        return self._as_of("")

    def products_in(self, province: Province) -> tuple[Product, ...]:
        """Return the current products of a province, best stars first."""
        return self._products_in(province.id)

    def communes_in(self, province: Province) -> tuple[CommuneToday, ...]:
        """Return the communes of today of a province."""
        return self._communes_in(province.id)

    def districts_of(self, province: Province) -> tuple[District, ...]:
        """Return the districts of a province."""
        return self._districts_of(province.id)

    def routes_in(self, place: str) -> tuple[SuggestedRoute, ...]:
        """Return the ready-made routes that stop in a place."""
        return self._routes_in(place)

    def __getattr__(self, name: str) -> Any:
        """Answer all other questions, each of which looks at who knows what."""
        self._questions.asked.add(EVERYTHING)
        return getattr(self._catalogue, name)


#: The subjects of pages that are asked for by ids, and where the catalogue has them.
_SUBJECTS: Final = {Product: "products", Producer: "producers", Outlet: "outlets", District: "districts"}


def shown(route: Route) -> tuple[set[str], tuple[Any, ...]]:
    """Return the questions that the subject of a page is the answer to; and these, with what else it consists of, in order."""
    asked: set[str] = set()
    rest: list[Any] = []
    for name, value in route.subject.items():
        rest.append(name)
        if isinstance(value, Listing):
            rest.append((value.total, value.number, value.size, value.paths))
        for thing in value.items if isinstance(value, Listing) else (value,):
            if type(thing) in _SUBJECTS:
                question = f"{_SUBJECTS[type(thing)]}/{thing.id}"
            elif isinstance(thing, CommuneToday):
                question = f"communes_today/{thing.unit.code}"
            else:
                rest.append(thing)
                continue
            asked.add(question)
            rest.append(question)
    return asked, tuple(rest)

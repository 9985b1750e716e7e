"""The way down to places, as crumbs and linked data tell it: through the province, where there are several."""

from collections.abc import Callable

from generator.catalogue.model import District, Province
from generator.catalogue.whole import Catalogue
from generator.text.bilingual import Lang

Step = tuple[str, str]
"""A label in the page's language and a path below the language's root."""


class Trails:
    """The ways of one catalogue in one language."""

    def __init__(self, catalogue: Catalogue, lang: Lang, say: Callable[..., str]) -> None:
        """Remember them; ``say`` translates words of the interface."""
        self._several, self._lang, self._say = catalogue.several, lang, say

    def to_places(self) -> list[Step]:
        """Return the first step down to a place."""
        if self._several:
            return [(self._say("Tỉnh, thành phố"), "provinces/")]
        return [(self._say("Huyện, thị, thành"), "districts/")]

    def to_district(self, district: District) -> list[Step]:
        """Return the steps down to a district, without itself."""
        return [*self.to_places(), *self.province(district.province)]

    def through(self, district: District) -> list[Step]:
        """Return the steps through a district to what lies in it."""
        return [*self.province(district.province), (district.short.get(self._lang), f"districts/{district.id}/")]

    def province(self, province: Province) -> list[Step]:
        """Return the step through a province; none where there is only one."""
        return [(province.short.get(self._lang), f"provinces/{province.id}/")] if self._several else []

"""A text in Vietnamese and, where known, in English."""

from dataclasses import dataclass
from typing import Final, Literal

Lang = Literal["vi", "en"]
LANGS: Final[tuple[Lang, ...]] = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """A text for people. Vietnamese is always there; English may be missing (``None``)."""

    vi: str
    en: str | None = None

    def get(self, lang: Lang) -> str:
        """Return the text in ``lang``, or the Vietnamese one where English is missing."""
        return self.en if lang == "en" and self.en else self.vi

    def lang(self, lang: Lang) -> Lang:
        """Return the language that ``get(lang)`` really answers in, for the ``lang`` attribute."""
        return "en" if lang == "en" and self.en else "vi"

    def as_dict(self) -> dict[str, str]:
        """Return ``{"vi": …, "en": …}`` for published data; English falls back to Vietnamese."""
        return {"vi": self.vi, "en": self.en or self.vi}

"""What ``mkdocs.yml`` says that the generator needs too, and what goes wrong with it. Knows nothing of mkdocs."""

from dataclasses import dataclass
from typing import Any, Literal


class EngineError(RuntimeError):
    """mkdocs could not render the prose pages; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What ``mkdocs.yml`` says that the generator needs too. ``repository`` is its address, without a slash at the end."""

    site_name: str
    site_url: str | None
    repository: str | None
    map: dict[str, Any]
    precompress: Literal["none", "assets", "all"] = "assets"

"""Nominatim, asked politely: named, once a second, and never the same question twice.

What it answered lies in a file that is written after every answer, so that an interrupted run goes on where it was.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from geopy.exc import GeocoderParseError, GeopyError  # type: ignore[import-untyped]
from geopy.extra.rate_limiter import RateLimiter  # type: ignore[import-untyped]
from geopy.geocoders import Nominatim  # type: ignore[import-untyped]

from generator.places.geometry import Box, Point
from generator.records.saving import save

PUBLIC: Final = "https://nominatim.openstreetmap.org"
AGENT: Final = "ocop-map (catalogue of OCOP products of Vietnam)"
SECONDS_BETWEEN: Final = 1.0
_TIMEOUT: Final = 15
_SCHEMES: Final = ("http", "https")

#: Kinds of results that are no finer than a commune.
_TOO_COARSE: Final = frozenset({"boundary", "administrative"})


# What goes wrong is told in our own words; geopy would print every traceback as well.
logging.getLogger("geopy").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True)
class Answer:
    """A found place and its full name, from the finest part to the country."""

    point: Point
    name: str


class NoGeocoderError(RuntimeError):
    """The geocoder cannot be reached or refuses; what was answered before is kept."""


class StrangeAnswerError(RuntimeError):
    """What answers is no Nominatim; what was answered before is kept."""


class EndpointError(ValueError):
    """The address is none that a Nominatim server can have."""


class Geocoder:
    """Answers with a place, or None where nothing finer than a commune was found."""

    def __init__(self, endpoint: str, memory: Path, within: Box, seconds_between: float = SECONDS_BETWEEN) -> None:
        """Remember where to ask and what was answered.

        Args:
            endpoint: the address of a Nominatim server, e.g. ``https://nominatim.openstreetmap.org``.
            memory: the file of answers; made when missing, ignored when damaged.
            within: the part of the earth that is asked about.
            seconds_between: the least pause between two questions.

        Raises:
            EndpointError: ``endpoint`` is no web address.
        """
        scheme, domain = _parts(endpoint)
        service = Nominatim(
            domain=domain,
            scheme=scheme,
            user_agent=AGENT,
            timeout=_TIMEOUT,
        )
        self._ask: Callable[..., Any] = RateLimiter(
            service.geocode,
            min_delay_seconds=seconds_between,
            max_retries=1,
            error_wait_seconds=max(seconds_between, 0.01),
            swallow_exceptions=False,
        )
        self._viewbox = (within.south, within.west), (within.north, within.east)
        self._memory = memory
        self._known = _remembered(memory)

    def find(self, text: str) -> Answer | None:
        """Return where ``text`` is.

        Raises:
            NoGeocoderError: nobody answers, or the server asks to stop.
            StrangeAnswerError: the answer is not of Nominatim's form.
        """
        if text not in self._known:
            try:
                found = self._ask(
                    text, country_codes="vn", viewbox=self._viewbox, bounded=True, language="vi", addressdetails=False
                )
            except GeocoderParseError as error:
                raise StrangeAnswerError(str(error)) from error
            except GeopyError as error:
                raise NoGeocoderError(str(error)) from error
            except (ValueError, TypeError, LookupError, AttributeError) as error:  # geopy trusts what it is sent
                raise StrangeAnswerError(str(error)) from error
            fine = found is not None and found.raw.get("class", found.raw.get("category")) not in _TOO_COARSE
            point = Point(found.latitude, found.longitude).rounded() if fine else None
            self._known[text] = Answer(point, str(found.address)) if point else None
            self._remember()
        return self._known[text]

    def _remember(self) -> None:
        stored = {
            text: [answer.point.lat, answer.point.lon, answer.name] if answer else None
            for text, answer in sorted(self._known.items())
        }
        save(self._memory, json.dumps(stored, ensure_ascii=False, indent=1) + "\n")


def pause_of(endpoint: str, asked: float) -> float:
    """Return how many seconds to wait between two questions.

    Args:
        endpoint: the address of a Nominatim server, however it is written.
        asked: the seconds that somebody asked for.

    Returns:
        ``asked``; for the public server not less than a second, whose rules say so
        (https://operations.osmfoundation.org/policies/nominatim/).

    Raises:
        EndpointError: ``endpoint`` is no web address.
    """
    _, domain = _parts(endpoint)
    public = urlsplit(f"//{domain}").hostname == urlsplit(PUBLIC).hostname
    return max(asked, SECONDS_BETWEEN) if public else asked


def _parts(endpoint: str) -> tuple[str, str]:
    """Return scheme and the rest of a server's address, https where it names none."""
    try:
        parts = urlsplit(endpoint if "://" in endpoint else f"https://{endpoint}")
        known = parts.scheme in _SCHEMES and bool(parts.hostname) and parts.port != 0
    except ValueError as error:
        raise EndpointError(endpoint) from error
    if not known or any(sign.isspace() for sign in endpoint):
        raise EndpointError(endpoint)
    return parts.scheme, parts.netloc + parts.path.rstrip("/")


def _remembered(memory: Path) -> dict[str, Answer | None]:
    try:
        stored: dict[str, Any] = json.loads(memory.read_text(encoding="utf-8"))
        return {
            text: answer and Answer(Point(float(answer[0]), float(answer[1])), str(answer[2]))
            for text, answer in stored.items()
        }
    except (OSError, ValueError, TypeError, IndexError, AttributeError):
        return {}

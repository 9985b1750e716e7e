"""iCalendar: the days on which certificates lapse, each with an alarm 90 days before."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event, vText

from generator.catalogue.fingerprints import Fingerprints
from generator.catalogue.status import LAPSING_DAYS
from generator.opendata.news import Lapse
from generator.opendata.pieces import Pieces
from generator.text.bilingual import Lang, Text

#: Part of every UID, for ever: calendars know an event again by it, wherever the site lives.
UID_DOMAIN: Final = "ocop-an-giang"

#: An event is stamped so long before its day, which is about when its certificate was issued (36 months, with a leap day).
_STAMPED_BEFORE: Final = timedelta(days=1096)
_END: Final = b"END:VCALENDAR\r\n"


class Calendars:
    """Writes the calendars of one language. An event of several calendars is written once: that costs half a millisecond."""

    def __init__(
        self, lang: Lang, brand: Text, address: str | None, events: Pieces, fingerprints: Fingerprints
    ) -> None:
        """Write nothing yet.

        Args:
            lang: the language of the words.
            brand: what the site is called.
            address: the address of the site's pages in that language, ending in a slash; None where there is none yet.
            events: those that are written.
            fingerprints: of what events tell.
        """
        self._lang, self._address = lang, address
        # The same in both languages: it names who made the calendar.
        self._product = f"-//{brand.vi}//ocop-map//VI"
        self._events, self._fingerprints = events, fingerprints

    def file(self, name: Text, lapses: Iterable[Lapse]) -> bytes:
        """Return the calendar of some events; ``name`` is what it is called."""
        calendar = Calendar()
        calendar.add("prodid", self._product)
        calendar.add("version", "2.0")
        calendar.add("calscale", "GREGORIAN")
        calendar.add("method", "PUBLISH")
        calendar.add("name", name.get(self._lang))
        calendar.add("x-wr-calname", name.get(self._lang))
        calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
        head = bytes(calendar.to_ical()).removesuffix(_END)
        return head + b"".join(self._events.of([self._event(lapse) for lapse in lapses])) + _END

    def _event(self, lapse: Lapse) -> bytes:
        """Write an event where nobody has yet, and return its key."""
        key = self._fingerprints.of((self._lang, self._address, lapse.mark))
        self._events.add(key, lambda: [bytes(_event(lapse, self._lang, self._address).to_ical())])
        return key


def _event(lapse: Lapse, lang: Lang, address: str | None) -> Event:
    event = Event()
    event.add("uid", f"{lapse.key}@{UID_DOMAIN}")
    # The day of the build would change the file daily; the day it speaks of changes with what it says.
    event.add("dtstamp", datetime(lapse.day.year, lapse.day.month, lapse.day.day, tzinfo=UTC) - _STAMPED_BEFORE)
    event.add("dtstart", lapse.day)
    event.add("dtend", lapse.day + timedelta(days=1))
    event.add("summary", lapse.title.get(lang))
    event.add("description", lapse.summary.get(lang))
    event.add("transp", "TRANSPARENT")
    event.add("categories", ["OCOP"])
    if lapse.place:
        event.add("location", vText(lapse.place.get(lang)))
    if address:
        event.add("url", address + lapse.path)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", lapse.title.get(lang))
    alarm.add("trigger", timedelta(days=-LAPSING_DAYS))
    event.add_component(alarm)
    return event

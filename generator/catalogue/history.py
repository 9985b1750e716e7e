"""The history of a product: what its records say, in the order in which it happened.

Enters: certificates, typed events and the lists that name the product. Leaves: events up to the day of the build. What a
certificate means (first, upgrade, re-evaluation) and when it lapsed is computed here, never typed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from generator.catalogue.model import Certificate, Document, Event, Source
from generator.records.schema import HistoryField
from generator.text.bilingual import Text
from generator.vocabulary.events import EventKind

#: On one day the list comes after what it lists, and an end comes last.
_RANK: Final = {EventKind.LISTED: 1, EventKind.LAPSED: 2, EventKind.WITHDRAWN: 3, EventKind.CEASED: 3}


def history_of(
    certificates: Sequence[Certificate],
    typed: Iterable[HistoryField],
    sources: Iterable[Source],
    documents: Mapping[str, Document],
    as_of: date,
) -> tuple[Event, ...]:
    """Return the events of a product up to ``as_of``, oldest first; those of an unknown day stand at the front.

    Args:
        certificates: the product's certificates, newest first.
        typed: the events that its record states.
        sources: the places in documents that name it; a row of a list of a given day is an event.
        documents: the documents by id, for the sources of typed events.
        as_of: the day of the build; nothing later is told.
    """
    stated = [_typed(event, documents) for event in typed]
    ends = [e.day for e in stated if e.day and e.kind in (EventKind.WITHDRAWN, EventKind.CEASED)]
    events = [*_certified(certificates), *_lapsed(certificates, ends), *_listed(sources)]
    told = {(e.kind, e.day) for e in events}
    certified_on = {c.issued_on for c in certificates}
    for event in stated:
        again = event.kind is EventKind.REEVALUATED and event.day in certified_on
        if not again and (event.kind, event.day) not in told:
            events.append(event)
    past = (e for e in events if (e.day is None or e.day <= as_of) and (e.year is None or e.year <= as_of.year))
    return tuple(sorted(past, key=lambda e: (_moment(e), _RANK.get(e.kind, 0))))


def _moment(event: Event) -> date:
    """A year without a day counts as its beginning, so that the list of that year comes after it."""
    if event.day:
        return event.day
    return date(event.year, 1, 1) if event.year else date.min


def _certified(certificates: Sequence[Certificate]) -> Iterator[Event]:
    before: Certificate | None = None
    for certificate in reversed(certificates):
        yield Event(
            kind=_meaning(before, certificate),
            day=certificate.issued_on,
            year=certificate.year,
            stars=certificate.stars,
            score=certificate.score,
            decision=certificate.decision,
            document=certificate.document,
            note=None,
        )
        before = certificate


def _meaning(before: Certificate | None, now: Certificate) -> EventKind:
    if before is None:
        return EventKind.CERTIFIED
    if now.stars == before.stars:
        return EventKind.REEVALUATED
    return EventKind.UPGRADED if now.stars > before.stars else EventKind.LOWERED


def _lapsed(certificates: Sequence[Certificate], ends: Sequence[date]) -> Iterator[Event]:
    """A dated certificate lapses on the day after its last, unless a newer one or an end came first."""
    dated = sorted((c.issued_on, c.expires_on, c.stars) for c in certificates if c.issued_on and c.expires_on)
    for i, (issued, last, stars) in enumerate(dated):
        renewed = any(later <= last for later, _, _ in dated[i + 1 :])
        ended = any(issued <= end <= last for end in ends)
        if not renewed and not ended:
            yield _plain(EventKind.LAPSED, last + timedelta(days=1), stars=stars)


def _listed(sources: Iterable[Source]) -> Iterator[Event]:
    lists = {s.document.id: s.document for s in sources if s.row is not None and s.document.as_of}
    for document in lists.values():
        yield _plain(EventKind.LISTED, document.as_of, document=document)


def _typed(event: HistoryField, documents: Mapping[str, Document]) -> Event:
    note = Text(event.note.vi, event.note.en) if event.note else None
    document = documents.get(event.source) if event.source else None
    return _plain(EventKind(event.event), event.date, document=document, note=note)


def _plain(
    kind: EventKind,
    day: date | None,
    *,
    stars: int | None = None,
    document: Document | None = None,
    note: Text | None = None,
) -> Event:
    return Event(
        kind=kind,
        day=day,
        year=day.year if day else None,
        stars=stars,
        score=None,
        decision=None,
        document=document,
        note=note,
    )

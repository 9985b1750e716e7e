"""From the package's data to the places that are published. Nothing is published while a doubt is open."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from generator.places import source as package
from generator.places.accepted import ACCEPTED, Acceptance
from generator.places.crosscheck import Finding, findings
from generator.places.errors import PlacesError
from generator.places.geometry import Point
from generator.places.model import (
    Override,
    PlacedCommune,
    PlacedDistrict,
    PlacedProvince,
    PlacedProvinceToday,
    PlacedUnit,
    Places,
)
from generator.places.names import short_name, unit_name
from generator.places.overrides import OVERRIDES
from generator.places.provinces import PROVINCES, REGION
from generator.places.scene import scene_of
from generator.places.source import Source, read_source
from generator.text.bilingual import Text


def derive(
    sources: Sequence[Source] | None = None,
    overrides: Sequence[Override] = OVERRIDES,
    accepted: Sequence[Acceptance] = ACCEPTED,
) -> Places:
    """Return the places of the chosen provinces as the installed package has them, or of ``sources``, one a province.

    Raises:
        PlacesError: a point is in doubt and neither overridden nor accepted, or a decision of ours no longer fits.
    """
    if sources is None:
        sources = [read_source(province) for province in PROVINCES]
    points = {override.code: override.point for override in overrides}
    found = [(source, doubt) for source in sources for doubt in findings(scene_of(source, points))]
    causes = [
        *_misfit_overrides(sources, overrides),
        *_idle([doubt for _, doubt in found], accepted),
        *_open(found, accepted),
    ]
    if causes:
        raise PlacesError(*causes)

    communes = [list(_communes(source, points)) for source in sources]
    units = {unit.code: unit for source in sources for unit in source.units}
    return Places(
        package=package.PACKAGE,
        version=sources[0].version,
        licence=package.LICENCE,
        region=REGION if len(sources) > 1 else None,
        provinces=tuple(_province(source) for source in sources),
        districts=tuple(chain.from_iterable(map(_districts, sources, communes))),
        communes=tuple(sorted(chain.from_iterable(communes), key=lambda commune: commune.code)),
        current_communes=tuple(
            PlacedUnit(code=unit.code, name=unit_name(unit.name), point=unit.point.rounded())
            for _, unit in sorted(units.items())
        ),
        overrides=tuple(sorted(overrides, key=lambda override: override.code)),
    )


def _province(source: Source) -> PlacedProvince:
    return PlacedProvince(
        id=source.chosen.id,
        code=source.chosen.code,
        name=unit_name(source.former_province),
        short=short_name(source.former_province),
        current=PlacedProvinceToday(
            code=source.chosen.current, name=unit_name(source.province), short=short_name(source.province)
        ),
    )


def _communes(source: Source, points: Mapping[str, Point]) -> Iterator[PlacedCommune]:
    districts = {district.code: district.id for district in source.chosen.districts}
    for commune in source.communes:
        yield PlacedCommune(
            code=commune.code,
            name=unit_name(commune.name),
            point=points.get(commune.code, commune.point).rounded(),
            district=districts[commune.district],
            successors=commune.successors,
        )


def _districts(source: Source, communes: Sequence[PlacedCommune]) -> Iterator[PlacedDistrict]:
    """Yield the districts in the chosen order, each at the point of its seat."""
    points = {commune.code: commune.point for commune in communes}
    names = {district.code: district.name for district in source.districts}
    for chosen in source.chosen.districts:
        yield PlacedDistrict(
            id=chosen.id,
            province=source.chosen.id,
            code=chosen.code,
            name=unit_name(names[chosen.code]),
            short=short_name(names[chosen.code]),
            point=points[chosen.seat],
        )


def _misfit_overrides(sources: Sequence[Source], overrides: Sequence[Override]) -> Iterator[Text]:
    """An override was decided on for one point of the package; another point asks for another look."""
    points: dict[str, Point] = {
        commune.code: commune.point.rounded() for source in sources for commune in source.communes
    }
    for override in overrides:
        now = points.get(override.code)
        if now != override.seen:
            yield Text(
                f"{override.code}: gói dữ liệu nay cho điểm {_shown(now)}, khi quyết định thay thế là "
                f"{_shown(override.seen)}; hãy xem lại mục này trong overrides.py.",
                f"{override.code}: the package now has the point {_shown(now)}, when the override was decided on it had "
                f"{_shown(override.seen)}; look at this entry of overrides.py again.",
            )


def _open(found: Sequence[tuple[Source, Finding]], accepted: Sequence[Acceptance]) -> Iterator[Text]:
    """A finding is answered by an override (then it does not come up) or by an acceptance."""
    answered = {(entry.code, entry.rule, entry.point) for entry in accepted}
    left = [(source, doubt) for source, doubt in found if (doubt.code, doubt.rule, doubt.point) not in answered]
    for source, doubt in left:
        name, at = _named(source, doubt), _shown(doubt.point)
        yield Text(
            f"{name.vi}, điểm {at}: {doubt.vi} [{doubt.rule}].",
            f"{name.get('en')}, point {at}: {doubt.en} [{doubt.rule}].",
        )
    if left:
        yield Text(
            "Mỗi điểm chưa rõ trên đây: hãy thay trong overrides.py, hoặc ghi mã, [quy tắc], điểm và lý do chấp nhận vào "
            "accepted.py.",
            "Each point in doubt above: replace it in overrides.py, or accept it in accepted.py by code, [rule], point and "
            "a reason.",
        )


def _named(source: Source, doubt: Finding) -> Text:
    """Return whom a doubt is about: a commune with its district, or a unit of today with its province; and its code."""
    if doubt.of_today:
        name = next(unit.name for unit in source.units if unit.code == doubt.code)
        above = source.province
    else:
        commune = next(commune for commune in source.communes if commune.code == doubt.code)
        name = commune.name
        above = next(district.name for district in source.districts if district.code == commune.district)
    own, around = unit_name(name), unit_name(above)
    return Text(f"{own.vi}, {around.vi} ({doubt.code})", f"{own.get('en')}, {around.get('en')} ({doubt.code})")


def _idle(doubts: Sequence[Finding], accepted: Sequence[Acceptance]) -> Iterator[Text]:
    """An acceptance answers a finding that still comes up, about the point that was looked at."""
    found = {(doubt.code, doubt.rule, doubt.point) for doubt in doubts}
    for entry in accepted:
        if (entry.code, entry.rule, entry.point) not in found:
            yield Text(
                f"{entry.code} ({entry.rule}): không còn nghi vấn này ở điểm {_shown(entry.point)}; "
                "hãy xem lại mục đó trong accepted.py.",
                f"{entry.code} ({entry.rule}): this doubt no longer comes up at {_shown(entry.point)}; "
                "look at this entry of accepted.py again.",
            )


def _shown(point: Point | None) -> str:
    return f"{point.lat:.5f}, {point.lon:.5f}" if point else "—"

"""From the package's data to the places that are published. Nothing is published while a doubt is open."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from generator.places import source as package
from generator.places.accepted import ACCEPTED, Acceptance
from generator.places.crosscheck import Finding, findings
from generator.places.errors import PlacesError
from generator.places.geometry import Point
from generator.places.model import Named, Override, PlacedCommune, PlacedDistrict, PlacedUnit, Places
from generator.places.names import short_name, unit_name
from generator.places.overrides import OVERRIDES
from generator.places.scene import scene_of
from generator.places.source import Source, read_source
from generator.text.bilingual import Text
from generator.text.folding import fold
from generator.vocabulary.districts import DISTRICT_IDS

SEATS: Final[Mapping[str, str]] = {
    "long-xuyen": "30280",  # phường Mỹ Bình
    "chau-doc": "30316",  # phường Châu Phú B
    "tan-chau": "30376",  # phường Long Thạnh
    "tinh-bien": "30502",  # phường Nhà Bàng
    "cho-moi": "30628",  # thị trấn Chợ Mới
    "tri-ton": "30544",  # thị trấn Tri Tôn
    "chau-phu": "30463",  # thị trấn Cái Dầu
    "phu-tan": "30406",  # thị trấn Phú Mỹ
    "thoai-son": "30682",  # thị trấn Núi Sập
    "chau-thanh": "30589",  # thị trấn An Châu
    "an-phu": "30337",  # thị trấn An Phú
}
"""The commune where the committee of each former district sat. Its point stands for the district: people look for the
town, and the package's own points of districts are the middles of boxes, some of them in a rice field."""


def derive(
    source: Source | None = None,
    overrides: Sequence[Override] = OVERRIDES,
    accepted: Sequence[Acceptance] = ACCEPTED,
) -> Places:
    """Return the places of the installed package, or of ``source``.

    Raises:
        PlacesError: a point is in doubt and neither overridden nor accepted, or a decision of ours no longer fits.
    """
    source = source or read_source()
    points = {override.code: override.point for override in overrides}
    doubts = findings(scene_of(source, points))
    causes = [*_misfit_overrides(source, overrides), *_open(doubts, accepted), *_idle(doubts, accepted)]
    if causes:
        raise PlacesError(*causes)

    district_ids = {district.code: _district_id(district.name) for district in source.districts}
    communes = tuple(
        PlacedCommune(
            code=commune.code,
            name=unit_name(commune.name),
            point=points.get(commune.code, commune.point).rounded(),
            district=district_ids[commune.district],
            successors=commune.successors,
        )
        for commune in source.communes
    )
    return Places(
        package=package.PACKAGE,
        version=source.version,
        licence=package.LICENCE,
        province=Named(code=package.PROVINCE, name=unit_name(source.province)),
        former_province=Named(code=package.FORMER_PROVINCE, name=unit_name(source.former_province)),
        districts=_districts(source, communes),
        communes=communes,
        current_communes=tuple(
            PlacedUnit(code=unit.code, name=unit_name(unit.name), point=unit.point.rounded()) for unit in source.units
        ),
        overrides=tuple(sorted(overrides, key=lambda override: override.code)),
    )


def _districts(source: Source, communes: Sequence[PlacedCommune]) -> tuple[PlacedDistrict, ...]:
    """Return the districts in the order of the province's reports, each at the point of its seat."""
    points = {commune.code: commune.point for commune in communes}
    by_id = {_district_id(district.name): district for district in source.districts}
    return tuple(
        PlacedDistrict(
            id=id_,
            code=by_id[id_].code,
            name=unit_name(by_id[id_].name),
            short=short_name(by_id[id_].name),
            point=points[SEATS[id_]],
        )
        for id_ in DISTRICT_IDS
    )


def _district_id(name: str) -> str:
    """Return the id of a district: "Thành phố Long Xuyên" → "long-xuyen"."""
    return fold(short_name(name).vi).replace(" ", "-")


def _misfit_overrides(source: Source, overrides: Sequence[Override]) -> Iterator[Text]:
    """An override was decided on for one point of the package; another point asks for another look."""
    points: dict[str, Point] = {commune.code: commune.point.rounded() for commune in source.communes}
    for override in overrides:
        now = points.get(override.code)
        if now != override.seen:
            yield Text(
                f"{override.code}: gói dữ liệu nay cho điểm {_shown(now)}, khi quyết định thay thế là "
                f"{_shown(override.seen)}; hãy xem lại mục này trong overrides.py.",
                f"{override.code}: the package now has the point {_shown(now)}, when the override was decided on it had "
                f"{_shown(override.seen)}; look at this entry of overrides.py again.",
            )


def _open(doubts: Sequence[Finding], accepted: Sequence[Acceptance]) -> Iterator[Text]:
    """A finding is answered by an override (then it does not come up) or by an acceptance."""
    answered = {(entry.code, entry.rule, entry.point) for entry in accepted}
    for doubt in doubts:
        if (doubt.code, doubt.rule, doubt.point) not in answered:
            yield Text(
                f"Điểm chưa rõ: {doubt.text.vi}. Thay điểm trong overrides.py hoặc chấp nhận có lý do trong accepted.py.",
                f"Point in doubt: {doubt.text.en}. Replace it in overrides.py, or accept it with a reason in accepted.py.",
            )


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

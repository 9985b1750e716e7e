"""Rules about ``places.yml``: it is derived, but several provinces meet in it."""

from collections.abc import Iterator
from typing import Final

from generator.checks.at import at
from generator.project import SHARED
from generator.records.places_file import DistrictField
from generator.records.problem import Problem
from generator.records.reading import Records
from generator.text.suggesting import nearest


def province_ids_are_unique(records: Records) -> Iterator[Problem]:
    """A province's id is no other province's, and not the word for what belongs to none of them."""
    if not records.places:
        return
    seen: set[str] = set()
    for i, province in enumerate(records.places.value.provinces):
        if province.id == SHARED:
            yield at(
                records.places,
                ("provinces", i, "id"),
                "reserved-id",
                f"Mã “{SHARED}” dành cho phần chung của trang web; hãy đặt mã khác cho tỉnh.",
                f"The id “{SHARED}” means the part of the site that is no province's; choose another one for the province.",
            )
        elif province.id in seen:
            yield at(
                records.places,
                ("provinces", i, "id"),
                "duplicate-id",
                f"Mã “{province.id}” đã là của một tỉnh khác; hãy đặt mã khác.",
                f"The id “{province.id}” is already another province's; choose another one.",
            )
        seen.add(province.id)


def district_ids_are_unique(records: Records) -> Iterator[Problem]:
    """A district's id is no other district's, whichever the province: it is the address of its pages."""
    if not records.places:
        return
    owners: dict[str, DistrictField] = {}
    for i, district in enumerate(records.places.value.districts):
        owner = owners.setdefault(district.id, district)
        if owner is not district:
            fresh = f"{district.id}-{district.province}"
            yield at(
                records.places,
                ("districts", i, "id"),
                "duplicate-id",
                f"Mã “{district.id}” đã là của một huyện khác (tỉnh “{owner.province}”); hãy đặt mã khác, ví dụ: {fresh}.",
                f"The id “{district.id}” is already another district's (of the province “{owner.province}”); choose "
                f"another one, for example: {fresh}.",
            )


def district_has_a_province(records: Records) -> Iterator[Problem]:
    """The province of a district is one of the file's."""
    if not records.places:
        return
    known = [province.id for province in records.places.value.provinces]
    for i, district in enumerate(records.places.value.districts):
        if district.province not in known:
            yield at(
                records.places,
                ("districts", i, "province"),
                "unknown-province",
                f"Không có tỉnh nào mang mã “{district.province}”; hãy dùng một mã ở mục `provinces`.",
                f"There is no province “{district.province}”; use one of the ids under `provinces`.",
                suggestion=nearest(district.province, known),
            )


RULES: Final = (province_ids_are_unique, district_ids_are_unique, district_has_a_province)

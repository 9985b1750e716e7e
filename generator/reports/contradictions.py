"""Where the numbers that a document prints differ from its own list, as the records hold it."""

from collections.abc import Iterator

from generator.catalogue.model import Figure
from generator.catalogue.whole import Catalogue
from generator.reports.listing import Listing
from generator.reports.numbers import in_district, numbers_of
from generator.text.bilingual import Text
from generator.text.formatting import within_sentence

#: What is counted, as a sentence names it.
COUNTED = {
    "products": Text("sản phẩm", "products"),
    "five_stars": Text("sản phẩm 5 sao", "five-star products"),
    "potential_five_stars": Text("sản phẩm tiềm năng 5 sao", "potential five-star products"),
    "four_stars": Text("sản phẩm 4 sao", "four-star products"),
    "three_stars": Text("sản phẩm 3 sao", "three-star products"),
    "producers": Text("chủ thể", "producers"),
    "enterprises": Text("doanh nghiệp", "enterprises"),
    "cooperatives": Text("hợp tác xã", "cooperatives"),
    "cooperative_groups": Text("tổ hợp tác", "cooperative groups"),
    "household_businesses": Text("cơ sở, hộ kinh doanh", "household businesses"),
}


def contradictions(catalogue: Catalogue, listing: Listing, district: str | None, names: set[str]) -> Iterator[Text]:
    """Yield a sentence for every place of the document of this day whose numbers differ from the list.

    Args:
        catalogue: the catalogue of the day.
        listing: the list of the whole province, or of ``district``.
        district: where given, only figures of this district are compared, else those of all districts as well.
        names: the counts that matter, of ``COUNTED``.
    """
    for figure in _figures(catalogue, listing, district):
        numbers = numbers_of(in_district(listing.entries, figure.district))
        differing = [
            (name, printed, found)
            for name, printed in figure.counts.items()
            if name in names and (found := numbers.count(name)) is not None and found != printed
        ]
        if differing:
            yield _sentence(catalogue, figure, differing)


def remarks(catalogue: Catalogue, listing: Listing, district: str | None) -> Iterator[Text]:
    """Yield what is to be said about the tables of the document of this day, such as a cell that is not printed."""
    for figure in _figures(catalogue, listing, district):
        if figure.note:
            yield Text(
                f"{figure.place.vi}: {_lower(figure.note.vi)}",
                f"{_capital(figure.place.get('en'))}: {_lower(figure.note.get('en'))}",
            )


def _figures(catalogue: Catalogue, listing: Listing, district: str | None) -> Iterator[Figure]:
    """Yield the figures that the document of this day prints of a district, or of all districts and of the whole list.

    Of a list that goes beyond the catalogue, or of one of several provinces, nothing here is the whole.
    """
    if not listing.printed or listing.document is None:
        return
    figures = listing.document.figures
    told: set[str | None] = {district} if district else {*catalogue.districts}
    if not district and not catalogue.several and all(f.district in (None, *told) for f in figures):
        told.add(None)
    yield from (figure for figure in figures if figure.district in told)


def _sentence(catalogue: Catalogue, figure: Figure, differing: list[tuple[str, int, int]]) -> Text:
    where = catalogue.districts[figure.district].name if figure.district else None
    printed_vi = ", ".join(f"{count} {COUNTED[name].vi}" for name, count, _ in differing)
    found_vi = ", ".join(f"{count} {COUNTED[name].vi}" for name, _, count in differing)
    printed_en = ", ".join(f"{COUNTED[name].get('en')} {count}" for name, count, _ in differing)
    found_en = ", ".join(f"{COUNTED[name].get('en')} {count}" for name, _, count in differing)
    return Text(
        f"{figure.place.vi} của văn bản in {printed_vi}{f' của {within_sentence(where.vi)}' if where else ''}; "
        f"đếm theo danh sách là {found_vi}.",
        f"{_capital(figure.place.get('en'))} of the document prints{_for(where)}: "
        f"{printed_en}; counted from the list: {found_en}.",
    )


def _for(where: Text | None) -> str:
    return f" for {where.get('en')}" if where else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]

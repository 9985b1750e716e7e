"""Ready-made routes: pages written in Markdown whose front matter lists the stops.

``site_src/pages/routes/<name>.md`` is Vietnamese and has the stops, ``<name>.en.md`` its translation. mkdocs renders the
prose; here only the front matter is read, as strictly as a record.
"""

from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final, Literal, TypeVar

from pydantic import Field

from generator.records.fields import Line, RecordId
from generator.records.marks import Marks
from generator.records.problem import Problem
from generator.records.schema import Record, label
from generator.records.validation import Loaded, load

#: Where the pages lie, from the project's root.
ROUTES_FOLDER: Final = "site_src/pages/routes"

_OVERVIEW: Final = "index"
_FENCE: Final = b"---"

M = TypeVar("M", bound=Record)


class RoutePageTranslation(Record):
    """The front matter of the English page."""

    title: Annotated[Line, label("tên tuyến", "title of the route", example="Mùa thốt nốt Bảy Núi")]
    description: Annotated[
        Line, label("một câu giới thiệu", "one sentence about it", example="Sáu nơi trong một ngày.")
    ]
    ocop: Annotated[Literal["route"], label("loại trang", "kind of page", example="route")]


class RoutePage(RoutePageTranslation):
    """The front matter of the Vietnamese page: ids of products, producers and outlets in the order of the way."""

    stops: Annotated[
        tuple[RecordId, ...],
        Field(min_length=1),
        label("các điểm dừng", "stops", example="[mat-thot-not-dang-set, tran-gia]"),
    ]


class WrittenRoute(Record):
    """A route in both languages; ``id`` is the pages' name."""

    id: str
    page: RoutePage
    english: RoutePageTranslation


def route_pages(root: Path) -> Iterator[str]:
    """Yield the path of every Vietnamese page of a route in the project at ``root``, readable or not."""
    for file in sorted((root / ROUTES_FOLDER).glob("*.md")):
        name = file.name.removesuffix(".md")
        if "." not in name and name != _OVERVIEW and file.is_file():
            yield f"{ROUTES_FOLDER}/{file.name}"


def read_routes(root: Path) -> Iterator[tuple[str, WrittenRoute, Marks] | Problem]:
    """Yield path, content and marks of every route of the project at ``root``, or what is wrong with it."""
    for path in route_pages(root):
        english_path = english_of(path)
        page = _heading(root, path, RoutePage)
        yield from page.problems
        translation = root / english_path
        if not translation.is_file():
            yield Problem(
                path=path,
                field="",
                code="route-without-english",
                vi=f"Tuyến này chưa có trang tiếng Anh; hãy thêm tệp {english_path}.",
                en=f"This route has no English page; add the file {english_path}.",
            )
            continue
        english = _heading(root, english_path, RoutePageTranslation)
        yield from english.problems
        if page.value and english.value:
            yield path, WrittenRoute(id=Path(path).stem, page=page.value, english=english.value), page.marks


def english_of(path: str) -> str:
    """Return the path of a page's English translation."""
    return f"{path.removesuffix('.md')}.en.md"


def _heading(root: Path, path: str, model: type[M]) -> Loaded[M]:
    """Read the front matter of a page; where there is none, say how it is written."""
    front = _front_matter((root / path).read_bytes())
    if front.strip():
        return load(path, front, model)
    fields = ", ".join(model.model_fields)
    missing = Problem(
        path=path,
        field="",
        code="no-front-matter",
        vi=f"Đầu trang thiếu phần khai báo ({fields}) giữa hai dòng “---”; hãy thêm vào, dòng đầu tiên của tệp là “---”.",
        en=f"The heading ({fields}) between two lines “---” is missing; add it, the first line of the file being “---”.",
    )
    return Loaded(path, None, Marks(), (missing,))


def _front_matter(data: bytes) -> bytes:
    """Return the lines between the first two fences, each on the line where it stands in the file; all of it behind a BOM."""
    if data.startswith(BOM_UTF8):
        return data
    first, *rest = [line.rstrip(b" \t\r") for line in data.split(b"\n")]
    if first != _FENCE or _FENCE not in rest:
        return b""
    return b"\n".join([b"", *rest[: rest.index(_FENCE)], b""])

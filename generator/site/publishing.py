"""The last stage: shells of a built folder are filled, and map, data and assets put beside them.

``publish`` writes a whole site, part by part. A preview writes the same parts only when somebody asks for them
(``generator/site/previewing.py``).
"""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from generator.catalogue.fingerprints import Fingerprints
from generator.catalogue.whole import Catalogue
from generator.forms.files import form_files
from generator.keeping import kept_bytes
from generator.map.files import map_files
from generator.opendata.description import data_page
from generator.opendata.feeds import feed_files
from generator.opendata.files import data_files
from generator.opendata.planned import Planned
from generator.opendata.route_files import route_files
from generator.pages.render import Links, Renderer, drawings
from generator.pages.routes import SHELL_FOLDER, Wanted, everything, language_root
from generator.project import Project
from generator.site.assets import write_assets
from generator.site.dressing import Dress, undressed
from generator.site.earlier import Earlier, Part
from generator.site.hashing import rename_assets
from generator.site.lost import lost_pages
from generator.site.opensearch import opensearch
from generator.site.page_files import PageFiles, Rendered
from generator.site.parts import Parts
from generator.site.photos import write_photos
from generator.site.settings import Settings
from generator.site.share_pictures import write_share_pictures
from generator.site.sitemap import images_of, robots, sitemaps
from generator.site.writing import Folder
from generator.text.bilingual import LANGS, Lang
from generator.text.progress import Progress, silent
from generator.workers import each

WORKBOOK: Final = "data/ocop-mau.xlsx"
"""Where the site offers the workbook that offices fill in."""


def publish(
    catalogue: Catalogue,
    project: Project,
    settings: Settings,
    folder: Path,
    dress: Dress = undressed,
    progress: Progress = silent,
    parts: Parts | None = None,
    earlier: Earlier | None = None,
) -> list[str]:
    """Complete the site in ``folder``, where prose and shells were rendered.

    Args:
        catalogue: what is published.
        project: the sources of pages, photos and assets.
        settings: see ``Settings``.
        folder: the site to be.
        dress: what every page gets besides (see ``generator/site/dressing.py``); a preview does without.
        progress: told of each stage.
        parts: which parts of the site are wanted, without it all. What they are made from is written as well.
        earlier: the site as it is, of which is taken over what is still the same.

    Returns:
        The paths of all HTML pages of the complete site, sorted.

    Raises:
        ShellError: a shell is missing or has no slot for content.
    """
    progress("Ghép giao diện và dữ liệu bản đồ", "Putting together styles, scripts and the map's data")
    write_assets(project.site_src, folder)
    parts, earlier, fingerprints = parts or Parts(catalogue), earlier or Earlier(), Fingerprints()

    def look_and_draw() -> None:
        fingerprints.read(catalogue)
        write_forms(catalogue, folder)
        write_drawings(catalogue, project, folder)

    # What is known of fingerprints stays in this process, and is shared with those that are forked later.
    beside: tuple[Callable[[], None], ...] = look_and_draw, lambda: write_map(catalogue, project, settings, folder)
    each(beside, lambda work: work(), size=_size(catalogue))
    names = rename_assets(folder)
    progress("Ghi dữ liệu mở", "Writing open data and feeds")
    sizes = write_open_data(catalogue, project, settings, folder, parts.holds, earlier, fingerprints)
    data = data_page(catalogue, sizes, settings.site_url)
    links = Links(repository=settings.repository)
    renderer = Renderer(
        catalogue,
        project.site_src,
        links,
        site_url=settings.site_url,
        data=data,
        names=names.new,
        fingerprints=fingerprints,
    )
    progress(
        f"Dựng trang cho {len(catalogue.products)} sản phẩm", f"Rendering pages for {len(catalogue.products)} products"
    )
    pages = PageFiles(renderer, Rendered(folder, names, dress))
    found = pages.pages()

    def write_pages(lang: Lang) -> dict[str, int]:
        part = earlier.part(f"pages-{lang}", folder)
        pages.write(lang, part, parts.holds)
        return part.close()

    for taken in each(LANGS, write_pages, size=_size(catalogue)):
        earlier.taken |= taken
    lost = lost_pages(project.site_src / "templates", catalogue.brand, settings.site_url)
    for path, html in lost.items():
        write(folder, [(path, names.in_page(dress(path, html)))])
    write_beside(catalogue, project, settings, folder)
    progress("Chuẩn bị ảnh", "Preparing pictures")
    # The list of what is kept for use without network looks into the photos on the pages that are no province's.
    photos = earlier.part("photos", folder)
    write_photos(catalogue, project.root, photos, everything if parts.shared else parts.holds)
    earlier.taken |= photos.close()
    pictures = earlier.part("share", folder)
    write_share_pictures(catalogue, project.site_src, project.cache / "share", pictures, parts.holds)
    earlier.taken |= pictures.close()
    progress("Ghi sơ đồ trang", "Writing sitemaps")
    for lang in LANGS:
        shutil.rmtree(folder / language_root(lang) / SHELL_FOLDER)
    all_pages = sorted(found | lost.keys())
    write_sitemaps(catalogue, project, settings, folder, all_pages)
    return all_pages


def write_map(catalogue: Catalogue, project: Project, settings: Settings, folder: Path) -> None:
    """Write what scripts load: the data of map and search."""
    write(folder, map_files(catalogue, settings.map, project.site_src).items())


def write_forms(catalogue: Catalogue, folder: Path) -> None:
    """Write what the form's scripts load."""
    write(folder, form_files(catalogue).items())


def write_drawings(catalogue: Catalogue, project: Project, folder: Path) -> None:
    """Write the drawings of the provinces that pages refer to."""
    write(folder, drawings(catalogue, project.site_src).items())


def write_open_data(
    catalogue: Catalogue,
    project: Project,
    settings: Settings,
    folder: Path,
    wanted: Wanted = everything,
    earlier: Earlier | None = None,
    fingerprints: Fingerprints | None = None,
) -> dict[str, int]:
    """Write wanted open data, feeds and calendars that no earlier build has made just so; return path → size in bytes."""
    before, url, templates = earlier or Earlier(), settings.site_url, project.site_src / "xml"
    files: dict[str, Callable[[Part], Iterator[Planned]]] = {
        "feeds": lambda _: feed_files(catalogue, url, templates, wanted, fingerprints=fingerprints, place=before.place),
        "data": lambda part: data_files(
            catalogue,
            url,
            templates,
            wanted,
            fingerprints=fingerprints,
            place=before.place,
            written=part.read,
        ),
    }

    def write_all(kind: str) -> tuple[dict[str, int], dict[str, int]]:
        part, sizes = before.part(kind, folder), {}
        for path, made_from, make in files[kind](part):
            size = part.take(path, made_from)
            sizes[path] = part.write(path, make(), made_from) if size is None else size
        return sizes, part.close()

    # The first part is this process's own: what the other needs in memory goes with its process.
    parts = each(tuple(files), write_all, size=_size(catalogue))
    for _, taken in parts:
        before.taken |= taken
    return {path: size for sizes, _ in parts for path, size in sizes.items()}


def _size(catalogue: Catalogue) -> int:
    """Return how much there is to do: a country with few products still has a page for each of its communes."""
    return len(catalogue.products) + len(catalogue.communes_today)


def write_beside(catalogue: Catalogue, project: Project, settings: Settings, folder: Path) -> None:
    """Write what visitors and other people's pages take along: the script of embeds, routes as files, the workbook."""
    # Outside assets/, whose names change with their content: other people's pages load it by this name.
    script = (project.site_src / "embed" / "embed.js").read_text(encoding="utf-8")
    name = json.dumps(catalogue.brand.vi, ensure_ascii=False)
    write(folder, [("embed.js", script.replace('NAME = "OCOP";', f"NAME = {name};", 1))])
    write(folder, route_files(catalogue, settings.site_url, project.site_src / "xml").items())
    districts = [district.name.vi for district in catalogue.districts.values()]
    Folder(str(folder)).write(WORKBOOK, _workbook(districts, catalogue.as_of))


def _workbook(districts: Sequence[str], day: date) -> bytes:
    """Return the workbook that offices fill in, kept for the next build of the day."""

    def make() -> bytes:
        from generator.importing.template import template_workbook  # brings in all that writes workbooks

        return template_workbook(districts, day)

    return kept_bytes("workbook", [day.isoformat().encode(), *(name.encode() for name in districts)], make)


def write_sitemaps(
    catalogue: Catalogue, project: Project, settings: Settings, folder: Path, pages: Sequence[str]
) -> None:
    """Write what search engines and browsers read about all pages of a site, instead of what mkdocs wrote."""
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (folder / name).unlink(missing_ok=True)
    if settings.site_url:
        found = {**sitemaps(pages, settings.site_url, images_of(catalogue)), "robots.txt": robots(settings.site_url)}
        write(folder, (found | opensearch(catalogue, settings.site_url, project.site_src / "xml")).items())


def write(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    """Write texts below a folder, each by its path there."""
    target = Folder(str(folder))
    for path, text in files:
        target.write(path, text.encode())

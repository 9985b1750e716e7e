"""The last stage: shells of a built folder are filled, and map, data and assets put beside them."""

import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.forms.files import form_files
from generator.importing.template import TEMPLATE_PATH, template_workbook
from generator.map.files import map_files
from generator.opendata.description import data_page
from generator.opendata.feeds import feed_files
from generator.opendata.files import data_files
from generator.opendata.route_files import route_files
from generator.pages.render import Links, Renderer, province
from generator.pages.routes import SHELL_FOLDER, file_of, language_of, language_root
from generator.project import Project
from generator.site.assets import write_assets
from generator.site.dressing import Dress, undressed
from generator.site.engine import Settings
from generator.site.hashing import Names, rename_assets
from generator.site.lost import lost_pages
from generator.site.opensearch import opensearch
from generator.site.photos import write_photos
from generator.site.share_pictures import write_share_pictures
from generator.site.shell import Shell, ShellError
from generator.site.sitemap import images_of, robots, sitemaps
from generator.text.bilingual import LANGS, Lang
from generator.text.progress import Progress, silent
from generator.workers import each


def publish(
    catalogue: Catalogue,
    project: Project,
    settings: Settings,
    folder: Path,
    dress: Dress = undressed,
    progress: Progress = silent,
) -> int:
    """Complete the site in ``folder``, where prose and shells were rendered.

    Args:
        catalogue: what is published.
        project: the sources of pages, photos and assets.
        settings: see ``Settings``.
        folder: the site to be.
        dress: what every page gets besides (see ``generator/site/dressing.py``); a preview does without.
        progress: told of each stage.

    Returns:
        The number of HTML pages of the complete site.

    Raises:
        ShellError: a shell is missing or has no slot for content.
    """
    progress("Ghép giao diện và dữ liệu bản đồ", "Putting together styles, scripts and the map's data")
    write_assets(project.site_src, folder)
    assets: dict[str, str] = {
        "assets/art/province.svg": province(catalogue, project.site_src),
        **map_files(catalogue, settings.map, project.site_src),
        **form_files(catalogue),
    }
    _write(folder, assets)
    names = rename_assets(folder)
    progress("Ghi dữ liệu mở", "Writing open data and feeds")
    data = data_page(_write_data(catalogue, project, settings, folder), settings.site_url)
    links = Links(repository=settings.repository)
    renderer = Renderer(catalogue, project.site_src, links, site_url=settings.site_url, data=data, names=names.new)
    progress(
        f"Dựng trang cho {len(catalogue.products)} sản phẩm", f"Rendering pages for {len(catalogue.products)} products"
    )
    _write_pages(renderer, _Rendered(folder, names, dress), len(catalogue.products))
    for path, html in lost_pages(project.site_src / "templates", settings.site_url).items():
        _write(folder, {path: names.in_page(dress(path, html))})
    # Outside assets/, whose names change with their content: other people's pages load it by this name.
    _write(folder, {"embed.js": (project.site_src / "embed" / "embed.js").read_text(encoding="utf-8")})
    _write(folder, route_files(catalogue, settings.site_url, project.site_src / "xml"))
    districts = [district.name.vi for district in catalogue.districts.values()]
    (folder / TEMPLATE_PATH).write_bytes(template_workbook(districts, catalogue.as_of))
    progress("Chuẩn bị ảnh", "Preparing pictures")
    write_photos(catalogue, project.root, folder)
    write_share_pictures(catalogue, project.root / ".cache" / "share", folder)
    progress("Ghi sơ đồ trang", "Writing sitemaps")
    for lang in LANGS:
        shutil.rmtree(folder / language_root(lang) / SHELL_FOLDER)
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (folder / name).unlink(missing_ok=True)
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    if settings.site_url:
        found = {**sitemaps(pages, settings.site_url, images_of(catalogue)), "robots.txt": robots(settings.site_url)}
        _write(folder, found | opensearch(settings.site_url, project.site_src / "xml"))
    return len(pages)


def _write_data(catalogue: Catalogue, project: Project, settings: Settings, folder: Path) -> dict[str, int]:
    """Write open data, feeds and calendars; return path → size in bytes."""
    templates = project.site_src / "xml"

    def write(files: Callable[[Catalogue, str | None, Path], Iterable[tuple[str, bytes]]]) -> dict[str, int]:
        sizes = {}
        for path, content in files(catalogue, settings.site_url, templates):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            sizes[path] = len(content)
        return sizes

    parts = each((data_files, feed_files), write, size=len(catalogue.products))
    return {path: size for part in parts for path, size in part.items()}


@dataclass(frozen=True, slots=True)
class _Rendered:
    """What mkdocs has rendered: some dozen pages and shells, read as pages of the site will be."""

    folder: Path
    names: Names
    dress: Dress

    def page(self, path: str, shown_at: str) -> str:
        """Return a page or shell, with the new names of its assets and all that a page at ``shown_at`` gets."""
        html = (self.folder / path / "index.html").read_text(encoding="utf-8")
        return self.names.in_page(self.dress(file_of(shown_at), html))

    def paths(self) -> list[str]:
        """Return the paths of all pages; the home page's is empty, the others end in a slash."""
        found = (file.parent.relative_to(self.folder).as_posix() for file in self.folder.rglob("index.html"))
        return sorted("" if path == "." else f"{path}/" for path in found)


def _write_pages(renderer: Renderer, rendered: _Rendered, products: int) -> None:
    """Write every page and what it looks like in other people's, each language by itself."""
    prose = {path for path in rendered.paths() if SHELL_FOLDER not in path.split("/")}

    def write(lang: Lang) -> None:
        own = {path for path in prose if language_of(path) == lang}
        shells: dict[str, Shell] = {}
        for page in renderer.pages((lang,)):
            own.discard(page.path)
            if page.shell not in shells:
                shells[page.shell] = _read_shell(rendered, page.shell, page.path)
            html = shells[page.shell].fill({**page.slots, "path": page.route.path})
            _write(rendered.folder, {file_of(page.path): html})
        for path in sorted(own):
            html = Shell.cut(rendered.page(path, path), "", needs="").fill(renderer.prose(path))
            _write(rendered.folder, {f"{path}index.html": html})
        _write(rendered.folder, renderer.oembed((lang,)))

    each(LANGS, write, size=products)


def _read_shell(rendered: _Rendered, path: str, shown_at: str) -> Shell:
    own_path = path[path.index(SHELL_FOLDER) :] if SHELL_FOLDER in path else ""
    try:
        return Shell.cut(rendered.page(path, shown_at), own_path)
    except (FileNotFoundError, ShellError) as error:
        raise ShellError(f"{path}index.html: {error}") from error


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")

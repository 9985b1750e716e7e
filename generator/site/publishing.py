"""The last stage: shells of a built folder are filled, and map, data and assets put beside them."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.catalogue.model import Catalogue
from generator.forms.files import form_files
from generator.importing.template import TEMPLATE_PATH, template_workbook
from generator.map.files import map_files
from generator.opendata.description import data_page
from generator.opendata.feeds import feed_files
from generator.opendata.files import data_files
from generator.pages.render import Links, Renderer
from generator.pages.routes import SHELL_FOLDER, language_root
from generator.project import Project
from generator.site.assets import write_assets
from generator.site.engine import Settings
from generator.site.opensearch import opensearch
from generator.site.photos import write_photos
from generator.site.share_pictures import write_share_pictures
from generator.site.shell import Shell, ShellError
from generator.site.sitemap import images_of, robots, sitemaps
from generator.text.bilingual import LANGS


def publish(catalogue: Catalogue, project: Project, settings: Settings, folder: Path) -> int:
    """Complete the site in ``folder``, where prose and shells were rendered.

    Returns:
        The number of HTML pages of the complete site.

    Raises:
        ShellError: a shell is missing or has no slot for content.
    """
    write_assets(project.site_src, folder)
    data = data_page(_write_data(catalogue, project, settings, folder), settings.site_url)
    links = Links(repository=settings.repository)
    renderer = Renderer(catalogue, project.site_src, links, site_url=settings.site_url, data=data)
    _write_pages(renderer, folder)
    files: dict[str, str] = {
        "assets/art/province.svg": renderer.province(),
        **map_files(catalogue, settings.map, project.site_src),
        **form_files(catalogue),
        **renderer.oembed(),
        # Outside assets/, whose names change with their content: other people's pages load it by this name.
        "embed.js": (project.site_src / "embed" / "embed.js").read_text(encoding="utf-8"),
    }
    _write(folder, files)
    districts = [district.name.vi for district in catalogue.districts.values()]
    (folder / TEMPLATE_PATH).write_bytes(template_workbook(districts, catalogue.as_of))
    write_photos(catalogue, project.root, folder)
    write_share_pictures(catalogue, project.root / ".cache" / "share", folder)
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
    sizes = {}
    for files in (data_files, feed_files):
        for path, content in files(catalogue, settings.site_url, templates):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            sizes[path] = len(content)
    return sizes


def _write_pages(renderer: Renderer, folder: Path) -> None:
    shells: dict[str, Shell] = {}
    for page in renderer.pages():
        if page.shell not in shells:
            shells[page.shell] = _read_shell(folder, page.shell)
        target = folder / page.path
        target.mkdir(parents=True, exist_ok=True)
        html = shells[page.shell].fill({**page.slots, "path": page.route.path})
        (target / "index.html").write_text(html, encoding="utf-8", newline="\n")
    for file in folder.rglob("index.html"):
        path = file.parent.relative_to(folder).as_posix()
        html = file.read_text(encoding="utf-8")
        if "<!--ocop:" in html and SHELL_FOLDER not in path:
            file.write_text(
                Shell.cut(html, "", needs="").fill(renderer.prose(f"{path}/")), encoding="utf-8", newline="\n"
            )


def _read_shell(folder: Path, path: str) -> Shell:
    file = folder / path / "index.html"
    own_path = path[path.index(SHELL_FOLDER) :] if SHELL_FOLDER in path else ""
    try:
        return Shell.cut(file.read_text(encoding="utf-8"), own_path)
    except (FileNotFoundError, ShellError) as error:
        raise ShellError(f"{path}index.html: {error}") from error


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")

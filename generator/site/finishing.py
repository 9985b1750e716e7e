"""The finished folder made ready for any host: assets named by content, policies, offline use, compressed copies.

Works on files alone and knows nothing of records. A preview leaves it out, because it serves what it has just built to
one visitor and puts a script of its own into every page.
"""

from functools import cache, partial
from pathlib import Path
from typing import Final

from generator.project import Project
from generator.site.engine import Settings
from generator.site.hashing import rename_assets
from generator.site.hosts import base_path, host_files
from generator.site.offline import manifests, service_worker
from generator.site.policy import FRAMABLE, policy_of
from generator.site.precompressing import precompress
from generator.site.templates import render
from generator.text.bilingual import LANGS

_CHARSET: Final = '<meta charset="utf-8">\n'
_END: Final = "</head>"


def finish(project: Project, settings: Settings, site: Path) -> None:
    """Make the complete site in ``site`` ready for hosts; every file ends with the mode that web servers can read.

    Raises:
        HashingError: assets refer to each other in a circle.
        MapSettingsError: a tile server's address is no address.
        OSError: the disk refuses.
    """
    templates, base = project.site_src / "hosts", base_path(settings.site_url)
    for lang in LANGS:
        lost = render(project.site_src / "templates", "404.html", base_url=base, first=lang)
        _write(site, {("" if lang == "vi" else f"{lang}/") + "404.html": lost})
    names = rename_assets(site)
    pages = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*.html"))}
    policy = policy_of(settings.map, (file.read_text(encoding="utf-8") for file in pages.values()))
    start = _CHARSET + render(templates, "head.html", policy=policy.content())
    head_end = cache(partial(_head_end, templates))
    for path, file in pages.items():
        root = base if path.endswith("404.html") else "../" * path.count("/")
        end = "" if path.startswith(FRAMABLE) else head_end(root, "en/" if path.startswith("en/") else "")
        html = file.read_text(encoding="utf-8").replace(_CHARSET, start, 1).replace(_END, end + _END, 1)
        _write(site, {path: names.in_page(html)})
    _write(site, manifests())
    _write(site, {"sw.js": service_worker(project.site_src / "offline" / "sw.js", site)})
    _write(site, host_files(templates, site, base, policy, compressed=settings.precompress))
    if settings.precompress:
        precompress(site)
    settle_modes(site)


def _head_end(templates: Path, root: str, language_root: str) -> str:
    """Return the last lines of a page's head; embeds have none, because they are not kept for use without network."""
    return render(templates, "head-end.html", root=root, language_root=language_root)


def settle_modes(site: Path) -> None:
    """Give every folder and file the mode that a web server can read, whatever the builder's umask."""
    site.chmod(0o755)
    for path in site.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _write(site: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")

"""Files that tell hosts how to serve the site: Apache's ``.htaccess``, ``_headers``, an nginx snippet, ``.nojekyll``.

They say again, as headers, what the pages say themselves; who may frame a page; what may be cached for how long; which
page answers for one that is not there. Every host takes the file it knows and leaves the others alone.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from generator.site.assembling import paths
from generator.site.hashing import ASSETS, HASHED
from generator.site.policy import FRAMABLE, HEADERS, Policy
from generator.site.precompressing import SUFFIXES
from generator.site.templates import render

#: Every kind of file that the site has, with its media type; hosts do not know them all.
TYPES: Final[dict[str, str]] = {
    ".avif": "image/avif",
    ".css": "text/css",
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".geojson": "application/geo+json",
    ".gpx": "application/gpx+xml",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".kml": "application/vnd.google-earth.kml+xml",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "text/xml",
}

_FOR_EVER: Final = "public, max-age=31536000, immutable"


def base_path(site_url: str | None) -> str:
    """Return the path at which the site will live, with a slash at both ends; "/" where it is not known."""
    return f"/{urlsplit(site_url or '').path.strip('/')}/".replace("//", "/")


def host_files(
    templates: Path, site: Path, pages: Iterable[str], base: str, policy: Policy, *, compressed: bool
) -> dict[str, str]:
    """Return path → text of the files for hosts.

    Args:
        templates: ``site_src/hosts``.
        site: the finished site, whose assets the rules name.
        pages: the paths of all HTML files of the whole site, whose folders the rules name.
        base: see ``base_path``.
        policy: what pages may load.
        compressed: whether ``.gz`` files lie beside the texts.
    """
    values: dict[str, Any] = {
        "base": base,
        "base_pattern": re.escape(base),
        "headers": HEADERS,
        "policy": policy.content(),
        "policy_framed": policy.content(frames="*"),
        "policy_unframed": policy.content(frames="'self'"),
        "unframed": list(_unframed(pages)),
        "hashed": list(_hashed(site)),
        "hashed_name": HASHED.replace("$", r"(\.gz)?$"),
        "hashed_path": f"/{ASSETS}/.*{HASHED}",
        "for_ever": _FOR_EVER,
        "precompressed": compressed,
        "precompressed_name": rf"\.({'|'.join(suffix[1:] for suffix in SUFFIXES)})(\.gz)?$",
        "types": TYPES,
        "compressed_types": {suffix: TYPES[suffix] for suffix in SUFFIXES},
    }
    files = {
        "_headers": "headers.txt",
        "_redirects": "redirects.txt",
        ".htaccess": "htaccess.txt",
        "en/.htaccess": "htaccess-en.txt",
        "data/.htaccess": "htaccess-data.txt",
        **{f"{folder}.htaccess": "htaccess-embed.txt" for folder in FRAMABLE},
        "deploy/nginx.conf": "nginx.conf",
    }
    # GitHub Pages would leave out what begins with "_".
    return {path: render(templates, name, **values) for path, name in files.items()} | {".nojekyll": ""}


def _unframed(pages: Iterable[str]) -> Iterable[str]:
    """Yield a pattern for every page that only the site itself may frame."""
    folders: dict[str, set[str]] = {"": set(), "en/": set()}
    for page in pages:
        root = "en/" if page.startswith("en/") else ""
        name, slash, _ = page.removeprefix(root).partition("/")
        if slash and f"{root}{name}/" not in FRAMABLE:
            folders[root].add(name)
    for root, names in folders.items():
        yield root
        yield from (f"{root}{name}/*" for name in sorted(names))


def _hashed(site: Path) -> Iterable[str]:
    """Yield a pattern for every folder of assets that are all named by content, and every such file elsewhere."""
    found = sorted(path.split("/") for path in paths(str(site), f"{ASSETS}/"))
    for entry, parts in groupby(found, key=itemgetter(1)):
        files = ["/".join(file) for file in parts]
        named = [path for path in files if re.search(HASHED, path)]
        if named == files and files != [f"{ASSETS}/{entry}"]:
            yield f"{ASSETS}/{entry}/*"
        else:
            yield from named

"""What pages may load and do, and who may frame them: one policy, said in the pages and again by the host.

The pages' own meta tag holds on every host, also where headers cannot be set. Only a header can say who may frame a
page, so that part is in the hosts' files alone (``generator/site/hosts.py``).
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from generator.map.settings import MapSettingsError, read_settings

#: Folders whose pages anyone may frame, relative to the site.
FRAMABLE: Final = ("embed/", "en/embed/")

#: Headers for every answer. OpenStreetMap's tile servers want a Referer, so the referrer policy is not stricter.
HEADERS: Final[Mapping[str, str]] = {
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": ", ".join(
        [
            *(f"{feature}=(self)" for feature in ("clipboard-write", "fullscreen", "geolocation", "web-share")),
            *(f"{feature}=()" for feature in ("camera", "display-capture", "microphone", "midi", "payment", "usb")),
        ]
    ),
}

_SCRIPT: Final = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_DATA_TYPE: Final = re.compile(r"\btype=\"?application/(?:ld\+)?json", re.IGNORECASE)
_HOST: Final = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Policy:
    """What pages may load. ``tiles`` are origins of map tiles; ``scripts`` the hashes of scripts written in pages."""

    tiles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()

    def content(self, *, frames: str | None = None) -> str:
        """Return the value of ``Content-Security-Policy``.

        Args:
            frames: who may frame the page (a source list); None for a meta tag, where browsers ignore it.
        """
        rules = {
            "default-src": "'none'",
            "script-src": " ".join(["'self'", *self.scripts]),
            "style-src": "'self'",
            "img-src": " ".join(["'self'", "data:", *self.tiles]),
            "connect-src": "'self'",
            "frame-src": "'self'",
            "manifest-src": "'self'",
            "worker-src": "'self'",
            "form-action": "'self'",
            "base-uri": "'none'",
        }
        if frames is not None:
            rules["frame-ancestors"] = frames
        return "; ".join(f"{name} {value}" for name, value in rules.items())


def policy_of(map_settings: Mapping[str, object], pages: Iterable[str] = ()) -> Policy:
    """Return the policy of a site.

    Args:
        map_settings: ``extra.map`` of mkdocs.yml, which names the tile servers.
        pages: the HTML of the pages whose inline scripts shall run; ours have none.

    Raises:
        MapSettingsError: the settings cannot be used.
    """
    tiles = {_origin(tile.url) for tile in read_settings(map_settings).tiles}
    scripts = {found for page in pages for found in inline_scripts(page)}
    return Policy(tuple(sorted(tiles)), tuple(sorted(scripts)))


def inline_scripts(html: str) -> list[str]:
    """Return the sources ``'sha256-…'`` that allow the scripts written in a page; data blocks are no scripts."""
    return [
        f"'sha256-{b64encode(sha256(body.encode('utf-8')).digest()).decode('ascii')}'"
        for attributes, body in _SCRIPT.findall(html)
        if not re.search(r"\bsrc=", attributes) and not _DATA_TYPE.search(attributes)
    ]


def _origin(url: str) -> str:
    """Return the origin of a tile address; a place in the host's first name, as in ``https://{s}.tile.example``, becomes ``*``."""
    host = urlsplit(url).netloc.rpartition("@")[2]
    shown = re.sub(r"^\{\w+\}\.", "*.", host)
    if not _HOST.fullmatch(shown.removeprefix("*.")):
        raise MapSettingsError(f"mkdocs.yml: extra.map.tiles: {url} is no address of a server")
    return f"https://{shown}"

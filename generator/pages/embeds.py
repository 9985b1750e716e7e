"""What other people's pages embed: the map, the card of one product, a strip of products. One description for all.

The page that builds the code (``templates/catalogue/_builder.html``) and the oEmbed answers both read it; the script that
runs on other people's pages (``site_src/embed/embed.js``) stands alone and a test compares it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from generator.text.bilingual import LANGS, Text

#: What a frame of ours needs: scripts, their own data, links and calls that open outside, the search field.
SANDBOX: Final = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms"


#: The folder of all that is framed, below its language's root.
FRAMED: Final = "embed/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Embed:
    """One thing to embed. ``height`` and ``width`` in CSS pixels are what it needs by default.

    ``title`` names it as a whole; ``named`` names a part of it, with ``{name}`` for a place or a product.
    """

    path: str
    width: int
    height: int
    title: Text
    named: Text
    allow: str = ""


EMBEDS: Final[Mapping[str, Embed]] = {
    "map": Embed(
        path="embed/",
        width=800,
        height=600,
        title=Text("Bản đồ sản phẩm OCOP An Giang", "Map of An Giang’s OCOP products"),
        named=Text("Bản đồ sản phẩm OCOP: {name}", "Map of OCOP products: {name}"),
        allow="geolocation; fullscreen",
    ),
    "card": Embed(
        path="embed/card/",
        width=520,
        height=460,
        title=Text("Sản phẩm OCOP An Giang", "An OCOP product of An Giang"),
        named=Text("{name} – sản phẩm OCOP An Giang", "{name} – OCOP product of An Giang"),
    ),
    "strip": Embed(
        path="embed/strip/",
        width=800,
        height=510,
        title=Text("Sản phẩm OCOP An Giang", "OCOP products of An Giang"),
        named=Text("Sản phẩm OCOP: {name}", "OCOP products: {name}"),
    ),
}


def embed_settings() -> dict[str, Any]:
    """Return what the page that builds the code must know, ready for JSON."""
    return {
        "sandbox": SANDBOX,
        "embeds": {
            kind: {
                "path": embed.path,
                "height": embed.height,
                "allow": embed.allow,
                "title": {lang: embed.title.get(lang) for lang in LANGS},
                "named": {lang: embed.named.get(lang) for lang in LANGS},
            }
            for kind, embed in EMBEDS.items()
        },
    }

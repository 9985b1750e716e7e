"""What other people's pages embed: the map, the card of one product, a strip of products. One description for all.

The page that builds the code (``templates/catalogue/_builder.html``) and the oEmbed answers both read it; the script that
runs on other people's pages (``site_src/embed/embed.js``) stands alone and a test compares it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from generator.text.bilingual import LANGS, Text

#: What a frame of ours needs: scripts, their own data, links and calls that open outside, the search field.
SANDBOX: Final = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms"


#: The folder of all that is framed, below its language's root.
FRAMED: Final = "embed/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Embed:
    """One thing to embed. ``height`` and ``width`` in CSS pixels are what it needs by default.

    ``title`` names it as a whole; ``named`` names a part of it, with ``{name}`` for a place or a product. Both have
    ``{region}`` where the catalogue's stands.
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
        title=Text("Bản đồ sản phẩm OCOP {region}", "Map of {region}’s OCOP products"),
        named=Text("Bản đồ sản phẩm OCOP: {name}", "Map of OCOP products: {name}"),
        allow="geolocation; fullscreen",
    ),
    "card": Embed(
        path="embed/card/",
        width=520,
        height=460,
        title=Text("Sản phẩm OCOP {region}", "An OCOP product of {region}"),
        named=Text("{name} – sản phẩm OCOP {region}", "{name} – OCOP product of {region}"),
    ),
    "strip": Embed(
        path="embed/strip/",
        width=800,
        height=510,
        title=Text("Sản phẩm OCOP {region}", "OCOP products of {region}"),
        named=Text("Sản phẩm OCOP: {name}", "OCOP products: {name}"),
    ),
}


def embeds(region: Text) -> dict[str, Embed]:
    """Return what can be embedded of a catalogue, by kind."""

    def of(text: Text) -> Text:
        return Text(text.vi.replace("{region}", region.vi), text.get("en").replace("{region}", region.get("en")))

    return {kind: replace(embed, title=of(embed.title), named=of(embed.named)) for kind, embed in EMBEDS.items()}


def embed_settings(region: Text) -> dict[str, Any]:
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
            for kind, embed in embeds(region).items()
        },
    }

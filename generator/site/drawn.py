"""Our SVG drawings as points, for pictures that no browser draws: what products are, and the scene of the first page."""

import re
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final, Self

import resvg_py
from PIL import Image

from generator.site.assets import icons
from generator.vocabulary.drawings import DRAWINGS

_SCENE: Final = Path("art/hero.svg")
_NEARER: Final = 1.2
"""How much wider than the picture the land is; what stands in it is on the right."""
_COLOURS: Final = Path("css/site/11-scene.css")
_COLOUR: Final = re.compile(r"(--oc-scene-\w+):\s*(#\w+)")
_USED: Final = re.compile(r"var\((--oc-scene-\w+)\)")


class Drawings:
    """The drawings as they are now."""

    def __init__(self, svgs: Mapping[str, str], scene: str, colours: Mapping[str, str]) -> None:
        """Take the SVG of every drawing by its name, that of the scene, and the colours that it names."""
        self._svgs, self._scene, self._colours = svgs, scene, colours
        self.digest = sha256(repr((sorted(svgs.items()), scene, sorted(colours.items()))).encode()).digest()

    @classmethod
    def read(cls, site_src: Path) -> Self:
        """Read the drawings from where the site's are."""
        assets = site_src / "assets"
        # A sheet says the colours by day first; those by night come after.
        found = reversed(_COLOUR.findall((assets / _COLOURS).read_text(encoding="utf-8")))
        svgs = {name: svg for name, svg in icons(assets).items() if name in DRAWINGS}
        return cls(svgs, (assets / _SCENE).read_text(encoding="utf-8"), dict(found))

    def shape(self, name: str, size: int) -> Image.Image:
        """Return a drawing as grey levels, 255 where its lines are, ``size`` pixels wide and high."""
        return _points(self._svgs[name], size).getchannel("A")

    def scene(self, size: tuple[int, int]) -> Image.Image:
        """Return the scene in its colours by day: the land at the foot, the sky above as high as there is room."""
        sky = Image.new("RGB", size, self._colours["--oc-scene-top"])
        sky.paste(self._colours["--oc-scene-low"], (0, 0), Image.linear_gradient("L").resize(size))
        land = _points(_USED.sub(lambda used: self._colours[used[1]], self._scene), round(size[0] * _NEARER))
        sky.paste(land, (size[0] - land.width, size[1] - land.height), land)
        return sky


def _points(svg: str, width: int) -> Image.Image:
    """Return an SVG drawing as red, green, blue and how much it covers."""
    with Image.open(BytesIO(resvg_py.svg_to_bytes(svg, width=width, skip_system_fonts=True))) as points:
        return points.convert("RGBA")

"""folium as its tutorial shows it, for comparison: a marker with a popup per product, in a cluster."""

import re
from pathlib import Path

import folium
from folium.plugins import MarkerCluster

from generator.catalogue.whole import Catalogue

#: Package of the npm registry → the part of folium's foreign addresses that names it.
PACKAGES = {
    "leaflet": "leaflet@",
    "jquery": "jquery-",
    "bootstrap": "bootstrap@",
    "@fortawesome/fontawesome-free": "fontawesome-free@",
    "leaflet.markercluster": "leaflet.markercluster/",
}


def write_page(catalogue: Catalogue, file: Path) -> None:
    """Write folium's page of all products."""
    page = folium.Map(location=[10.5, 105.1], zoom_start=9)
    cluster = MarkerCluster().add_to(page)
    for product in catalogue.products.values():
        # Braces are folium's template signs; the benchmark compares sizes, not safety.
        name = re.sub(r"[{}$`\\]", "", product.name.vi)
        folium.Marker([product.point.lat, product.point.lon], popup=name, tooltip=name).add_to(cluster)
    page.save(str(file))


def localise(file: Path, modules: Path) -> list[str]:
    """Let the page load what it asks foreign hosts for from ``modules`` (an npm ``node_modules``) under its own host.

    Returns:
        The foreign addresses that no package stands in for; they stay and fail.
    """
    text = file.read_text("utf-8")
    missing = []
    for address in sorted(set(re.findall(r"https://[^\s\"']+\.(?:js|css)", text))):
        local = _local(address, modules)
        if local:
            text = text.replace(address, local)
        else:
            missing.append(address)
    file.write_text(text, "utf-8")
    return missing


def _local(address: str, modules: Path) -> str | None:
    name = address.rsplit("/", 1)[1]
    for package, part in PACKAGES.items():
        if part in address:
            wanted = "jquery.min.js" if package == "jquery" else name
            found = sorted((modules / package).rglob(wanted))
            if found:
                return "node_modules/" + found[0].relative_to(modules).as_posix()
    return None

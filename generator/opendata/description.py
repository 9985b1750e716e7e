"""What the data page tells of the open data: which files there are, how large, and what their columns mean."""

from collections.abc import Mapping
from typing import Any

from generator.catalogue.whole import Catalogue
from generator.opendata.columns import columns_of
from generator.opendata.datapackage import MEDIA_TYPES
from generator.opendata.feeds import calendar_path, feed_path
from generator.opendata.news import Feed
from generator.opendata.tables import tables_of


def data_page(catalogue: Catalogue, sizes: Mapping[str, int], site_url: str | None) -> dict[str, Any]:
    """Return what the template of the data page and its JSON-LD read.

    Args:
        catalogue: the catalogue.
        sizes: path in the site → bytes of open data files; what is not made has none.
        site_url: the address of the site, or None.
    """
    tables = tables_of(catalogue)
    return {
        "tables": [{"id": table.id, "title": table.title, "columns": columns_of(table.fields)} for table in tables],
        "site": f"{site_url.rstrip('/')}/" if site_url else "https://…/",
        "suffixes": tuple(MEDIA_TYPES),
        "sizes": sizes,
        "feeds": tuple(Feed),
        "feed_path": feed_path,
        "calendar_path": calendar_path,
        "downloads": [
            {
                "@type": "DataDownload",
                "name": f"{table.id}.{suffix}",
                "encodingFormat": media_type,
                "contentUrl": f"data/{table.id}.{suffix}",
                "contentSize": f"{sizes[f'data/{table.id}.{suffix}']} B",
            }
            for table in tables
            for suffix, media_type in MEDIA_TYPES.items()
            if f"data/{table.id}.{suffix}" in sizes
        ],
    }

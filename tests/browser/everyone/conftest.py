"""What every visitor is promised, on every kind of page: the real site at the address for which it was built."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.built_site import serve
from tests.hosting.servers import BUILT_FOR


@pytest.fixture(scope="session")
def site_url(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site where the page for lost addresses, which cannot be relative, finds its style."""
    host = tmp_path_factory.mktemp("host")
    (host / BUILT_FOR.strip("/")).symlink_to(built_site)
    for address in serve(host):
        yield address.rstrip("/") + BUILT_FOR

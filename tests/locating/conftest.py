from collections.abc import Iterator

import pytest

from tests.locating.nominatim import Nominatim, serving


@pytest.fixture
def nominatim() -> Iterator[Nominatim]:
    """Return a running server that knows nothing yet."""
    with serving(Nominatim()) as server:
        yield server

"""The real data of the installed package, read once."""

import pytest

from generator.places.derive import derive
from generator.places.model import Places
from generator.places.provinces import AN_GIANG
from generator.places.source import Source, read_source


@pytest.fixture(scope="session")
def source() -> Source:
    return read_source(AN_GIANG)


@pytest.fixture(scope="session")
def places(source: Source) -> Places:
    return derive([source])

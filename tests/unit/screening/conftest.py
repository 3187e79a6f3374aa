"""One index for all tests that only search it."""

import pytest
from tests.unit.screening.people import index_of

from gwanmun.engines.screening import ScreeningIndex


@pytest.fixture(scope="session")
def index() -> ScreeningIndex:
    return index_of()

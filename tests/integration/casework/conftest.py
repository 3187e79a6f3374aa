"""Every test of casework knows the sample procedure."""

from collections.abc import Iterator

import pytest
from tests.casework_world import casework


@pytest.fixture(autouse=True)
def _sample_procedure() -> Iterator[None]:
    with casework():
        yield

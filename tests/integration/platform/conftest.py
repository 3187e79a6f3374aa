"""Officers and instants that the tests of the platform share."""

from datetime import UTC, datetime

import pytest

from gwanmun.platform.access.actors import Actor


@pytest.fixture
def officer() -> Actor:
    return Actor(id="account:1", name="김하늘", kind="officer", duties=frozenset({"system.operate"}), office="ICN")


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

"""These tests kill processes. Those of one run take turns, so that each has the machine's attention."""

from pathlib import Path

import pytest

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.resilience)
            item.add_marker(pytest.mark.xdist_group("processes"))

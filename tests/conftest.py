"""Every test run has a PostgreSQL server: the one of DATABASE_URL, or an embedded one that lives as long as the run."""

import os

import pytest
from django.conf import settings

_started = []


def pytest_configure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput") or os.environ.get("DATABASE_URL"):
        return
    server = settings.EMBEDDED_DATABASE
    if not server.is_running():
        server.start()
        _started.append(server)
    server.create_database()


def pytest_unconfigure() -> None:
    for server in _started:
        server.stop()

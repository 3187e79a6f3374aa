"""Every test run has a PostgreSQL server: the one of DATABASE_URL, or an embedded one that lives as long as the run."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from hypothesis import settings as properties

_started = []
_OTHERS = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""

# Properties are judged by what they find, not by how busy the machine is.
properties.register_profile("thorough", deadline=None)
properties.register_profile("fast", deadline=None, max_examples=20)


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


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Lets transaction tests empty the append-only tables afterwards, which the tables themselves refuse. At the end
    sessions that threads left open are closed, or the database could not be dropped."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgname LIKE '%no_truncate'")
        for table, trigger in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(_OTHERS)


@pytest.fixture(autouse=True)
def own_run_time_folders(settings, tmp_path: Path) -> Path:
    """Checkpoints and files of a test never mix with those of the site. Returns the folder of the checkpoints."""
    settings.CHECKPOINTS = tmp_path / "checkpoints"
    settings.VAULT = tmp_path / "vault"
    return settings.CHECKPOINTS

"""A worker is killed between the event and its letter: the next run makes the letter, and only one."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from gwanmun.platform.database.embedded import EmbeddedServer

PROJECT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    not (settings.STATICFILES_DIRS[0] / "pretendard" / "print").exists(), reason="the front-end packages are missing"
)


@pytest.fixture
def work(tmp_path):
    """Runs the worker on a database of its own; returns how it ended and what it said."""
    server = EmbeddedServer(tmp_path / "postgres")
    server.start()
    server.create_database()
    paths = [str(PROJECT / "src"), str(PROJECT), os.environ.get("PYTHONPATH", "")]
    environment = {
        **os.environ, "GWANMUN_VAR": str(tmp_path), "DATABASE_URL": server.url(), "PYTHONPATH": os.pathsep.join(paths),
        "DJANGO_SETTINGS_MODULE": "gwanmun.config.settings",
    }  # fmt: skip

    def _work(act: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "tests.resilience.letter_worker", act]
        done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout.strip() or done.stderr[-2_000:] * (done.returncode > 0)

    yield _work
    server.stop()


def test_a_worker_killed_while_it_makes_a_letter_leaves_none_and_the_next_makes_one(work, tmp_path) -> None:
    assert work("decide") == (0, "letters=0 waiting=1")
    assert work("killed") == (-signal.SIGKILL, "")
    assert work("deliver") == (0, "letters=1 waiting=0")
    files = [path for path in (tmp_path / "vault").rglob("*") if path.is_file()]
    assert len(files) == 2, "the file of the killed run lies there, named by no record"

"""A site of its own for a benchmark: a temporary folder with an embedded database, removed when the program ends.

Import this before Django: it says where the site lies. `DATABASE_URL` in the environment is ignored.
"""

import atexit
import os
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

_VAR = Path(tempfile.mkdtemp(prefix="gwanmun-benchmark-"))
os.environ["GWANMUN_VAR"] = str(_VAR)
os.environ["DJANGO_SETTINGS_MODULE"] = "gwanmun.config.settings"
os.environ["GWANMUN_DEMONSTRATION"] = "1"
os.environ.pop("DATABASE_URL", None)

import django

django.setup()

from django.conf import settings
from django.core.management import call_command

from gwanmun.synthetic.service import found_nation, live_through

__all__ = ["start"]


def start(*, people: int) -> None:
    """Starts the database, makes its tables and founds a nation whose flights of the next hours are announced."""
    server = settings.EMBEDDED_DATABASE
    atexit.register(shutil.rmtree, _VAR, ignore_errors=True)
    atexit.register(server.stop)
    server.start()
    server.create_database()
    call_command("migrate", verbosity=0)
    now = datetime.now(UTC)
    nation = found_nation(people=people, now=now, progress=lambda *_: None)
    live_through(nation, days=0, now=now, progress=lambda *_: None)

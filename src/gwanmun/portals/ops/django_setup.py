"""Django for a command: started only by the commands that need it, so that `--help` answers at once."""

import os
from pathlib import Path

__all__ = ["PROJECT", "VAR", "start_django"]

PROJECT = Path(__file__).resolve().parents[4]
VAR = Path(os.environ.get("GWANMUN_VAR", PROJECT / "var")).resolve()


def start_django() -> None:
    """Loads the settings and the apps."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gwanmun.config.settings")
    import django

    django.setup()

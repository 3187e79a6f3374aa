"""One supervisor a site: a lock that the kernel gives back when its holder ends, however it ends."""

import contextlib
import fcntl
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

__all__ = ["AlreadyRunning", "Site", "only_one", "running_site"]


@dataclass(frozen=True, slots=True)
class Site:
    """What a running supervisor says about itself."""

    pid: int
    web: str
    gateway: str


class AlreadyRunning(Exception):
    """Another supervisor holds the lock. `site` is what it says about itself, None while it is starting."""

    def __init__(self, site: Site | None) -> None:
        super().__init__("already running")
        self.site = site


@contextlib.contextmanager
def only_one(path: Path, *, web: str, gateway: str) -> Iterator[None]:
    """Holds the lock `path` while the block runs.

    Raises:
        AlreadyRunning: another process holds it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning(_read(path)) from None
        file.truncate(0)
        file.write(json.dumps(asdict(Site(os.getpid(), web, gateway))))
        file.flush()
        yield
        file.truncate(0)


def running_site(path: Path) -> Site | None:
    """The site whose supervisor holds the lock now, or None."""
    if not path.exists():
        return None
    with path.open() as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return _read(path)
    return None


def _read(path: Path) -> Site | None:
    try:
        return Site(**json.loads(path.read_text()))
    except (ValueError, TypeError):
        return None

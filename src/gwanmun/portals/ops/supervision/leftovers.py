"""Processes of an earlier run that outlived their supervisor.

Every child carries its site's run-time folder in its environment; so a left-over is known for certain, and a process
that has inherited its number is not.
"""

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from gwanmun.portals.ops.supervision.children import MARK

__all__ = ["end_leftovers", "leftovers"]

_PATIENCE = 5.0  # seconds that processes have to end
_PAUSE = 0.05  # seconds between two looks


def leftovers(mark: str) -> list[int]:
    """Numbers of the living processes that were started for the site `mark`, this process excepted."""
    wanted = f"{MARK}={mark}".encode()
    return [pid for pid in _processes() if pid != os.getpid() and wanted in _environment(pid) and _lives(pid)]


def end_leftovers(mark: str) -> int:
    """Ends them: first SIGTERM, then SIGKILL, and waits until they are gone, so that their ports are free. Returns how
    many there were."""
    found = leftovers(mark)
    _send(found, signal.SIGTERM)
    _send(_wait_until_gone(mark), signal.SIGKILL)
    _wait_until_gone(mark)
    return len(found)


def _wait_until_gone(mark: str) -> list[int]:
    """Waits for the end of all that is left, within patience; returns what is left then."""
    deadline = time.monotonic() + _PATIENCE
    while (remaining := leftovers(mark)) and time.monotonic() < deadline:
        time.sleep(_PAUSE)
    return remaining


def _send(pids: list[int], number: signal.Signals) -> None:
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)


def _processes() -> Iterator[int]:
    return (int(entry.name) for entry in Path("/proc").glob("[0-9]*"))


def _environment(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:  # it ended meanwhile, or belongs to another user
        return []


def _lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in {"Z", "X"}

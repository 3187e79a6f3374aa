"""Server processes that outlived a killed PostgreSQL.

They keep the shared memory of the dead server, so that a new one refuses to start; one that is computing does not even
notice that it is alone. What they had not committed is lost with the dead server in any case.
"""

import contextlib
import os
import signal
import time
from pathlib import Path

__all__ = ["end_orphans"]

_PATIENCE = 10.0  # seconds
_PAUSE = 0.02  # seconds between two looks


def end_orphans(data: Path) -> None:
    """Ends every process that works in the data folder `data`. The caller knows that its server does not run."""
    deadline = time.monotonic() + _PATIENCE
    while (pids := _working_in(data)) and time.monotonic() < deadline:
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGQUIT)
        time.sleep(_PAUSE)


def _working_in(data: Path) -> list[int]:
    found = []
    for link in Path("/proc").glob("[0-9]*/cwd"):
        with contextlib.suppress(OSError):  # ended meanwhile, or another user's
            if link.readlink() == data:
                found.append(int(link.parent.name))
    return found

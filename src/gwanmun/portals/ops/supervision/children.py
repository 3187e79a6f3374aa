"""One supervised process and everything that it starts itself."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["MARK", "Child", "ChildSpec", "describe_exit", "end_with_parent"]

MARK = "GWANMUN_SUPERVISED"  # in the environment of every child: the run-time folder that it belongs to
_PR_SET_PDEATHSIG = 1
_LARGE = 50 * 2**20  # bytes


@dataclass(frozen=True, slots=True)
class ChildSpec:
    """What to start. `is_ready` says, without waiting, whether it serves; `address` is shown once it does."""

    name: str
    command: Sequence[str]
    log: Path = Path(os.devnull)
    environment: Mapping[str, str] = field(default_factory=dict)
    is_ready: Callable[[], bool] = lambda: True
    address: str = ""
    style: str = "cyan"


class Child:
    """A running process group. It ends with its supervisor, however that one ends."""

    def __init__(self, spec: ChildSpec, mark: str) -> None:
        self.spec = spec
        _turn_over(spec.log)
        with spec.log.open("ab") as log:
            self.process = subprocess.Popen(  # noqa: S603 - commands are the supervisor's own
                list(spec.command),
                env={**os.environ, **spec.environment, MARK: mark, "PYTHONUNBUFFERED": "1"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=end_with_parent,  # noqa: PLW1509 - the supervisor has no threads
            )

    @property
    def pid(self) -> int:
        return self.process.pid

    def exit_code(self) -> int | None:
        """The exit code (negative: the signal), or None while it lives."""
        return self.process.poll()

    def signal_group(self, number: signal.Signals) -> None:
        """Sends a signal to the process and its descendants; silently when none is left."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, number)

    def group_is_gone(self) -> bool:
        """True when neither the process nor a descendant in its group is left."""
        self.process.poll()
        try:
            os.killpg(self.pid, 0)
        except ProcessLookupError:
            return True
        except PermissionError:
            return False
        return False


def _turn_over(log: Path) -> None:
    """Puts a large log aside as `<name>.log.1`, in place of the one before it."""
    if log.is_file() and log.stat().st_size > _LARGE:
        log.replace(log.with_name(f"{log.name}.1"))


def describe_exit(code: int) -> str:
    """ "exit 3" or "SIGKILL"."""
    return signal.Signals(-code).name if code < 0 else f"exit {code}"


def end_with_parent() -> None:
    """Between fork and exec: asks the kernel to send SIGTERM when the supervisor is gone, even by SIGKILL."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)

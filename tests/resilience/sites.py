"""A supervised site of tiny processes, watched through the lines that it prints."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from gwanmun.portals.ops.supervision.children import ChildSpec
from gwanmun.portals.ops.supervision.supervisor import Service, Supervisor

_PATIENCE = 120  # seconds: only a failing test waits this long
_SOURCE = Path(__file__).resolve().parents[2] / "src"

STEADY = "import pathlib, os, sys, signal; pathlib.Path(sys.argv[1]).write_text(str(os.getpid())); signal.pause()"
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + STEADY
PARENT = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import signal; signal.pause()']); " + STEADY


class Printer:
    """Prints every event as one line of JSON."""

    def _print(self, *words: object) -> None:
        print(json.dumps(words), flush=True)

    def ready(self, spec: ChildSpec) -> None:
        self._print("ready", spec.name)

    def all_ready(self) -> None:
        self._print("all ready")

    def died(self, name: str, how: str, again_in: float) -> None:
        self._print("died", name, how, again_in)

    def stopping(self) -> None:
        self._print("stopping")

    def insisting(self, name: str) -> None:
        self._print("insisting", name)


def run(folder: Path, children: dict[str, str]) -> None:
    """The body of the supervising process: one child a name, each running its piece of Python."""
    specs = [_spec(folder, name, code) for name, code in children.items()]
    flag = folder / "service"
    services = [Service("service", flag.exists, flag.touch)]
    flag.touch()
    Supervisor(specs, mark=str(folder), listener=Printer(), services=services).run()


def _spec(folder: Path, name: str, code: str) -> ChildSpec:
    born = folder / f"{name}.pid"
    command = (sys.executable, "-c", code, str(born))
    return ChildSpec(name, command, folder / f"{name}.log", is_ready=lambda: _lives(born))


def _lives(born: Path) -> bool:
    try:
        os.kill(int(born.read_text()), 0)
    except (FileNotFoundError, ValueError, ProcessLookupError):  # not born, half written, or the one before it
        return False
    return True


class RunningSite:
    """The supervising process as a test sees it."""

    def __init__(self, folder: Path, children: dict[str, str]) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, __file__, str(folder), json.dumps(children)],
            env={**os.environ, "PYTHONPATH": str(_SOURCE)},
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._unread = b""

    def expect(self, *words: object) -> list[object]:
        """Reads events until one begins with `words`."""
        while line := self._next_line():
            event: list[object] = json.loads(line)
            if event[: len(words)] == list(words):
                return event
        raise AssertionError(f"{words} did not happen")

    def _next_line(self) -> bytes:
        assert self.process.stdout
        while b"\n" not in self._unread:
            if not select.select([self.process.stdout], [], [], _PATIENCE)[0]:
                return b""
            chunk = self.process.stdout.read(4096)
            if not chunk:
                return b""
            self._unread += chunk
        line, _, self._unread = self._unread.partition(b"\n")
        return line

    def pid_of(self, name: str) -> int:
        return int((self.folder / f"{name}.pid").read_text())

    def kill(self, name: str, number: signal.Signals = signal.SIGKILL) -> None:
        os.kill(self.pid_of(name), number)

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Sends `number` to the supervisor and returns its exit code."""
        self.process.send_signal(number)
        return self.process.wait(_PATIENCE)


def main(arguments: Sequence[str]) -> None:
    run(Path(arguments[0]), json.loads(arguments[1]))


if __name__ == "__main__":
    main(sys.argv[1:])

"""A whole site, started as `gwanmun run` starts it, on ports of its own and with a database of its own."""

import os
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path

import psycopg

from gwanmun.platform.database.embedded import EmbeddedServer
from gwanmun.portals.ops.supervision.leftovers import leftovers

_PATIENCE = 180  # seconds: only a failing test waits this long
_SOURCE = Path(__file__).resolve().parents[2] / "src"
COMMAND = (sys.executable, "-m", "gwanmun.portals.ops.main")


def free_port() -> int:
    """A port that nobody has now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


class Site:
    """The running site in `folder`; what it says is read line by line."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.web, self.gateway = free_port(), free_port()
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "PYTHONPATH"}},
            "GWANMUN_VAR": str(folder), "GWANMUN_DEMONSTRATION": "0", "PYTHONPATH": str(_SOURCE), "LC_ALL": "C.UTF-8",
            "DJANGO_SETTINGS_MODULE": "gwanmun.config.settings",
        }  # fmt: skip
        self.server = EmbeddedServer(folder / "postgres")
        self.said: list[str] = []
        self._unread = b""
        self.process = self._start()

    def _start(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [*COMMAND, "run", "--web-port", str(self.web), "--gateway-port", str(self.gateway)],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            bufsize=0,
        )

    def again(self) -> None:
        """Starts the site once more, on the same ports and data."""
        assert self.process.stdout
        self.process.stdout.close()
        self.said, self._unread = [], b""
        self.process = self._start()

    def expect(self, words: str) -> str:
        """Reads what the site says until a line has `words`."""
        assert self.process.stdout
        while True:
            while b"\n" in self._unread:
                line, _, self._unread = self._unread.partition(b"\n")
                self.said.append(line.decode())
                if words in self.said[-1]:
                    return self.said[-1]
            if not select.select([self.process.stdout], [], [], _PATIENCE)[0]:
                raise AssertionError(f"{words!r} was not said:\n" + "\n".join(self.said))
            chunk = self.process.stdout.read(4096)
            if not chunk:
                raise AssertionError(f"{words!r} was not said:\n" + "\n".join(self.said))
            self._unread += chunk

    def run(self, *arguments: str) -> str:
        """What another `gwanmun` command prints."""
        done = subprocess.run([*COMMAND, *arguments], env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.strip()

    def kill(self, words: str) -> None:
        """Ends every process of the site whose command line has `words`, without warning."""
        found = [pid for pid in leftovers(str(self.folder)) if words in _command_of(pid)]
        assert found, words
        for pid in found:
            os.kill(pid, signal.SIGKILL)

    def kill_database(self) -> None:
        os.kill(int((self.server.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)

    def rows(self, query: str) -> list[tuple[object, ...]]:
        with psycopg.connect(self.server.url()) as connection:
            return connection.execute(query.encode()).fetchall()

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(_PATIENCE)


def _command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""

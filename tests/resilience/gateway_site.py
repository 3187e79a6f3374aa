"""A gateway with its own embedded database, started as a site starts it, and a carrier that never gives up."""

import http.client
import itertools
import os
import queue
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg

from gwanmun.platform.database.embedded import EmbeddedServer
from gwanmun.portals.ops.processes import Addresses, children_of

PEOPLE = 3
_PATIENCE = 40  # seconds: only a failing test waits this long
_SOURCE = Path(__file__).resolve().parents[2] / "src"
_BOOTED = re.compile(r"Booting worker with pid: (\d+)")
_PREPARE = """
import django
django.setup()
from django.core.management import call_command
from django.utils import timezone
from gwanmun.divisions.border.service import add_carrier, issue_key
from gwanmun.platform.access.service import Actor
call_command("migrate", verbosity=0)
by = Actor("system:test", "Test", "system", frozenset({"carriers.manage"}))
add_carrier(by=by, at=timezone.now(), code="KE", name="Test Air")
print(issue_key(by=by, at=timezone.now(), code="KE", label="test"))
"""


class GatewaySite:
    """The processes of a site that answer carriers: PostgreSQL and the gateway under `var`."""

    def __init__(self, var: Path) -> None:
        self.database = EmbeddedServer(var / "postgres")
        self.port = _free_port()
        self._environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | {
            "GWANMUN_VAR": str(var),
            "PYTHONPATH": str(_SOURCE),
            "DJANGO_SETTINGS_MODULE": "gwanmun.config.settings",
        }
        self._spec = next(
            spec for spec in children_of(Addresses("127.0.0.1", 0, self.port), var, None) if spec.name == "gateway"
        )
        self.database.start()
        self.database.create_database()
        prepared = subprocess.run(
            [sys.executable, "-c", _PREPARE], env=self._environment, capture_output=True, text=True, check=True
        )
        self.key = prepared.stdout.split()[-1]

    def start_gateway(self) -> None:
        """Returns when both workers are born."""
        self.gateway = subprocess.Popen(
            self._spec.command,
            env={**self._environment, **self._spec.environment},
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        self._born: queue.Queue[int] = queue.Queue()
        threading.Thread(target=self._watch, args=(self.gateway, self._born), daemon=True).start()
        self.workers = [self._born.get(timeout=_PATIENCE) for _ in range(2)]

    @staticmethod
    def _watch(gateway: "subprocess.Popen[str]", born: "queue.Queue[int]") -> None:
        assert gateway.stderr
        for line in gateway.stderr:
            if found := _BOOTED.search(line):
                born.put(int(found[1]))

    def kill_workers(self) -> None:
        """Returns when the master has replaced both."""
        for pid in self.workers:
            os.kill(pid, signal.SIGKILL)
        self.workers = [self._born.get(timeout=_PATIENCE) for _ in range(2)]

    def kill_gateway(self) -> None:
        """Master and workers at once."""
        os.killpg(self.gateway.pid, signal.SIGKILL)
        self.gateway.wait(_PATIENCE)

    def kill_database(self) -> None:
        """The postmaster and every process of its own."""
        with psycopg.connect(self.database.url()) as connection:
            backends = [row[0] for row in connection.execute("SELECT pid FROM pg_stat_activity")]
        for pid in [int((self.database.data / "postmaster.pid").read_text().split()[0]), *backends]:
            with suppress(ProcessLookupError):  # a backend that ended meanwhile
                os.kill(pid, signal.SIGKILL)
        while self.database.is_running():
            os.sched_yield()

    def end(self) -> None:
        if self.gateway.poll() is None:
            self.kill_gateway()
        self.database.stop()


@dataclass(frozen=True, slots=True)
class Answered:
    """What a carrier sent and what it was told."""

    sent: bytes
    told: bytes


class StubbornCarrier:
    """Sends lists one after another, each again and again until it is answered, as carriers do."""

    def __init__(self, site: GatewaySite, threads: int = 2) -> None:
        self._site = site
        self._numbers = itertools.count()
        self._enough = threading.Event()
        self._fresh: queue.Queue[Answered] = queue.Queue()
        self.answered: list[Answered] = []
        self._threads = [threading.Thread(target=self._run, daemon=True) for _ in range(threads)]
        for thread in self._threads:
            thread.start()

    def hear(self, count: int) -> None:
        """Returns when `count` more answers have come."""
        for _ in range(count):
            self.answered.append(self._fresh.get(timeout=_PATIENCE))

    def stop(self) -> None:
        """Returns when every message in hand is answered."""
        self._enough.set()
        for thread in self._threads:
            thread.join(_PATIENCE)
            assert not thread.is_alive()
        with suppress(queue.Empty):
            while True:
                self.answered.append(self._fresh.get_nowait())

    def send(self, content: bytes) -> tuple[int, bytes]:
        """The status and the answer; 0 when the gateway is away or breaks off."""
        with closing(http.client.HTTPConnection("127.0.0.1", self._site.port, timeout=_PATIENCE)) as connection:
            headers = {"Authorization": f"Bearer {self._site.key}", "Content-Type": "application/edifact"}
            try:
                connection.request("POST", "/v1/messages", content, headers)
                response = connection.getresponse()
                return response.status, response.read()
            except (OSError, http.client.HTTPException):
                return 0, b""

    def _run(self) -> None:
        while not self._enough.is_set():
            self._fresh.put(self._until_answered(passenger_list(next(self._numbers))))

    def _until_answered(self, content: bytes) -> Answered:
        for wait in _pauses():
            status, told = self.send(content)
            if status == 200:
                return Answered(content, told)
            self._enough.wait(wait)
        raise AssertionError("never answered")


def passenger_list(number: int) -> bytes:
    """Three people of whom one has no visa."""
    people = "".join(
        f"NAD+FL+++WALKER:JOHN'ATT+2++M'DTM+329:{60 + person}0101'LOC+178+LAX'LOC+179+ICN'NAT+2+{nationality}'"
        f"RFF+AVF:AB{number:04d}'RFF+ABO:R{number}N{person}'DOC+P:110:111+P{number:05d}{person}'DTM+36:330101'"
        f"LOC+91+{nationality}'"
        for person, nationality in enumerate(("USA", "VNM", "KOR"))
    )
    return (
        f"UNB+UNOA:4+KE+GWANMUN+261124:0300+{number}++IAPI'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'RFF+TN:{number}'"
        f"NAD+MS+++KE DCS'TDT+20+KE{100 + number % 3}+++KE'LOC+125+LAX'DTM+189:2611241130:201'"
        f"LOC+87+ICN'DTM+232:2611251730:201'{people}CNT+42:{PEOPLE}'UNT+1+1'UNZ+1+{number}'"
    ).encode()


def _pauses() -> Iterator[float]:
    """Seconds between two attempts, as long as anybody is patient."""
    return itertools.repeat(0.05, round(_PATIENCE / 0.05))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port

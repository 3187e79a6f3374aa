"""Gateway, worker and database are killed while a carrier sends; no answer that the carrier received is ever lost."""

import http.client
import signal
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.resilience.running import Site

from gwanmun.portals.ops.supervision.leftovers import end_leftovers, leftovers

_PATIENCE = 120  # seconds: only a failing test waits this long
LIST = (
    "UNA:+.? 'UNB+UNOA:4+KE+KRG+{sent}+{number}'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'RFF+TN:T{number}:::1'"
    "NAD+MS+++DESK'COM+82 2 000 0000:TE'TDT+20+KE082+++KE'LOC+125+JFK'DTM+189:{departs}:201'LOC+87+ICN'"
    "DTM+232:{arrives}:201'NAD+FL+++SPECIMEN:ANNA'ATT+2++F'DTM+329:900101'LOC+22+ICN'LOC+178+JFK'LOC+179+ICN'"
    "NAT+2+USA'RFF+AVF:LOC{number}'RFF+ABO:P{number}'DOC+P:110:111+X{number}'DTM+36:350101'LOC+91+USA'CNT+42:1'"
    "UNT+22+1'UNZ+1+{number}'"
)


class Sender(threading.Thread):
    """A carrier that sends one list after another and keeps every answer that it received."""

    def __init__(self, port: int, key: str) -> None:
        super().__init__(daemon=True)
        self._port, self._key = port, key
        self._enough, self._stop_asked = threading.Condition(), threading.Event()
        self.received: list[bytes] = []

    def run(self) -> None:
        number = 0
        while not self._stop_asked.is_set():
            number += 1
            if answer := self._send(number):
                with self._enough:
                    self.received.append(answer)
                    self._enough.notify_all()

    def wait_for_more(self, count: int) -> None:
        """Returns when `count` more answers were received."""
        with self._enough:
            goal = len(self.received) + count
            assert self._enough.wait_for(lambda: len(self.received) >= goal, _PATIENCE), "no more answers came"

    def stop(self) -> None:
        self._stop_asked.set()
        self.join(_PATIENCE)

    def _send(self, number: int) -> bytes:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=30)
        headers = {"Authorization": f"Bearer {self._key}", "Content-Type": "application/edifact"}
        try:
            connection.request("POST", "/v1/messages", message(number), headers)
            response = connection.getresponse()
            content = response.read()
        except (OSError, http.client.HTTPException):
            return b""
        else:
            return content if response.status == 200 else b""
        finally:
            connection.close()


def message(number: int) -> str:
    now = datetime.now(UTC)
    departs, arrives = now + timedelta(hours=6), now + timedelta(hours=20)
    return LIST.format(
        number=number, sent=f"{now:%y%m%d:%H%M}", departs=f"{departs:%y%m%d%H%M}", arrives=f"{arrives:%y%m%d%H%M}"
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder: Path = tmp_path_factory.mktemp("site")
    site = Site(folder)
    site.expect("Ctrl-C stops everything")
    yield site
    site.end()
    assert site.process.stdout
    site.process.stdout.close()
    end_leftovers(str(folder))
    site.server.stop()


@pytest.fixture
def sender(site: Site) -> Iterator[Sender]:
    site.run("carriers", "add", "KE", "Carrier KE")
    sender = Sender(site.gateway, site.run("carriers", "key", "KE"))
    sender.start()
    yield sender
    sender.stop()


def test_no_received_answer_is_lost_whatever_is_killed(site: Site, sender: Sender):
    sender.wait_for_more(5)
    for victim in ("gwanmun-gateway", "ops.main worker"):
        site.kill(victim)
        sender.wait_for_more(5)
    site.kill_database()
    site.expect("PostgreSQL is running")
    sender.wait_for_more(5)
    sender.stop()
    stored = {bytes(reply) for (reply,) in site.rows("SELECT reply FROM border_carriermessage")}  # type: ignore[call-overload]
    assert len(set(sender.received)) == len(sender.received) >= 20
    assert set(sender.received) <= stored


def test_the_log_is_whole_after_all_that(site: Site):
    assert "intact" in site.run("audit", "verify")


def test_a_second_run_says_that_the_first_one_is_there(site: Site):
    second = Site.__new__(Site)
    second.__dict__.update(site.__dict__, said=[], _unread=b"")
    second.process = second._start()
    assert str(site.process.pid) in second.expect("already running")
    assert second.process.wait(_PATIENCE) == 3


def test_after_the_run_itself_was_killed_the_next_one_goes_on_with_the_data(site: Site):
    (before,) = site.rows("SELECT count(*) FROM border_carriermessage")[0]
    site.end(signal.SIGKILL)
    site.again()
    site.expect("Ctrl-C stops everything")
    assert site.rows("SELECT count(*) FROM border_carriermessage") == [(before,)]
    assert len(set(leftovers(str(site.folder)))) >= 5

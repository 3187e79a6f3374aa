"""Whatever is killed comes back; whoever stops leaves nothing behind."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.resilience.sites import PARENT, STEADY, STUBBORN, RunningSite

from gwanmun.portals.ops.supervision.leftovers import end_leftovers, leftovers

Start = Callable[[dict[str, str]], RunningSite]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    started: list[RunningSite] = []

    def begin(children: dict[str, str]) -> RunningSite:
        started.append(RunningSite(tmp_path, children))
        return started[-1]

    yield begin
    for site in started:
        site.process.kill()
        site.process.wait()
        assert site.process.stdout
        site.process.stdout.close()
    end_leftovers(str(tmp_path))


def test_everything_serves_then_it_is_said_once(start: Start):
    site = start({"web": STEADY, "worker": STEADY})
    site.expect("all ready")
    assert site.end() == 0


def test_a_killed_child_is_started_again(start: Start):
    site = start({"web": STEADY, "worker": STEADY})
    site.expect("all ready")
    before = site.pid_of("web")
    site.kill("web")
    assert site.expect("died", "web", "SIGKILL")[3] == 0.5
    site.expect("ready", "web")
    assert site.pid_of("web") != before


def test_a_child_that_cannot_start_waits_longer_each_time(start: Start):
    site = start({"web": STEADY, "gateway": "raise SystemExit(3)"})
    assert [site.expect("died", "gateway", "exit 3")[3] for _ in range(3)] == [0.5, 1.0, 2.0]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_leaves_nobody(start: Start, tmp_path: Path, number: signal.Signals):
    site = start({"web": PARENT, "worker": STEADY})
    site.expect("all ready")
    assert len(leftovers(str(tmp_path))) == 3
    assert site.end(number) == 0
    assert leftovers(str(tmp_path)) == []


def test_a_child_that_will_not_stop_is_ended_at_the_second_asking(start: Start, tmp_path: Path):
    site = start({"web": STUBBORN})
    site.expect("all ready")
    site.process.send_signal(signal.SIGINT)
    site.expect("stopping")
    site.process.send_signal(signal.SIGINT)
    site.expect("insisting", "web")
    assert site.process.wait(120) == 0
    assert leftovers(str(tmp_path)) == []


def test_descendants_of_a_killed_child_do_not_keep_its_place(start: Start, tmp_path: Path):
    site = start({"web": PARENT})
    site.expect("all ready")
    before = leftovers(str(tmp_path))
    site.kill("web")
    site.expect("ready", "web")
    assert not set(before) & set(leftovers(str(tmp_path)))


def test_after_the_supervisor_was_killed_the_next_run_finds_and_ends_what_is_left(start: Start, tmp_path: Path):
    site = start({"web": STUBBORN, "worker": STUBBORN})
    site.expect("all ready")
    pids = {site.pid_of("web"), site.pid_of("worker")}
    site.end(signal.SIGKILL)
    assert set(leftovers(str(tmp_path))) == pids
    assert end_leftovers(str(tmp_path)) == 2
    assert leftovers(str(tmp_path)) == []


def test_processes_of_another_site_are_left_alone(start: Start, tmp_path: Path):
    site = start({"web": STEADY})
    site.expect("all ready")
    assert end_leftovers(str(tmp_path / "another")) == 0
    os.kill(site.pid_of("web"), 0)


def test_a_service_that_is_gone_is_restored(start: Start, tmp_path: Path):
    site = start({"web": STEADY})
    site.expect("all ready")
    (tmp_path / "service").unlink()
    site.expect("died", "service")
    assert site.end() == 0
    assert (tmp_path / "service").exists()

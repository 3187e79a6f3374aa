"""Keeps the processes of a site running until it is told to stop.

One thread, one loop: it wakes on a signal (a child ended, a stop was asked for) or at the next deadline (a restart is
due, a starting child is looked at, the database is looked at). Starting the supervisor blocks nothing else.
"""

import contextlib
import os
import select
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from types import FrameType
from typing import Protocol

from gwanmun.portals.ops.supervision.backoff import Backoff
from gwanmun.portals.ops.supervision.children import Child, ChildSpec, describe_exit

__all__ = ["Listener", "Service", "Supervisor"]

_STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_LOOK = 0.2  # seconds between two looks at a starting child
_LOOK_AT_SERVICES = 0.5  # seconds between two looks at the database
_PATIENCE = 8.0  # seconds between asking a child to stop and insisting


class Listener(Protocol):
    """Is told what happens, to say it aloud."""

    def ready(self, spec: ChildSpec) -> None: ...
    def all_ready(self) -> None: ...
    def died(self, name: str, how: str, again_in: float) -> None: ...
    def stopping(self) -> None: ...
    def insisting(self, name: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Service:
    """Something that runs outside the process tree, such as the database: it is looked at and restored."""

    name: str
    is_alive: Callable[[], bool]
    restore: Callable[[], None]


@dataclass(slots=True)
class _Place:
    """A child's place: the process in it changes, its history stays."""

    spec: ChildSpec
    child: Child | None = None
    started_at: float = 0.0
    ready: bool = False
    due_at: float = 0.0
    backoff: Backoff = field(default_factory=Backoff)


class Supervisor:
    """Runs `specs` and looks after `services`; `mark` names the site in the environment of every child."""

    def __init__(
        self,
        specs: Sequence[ChildSpec],
        *,
        mark: str,
        listener: Listener,
        services: Sequence[Service] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._places = [_Place(spec) for spec in specs]
        self._services = services
        self._mark = mark
        self._listener = listener
        self._clock = clock
        self._stops = 0
        self._looked_at = clock()

    def run(self) -> None:
        """Starts every child and returns when a stop was asked for and nothing is left."""
        with self._signals() as wake_up:
            try:
                while not self._stops:
                    self._start_due()
                    self._look_at_starting()
                    self._look_at_services()
                    _wait(wake_up, self._seconds_to_next())
                    self._notice_deaths()
            finally:
                self._listener.stopping()
                self._stop_all(wake_up)

    def _start_due(self) -> None:
        for place in self._places:
            if place.child is None and self._clock() >= place.due_at:
                place.child, place.started_at, place.ready = Child(place.spec, self._mark), self._clock(), False

    def _look_at_starting(self) -> None:
        for place in self._places:
            if place.child and not place.ready and place.spec.is_ready():
                place.ready = True
                self._listener.ready(place.spec)
                if all(other.ready for other in self._places):
                    self._listener.all_ready()

    def _look_at_services(self) -> None:
        if self._clock() - self._looked_at < _LOOK_AT_SERVICES:
            return
        for service in self._services:
            if not service.is_alive():
                self._listener.died(service.name, "not running", 0.0)
                service.restore()
        self._looked_at = self._clock()

    def _notice_deaths(self) -> None:
        for place in self._places:
            if place.child is None or (code := place.child.exit_code()) is None:
                continue
            # Its own descendants would keep its port, and answer with what the dead one had told them.
            place.child.signal_group(signal.SIGKILL)
            wait = place.backoff.after_death(self._clock() - place.started_at)
            place.child, place.ready, place.due_at = None, False, self._clock() + wait
            if not self._stops:
                self._listener.died(place.spec.name, describe_exit(code), wait)

    def _seconds_to_next(self) -> float:
        now = self._clock()
        waits = [place.due_at - now for place in self._places if place.child is None]
        waits += [_LOOK for place in self._places if place.child and not place.ready]
        waits += [_LOOK_AT_SERVICES] if self._services else []
        return max(0.0, min(waits, default=60.0))

    def _stop_all(self, wake_up: int) -> None:
        remaining = [place.child for place in self._places if place.child]
        for child in remaining:
            child.signal_group(signal.SIGTERM)
        deadline = self._clock() + _PATIENCE
        while remaining := [child for child in remaining if not child.group_is_gone()]:
            if self._clock() > deadline or self._stops > 1:
                break
            _wait(wake_up, _LOOK)
        for child in remaining:
            self._listener.insisting(child.spec.name)
            child.signal_group(signal.SIGKILL)
            child.process.wait()

    def _count_stop(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - the shape of a signal handler
        self._stops += 1

    @contextlib.contextmanager
    def _signals(self) -> Iterator[int]:
        """Turns signals into bytes on a pipe, so that none is lost between two looks and none waits for a timeout."""
        reader, writer = os.pipe()
        for end in (reader, writer):
            os.set_blocking(end, False)
        before = {number: signal.getsignal(number) for number in (*_STOP_SIGNALS, signal.SIGCHLD)}
        wake_up_before = signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        for number in _STOP_SIGNALS:
            signal.signal(number, self._count_stop)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        try:
            yield reader
        finally:
            signal.set_wakeup_fd(wake_up_before)
            for number, handler in before.items():
                signal.signal(number, handler)
            os.close(reader)
            os.close(writer)


def _wait(wake_up: int, seconds: float) -> None:
    if select.select([wake_up], [], [], seconds)[0]:
        os.read(wake_up, 4096)

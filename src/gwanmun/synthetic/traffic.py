"""Live traffic: passenger lists over HTTP to the gateway, and arrivals cleared at the desks, at a speed one can set."""

import itertools
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlsplit

from gwanmun.divisions.border.service import issue_key
from gwanmun.synthetic.actors import FOUNDER
from gwanmun.synthetic.clearing import clear_arrivals
from gwanmun.synthetic.history import Planned, flights_between
from gwanmun.synthetic.messages import close_out, passenger_messages
from gwanmun.synthetic.models import Nation
from gwanmun.synthetic.population import population

__all__ = ["GatewayClient", "Traffic", "set_speed"]

_log = logging.getLogger(__name__)
_AHEAD = timedelta(hours=14)
_BACK = timedelta(hours=3)


def set_speed(speed: float) -> None:
    """Sets how many messages a second the running traffic sends; 0 pauses it."""
    Nation.objects.update(speed=max(0.0, speed))


@dataclass(slots=True)
class GatewayClient:
    """A carrier's connection to the gateway at `url`. Keys are issued for this run and live in memory only."""

    url: str
    keys: dict[str, str]

    def send(self, carrier: str, content: bytes) -> int:
        """The HTTP status of the answer; 0 when the gateway could not be reached."""
        parts = urlsplit(self.url)
        connection = HTTPConnection(parts.hostname or "127.0.0.1", parts.port, timeout=30)
        try:
            connection.request(
                "POST",
                "/v1/messages",
                content,
                {"Authorization": f"Bearer {self.keys[carrier]}", "Content-Type": "application/edifact"},
            )
            response = connection.getresponse()
            response.read()
        except (OSError, HTTPException):
            return 0
        else:
            return response.status
        finally:
            connection.close()


class Traffic:
    """The traffic of a nation. `step` does one thing: sends one message, or clears the arrivals that are due."""

    def __init__(self, nation: Nation, client: Callable[[str, bytes], int], *, now: Callable[[], datetime]) -> None:
        self._nation = nation
        self._send = client
        self._now = now
        self._people = list(population(seed=nation.seed, size=nation.people, on=nation.founded_on))
        self._messages = self._all_messages()
        self._unsent: tuple[str, bytes] | None = None

    def step(self) -> str:
        """What was done, as one line for the log."""
        carrier, content = self._unsent or next(self._messages)
        status = self._send(carrier, content)
        self._unsent = None if status else (carrier, content)
        return f"{carrier} {len(content)} bytes: {status or 'gateway not reached, sent again later'}"

    def clear(self) -> int:
        """Clears those who landed and whose turn has come. Returns how many were inspected."""
        now = self._now()
        return sum(
            clear_arrivals(item.flight, item.passengers, until=now)
            for item in flights_between(self._nation, self._people, now - _BACK, now)
        )

    def _all_messages(self) -> Iterator[tuple[str, bytes]]:
        """Messages without end: every flight ahead, then its close-out; when all are sent, the next hours."""
        sent_until = self._now() + timedelta(minutes=20)
        for _ in itertools.count():
            until = self._now() + _AHEAD
            for item in flights_between(self._nation, self._people, sent_until, until):
                yield from self._of_flight(item)
            sent_until = until

    def _of_flight(self, item: Planned) -> Iterator[tuple[str, bytes]]:
        at = self._now()
        for content in passenger_messages(item.flight, item.passengers, at=at):
            yield item.flight.carrier, content
        yield item.flight.carrier, close_out(item.flight, item.passengers, at=at)


def keys_for_run(carriers: list[str], *, at: datetime) -> dict[str, str]:
    """A fresh key for every carrier."""
    return {code: issue_key(by=FOUNDER, at=at, code=code, label="synthetic traffic") for code in carriers}

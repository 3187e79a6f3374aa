"""Live traffic: passenger lists for the gateway, and arrivals cleared at the desks."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from random import Random

from gwanmun.synthetic.clearing import clear_arrivals
from gwanmun.synthetic.messages import change, close_out, passenger_messages
from gwanmun.synthetic.models import Nation
from gwanmun.synthetic.plan import planned_flights
from gwanmun.synthetic.population import population

__all__ = ["Traffic", "set_speed", "speed_of"]

_AHEAD = timedelta(hours=14)
_BACK = timedelta(hours=3)
_DOORS_CLOSE = timedelta(minutes=30)

Send = Callable[[str, bytes], int]


def set_speed(speed: float) -> None:
    """Sets how many messages a second the running traffic sends; 0 pauses it."""
    Nation.objects.update(speed=max(0.0, speed))


def speed_of(nation: Nation) -> float:
    """The speed as it is set now, messages a second."""
    nation.refresh_from_db(fields=["speed"])
    return nation.speed


class Traffic:
    """The traffic of a nation: `send_one` sends one message, `clear` inspects those whose turn has come.

    `send` takes a carrier and a message and returns the HTTP status, 0 when the gateway was not reached.
    """

    def __init__(self, nation: Nation, send: Send, *, now: Callable[[], datetime]) -> None:
        self._nation = nation
        self._send = send
        self._now = now
        self._people = list(population(seed=nation.seed, size=nation.people, on=nation.founded_on))
        self._messages = self._all_messages()
        self._unsent: tuple[str, bytes] | None = None

    def send_one(self) -> str:
        """Sends the next message, or again the one that did not arrive. Returns what happened as one line."""
        carrier, content = self._unsent or next(self._messages)
        status = self._send(carrier, content)
        arrived = 0 < status < 500
        self._unsent = None if arrived else (carrier, content)
        return f"{carrier} {len(content)} B -> {status or 'not reached'}{'' if arrived else ', to be sent again'}"

    def clear(self) -> int:
        """Clears those who landed and whose turn has come. Returns how many were inspected."""
        now = self._now()
        landed = planned_flights(self._nation, self._people, start=now - _BACK, end=now)
        return sum(clear_arrivals(item.flight, item.passengers, until=now) for item in landed)

    def _all_messages(self) -> Iterator[tuple[str, bytes]]:
        """First the lists of every flight of the hours ahead, then without end changes and close-outs."""
        start = self._now()
        for item in planned_flights(self._nation, self._people, start=start, end=start + _AHEAD):
            for content in passenger_messages(item.flight, item.passengers, at=start):
                yield item.flight.carrier, content
        rng = Random(f"{self._nation.seed}:changes:{start.isoformat()}")
        while True:
            yield from self._changes(rng)

    def _changes(self, rng: Random) -> Iterator[tuple[str, bytes]]:
        """For each flight ahead: a close-out when its doors have closed, else a change of one passenger's seat."""
        now = self._now()
        ahead = list(planned_flights(self._nation, self._people, start=now, end=now + _AHEAD))
        rng.shuffle(ahead)
        for item in ahead:
            if item.flight.departs_at - _DOORS_CLOSE <= now:
                yield item.flight.carrier, close_out(item.flight, item.passengers, at=now)
            else:
                number = rng.randrange(len(item.passengers))
                yield item.flight.carrier, change(item.flight, item.passengers, number, rng.randrange(10_000), at=now)

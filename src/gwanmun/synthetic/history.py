"""Days of history: flights of the past days and of the hours ahead go through the same doors as live traffic."""

from collections.abc import Callable
from datetime import datetime, timedelta

from gwanmun.divisions.border.service import Edifact, receive_message
from gwanmun.platform.access.actors import Actor
from gwanmun.synthetic.clearing import clear_arrivals
from gwanmun.synthetic.messages import passenger_messages
from gwanmun.synthetic.models import Nation
from gwanmun.synthetic.plan import Planned, planned_flights
from gwanmun.synthetic.population import population

__all__ = ["live_through"]

_BEFORE_DEPARTURE = timedelta(hours=2)
_AHEAD = timedelta(hours=4)
_STILL_WALKING = timedelta(minutes=40)


def live_through(nation: Nation, *, days: int, now: datetime, progress: Callable[[str, int, int], None]) -> None:
    """Sends the lists of `days` past days and of the next four hours, and clears the arrivals of the past.

    What was sent before gets its stored answer, so that a history that was cut off can be lived through again.
    """
    people = list(population(seed=nation.seed, size=nation.people, on=nation.founded_on))
    planned = list(planned_flights(nation, people, start=now - timedelta(days=days), end=now + _AHEAD))
    for done, item in enumerate(planned, start=1):
        _send(item, now)
        clear_arrivals(item.flight, item.passengers, until=now - _STILL_WALKING)
        progress("flights", done, len(planned))


def _send(item: Planned, now: datetime) -> None:
    carrier = item.flight.carrier
    sent_at = min(item.flight.departs_at - _BEFORE_DEPARTURE, now)
    for content in passenger_messages(item.flight, item.passengers, at=item.flight.departs_at - _BEFORE_DEPARTURE):
        receive_message(
            by=Actor(id=f"carrier:{carrier}", name=carrier, kind="carrier"),
            at=sent_at,
            carrier=carrier,
            content=content,
            dialect=Edifact(),
            stopwatch=lambda: 0.0,
        )

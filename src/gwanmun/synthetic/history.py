"""Days of history: flights of the past days and of the hours ahead go through the same doors as live traffic."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from gwanmun.divisions.border.service import Edifact, receive_message
from gwanmun.platform.access.actors import Actor
from gwanmun.synthetic.clearing import clear_arrivals
from gwanmun.synthetic.flights import SyntheticFlight, flights
from gwanmun.synthetic.messages import passenger_messages
from gwanmun.synthetic.models import Nation
from gwanmun.synthetic.passengers import Passenger, passenger_list
from gwanmun.synthetic.people import SyntheticPerson, among
from gwanmun.synthetic.population import population

__all__ = ["Progress", "flights_between", "live_through"]

Progress = Callable[[str, int, int], None]
_BEFORE_DEPARTURE = timedelta(hours=2)
_SHARE_OF_TRAVELLERS = 40  # one in so many of the nation arrives on a day
_FULL_TRAFFIC = 140_000  # people who arrive on a day at full scale


@dataclass(frozen=True, slots=True)
class Planned:
    """A flight with the people on it."""

    flight: SyntheticFlight
    passengers: tuple[Passenger, ...]


def flights_between(nation: Nation, people: list[SyntheticPerson], start: datetime, end: datetime) -> Iterator[Planned]:
    """The nation's flights that land from `start` until before `end`, in order, the same whenever asked."""
    scale = min(1.0, max(len(people) / _SHARE_OF_TRAVELLERS / _FULL_TRAFFIC, 0.004))
    day = start.date() - timedelta(days=1)
    while day <= end.date() + timedelta(days=1):
        for flight in flights(Random(f"{nation.seed}:{day}"), day, scale):
            if start <= flight.arrives_at < end:
                draw = among(Random(f"{nation.seed}:{flight.designator}:{day}"), people, flight.mix)
                yield Planned(flight, passenger_list(flight, draw))
        day += timedelta(days=1)


def live_through(nation: Nation, *, days: int, now: datetime, progress: Progress) -> None:
    """Sends the lists of `days` past days and of the flights that land within twelve hours, and clears the arrivals
    of the past at the desks. What was sent before is not sent again."""
    people = list(population(seed=nation.seed, size=nation.people, on=nation.founded_on))
    start, end = now - timedelta(days=days), now + timedelta(hours=12)
    planned = list(flights_between(nation, people, start, end))
    for done, item in enumerate(planned, start=1):
        sent_at = min(item.flight.departs_at - _BEFORE_DEPARTURE, now)
        for content in passenger_messages(item.flight, item.passengers, at=sent_at):
            receive_message(
                by=Actor(id=f"carrier:{item.flight.carrier}", name=item.flight.carrier, kind="carrier"),
                at=sent_at,
                carrier=item.flight.carrier,
                content=content,
                dialect=Edifact(),
                stopwatch=lambda: 0.0,
            )
        clear_arrivals(item.flight, item.passengers, until=now - timedelta(minutes=40))
        progress("flights", done, len(planned))

"""Which flights land when, and who is on them: the same plan whenever it is asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from gwanmun.synthetic.flights import SyntheticFlight, flights
from gwanmun.synthetic.models import Nation
from gwanmun.synthetic.passengers import Passenger, passenger_list
from gwanmun.synthetic.people import SyntheticPerson, among

__all__ = ["Planned", "planned_flights"]

_FULL_DAY = 750  # flights that land on a day at full traffic
_LEAST_DAY = 12
_TRAVELS_EVERY = 10  # days between two arrivals of one person, on average
_USUAL_LOAD = 25  # people a flight where the nation is too small to fill real ones


@dataclass(frozen=True, slots=True)
class Planned:
    """A flight with the people on it."""

    flight: SyntheticFlight
    passengers: tuple[Passenger, ...]


def planned_flights(
    nation: Nation, people: Sequence[SyntheticPerson], *, start: datetime, end: datetime
) -> Iterator[Planned]:
    """The nation's flights that land from `start` until before `end`, in order of days.

    A small nation sends fewer flights with fewer people on each, so that nobody arrives twice a day.
    """
    travellers = max(1, len(people) // _TRAVELS_EVERY)
    count = min(_FULL_DAY, max(_LEAST_DAY, travellers // _USUAL_LOAD))
    day = start.date() - timedelta(days=1)
    while day <= end.date() + timedelta(days=1):
        for flight in flights(Random(f"{nation.seed}:{day}"), day, count / _FULL_DAY):
            if start <= flight.arrives_at < end:
                fitted = replace(flight, load=min(flight.load, max(1, travellers // count)))
                draw = among(Random(f"{nation.seed}:{flight.designator}:{day}"), people, flight.mix)
                yield Planned(fitted, passenger_list(fitted, draw))
        day += timedelta(days=1)

"""Passenger lists: who sits where on a flight, booked with whom."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random

from gwanmun.synthetic.flights import SyntheticFlight
from gwanmun.synthetic.people import SyntheticPerson
from gwanmun.synthetic.tables import Weighted

__all__ = ["Passenger", "passenger_list"]

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_WIDE = 240
_PARTY = Weighted([(1, 45), (2, 30), (3, 12), (4, 10), (5, 3)])
_BAGS = Weighted([(0, 25), (1, 55), (2, 20)])
_TRIES = 20


@dataclass(frozen=True, slots=True)
class Passenger:
    """A person on a flight: record locator of the booking (shared by a party), seat and checked bags."""

    person: SyntheticPerson
    locator: str
    seat: str
    bags: int


def passenger_list(flight: SyntheticFlight, people: Iterable[SyntheticPerson]) -> tuple[Passenger, ...]:
    """As many of `people` as the flight carries, each document once.

    Give a stream with the flight's own mix, `people(rng, day, mix=flight.mix)` for new people or
    `among(rng, population, flight.mix)` for known ones; a small population may leave seats empty. Locators and seats
    depend on the flight alone.
    """
    rng = Random(f"{flight.designator}{flight.arrives_at.date()}")
    aboard: dict[str, SyntheticPerson] = {}
    for person in islice(people, flight.load * _TRIES):
        aboard.setdefault(person.document_number, person)
        if len(aboard) == flight.load:
            break
    travellers = list(aboard.values())
    booked = zip(travellers, _locators(rng, travellers), _seats(flight.seats), strict=False)
    return tuple(Passenger(person, locator, seat, _BAGS.pick(rng)) for person, locator, seat in booked)


def _locators(rng: Random, travellers: Sequence[SyntheticPerson]) -> Iterator[str]:
    """One locator a party; people of one nationality who stand next to each other may be a party."""
    left, before = 0, ""
    for person in travellers:
        if left == 0 or person.nationality != before:
            locator, left = "".join(rng.choices(_LETTERS, k=6)), _PARTY.pick(rng)
        left, before = left - 1, person.nationality
        yield locator


def _seats(seats: int) -> Iterator[str]:
    row = "ABCDEFGHJ" if seats > _WIDE else "ABCDEF"
    return (f"{1 + index // len(row)}{row[index % len(row)]}" for index in range(seats))

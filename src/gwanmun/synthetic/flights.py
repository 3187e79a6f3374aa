"""Flights that land in Korea on a day, drawn from the timetable: seeded, reproducible, at any part of full traffic."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from gwanmun.kernel.seoul import SEOUL
from gwanmun.synthetic.nationalities import Mix
from gwanmun.synthetic.routes import Service, timetable

__all__ = ["SyntheticFlight", "flights"]

_LOAD = (0.62, 1.0, 0.88)
"""Share of seats taken: least, most, usual. Estimate."""


@dataclass(frozen=True, slots=True)
class SyntheticFlight:
    """A flight into Korea. Times carry the local zone; `load` counts passengers, `mix` says where they come from."""

    carrier: str
    number: str
    origin: str
    origin_country: str
    port: str
    departs_at: datetime
    arrives_at: datetime
    seats: int
    load: int
    mix: Mix

    @property
    def designator(self) -> str:
        """Carrier and number as on the ticket: KE704."""
        return f"{self.carrier}{self.number}"


def flights(rng: Random, day: date, scale: float = 1.0) -> Iterator[SyntheticFlight]:
    """The flights that land on `day` in Korea, by time of landing.

    `scale` is the part of full traffic, above 0 up to 1; 1 is about 750 flights a day, 559 of them at Incheon. A part
    keeps the shares of ports, because every n-th service of the timetable is taken from a random start.

    Raises:
        ValueError: `scale` is out of range.
    """
    if not 0 < scale <= 1:
        raise ValueError(f"scale must be above 0 and at most 1: {scale}")
    chosen = sorted(_part(rng, scale), key=lambda service: (service.lands_at, service.carrier, service.number))
    for service in chosen:
        yield _flight(rng, service, day)


def _part(rng: Random, scale: float) -> Iterator[Service]:
    due = rng.random()
    for service in timetable():
        due -= service.daily * scale
        if due < 0:
            due += 1
            yield service


def _flight(rng: Random, service: Service, day: date) -> SyntheticFlight:
    route = service.route
    arrives_at = datetime.combine(day, service.lands_at, SEOUL)
    departs_at = (arrives_at - timedelta(minutes=route.minutes)).astimezone(route.timezone)
    load = round(route.seats * rng.triangular(*_LOAD))
    return SyntheticFlight(
        service.carrier,
        f"{service.number:03d}",
        route.origin,
        route.country,
        route.port,
        departs_at,
        arrives_at,
        route.seats,
        load,
        route.mix,
    )

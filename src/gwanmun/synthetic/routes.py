"""The timetable of flights into Korea: routes with their carriers, sizes and passengers (`data/routes.csv`).

Routes, times and numbers are invented after what is usual; how many passengers each port gets follows the published
shares of movements by port (`data/ports.csv`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from functools import cache
from math import ceil
from random import Random
from zoneinfo import ZoneInfo

from gwanmun.synthetic.nationalities import Mix, arrivals, nationalities
from gwanmun.synthetic.tables import Weighted, rows

__all__ = ["Route", "Service", "timetable"]

INCHEON_DAILY = 559
"""Arrivals a day at Incheon: 408,726 flights in and out in 2024."""
_HOURS = (6, 1, 1, 1, 6, 18, 24, 24, 18, 18, 24, 30, 30, 30, 36, 36, 42, 36, 36, 30, 30, 24, 18, 12)
"""Arrivals by hour of the day, relative: estimate, with the early wave from America and the afternoon peak."""


@dataclass(frozen=True)
class Route:
    """`minutes` is the time in the air, `mix` who sits in the plane."""

    origin: str
    country: str
    timezone: ZoneInfo
    port: str
    minutes: int
    seats: int
    mix: Mix


@dataclass(frozen=True)
class Service:
    """A flight of the timetable: carrier and number, landing time in Korea, and how often it flies (1: every day)."""

    route: Route
    carrier: str
    number: int
    lands_at: time
    daily: float


@cache
def timetable() -> tuple[Service, ...]:
    """All services, port by port and route by route."""
    return tuple(service for row in rows("routes") for service in _services(row))


def _services(row: Mapping[str, str]) -> list[Service]:
    daily = float(row["daily"]) * _per_port()[row["port"]]
    carriers, slots = row["carriers"].split(), ceil(daily)
    route = _route(row)
    first = int(row["first_number"])
    return [
        Service(route, carrier, first + slot, _landing(f"{carrier}{first + slot}", row["port"]), daily / slots)
        for slot in range(slots)
        for carrier in [carriers[slot % len(carriers)]]
    ]


def _route(row: Mapping[str, str]) -> Route:
    return Route(
        row["origin"],
        row["country"],
        ZoneInfo(row["timezone"]),
        row["port"],
        int(row["minutes"]),
        int(row["seats"]),
        _mix(row),
    )


@cache
def _per_port() -> Mapping[str, float]:
    """What the frequencies of a port's routes are multiplied with, so that seats follow the published shares."""
    seats: dict[str, float] = {}
    for row in rows("routes"):
        seats[row["port"]] = seats.get(row["port"], 0.0) + float(row["daily"]) * int(row["seats"])
    shares = {row["port"]: float(row["share"]) for row in rows("ports")}
    incheon = sum(float(row["daily"]) for row in rows("routes") if row["port"] == "ICN")
    full = INCHEON_DAILY / incheon * seats["ICN"] / shares["ICN"]
    return {port: full * shares[port] / seats[port] for port in seats}


def _mix(row: Mapping[str, str]) -> Mix:
    """Nationals, people of the country flown from, and others: half as everywhere, half fed in by connections."""
    home = {row["country"]: float(row["home"])} if row["country"] in nationalities() else {}
    rest = 1 - float(row["nationals"]) - sum(home.values())
    fed = {code: float(weight) for code, _, weight in (item.partition(":") for item in row["feeders"].split())}
    usual = {code: w for code, w in arrivals().weights.items() if code not in ("KOR", row["country"])}
    parts = [(fed, rest / 2), (usual, rest / 2)] if fed else [(usual, rest)]
    weights = {"KOR": float(row["nationals"])} | home
    for group, share in parts:
        for code, weight in group.items():
            weights[code] = weights.get(code, 0.0) + share * weight / sum(group.values())
    return Mix(weights, to_jeju=row["port"] == "CJU")


@cache
def _hours(port: str) -> Weighted[int]:
    opens, closes = next((int(row["opens"]), int(row["closes"])) for row in rows("ports") if row["port"] == port)
    return Weighted((hour, _HOURS[hour]) for hour in range(opens, closes))


def _landing(flight: str, port: str) -> time:
    """The same time every day for a flight number, within the hours in which the airport works."""
    rng = Random(flight)
    return time(_hours(port).pick(rng), rng.randrange(0, 60, 5))

"""Airports from which people travel here: names for pages, and the zone of the clock on their walls."""

import csv
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

__all__ = ["Airport", "airport", "instant_at"]


@dataclass(frozen=True, slots=True)
class Airport:
    """An airport by its IATA code."""

    iata: str
    city_ko: str
    city_en: str
    iso3: str
    zone: str

    def city(self, language: str) -> str:
        """The city in Korean, else in English."""
        return self.city_ko if language == "ko" else self.city_en


@cache
def _airports() -> dict[str, Airport]:
    text = (files("gwanmun.divisions.border") / "data" / "airports.csv").read_text(encoding="utf-8")
    return {row["iata"]: Airport(**row) for row in csv.DictReader(text.splitlines())}


def airport(iata: str) -> Airport | None:
    """The airport, or None for one that is not in the table."""
    return _airports().get(iata)


def instant_at(iata: str, clock_time: datetime) -> datetime | None:
    """The instant at which the clocks of an airport show `clock_time`; None where the zone is not known."""
    found = airport(iata)
    return clock_time.replace(tzinfo=ZoneInfo(found.zone)) if found else None

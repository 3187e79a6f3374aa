"""Which nationalities travel to Korea and live there, in which shares, and what they need to enter.

Shares come from published figures where there are any (`data/nationalities.csv`, with the source of each). The entry
rule is a hint for making plausible cases; the verdict belongs to the law.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from gwanmun.synthetic.tables import rows

__all__ = ["Entry", "Mix", "Nationality", "arrivals", "nationalities", "residents"]

Entry = Literal["national", "waiver", "visa"]

NATIONALS = 0.65
"""Nationals among all movements: 57.86 of 88.9 million in 2018, 12.89 of 19.41 million in 2022 (Ministry releases)."""
RESIDENT_TRIPS = 0.12
"""Returns of a resident in the half-year that arrivals are counted in: estimate, about 8 % of foreign arrivals."""


@dataclass(frozen=True, slots=True)
class Nationality:
    """One row. `entry` is what an ordinary passport needs; a waiver may ask for a K-ETA after `keta_exempt_to`."""

    iso3: str
    culture: str
    ethnic_korean_culture: str
    arrivals: int
    residents: int
    entry: Entry
    keta_exempt_to: date | None
    passport: str
    validity_years: int
    jeju_without_visa: bool
    unknown_birthday_share: float

    @property
    def resident_share(self) -> float:
        """Registered residents coming home among the arrivals of this nationality."""
        return min(0.9, RESIDENT_TRIPS * self.residents / self.arrivals) if self.arrivals else 0.0

    def needs_visa(self, *, to_jeju: bool) -> bool:
        """True when a visitor needs a visa."""
        return self.entry == "visa" and not (to_jeju and self.jeju_without_visa)

    def needs_keta(self, on: date) -> bool:
        """True when a visitor without a visa needs a travel authorisation on `on`."""
        return self.entry == "waiver" and (self.keta_exempt_to is None or on > self.keta_exempt_to)


@dataclass(frozen=True, slots=True)
class Mix:
    """Relative weights of nationalities.

    `residents_only` makes everybody a registered resident; `to_jeju` is a journey straight to Jeju, where visitors of
    most nationalities need no visa (Jeju Special Act Art. 197, Ministry of Justice Notice 2022-189).
    """

    weights: Mapping[str, float]
    residents_only: bool = False
    to_jeju: bool = False


_ENTRIES: Mapping[str, Entry] = {"national": "national", "waiver": "waiver", "visa": "visa"}


def _nationality(row: Mapping[str, str]) -> Nationality:
    exempt_to = row["keta_exempt_to"]
    return Nationality(
        row["iso3"],
        row["culture"],
        row["ethnic_korean_culture"],
        int(row["arrivals"]),
        int(row["residents"]),
        _ENTRIES[row["entry"]],
        date.fromisoformat(exempt_to) if exempt_to else None,
        row["passport"],
        int(row["validity_years"]),
        row["jeju_without_visa"] == "yes",
        float(row["unknown_birthday_share"]),
    )


@cache
def nationalities() -> Mapping[str, Nationality]:
    """Every nationality that people are made for, by alpha-3 code."""
    return {row["iso3"]: _nationality(row) for row in rows("nationalities")}


@cache
def arrivals() -> Mix:
    """The mix at the border: nationals, foreign visitors by published arrivals, some residents coming home."""
    foreign = {code: n.arrivals for code, n in nationalities().items() if n.arrivals}
    total = sum(foreign.values())
    shares = {code: (1 - NATIONALS) * count / total for code, count in foreign.items()}
    return Mix({"KOR": NATIONALS} | shares)


@cache
def residents() -> Mix:
    """The mix of foreign residents: everybody lives in Korea under a status of stay."""
    return Mix({code: float(n.residents) for code, n in nationalities().items() if n.residents}, residents_only=True)

"""Statuses of stay of invented residents: who holds which, at what age.

`data/statuses.csv` says how many hold each status and who can; with residents by nationality and by age this gives
the joint shares (see `raking`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from gwanmun.synthetic.ages import AgeBand, bands
from gwanmun.synthetic.nationalities import nationalities
from gwanmun.synthetic.raking import rake
from gwanmun.synthetic.tables import Weighted, rows

__all__ = ["Holding", "holdings_of"]

_Cell = tuple[str, str, AgeBand]


@dataclass(frozen=True, slots=True)
class Holding:
    """A status held at `ages`. `ethnic_korean` holders have Korean names in the form of their state."""

    status: str
    ethnic_korean: bool
    female_share: float
    ages: AgeBand


@cache
def holdings_of(nationality: str) -> Weighted[Holding]:
    """What residents of `nationality` hold, and at which ages."""
    return Weighted((_holding(cell), weight) for cell, weight in _shares().items() if cell[0] == nationality)


def _holding(cell: _Cell) -> Holding:
    row = _statuses()[cell[1]]
    return Holding(row["status"], row["ethnic_korean"] == "yes", float(row["female_share"]), cell[2] & _ages(row))


@cache
def _shares() -> Mapping[_Cell, float]:
    by_nationality = {code: float(nationality.residents) for code, nationality in nationalities().items()}
    by_status = {code: float(row["residents"]) for code, row in _statuses().items()}
    return rake(dict(_possible()), (by_nationality, by_status, dict(bands("residents"))))


def _possible() -> Iterator[tuple[_Cell, float]]:
    """Nationality, status and band of age that go together, with the part of the band that the status allows."""
    for code, row in _statuses().items():
        for band, _ in bands("residents"):
            part = (band & _ages(row)).years / band.years
            for nationality in _eligible(row["nationalities"]):
                if part > 0:
                    yield (nationality, code, band), part


@cache
def _statuses() -> Mapping[str, Mapping[str, str]]:
    return {row["status"]: row for row in rows("statuses")}


def _ages(row: Mapping[str, str]) -> AgeBand:
    return AgeBand(int(row["from_age"]), int(row["to_age"]))


def _eligible(codes: str) -> list[str]:
    chosen = nationalities() if codes == "*" else codes.split()
    return [code for code in chosen if nationalities()[code].residents]

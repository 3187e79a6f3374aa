"""Ages and birthdays of invented people by the published bands of age (`data/ages.csv`)."""

from datetime import date, timedelta
from functools import cache
from random import Random
from typing import NamedTuple

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.synthetic.nationalities import Nationality
from gwanmun.synthetic.tables import Weighted, rows

__all__ = ["AgeBand", "bands", "birthday", "printed", "traveller_ages"]

_YEAR = 365.25


class AgeBand(NamedTuple):
    """Completed years of age, both ends included."""

    first: int
    last: int

    @property
    def years(self) -> int:
        """How many ages there are, 0 when none."""
        return max(0, self.last + 1 - self.first)

    def __and__(self, other: "AgeBand") -> "AgeBand":
        return AgeBand(max(self.first, other.first), min(self.last, other.last))


@cache
def bands(population: str) -> tuple[tuple[AgeBand, float], ...]:
    """Bands of "residents" or "travellers" with their shares in percent."""
    return tuple(
        (AgeBand(int(row["from_age"]), int(row["to_age"])), float(row["share"]))
        for row in rows("ages")
        if row["population"] == population
    )


@cache
def traveller_ages() -> Weighted[AgeBand]:
    """Bands of age of visitors and of nationals coming home."""
    return Weighted(bands("travellers"))


def birthday(rng: Random, ages: AgeBand, on: date) -> date:
    """The birthday of somebody whose age on `on` lies in `ages`."""
    return on - timedelta(days=rng.randint(int(ages.first * _YEAR) + 1, int((ages.last + 1) * _YEAR) - 1))


def printed(rng: Random, nationality: Nationality, born_on: date) -> PartialDate:
    """The birth as the passport has it: some states print the year alone where no day was ever registered."""
    if rng.random() < nationality.unknown_birthday_share:
        return PartialDate(born_on.year)
    return PartialDate.of(born_on)

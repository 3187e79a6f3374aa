"""Age in full years on a day, also of a person whose birth is known to the month or year only.

Plain rule: the day of birth counts, so that a year of age is complete when the birthday begins. Who was born on
29 February completes a year on 1 March where the year has no such day.
Source: Civil Act 158, 160.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["Age", "age_on"]


@dataclass(frozen=True, slots=True)
class Age:
    """The lowest and the highest age that the known birth date allows; equal when it is known well enough."""

    least: int
    most: int


def age_on(birth: PartialDate, day: date) -> Age:
    """The age on `day` of a person born on `birth`."""
    return Age(_full_years(birth.latest, day), _full_years(birth.earliest, day))


def _full_years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

"""A term is a number of calendar units: "90 days", "3 months", "5 years". Months and years are never turned into days.

Plain rule: a term that runs from an event starts on the next day, unless the law counts the first day. It ends with
the day before the day of the same number; where the last month has no such day, with the last day of that month.
A term that starts on the first of a month therefore ends on the last of a month.
Source: Civil Act 155, 157, 159, 160; Administrative Basic Act 6(2) for terms that limit rights (first day counted).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

__all__ = ["Term", "last_day"]

_TEXT = re.compile(r"(\d+) (day|month|year)s?")
_MONTHS = {"month": 1, "year": 12}
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    """`count` units of "day", "month" or "year".

    Raises:
        ValueError: a negative count or another unit.
    """

    count: int
    unit: str

    def __post_init__(self) -> None:
        if self.count < 0 or self.unit not in ("day", "month", "year"):
            raise ValueError(f"not a term: {self.count} {self.unit}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads "90 days", "1 month"; raises ValueError for the rest."""
        match = _TEXT.fullmatch(text.strip())
        if not match:
            raise ValueError(f'not a term such as "90 days" or "3 months": {text!r}')
        return cls(int(match[1]), match[2])

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"


def last_day(term: Term, event_on: date, *, first_day_counts: bool) -> date:
    """Last day (inclusive) of `term` that runs from the event on `event_on`.

    With `first_day_counts` the day of the event is day 1, else the day after it is.
    """
    start = event_on if first_day_counts else event_on + _ONE_DAY
    if term.unit == "day":
        return start + timedelta(days=term.count - 1)
    return _months_later(start, term.count * _MONTHS[term.unit])


def _months_later(start: date, months: int) -> date:
    """The day before the day with the number of `start`, or the last of the month that has no such day."""
    years, month0 = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month0 + 1
    if start.day > monthrange(year, month)[1]:
        return date(year, month, monthrange(year, month)[1])
    return date(year, month, start.day) - _ONE_DAY

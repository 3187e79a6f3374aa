"""Dates known to the year, the month or the day. An unknown part stays unknown: 1 January is never invented."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Self

__all__ = ["PartialDate", "Precision"]

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Precision(IntEnum):
    """How much of a date is known, coarse to fine."""

    YEAR = 1
    MONTH = 2
    DAY = 3


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date with its precision. Compares field by field; use `earliest` and `latest` for real bounds.

    Raises:
        ValueError: a day without a month, or a date that is not in the calendar.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs a month")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601-1 reduced precision); raises ValueError for the rest."""
        match = _ISO.fullmatch(text.strip())
        if not match:
            raise ValueError(f"not a date of the form YYYY, YYYY-MM or YYYY-MM-DD: {text!r}")
        year, month, day = (int(part) if part else 0 for part in match.groups())
        if match[2] == "00" or match[3] == "00":
            raise ValueError(f"month and day count from 01: {text!r}")
        return cls(year, month, day)

    @classmethod
    def of(cls, day: date) -> Self:
        """A fully known date."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> Precision:
        if self.day:
            return Precision.DAY
        return Precision.MONTH if self.month else Precision.YEAR

    @property
    def earliest(self) -> date:
        """First day that this date may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """Last day that this date may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def exact(self) -> date | None:
        """The day when it is known, else None."""
        return self.earliest if self.precision is Precision.DAY else None

    def may_equal(self, other: "PartialDate") -> bool:
        """True when some day is meant by both."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
        if self.day:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)

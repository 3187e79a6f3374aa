"""Half-open periods of days: the first day belongs to it, `end` no longer does. Overlap and gaps are arithmetic."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

__all__ = ["Period", "merged"]

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=False)
class Period:
    """Days from `start` up to, without, `end`; `end` None means open.

    Raises:
        ValueError: no day lies in it.
    """

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end <= self.start:
            raise ValueError(f"a period ends after it starts: {self.start} to {self.end}")

    @classmethod
    def inclusive(cls, first: date, last: date | None = None) -> Self:
        """The period as laws write it, with its last day included."""
        return cls(first, None if last is None else last + _DAY)

    @property
    def last_day(self) -> date | None:
        """The last day that belongs to it; None while open."""
        return None if self.end is None else self.end - _DAY

    @property
    def days(self) -> int:
        """How many days it has; raises ValueError while open."""
        if self.end is None:
            raise ValueError(f"the period from {self.start} is open: it has no length yet")
        return (self.end - self.start).days

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def covers(self, other: "Period") -> bool:
        """True when every day of `other` lies in this period."""
        return self.intersect(other) == other

    def overlaps(self, other: "Period") -> bool:
        """True when at least one day lies in both."""
        return self.intersect(other) is not None

    def intersect(self, other: "Period") -> "Period | None":
        """The days that lie in both, or None."""
        start = max(self.start, other.start)
        end = min((end for end in (self.end, other.end) if end is not None), default=None)
        return Period(start, end) if end is None or start < end else None

    def subtract(self, other: "Period") -> tuple["Period", ...]:
        """The days of this period outside `other`: none, one or two periods, in order."""
        common = self.intersect(other)
        if common is None:
            return (self,)
        before = (Period(self.start, common.start),) if self.start < common.start else ()
        after = (Period(common.end, self.end),) if common.end is not None and common.end != self.end else ()
        return before + after

    def __str__(self) -> str:
        return f"{self.start} – {self.last_day or ''}".rstrip()


def merged(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The same days as disjoint periods in order; periods that touch become one."""
    result: list[Period] = []
    for period in sorted(periods, key=lambda each: each.start):
        last = result[-1] if result else None
        if last is None or (last.end is not None and last.end < period.start):
            result.append(period)
        else:
            ends = (last.end, period.end)
            result[-1] = Period(last.start, None if None in ends else max(end for end in ends if end is not None))
    return tuple(result)

"""Rolling limits on presence, such as "90 days in any 180".

Plain rule: on no day may the days of stay within the window that ends on that day exceed the limit. Days of stay are
counted as the stay itself is counted: with or without the day of entry, always with the last day.
Source: the visa waiver agreements with RUS, KAZ, ROU and KWT; the manner of counting is a parameter of the law.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

__all__ = ["Stay", "Window", "last_day_within"]

_TEXT = re.compile(r"(\d+) in (\d+) days")
_ONE_DAY = timedelta(days=1)

Stay = tuple[date, date]  # entered on, left on


@dataclass(frozen=True, slots=True)
class Window:
    """At most `days` days of stay in any `within` days in a row."""

    days: int
    within: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads "90 in 180 days"; raises ValueError for the rest."""
        match = _TEXT.fullmatch(text.strip())
        if not match:
            raise ValueError(f'not a window such as "90 in 180 days": {text!r}')
        return cls(int(match[1]), int(match[2]))

    def __str__(self) -> str:
        return f"{self.days} in {self.within} days"


def last_day_within(
    window: Window, entry_on: date, until: date, earlier: Iterable[Stay], *, first_day_counts: bool
) -> date | None:
    """The last day up to `until` on which a stay from `entry_on` keeps within the window; None when no day is left."""
    skip = timedelta(0) if first_day_counts else _ONE_DAY
    past = [(entered + skip, left) for entered, left in earlier]
    first = day = entry_on + skip
    allowed = None
    while day <= until:
        opens = day - timedelta(days=window.within - 1)
        used = sum(_overlap(start, end, opens, day) for start, end in past) + _overlap(first, day, opens, day)
        if used > window.days:
            break
        allowed, day = day, day + _ONE_DAY
    return allowed


def _overlap(start: date, end: date, opens: date, closes: date) -> int:
    return max(0, (min(end, closes) - max(start, opens)).days + 1)

"""Terms of stays, bans and permits as the data files write them: "90 days", "3 months", "5 years".

Plain rule: a term that runs from an event starts on the next day, unless the law counts the first day. It ends with
the day before the day of the same number; where the last month has no such day, with the last day of that month. A term
that starts on the first of a month therefore ends on the last of a month. Months and years are never turned into days.
Such a term gives or limits a right for a time, so its end does not move off a holiday.
Source: Civil Act 155, 157, 159, 160; Administrative Basic Act 6(2) for terms that limit rights (first day counted).
"""

import re
from datetime import date, timedelta

from gwanmun.kernel.spans import Span, Unit
from gwanmun.kernel.stretches import end_of_months

__all__ = ["last_day", "read_term"]

_TEXT = re.compile(r"(\d+) (working day|day|month|year)s?")
_UNITS = {"working day": Unit.WORKING_DAY, "day": Unit.DAY, "month": Unit.MONTH, "year": Unit.YEAR}
_ONE_DAY = timedelta(days=1)


def read_term(text: str) -> Span:
    """Reads "90 days", "1 month"; raises ValueError for the rest."""
    match = _TEXT.fullmatch(text.strip())
    if not match:
        raise ValueError(f'not a term such as "90 days" or "3 months": {text!r}')
    return Span(int(match[1]), _UNITS[match[2]])


def last_day(term: Span, event_on: date, *, first_day_counts: bool) -> date:
    """Last day (inclusive) of `term`, in days, months or years, that runs from the event on `event_on`.

    With `first_day_counts` the day of the event is day 1, else the day after it is.
    """
    start = event_on if first_day_counts else event_on + _ONE_DAY
    months = term.in_months
    return end_of_months(start, months) if months else start + timedelta(days=term.value - 1)

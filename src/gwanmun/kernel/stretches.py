"""The last day of a stretch of days, working days or months, counted from its first day and without paused days."""

import calendar as gregorian
from collections.abc import Sequence
from datetime import date, timedelta

from gwanmun.kernel.korean_calendar import WorkingCalendar
from gwanmun.kernel.periods import Period
from gwanmun.kernel.spans import Span, Unit

__all__ = ["end_of_months", "end_of_stretch", "joined"]

_DAY = timedelta(days=1)
_MONTHS_A_YEAR = 12


def joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbouring lengths of one kind as one length; years become months."""
    result: list[Span] = []
    for span in spans:
        plain = Span(months, Unit.MONTH) if (months := span.in_months) else span
        if result and result[-1].unit is plain.unit:
            plain = Span(result.pop().value + plain.value, plain.unit)
        result.append(plain)
    return tuple(result)


def end_of_months(first: date, months: int) -> date:
    """The day before the corresponding day; the end of the month where there is none (Civil Act 160(2)(3))."""
    years, month = divmod(first.month - 1 + months, _MONTHS_A_YEAR)
    year, month = first.year + years, month + 1
    length = gregorian.monthrange(year, month)[1]
    if first.day > length:
        return date(year, month, length)
    return date(year, month, first.day) - _DAY


def end_of_stretch(first: date, span: Span, stops: Sequence[Period], calendar: WorkingCalendar) -> date:
    """The last day of `span` when `first` is its first day; `stops` are disjoint, closed and in order.

    Raises:
        ValueError: a length in hours.
    """
    if span.unit is Unit.HOUR:
        raise ValueError(f"a length in hours runs between instants, not days: {span}")
    if span.unit is Unit.WORKING_DAY:
        return _nth_working_day(first, span.value, stops, calendar)
    months = span.in_months
    end = end_of_months(first, months) if months else first + _DAY * (span.value - 1)
    for stop in stops:
        lost = stop.intersect(Period(first))
        if lost and lost.start <= end:
            end += _DAY * lost.days
    return end


def _nth_working_day(first: date, number: int, stops: Sequence[Period], calendar: WorkingCalendar) -> date:
    day, counted = first - _DAY, 0
    while counted < number:
        day += _DAY
        counted += calendar.is_working_day(day) and not any(day in stop for stop in stops)
    return day

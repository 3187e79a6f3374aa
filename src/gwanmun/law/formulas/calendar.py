"""Date arithmetic on columns by look-up in a calendar of 400 years: many times faster than taking days apart.

A day is the row of its number in the calendar. Days outside 1850 to 2249 raise an error of the engine.
"""

from datetime import date
from functools import cache

import polars as pl

from gwanmun.kernel.spans import Span, Unit

__all__ = ["A_MONTH", "A_YEAR", "last_day", "month_and_day", "packed"]

A_YEAR = 10_000
A_MONTH = 100
_FIRST = date(1850, 1, 1)
_LAST = date(2249, 12, 31)
_EPOCH = date(1970, 1, 1)


def packed(day: pl.Expr) -> pl.Expr:
    """The day as the number YYYYMMDD; two of them differ by `A_YEAR` for each completed year."""
    return pl.lit(_packed_days()).gather(_row(day))


def month_and_day(day: pl.Expr, ahead: int = 0) -> pl.Expr:
    """The day, or one some days ahead: `A_MONTH` for each month since the year 0, and the day of the month."""
    return pl.lit(_months_and_days()).gather(_row(day) + ahead)


def last_day(day: pl.Expr, term: Span) -> pl.Expr:
    """The last day of a term that runs from the day after (Civil Act 157, 160)."""
    return pl.lit(_last_days(term)).gather(_row(day))


def _row(day: pl.Expr) -> pl.Expr:
    return day.cast(pl.Int32) + (_EPOCH - _FIRST).days


@cache
def _days() -> pl.Series:
    return pl.date_range(_FIRST, _LAST, "1d", eager=True)


@cache
def _packed_days() -> pl.Series:
    days = _days().dt
    return days.year().cast(pl.Int32) * A_YEAR + days.month().cast(pl.Int32) * 100 + days.day()


@cache
def _months_and_days() -> pl.Series:
    days = _days().dt
    return (days.year().cast(pl.Int32) * 12 + days.month()) * A_MONTH + days.day()


@cache
def _last_days(term: Span) -> pl.Series:
    """The day before the same number of a later month; where that month is too short, its end."""
    if term.unit is Unit.DAY:
        return _days().dt.offset_by(f"{term.value}d")
    start = _days().dt.offset_by("1d")
    same = start.dt.offset_by(f"{term.in_months}mo")
    shorter_month = same.dt.day() < start.dt.day()
    return same.dt.offset_by("-1d").zip_with(~shorter_month, same)

"""The national calendar from `holidays.csv`, read once.

Lunar dates follow the Korean lunisolar calendar, which can differ from China's by a day (Seollal 2027, 2028).
Substitute holidays follow the rule in force on the day: Seollal, Chuseok and Children's Day from 2014; national
days that are holidays from 15 August 2021; Buddha's Birthday and Christmas from May 2023; Labour Day and
Constitution Day from 2026. Years to come assume that the rule stays.
"""

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files

from gwanmun.kernel.korean_calendar.holidays import Holiday, HolidayKind
from gwanmun.kernel.korean_calendar.working_days import WorkingCalendar
from gwanmun.kernel.refusals import LegalBasis, Text

__all__ = ["korean_calendar"]


@cache
def korean_calendar() -> WorkingCalendar:
    """The calendar of Korean public offices for all years on file."""
    holidays = tuple(_read())
    return WorkingCalendar(holidays, first_year=holidays[0].day.year, last_year=holidays[-1].day.year)


def _read() -> Iterator[Holiday]:
    text = files("gwanmun.kernel.korean_calendar").joinpath("holidays.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        instrument, _, article = row["basis"].partition(" ")
        yield Holiday(
            day=date.fromisoformat(row["date"]),
            name=Text(row["name_ko"], row["name_en"]),
            kind=HolidayKind(row["kind"]),
            basis=LegalBasis(instrument, article),
            confidence=row["confidence"],
        )

"""Statutory deadlines of an act as one table: the length, how it is counted, and what happens when it is over.

Manners of counting:

* `filing`: what a person or an office must do in time; the day of the event does not count and the last day moves off
  Saturdays, Sundays and holidays. `filing_from_midnight`: the same where the period starts at the beginning of a day.
* `grant`: a right that lasts for a time; the day of the event does not count and the last day does not move.
* `at_least`: a least length; counted as `filing`, fulfilled on the last day.
* `effect`: something takes effect by itself once the days have passed; counted as `grant`, effective on the next day.
* `restriction`: a right is limited or a duty lasts; the first day counts and the last day does not move.
* `elapsed`: something is possible, or no longer counts, once the restriction is over: from the day after it.
* `before`: what must be done at least so long before an event; the days between are whole. `before_end`: the same
  before a period is over, whose last day is the event: it runs through that day.

Source: Civil Act 155 to 161; Administrative Basic Act 6.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gwanmun.kernel.counting import Counted, Rule, count, count_back
from gwanmun.kernel.korean_calendar import korean_calendar
from gwanmun.kernel.refusals import Refused
from gwanmun.kernel.spans import Span
from gwanmun.law.decisions import Fact
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter

__all__ = ["Deadline", "deadline"]

BEFORE = ("before", "before_end")
_DAY = timedelta(days=1)
_LONGEST_RUN_OF_CLOSED_DAYS = timedelta(days=15)


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline of one case.

    `nominal_last_day` is the last day before moving off closed days; `last_day` is None when the holidays of that
    year are not on file. `opens_on` is the first day after it, when it is one that something has to wait for.
    """

    event_on: date
    manner: str
    nominal_last_day: date
    last_day: date | None
    counted: Counted | None
    parameters: tuple[Parameter, ...]

    @property
    def opens_on(self) -> date:
        return (self.last_day or self.nominal_last_day) + _DAY

    def over_on(self, day: date) -> bool | None:
        """True when the period is over on `day`; None when only missing holidays could tell."""
        if self.last_day is not None or day <= self.nominal_last_day:
            return day > (self.last_day or self.nominal_last_day)
        return True if day > self.nominal_last_day + _LONGEST_RUN_OF_CLOSED_DAYS else None

    def facts(self, prefix: str = "deadline") -> dict[str, Fact]:
        """The count as a finding shows it: from when, to when, and over which closed days it moved."""
        shown: dict[str, Fact] = {f"{prefix}.event_on": self.event_on, f"{prefix}.last_day": self.last_day}
        if self.last_day != self.nominal_last_day:
            shown[f"{prefix}.nominal_last_day"] = self.nominal_last_day
        if self.counted and self.counted.skipped:
            shown[f"{prefix}.closed_days"] = tuple(item.day for item in self.counted.skipped)
        return shown


def deadline(
    law: LawInForce, table: str, key: str, event_on: date, *, extended_by: Sequence[str] = ()
) -> Deadline | None:
    """The deadline `key` of `table` that runs from the event, lengthened by other rows of the table.

    The table says for each row whether the version of the day of the event decides, or that of the act judged under
    `law`, as where a transitional provision extends a new period to earlier events. None: no value is held.
    """
    rows = [_version(law, table, name, event_on) for name in (key, *extended_by)]
    manner = _version(law, f"{table}_counting", key, event_on)
    if manner is None or any(row is None for row in rows):
        return None
    lengths = tuple(row for row in rows if row is not None)
    spans = [row.term for row in lengths]
    nominal, counted = _count(manner.text, event_on, spans)
    last = counted.end if counted else nominal if manner.text in BEFORE else None
    return Deadline(event_on, manner.text, nominal, last, counted, lengths)


def _version(law: LawInForce, table: str, key: str, event_on: date) -> Parameter | None:
    decides_by = law.get(f"{_listed(table)}_decides_by", key)
    by_act = decides_by is not None and decides_by.text == "act"
    return law.get(table, key) if by_act else law.as_of(event_on).get(table, key)


def _listed(table: str) -> str:
    return table.removesuffix("_counting")


def _count(manner: str, event_on: date, spans: Sequence[Span]) -> tuple[date, Counted | None]:
    """The nominal last day, and the count; none before an event, or when the calendar does not reach that far."""
    if manner in BEFORE:
        return count_back(event_on + _DAY if manner == "before_end" else event_on, spans[0]), None
    moves = manner in ("filing", "filing_from_midnight", "at_least")
    first_counts = manner in ("restriction", "elapsed", "filing_from_midnight")
    start = event_on if first_counts else event_on + _DAY
    plain = count(start, spans[0], calendar=korean_calendar(), rule=Rule.RESTRICTION, extensions=spans[1:])
    if not moves:
        return plain.end, plain
    try:
        counted = count(
            event_on, spans[0], calendar=korean_calendar(), extensions=spans[1:], from_midnight=first_counts
        )
    except Refused:
        return plain.end, None
    return counted.nominal_end, counted

"""Statutory counting of periods, with an account of how each end was found.

The rule depends on the nature of the period:

* `CIVIL`: the first day does not count unless the period starts at 00:00; months and years follow the calendar;
  a last day that is a Saturday, Sunday or holiday moves to the next working day (Civil Act 155-161).
* `RESTRICTION`: while rights are limited or a duty lasts, the first day counts and nothing moves (Administrative
  Basic Act 6(2)).
* `PROVISO`: such a period where that would be worse for the person: counted as `CIVIL` (6(2), proviso).
* `PETITION`: handling times of civil petitions count working days only, up to five days from the hour of receipt,
  from six days with the first day; months and years with the first day (Civil Petitions Act 19).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from gwanmun.kernel.korean_calendar import WorkingCalendar
from gwanmun.kernel.periods import Period, merged
from gwanmun.kernel.refusals import LegalBasis, Text
from gwanmun.kernel.spans import Span, Unit
from gwanmun.kernel.stretches import end_of_stretch, joined

__all__ = ["Counted", "Rule", "Skipped", "count", "count_back", "count_hours"]

_DAY = timedelta(days=1)
_LONGEST_PETITION_IN_HOURS = 5


class Rule(StrEnum):
    """How the law counts a period of this kind."""

    CIVIL = "civil"
    RESTRICTION = "restriction"
    PROVISO = "proviso"
    PETITION = "petition"


_BASIS = {
    Rule.CIVIL: (LegalBasis("civil_act", "Art. 157-161"), LegalBasis("administrative_basic_act", "Art. 6(1)")),
    Rule.RESTRICTION: (LegalBasis("administrative_basic_act", "Art. 6(2)"),),
    Rule.PROVISO: (
        LegalBasis("administrative_basic_act", "Art. 6(2) proviso"),
        LegalBasis("civil_act", "Art. 157-161"),
    ),
    Rule.PETITION: (LegalBasis("civil_petitions_act", "Art. 19"),),
}


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day on which the period could not end, and why."""

    day: date
    reason: Text


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted period: it runs through the whole of `end`.

    `nominal_end` is the last day before moving off closed days; `paused_days` are calendar days that did not count.
    """

    start: date
    counted_from: date
    nominal_end: date
    end: date
    skipped: tuple[Skipped, ...]
    paused_days: int
    basis: tuple[LegalBasis, ...]

    def explain(self, language: str) -> str:
        """The count in sentences for a letter or a tooltip."""
        sentences = [_COUNTED_FROM(language, start=self.start, first=self.counted_from, end=self.nominal_end)]
        if self.paused_days:
            sentences.append(_PAUSED(language, days=self.paused_days))
        if self.skipped:
            reasons = ", ".join(f"{each.day} {each.reason(language)}" for each in self.skipped)
            sentences.append(_MOVED(language, reasons=reasons, end=self.end))
        return " ".join(sentences)


_COUNTED_FROM = Text(
    "{start}에 시작하여 {first}부터 세면 {end}에 끝납니다.",
    "Started on {start}, counted from {first}, it ends on {end}.",
)
_PAUSED = Text("멈춘 {days}일은 세지 않았습니다.", "Paused days not counted: {days}.")
_PAUSED_DAY = Text("기간 정지", "paused")
_MOVED = Text(
    "마지막 날이 근무일이 아니어서({reasons}) {end}까지입니다.",
    "The last day is no working day ({reasons}), so it runs to {end}.",
)


def count(
    start: date,
    span: Span,
    *,
    calendar: WorkingCalendar,
    rule: Rule = Rule.CIVIL,
    from_midnight: bool = False,
    extensions: Sequence[Span] = (),
    pauses: Iterable[Period] = (),
) -> Counted:
    """Counts `span`, lengthened by `extensions`, from the event on `start`, without the days of `pauses`.

    An extension continues the first length: six months and six more are twelve months from the start. Pauses
    after the end change nothing; an open pause must be closed by the caller first.

    Raises:
        ValueError: a length in hours (see `count_hours`), or an open pause.
        Refused: the calendar does not cover a day that decides.
    """
    stretches = joined([_as_counted_by(rule, each) for each in (span, *extensions)])
    stops = merged(pauses)
    if stops and stops[-1].end is None:
        raise ValueError(f"the pause from {stops[-1].start} is open: close it on the day of the count")
    first = counted_from = start if from_midnight or _first_day_counts(rule, span) else start + _DAY
    end = start
    for stretch in stretches:
        end = end_of_stretch(first, stretch, stops, calendar)
        first = end + _DAY
    rolls = rule is not Rule.RESTRICTION and stretches[-1].unit is not Unit.WORKING_DAY
    last = _moved(end, stops, calendar) if rolls else end
    paused = sum(common.days for stop in stops if (common := stop.intersect(Period.inclusive(counted_from, end))))
    return Counted(start, counted_from, end, last, _skipped(end, last, calendar), paused, _BASIS[rule])


def count_back(event_day: date, span: Span) -> date:
    """The last day on which an act is in time that must come at least `span` (days) before `event_day`.

    The day of the event does not count, and the days between must be whole: "7 days before the 20th" is the 12th.
    It does not move off closed days, since that could only be earlier, which the law does not say.

    Raises:
        ValueError: the length is not one of days.
    """
    if span.unit is not Unit.DAY:
        raise ValueError(f"counting back is in days: {span}")
    return event_day - _DAY * (span.value + 1)


def count_hours(start: datetime, span: Span) -> datetime:
    """The instant at which a length in hours ends: it starts at once and never moves (Civil Act 156).

    Raises:
        ValueError: the instant has no time zone, or the length is not one of hours.
    """
    if start.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    if span.unit is not Unit.HOUR:
        raise ValueError(f"not a length in hours: {span}")
    return start + timedelta(hours=span.value)


def _as_counted_by(rule: Rule, span: Span) -> Span:
    in_working_days = rule is Rule.PETITION and span.unit is Unit.DAY
    return Span(span.value, Unit.WORKING_DAY) if in_working_days else span


def _first_day_counts(rule: Rule, span: Span) -> bool:
    # Up to five days a petition is counted by the hour: a day ends at the same hour of the next working day.
    by_the_hour = span.in_months is None and span.value <= _LONGEST_PETITION_IN_HOURS
    return rule is Rule.RESTRICTION or (rule is Rule.PETITION and not by_the_hour)


def _moved(end: date, stops: Sequence[Period], calendar: WorkingCalendar) -> date:
    # A pause may begin on a closed last day, or between it and the next working day: the period is not over then.
    last = calendar.next_working_day(end)
    while last > end and any(last in stop for stop in stops):
        last = calendar.next_working_day(last + _DAY)
    return last


def _skipped(end: date, last: date, calendar: WorkingCalendar) -> tuple[Skipped, ...]:
    days = (end + _DAY * offset for offset in range((last - end).days))
    return tuple(Skipped(day, calendar.why_closed(day) or _PAUSED_DAY) for day in days)

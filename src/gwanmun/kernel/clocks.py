"""Clocks of a case, derived from dated facts: nothing is counted up, so nothing can be missed or doubled.

due = f(received, length, extensions, pauses, calendar, today). A clock is an immutable value; pausing, resuming,
extending and answering give a new one, refused where the law has no room for them.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from gwanmun.kernel.counting import Counted, Rule, count
from gwanmun.kernel.korean_calendar import WorkingCalendar
from gwanmun.kernel.periods import Period, merged
from gwanmun.kernel.refusals import LegalBasis, Refused, Text
from gwanmun.kernel.spans import Span

__all__ = ["Clock", "ClockState", "Extension"]

_DAY = timedelta(days=1)
_REFUSED = Text(
    "‘{clock}’ 기간은 {day} 현재 {state_ko} 상태여서 이 처리를 할 수 없습니다.",
    "The period “{clock}” is {state} on {day}, so this cannot be done.",
)
_OUT_OF_ORDER = Text(
    "‘{clock}’ 기간에는 {latest}의 기록이 있어 그보다 앞선 {day}의 처리를 할 수 없습니다.",
    "The period “{clock}” has a record of {latest}, so nothing before it, such as {day}, can be added.",
)
_REMEDY = Text("기간의 상태와 날짜를 확인하십시오.", "Check the state of the period and the date.")
_STANDING = Text("{state_ko}. 기한 {due}.", "{state}. Due on {due}.")
_IF_ANSWERED = Text("{state_ko}. {today}에 재개되면 기한은 {due}.", "{state}. If answered on {today}, due on {due}.")


class ClockState(StrEnum):
    """How a clock stands on a day."""

    RUNNING = "running"
    PAUSED = "paused"
    ELAPSED = "elapsed"
    MET = "met"

    @property
    def label(self) -> Text:
        return _LABELS[self]


_LABELS = {
    ClockState.RUNNING: Text("진행 중", "running"),
    ClockState.PAUSED: Text("정지", "paused"),
    ClockState.ELAPSED: Text("기한 경과", "elapsed"),
    ClockState.MET: Text("완료", "met"),
}


@dataclass(frozen=True, slots=True)
class Extension:
    """`span` more, decided on a day within the time that it lengthens."""

    span: Span
    decided_on: date
    basis: LegalBasis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A statutory period in days, working days, months or years that runs from `received_on`.

    `pauses` are the days that do not count, the last one open while paused: the day of the request belongs to it,
    the day of the answer counts again. `met_on` is the day on which what was due was done. `deemed` names what the
    law takes to have happened when the time is over ("deemed_granted").

    Raises:
        ValueError: a pause or an answer before the receipt.
    """

    name: str
    received_on: date
    span: Span
    calendar: WorkingCalendar = field(repr=False, compare=False)
    rule: Rule = Rule.CIVIL
    from_midnight: bool = False
    pauses: tuple[Period, ...] = ()
    extensions: tuple[Extension, ...] = ()
    met_on: date | None = None
    deemed: str | None = None

    def __post_init__(self) -> None:
        dates = [*(pause.start for pause in self.pauses), *(day for day in [self.met_on] if day is not None)]
        if early := [day for day in dates if day < self.received_on]:
            raise ValueError(f"clock {self.name}: {early[0]} is before the receipt on {self.received_on}")

    def counted(self, today: date) -> Counted:
        """The count as known on `today`, with its explanation. A pause that is still open is taken to end then."""
        as_of = self._until_met(today)
        return count(
            self.received_on,
            self.span,
            calendar=self.calendar,
            rule=self.rule,
            from_midnight=self.from_midnight,
            extensions=[each.span for each in self.extensions if each.decided_on <= as_of],
            pauses=self._pauses_until(as_of),
        )

    def due(self, today: date) -> date:
        """The last day in time, as far as `today` knows: while paused, the day due if answered today."""
        return self.counted(today).end

    def state(self, today: date) -> ClockState:
        if self.met_on is not None and self.met_on <= today:
            return ClockState.MET
        if today > self.due(today):
            return ClockState.ELAPSED
        return ClockState.PAUSED if any(today in pause for pause in self.pauses) else ClockState.RUNNING

    def was_late(self, today: date) -> bool:
        """True when the time was over before what was due was done, or is over and it is not done."""
        done = self._until_met(today)
        return done > self.due(done)

    def days_used(self, today: date) -> int:
        """Calendar days that have counted up to and with `today` (or the answer), without paused days."""
        last = self._until_met(today)
        counted_from = self.counted(today).counted_from
        if last < counted_from:
            return 0
        so_far = Period.inclusive(counted_from, last)
        stops = (stop.intersect(so_far) for stop in self._pauses_until(last + _DAY))
        return so_far.days - sum(stop.days for stop in stops if stop)

    def days_left(self, today: date) -> int:
        """Calendar days from `today` to the due day; negative when it has passed."""
        return (self.due(today) - today).days

    def deemed_on(self, today: date) -> date | None:
        """The day on which the deemed outcome took effect: the first day out of time; None while there is none."""
        return self.due(today) + _DAY if self.deemed is not None and self.was_late(today) else None

    def paused(self, on: date) -> "Clock":
        """Stopped from `on` while something is awaited; raises Refused unless running then."""
        self._require(on, {ClockState.RUNNING})
        return replace(self, pauses=(*self.pauses, Period(on)))

    def resumed(self, on: date) -> "Clock":
        """Running again, `on` counted; raises Refused unless paused then."""
        self._require(on, {ClockState.PAUSED})
        return replace(self, pauses=self._pauses_until(on))

    def extended(self, extension: Extension) -> "Clock":
        """Lengthened; raises Refused when its time was over or its answer given on the day of the decision."""
        self._require(extension.decided_on, {ClockState.RUNNING, ClockState.PAUSED})
        return replace(self, extensions=(*self.extensions, extension))

    def met(self, on: date) -> "Clock":
        """What was due was done on `on`, in time or late, which ends a pause; raises Refused when done already."""
        self._require(on, {ClockState.RUNNING, ClockState.PAUSED, ClockState.ELAPSED})
        return replace(self, met_on=on, pauses=self._pauses_until(on))

    def explain(self, today: date, language: str) -> str:
        """State, due day and count in sentences."""
        state, counted = self.state(today), self.counted(today)
        text = _IF_ANSWERED if state is ClockState.PAUSED else _STANDING
        head = text(language, state=state.label.en.capitalize(), state_ko=state.label.ko, due=counted.end, today=today)
        return f"{head} {counted.explain(language)}"

    def _until_met(self, today: date) -> date:
        return today if self.met_on is None else min(today, self.met_on)

    def _pauses_until(self, today: date) -> tuple[Period, ...]:
        known = Period(date.min, today)
        return merged(pause for each in self.pauses if (pause := each.intersect(known)))

    def _require(self, day: date, states: Collection[ClockState]) -> None:
        changes = [
            self.received_on,
            *(change for pause in self.pauses for change in (pause.start, pause.end) if change),
        ]
        facts: dict[str, object] = {"clock": self.name, "day": day, "latest": max(changes)}
        if day < max(changes):
            raise Refused("clock.out-of-order", _OUT_OF_ORDER, _REMEDY, facts=facts)
        state = ClockState.MET if self.met_on is not None else self.state(day)
        if state not in states:
            facts |= {"state": state.label.en, "state_ko": state.label.ko}
            raise Refused(f"clock.{state}", _REFUSED, _REMEDY, facts=facts)

"""Runs the clocks of a case over its events: what started, stopped, paused and lengthened them, and by which rule.

Which clock a step touches, the version of the type says under which the step was taken; how long the clock is, the
version under which the case stands now. So a changed length recounts the whole case, and nothing that was done is lost.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from gwanmun.casework.case_types import case_type
from gwanmun.casework.days import seoul_day
from gwanmun.casework.declarations.case_type import CaseType
from gwanmun.casework.models.cases import CaseEvent
from gwanmun.casework.story.kinds import EventKind
from gwanmun.kernel.clocks import Clock, Extension
from gwanmun.kernel.korean_calendar import korean_calendar
from gwanmun.kernel.lifecycle import ClockAction
from gwanmun.kernel.lifecycle.parts import ClockEffect
from gwanmun.kernel.periods import Period
from gwanmun.kernel.spans import Span

__all__ = ["run_clocks"]


def run_clocks(events: Iterable[CaseEvent], kind: CaseType) -> dict[str, Clock]:
    """The clocks by name. `events` are those that stand; `kind` is the version whose lengths count."""
    clocks: dict[str, Clock] = {}
    at_the_time = kind
    for event in events:
        day = seoul_day(event.at)
        if event.kind == EventKind.OPENED:
            at_the_time = case_type(event.data["case_type"], event.data["type_version"])
        elif event.kind == EventKind.REBASED:
            at_the_time = case_type(kind.name, event.data["to"])
        elif event.kind == EventKind.CLOCK_EXTENDED:
            name = event.data["clock"]
            added = Extension(Span.parse(event.data["span"]), day)
            clocks[name] = replace(clocks[name], extensions=(*clocks[name].extensions, added))
        elif event.kind == EventKind.STEP:
            for effect in _effects(at_the_time, event):
                _apply(clocks, effect, day, kind)
    return clocks


def _effects(kind: CaseType, event: CaseEvent) -> tuple[ClockEffect, ...]:
    leaving = kind.lifecycle.leaving(event.source)
    return next((each.clocks for each in leaving if (each.event, each.to) == (event.event, event.to)), ())


def _apply(clocks: dict[str, Clock], effect: ClockEffect, day: date, kind: CaseType) -> None:
    name, clock = effect.clock, clocks.get(effect.clock)
    if effect.action is ClockAction.START:
        if spec := kind.clocks.get(name):
            clocks[name] = Clock(
                name=name,
                received_on=day,
                span=spec.span,
                calendar=korean_calendar(),
                rule=spec.rule,
                deemed=spec.deemed,
            )
    elif clock is not None and clock.met_on is None:  # a step from several states touches the clocks that run there
        clocks[name] = _changed(clock, effect.action, day)


def _changed(clock: Clock, action: ClockAction, day: date) -> Clock:
    """Facts are kept as they happened, in time or not: what a pause after the last day is worth, the count decides."""
    closed = tuple(pause for pause in clock.pauses if pause.end is not None)
    opened = next((pause for pause in clock.pauses if pause.end is None), None)
    if action is ClockAction.PAUSE:
        return clock if opened else replace(clock, pauses=(*closed, Period(day)))
    if opened and opened.start < day:
        closed = (*closed, Period(opened.start, day))
    return replace(clock, pauses=closed, met_on=day if action is ClockAction.STOP else None)

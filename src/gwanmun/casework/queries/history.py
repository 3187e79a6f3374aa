"""What the events of a case say: its acts, its state, and the clocks that follow from them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from gwanmun.casework.case_types import CaseType, case_type
from gwanmun.casework.models import Case, CaseEvent
from gwanmun.kernel.clocks import Clock
from gwanmun.kernel.korean_calendar import korean_calendar
from gwanmun.kernel.lifecycle import Act, ClockAction, Option, current_state
from gwanmun.kernel.lifecycle.asking import Asking
from gwanmun.platform.access.actors import Actor

__all__ = ["clocks_of", "history_of_case", "options", "rebuilt_state", "seoul_day"]

_SEOUL = ZoneInfo("Asia/Seoul")


def seoul_day(at: datetime) -> date:
    """The civil date in Korea at an instant."""
    return at.astimezone(_SEOUL).date()


def history_of_case(case: Case) -> tuple[Act, ...]:
    """The acts of the case, oldest first."""
    return tuple(Act(event.event, event.source, event.to, event.actor) for event in case.events.all())


def rebuilt_state(case: Case) -> str:
    """The state to which the events alone lead. It equals the column, or the record was tampered with."""
    kind = case_type(case.case_type, case.type_version)
    return current_state(history_of_case(case), kind.lifecycle.initial)


def options(case: Case, actor: Actor, *, elapsed: Sequence[str] = ()) -> tuple[Option, ...]:
    """What the actor can do now, and for the rest why not."""
    kind = case_type(case.case_type, case.type_version)
    asking = Asking(
        actor=actor.id, duties=actor.duties, history=history_of_case(case), facts=case.facts, elapsed=elapsed
    )
    return kind.lifecycle.allowed(case.state, asking)


def clocks_of(case: Case) -> list[Clock]:
    """The clocks that the events started, with their pauses and ends."""
    kind = case_type(case.case_type, case.type_version)
    clocks: dict[str, Clock] = {}
    for event in case.events.all():
        _apply(clocks, kind, event)
    return list(clocks.values())


def _apply(clocks: dict[str, Clock], kind: CaseType, event: CaseEvent) -> None:
    transition = next((t for t in kind.lifecycle.transitions if (t.event, t.to) == (event.event, event.to)), None)
    day = seoul_day(event.at)
    for effect in transition.clocks if transition else ():
        spec = kind.clocks[effect.clock]
        match effect.action:
            case ClockAction.START:
                clocks[effect.clock] = Clock(
                    name=effect.clock, received_on=day, span=spec.span, calendar=korean_calendar(), deemed=spec.deemed
                )
            case ClockAction.PAUSE:
                clocks[effect.clock] = clocks[effect.clock].paused(day)
            case ClockAction.RESUME:
                clocks[effect.clock] = clocks[effect.clock].resumed(day)
            case ClockAction.STOP:
                clocks[effect.clock] = replace(clocks[effect.clock], met_on=day)

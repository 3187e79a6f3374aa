"""Lengthens a clock as far as the declaration allows, with a reason."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.days import seoul_day
from gwanmun.casework.models import CaseEvent
from gwanmun.casework.recording import append, locked, require_open, require_reason
from gwanmun.casework.story.kinds import EventKind
from gwanmun.kernel.clocks import Extension
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_duty

__all__ = ["extend_clock"]


@transaction.atomic
def extend_clock(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int, clock: str, reason: str
) -> CaseEvent:
    """The clock ends later by the length that the type declares.

    Raises:
        Refused: the clock does not run, its time is over, it cannot be lengthened (again), not her duty, or no reason.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version)
    require_open(case)
    running, spec = story.clocks.get(clock), story.kind.clocks.get(clock)
    if running is None or spec is None or spec.extension is None:
        raise Refused("casework.clock_not_extendable", _NOT_EXTENDABLE, _SEE_CLOCKS, facts={"clock": clock})
    rule, bases = spec.extension, (spec.extension.basis,) if spec.extension.basis else ()
    require_duty(by, rule.duty)
    require_reason(reason)
    if len(running.extensions) >= rule.times:
        raise Refused("casework.clock_extended", _EXTENDED, _SEE_CLOCKS, bases, {"times": rule.times})
    running.extended(Extension(rule.span, seoul_day(at), rule.basis))  # refuses when the time is over
    data = {"clock": clock, "span": str(rule.span)}
    return append(case, by=by, at=at, kind=EventKind.CLOCK_EXTENDED, reason=reason, data=data)


_NOT_EXTENDABLE = Text("연장할 수 있는 기간이 아닙니다.", "This period does not run, or cannot be extended.")
_EXTENDED = Text("기간은 {times}번까지만 연장할 수 있습니다.", "The period may be extended {times} time(s) only.")
_SEE_CLOCKS = Text("사건의 기간을 확인하십시오.", "See the periods of the case.")

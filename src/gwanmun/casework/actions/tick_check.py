"""Ticks a point of the checklist off, or opens it again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.models import CaseEvent
from gwanmun.casework.recording import append, locked, require_open
from gwanmun.casework.story.kinds import EventKind
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_duty

__all__ = ["tick_check"]


@transaction.atomic
def tick_check(
    *,
    by: Actor,
    at: datetime,
    case_id: UUID,
    expected_version: int,
    check: str,
    done: bool = True,
    note: str = "",
) -> CaseEvent:
    """The officer stands for the point, or no longer does.

    Raises:
        Refused: not her duty, or the point is not on the list.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version)
    require_open(case)
    found = next((each for each in story.kind.checklist if each.name == check), None)
    if found is None:
        raise Refused(
            "casework.check_unknown",
            Text("확인 목록에 없는 항목입니다.", "This point is not on the checklist."),
            Text("확인 목록을 다시 여십시오.", "Open the checklist again."),
            facts={"check": check},
        )
    require_duty(by, found.duty)
    kind = EventKind.TICKED if done else EventKind.UNTICKED
    return append(case, by=by, at=at, kind=kind, reason=note, data={"check": check})

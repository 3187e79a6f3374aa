"""Notes the day on which a decision was served, from which the time to object counts."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.days import seoul_day
from gwanmun.casework.models import CaseEvent
from gwanmun.casework.recording import append, locked
from gwanmun.casework.story.kinds import EventKind
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor

__all__ = ["note_service"]


@transaction.atomic
def note_service(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int | None, served_on: date, how: str
) -> CaseEvent:
    """`how` says in which way it reached the person, such as "registered mail" or "account".

    Raises:
        Refused: nothing is decided, or the day lies before the decision or in the future.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version)
    if story.decided_on is None or not story.decided_on <= served_on <= seoul_day(at):
        raise Refused(
            "casework.service_day",
            Text("결정일부터 오늘까지의 날짜여야 합니다.", "The day must lie between the decision and today."),
            Text("송달 기록을 확인하십시오.", "See the record of delivery."),
        )
    return append(case, by=by, at=at, kind=EventKind.SERVED, reason=how, data={"served_on": served_on.isoformat()})

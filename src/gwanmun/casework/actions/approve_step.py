"""Stands behind a step that needs several people, before somebody else takes it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.days import seoul_day
from gwanmun.casework.gates import APPROVALS_MISSING, asking_of, gates
from gwanmun.casework.models import CaseEvent
from gwanmun.casework.recording import append, locked
from gwanmun.casework.story.kinds import EventKind
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor

__all__ = ["approve_step"]


@transaction.atomic
def approve_step(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int, event: str, to: str | None = None, note: str = ""
) -> CaseEvent:
    """The approval counts until the next step of the case, whichever that is: an approval is of what was proposed.

    Raises:
        Refused: she could not take the step herself, approved it already, or one person is enough.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version)
    today = seoul_day(at)
    transition = story.kind.lifecycle.take(story.state, event, asking_of(story, by, today), to=to)
    for refusal in gates(story, transition, by.id, today):
        if refusal.code != APPROVALS_MISSING:
            raise refusal
    approvers = story.approvers.get(event, set())
    if by.id in approvers:
        raise Refused("casework.approved_already", _ALREADY, _WAIT, facts={"step": event})
    if len(approvers) + 1 >= story.kind.needed_approvals(event, story.facts):
        raise Refused("casework.approval_not_needed", _ENOUGH, _TAKE_IT, facts={"step": event})
    return append(case, by=by, at=at, kind=EventKind.APPROVED, reason=note, data={"step": event})


_ALREADY = Text("이미 승인하셨습니다.", "You have approved this already.")
_WAIT = Text("다른 승인권자의 승인을 기다리십시오.", "Wait for another approver.")
_ENOUGH = Text("더 필요한 사전 승인이 없습니다.", "No further approval is needed beforehand.")
_TAKE_IT = Text("바로 처리하십시오.", "Take the step itself.")

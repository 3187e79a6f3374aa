"""Gives a case to an officer, takes it, or lays it back with its team."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.duties import LEAD
from gwanmun.casework.models import CaseEvent, TeamMember
from gwanmun.casework.recording import append, locked, require_open
from gwanmun.casework.story.kinds import EventKind
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_duty

__all__ = ["assign_case", "return_case", "take_case"]


@transaction.atomic
def take_case(*, by: Actor, at: datetime, case_id: UUID, expected_version: int) -> CaseEvent:
    """The officer takes a case on which nobody works.

    Raises:
        Refused: somebody works on it already ("casework.taken"), or it is closed.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version)
    require_open(case)
    if story.assignee:
        facts = {"assignee": story.assignee_name}
        raise Refused("casework.taken", _TAKEN, _ASK_HER, facts=facts)
    return append(case, by=by, at=at, kind=EventKind.ASSIGNED, data={"to": by.id, "to_name": by.name})


@transaction.atomic
def assign_case(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int, to: str, reason: str = ""
) -> CaseEvent:
    """The case goes to a member of its team: handed over by the officer who has it, else by a lead.

    Raises:
        Refused: the actor is neither, or the other is not in the team ("casework.not_in_team").
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version, "read")
    require_open(case)
    if story.assignee != by.id:
        require_duty(by, LEAD)
    member = TeamMember.objects.filter(team=story.team, actor=to).first()
    if member is None:
        raise Refused("casework.not_in_team", _NOT_IN_TEAM, _CHOOSE_MEMBER, facts={"team": story.team})
    return append(
        case, by=by, at=at, kind=EventKind.ASSIGNED, reason=reason, data={"to": to, "to_name": member.actor_name}
    )  # fmt: skip


@transaction.atomic
def return_case(*, by: Actor, at: datetime, case_id: UUID, expected_version: int | None, reason: str) -> CaseEvent:
    """Nobody has the case any more; it waits with its team.

    Raises:
        Refused: the actor neither has the case nor leads, nor is the system.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version, "read")
    require_open(case)
    if story.assignee != by.id and by.kind != "system":
        require_duty(by, LEAD)
    return append(case, by=by, at=at, kind=EventKind.ASSIGNED, reason=reason, data={"to": "", "to_name": ""})


_TAKEN = Text("‘{assignee}’ 담당자가 처리하고 있습니다.", "{assignee} works on this case.")
_ASK_HER = Text("담당자에게 인계를 요청하십시오.", "Ask for a hand-over.")
_NOT_IN_TEAM = Text("담당 팀의 구성원이 아닙니다.", "That officer is not in the team of the case.")
_CHOOSE_MEMBER = Text("팀 구성원을 선택하거나 사건을 이송하십시오.", "Choose a member, or transfer the case.")

"""Puts a case that is not decided under another version of its type, deliberately and with what that changes."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.case_types import case_type
from gwanmun.casework.days import seoul_day
from gwanmun.casework.duties import LEAD
from gwanmun.casework.hands import is_draft
from gwanmun.casework.models import CaseEvent
from gwanmun.casework.queries.rebase import rebase_difference
from gwanmun.casework.recording import append, locked, require_open, require_reason
from gwanmun.casework.story.kinds import EventKind
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_duty

__all__ = ["rebase_case"]


@transaction.atomic
def rebase_case(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int, reason: str = "", to_version: int | None = None
) -> CaseEvent:
    """`to_version` None is the version in force today. The event holds the difference that `rebase_difference` shows.

    The applicant may take her own draft to the version in force; after receipt it takes a lead and a reason.

    Raises:
        Refused: the case is decided, stands in that version already, or its state is unknown there.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version, "work" if by.kind == "public" else "read")
    require_open(case)
    if by.kind != "public" or not is_draft(story):
        require_duty(by, LEAD)
        require_reason(reason)
    try:
        target = case_type(story.kind.name, to_version, on=seoul_day(at))
    except KeyError:
        raise Refused("casework.version_unknown", _UNKNOWN, _CHOOSE, facts={"to": to_version}) from None
    if target.version == story.kind.version:
        raise Refused("casework.same_version", _SAME, _CHOOSE, facts={"to": target.version})
    if story.state not in {state.name for state in target.lifecycle.states}:
        raise Refused("casework.state_unknown_there", _NO_STATE, _CHOOSE, facts={"state": story.state})
    difference = rebase_difference(case, story, target, seoul_day(at))
    return append(
        case, by=by, at=at, kind=EventKind.REBASED, reason=reason, facts=dict.fromkeys(difference.facts_dropped),
        data={"from": story.kind.version, "to": target.version, "difference": asdict(difference)},
    )  # fmt: skip


_UNKNOWN = Text("없는 버전입니다.", "There is no such version of the procedure.")
_SAME = Text("이미 그 버전의 절차에 따르고 있습니다.", "The case stands in that version already.")
_NO_STATE = Text(
    "그 버전에는 현재 상태 ‘{state}’이(가) 없습니다.", "That version does not know the present state “{state}”."
)
_CHOOSE = Text("다른 버전을 선택하십시오.", "Choose another version.")

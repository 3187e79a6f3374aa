"""Sets a flag on a case by hand, or takes it off."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.declarations.parts import HandFlag
from gwanmun.casework.models import CaseEvent
from gwanmun.casework.recording import append, locked, require_open, require_reason
from gwanmun.casework.story.kinds import EventKind
from gwanmun.casework.story.story import Story
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_duty

__all__ = ["lower_flag", "raise_flag"]


@transaction.atomic
def raise_flag(*, by: Actor, at: datetime, case_id: UUID, expected_version: int, flag: str, reason: str) -> CaseEvent:
    """The flag stands until somebody with its other duty takes it off.

    Raises:
        Refused: not her duty, no reason, the flag stands already, or no flag of that name is set by hand.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version, "read")
    require_open(case)
    require_duty(by, _hand_flag(story, flag).raised_by)
    require_reason(reason)
    if flag in story.flags:
        raise Refused("casework.flag_stands", _STANDS, _SEE_FLAGS, facts={"flag": flag})
    return append(case, by=by, at=at, kind=EventKind.FLAG_RAISED, reason=reason, data={"flag": flag})


@transaction.atomic
def lower_flag(*, by: Actor, at: datetime, case_id: UUID, expected_version: int, flag: str, reason: str) -> CaseEvent:
    """The flag no longer stands; who set it and why stays in the record.

    Raises:
        Refused: not her duty, no reason, or the flag does not stand.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, story = locked(by, case_id, expected_version, "read")
    require_open(case)
    require_duty(by, _hand_flag(story, flag).lowered_by)
    require_reason(reason)
    if flag not in story.flags:
        raise Refused("casework.flag_stands_not", _STANDS_NOT, _SEE_FLAGS, facts={"flag": flag})
    return append(case, by=by, at=at, kind=EventKind.FLAG_LOWERED, reason=reason, data={"flag": flag})


def _hand_flag(story: Story, name: str) -> HandFlag:
    found = next((each for each in story.kind.hand_flags if each.name == name), None)
    if found is None:
        raise Refused("casework.flag_not_by_hand", _NOT_BY_HAND, _SEE_FLAGS, facts={"flag": name})
    return found


_STANDS = Text("이미 있는 표시입니다.", "The flag stands already.")
_STANDS_NOT = Text("없는 표시입니다.", "The flag does not stand.")
_NOT_BY_HAND = Text("직접 설정하는 표시가 아닙니다.", "No flag of that name is set by hand.")
_SEE_FLAGS = Text("사건의 표시 목록을 확인하십시오.", "See the flags of the case.")

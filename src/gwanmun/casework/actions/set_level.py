"""Makes a case confidential, or opens it again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.duties import CONFIDENTIAL
from gwanmun.casework.models import CaseEvent
from gwanmun.casework.policy import LEVELS
from gwanmun.casework.recording import append, locked, require_reason
from gwanmun.casework.story.kinds import EventKind
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_duty

__all__ = ["set_level"]


@transaction.atomic
def set_level(*, by: Actor, at: datetime, case_id: UUID, expected_version: int, level: str, reason: str) -> CaseEvent:
    """From now on only those cleared for `level` see the case, among officers.

    Raises:
        Refused: the actor is not cleared herself, no reason is written, or there is no such level.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, _ = locked(by, case_id, expected_version, "read")
    require_duty(by, CONFIDENTIAL)
    require_reason(reason)
    if level not in LEVELS:
        raise Refused(
            "casework.level_unknown",
            Text("없는 보안 등급입니다.", "There is no such level."),
            Text("등급을 선택하십시오.", "Choose a level."),
            facts={"level": level},
        )
    return append(case, by=by, at=at, kind=EventKind.LEVEL_SET, reason=reason, data={"level": level})

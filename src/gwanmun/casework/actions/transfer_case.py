"""Gives a case to another team or office, with a reason."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.duties import LEAD
from gwanmun.casework.models import CaseEvent
from gwanmun.casework.recording import append, locked, require_open, require_reason
from gwanmun.casework.story.kinds import EventKind
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_duty

__all__ = ["BY_HAND", "transfer_case"]

BY_HAND = "by_hand"  # stands where the routing rule that fired would stand


@transaction.atomic
def transfer_case(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int, team: str, reason: str, office: str = ""
) -> CaseEvent:
    """The case waits with `team`; `office` empty leaves the office as it is.

    Raises:
        Refused: the actor does not lead, gave no reason, or the case is closed.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case, _ = locked(by, case_id, expected_version, "read")
    require_open(case)
    require_duty(by, LEAD)
    require_reason(reason)
    routed = {"team": team, "rule": BY_HAND, "office": office}
    return append(case, by=by, at=at, kind=EventKind.ROUTED, reason=reason, data={"routed": routed})

"""Refers a traveller to secondary inspection and opens the case there."""

from datetime import datetime

from django.db import transaction

from gwanmun.casework.service import open_case
from gwanmun.divisions.border.inspection.acts import Desk, inspect, known_person
from gwanmun.divisions.border.inspection.assessment import Assessment
from gwanmun.divisions.border.inspection.lifecycle import SECONDARY_INSPECTION
from gwanmun.divisions.border.models import Inspection
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.service import Actor, require_duty

__all__ = ["refer_traveller"]


@transaction.atomic
def refer_traveller(
    *, by: Actor, at: datetime, assessment: Assessment, desk: Desk, direction: str, note: str
) -> Inspection:
    """Writes the referral with its reason and opens a case of secondary inspection.

    Raises:
        Refused: not the officer's duty, or no reason was written.
    """
    require_duty(by, "border.inspect")
    if not note.strip():
        raise Refused(
            "border.referral_without_reason",
            Text("재심사 사유가 없습니다.", "A referral needs a reason."),
            Text("무엇을 더 확인해야 하는지 적어 주십시오.", "Write what has to be found out."),
        )
    person_id = known_person(assessment, by=by, at=at)
    inspection = inspect(
        assessment, by=by, at=at, desk=desk, direction=direction,
        result=Inspection.Result.REFERRED, person_id=person_id, note=note,
    )  # fmt: skip
    open_case(
        by=by, at=at, case_type=SECONDARY_INSPECTION.name, subject=f"inspection:{inspection.pk}",
        person_id=person_id, office=desk.port, facts={"reason": note.strip(), "decision": assessment.decision.code},
    )  # fmt: skip
    return inspection

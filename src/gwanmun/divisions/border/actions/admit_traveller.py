"""Admits a traveller: status and period as the law computes them (Immigration Act Art. 12; Decree Art. 15)."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from gwanmun.divisions.border.inspection.acts import Desk, inspect, known_person, zone_does_not_hold
from gwanmun.divisions.border.inspection.assessment import Assessment
from gwanmun.divisions.border.models import Inspection
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.law import Eligible, Refusal
from gwanmun.people.service import record_entry
from gwanmun.platform.access.service import Actor, require_duty

__all__ = ["admit_traveller", "may_admit"]


def may_admit(assessment: Assessment, by: Actor, note: str = "") -> Refused | None:
    """Why this officer may not admit this traveller, or None.

    What the law refuses is not admitted at a desk. What it leaves to judgement, a likeness to a listed person, and a
    document whose check digits are wrong belong to the secondary inspection, with a written reason.
    """
    decision = assessment.decision
    if isinstance(decision, Refusal):
        return Refused(
            "border.not_admissible",
            Text("법이 정한 입국 요건을 갖추지 못하였습니다.", "The requirements for entry are not met."),
            Text(
                "불허하거나 재심사로 보내십시오.", "Refuse with the ground, or refer to secondary inspection."
            ),
            basis=decision.bases,
        )  # fmt: skip
    open_hit = any(match.is_open or match.is_same_person for match in assessment.matches)
    if isinstance(decision, Eligible) and not open_hit and assessment.zone_holds:
        return None
    if by.has("border.secondary") and note.strip():
        return None
    if not assessment.zone_holds:
        return zone_does_not_hold()
    return Refused(
        "border.needs_secondary",
        Text("재심사가 필요합니다.", "This traveller needs secondary inspection."),
        Text(
            "재심사로 보내거나, 재심사 담당자가 사유를 적고 허가하십시오.",
            "Refer to secondary inspection; an officer there may admit with a written reason.",
        ),
        basis=decision.bases,
    )


@transaction.atomic
def admit_traveller(*, by: Actor, at: datetime, assessment: Assessment, desk: Desk, note: str = "") -> Inspection:
    """Writes the entry, the stay and the inspection. The assessment must be of this moment.

    Raises:
        Refused: not the officer's duty, not admissible, or for the secondary inspection to decide.
    """
    require_duty(by, "border.inspect")
    refusal = may_admit(assessment, by, note)
    if refusal:
        raise refusal
    outcome = assessment.decision.outcome
    person_id = known_person(assessment, by=by, at=at)
    document = assessment.record.document
    until = outcome.get("permitted_until")
    movement = record_entry(
        by=by,
        at=at,
        person_id=person_id,
        document_id=document.pk if document else None,
        permission_id=_permission_id(assessment),
        port=desk.port,
        transport=assessment.booking.flight.number if assessment.booking else "",
        status_code=str(outcome.get("status_code") or ""),
        permitted_until=until if isinstance(until, date) else None,
        keep_stay=bool(assessment.record.stay and assessment.record.stay.registered),
    )
    return inspect(
        assessment, by=by, at=at, desk=desk, direction=Inspection.Direction.ENTRY,
        result=Inspection.Result.ADMITTED, person_id=person_id, movement_id=movement.pk, note=note,
    )  # fmt: skip


def _permission_id(assessment: Assessment) -> UUID | None:
    used = assessment.decision.outcome.get("permission_number")
    return next((p.pk for p in assessment.record.permissions if p.number == used), None)

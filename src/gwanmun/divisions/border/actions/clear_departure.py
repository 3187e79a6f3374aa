"""Lets a traveller depart (Immigration Act Art. 3, 28), or stops one whose departure is restricted (Art. 4, 29)."""

from datetime import datetime

from django.db import transaction

from gwanmun.divisions.border.inspection.acts import Desk, inspect, known_person, zone_does_not_hold
from gwanmun.divisions.border.inspection.assessment import Assessment
from gwanmun.divisions.border.models import Inspection
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.law import NeedsReview, Refusal
from gwanmun.people.service import record_departure
from gwanmun.platform.access.service import Actor, require_duty

__all__ = ["clear_departure", "may_clear"]


def may_clear(assessment: Assessment, by: Actor, note: str = "") -> Refused | None:
    """Why this officer may not clear this departure, or None. What the law leaves open needs a secondary officer."""
    decision = assessment.decision
    settled = by.has("border.secondary") and note.strip()
    in_order = assessment.zone_holds and not isinstance(decision, NeedsReview)
    if not isinstance(decision, Refusal) and (settled or in_order):
        return None
    if not isinstance(decision, Refusal) and not assessment.zone_holds:
        return zone_does_not_hold()
    return Refused(
        "border.departure_restricted",
        Text("이 심사대에서 출국시킬 수 없습니다.", "The departure cannot be cleared at this desk."),
        Text(
            "재심사로 보내십시오. 법이 막지 않으면 재심사 담당자가 사유를 적고 허용할 수 있습니다.",
            "Refer to secondary inspection; an officer there may clear it with a reason unless the law forbids.",
        ),
        basis=decision.bases,
    )


@transaction.atomic
def clear_departure(*, by: Actor, at: datetime, assessment: Assessment, desk: Desk, note: str = "") -> Inspection:
    """Writes the departure. A registered resident keeps the status of stay (re-entry exemption, Art. 30).

    Raises:
        Refused: not the officer's duty, or the law stops the departure.
    """
    require_duty(by, "border.inspect")
    refusal = may_clear(assessment, by, note)
    if refusal:
        raise refusal
    person_id = known_person(assessment, by=by, at=at)
    document, stay = assessment.record.document, assessment.record.stay
    movement = record_departure(
        by=by,
        at=at,
        person_id=person_id,
        document_id=document.pk if document else None,
        port=desk.port,
        transport=assessment.booking.flight.number if assessment.booking else "",
        keep_stay=bool(stay and stay.registered),
    )
    return inspect(
        assessment, by=by, at=at, desk=desk, direction=Inspection.Direction.DEPARTURE,
        result=Inspection.Result.DEPARTED, person_id=person_id, movement_id=movement.pk, note=note,
    )  # fmt: skip

"""What the acts at the desk share: where it happens, the person's record, and the row of the inspection."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from gwanmun.divisions.border.inspection.assessment import Assessment
from gwanmun.divisions.border.models import Inspection
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.law import decision_as_json
from gwanmun.people.service import NewDocument, NewName, NewPerson, register_people
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record

__all__ = ["Desk", "inspect", "known_person", "zone_does_not_hold"]


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the officer sits: code of the port and number of the desk."""

    port: str
    number: str


def zone_does_not_hold() -> Refused:
    """Why a document is not passed over whose check digits are wrong (ICAO Doc 9303-3, section 4.9)."""
    return Refused(
        "border.zone_does_not_hold",
        Text("여권 판독 구역의 검증 숫자가 맞지 않습니다.", "A check digit of the machine readable zone is wrong."),
        Text(
            "다시 판독하십시오. 그래도 맞지 않으면 재심사로 보내십시오.",
            "Read the document again; if it stays wrong, refer to secondary inspection.",
        ),
    )


def known_person(assessment: Assessment, *, by: Actor, at: datetime) -> UUID:
    """The person on file under the document presented; one who is not on file is registered now."""
    if assessment.record.document:
        return assessment.record.document.person_id
    traveller = assessment.traveller
    (person_id,) = register_people(
        by=by,
        at=at,
        people=[
            NewPerson(
                names=(NewName(traveller.surname, traveller.given_names),),
                nationality=traveller.nationality,
                birth=traveller.birth,
                sex=traveller.sex,
                source="passport",
                document=NewDocument(
                    key=traveller.document,
                    kind=traveller.document_kind,
                    expires_on=traveller.document_expires_on,
                )
                if traveller.document
                else None,
            )
        ],
    )
    return person_id


def inspect(
    assessment: Assessment,
    *,
    by: Actor,
    at: datetime,
    desk: Desk,
    direction: str,
    result: str,
    person_id: UUID,
    movement_id: UUID | None = None,
    ground: str = "",
    note: str = "",
) -> Inspection:
    """Writes the inspection with the decision on which it rests, and leaves the event."""
    outcome = assessment.decision.outcome if result == Inspection.Result.ADMITTED else {}
    until = outcome.get("permitted_until")
    booking = assessment.booking
    inspection = Inspection.objects.create(
        direction=direction,
        result=result,
        person_id=person_id,
        booking=booking,
        answer=assessment.answer,
        movement_id=movement_id,
        port=desk.port,
        desk=desk.number,
        officer=by.id,
        officer_name=by.name,
        at=at,
        flight=booking.flight.number if booking else "",
        status_code=str(outcome.get("status_code") or ""),
        permitted_until=until if isinstance(until, date) else None,
        ground=ground,
        note=note.strip(),
        decision=decision_as_json(assessment.decision),
        law_version=assessment.decision.law_version,
    )
    record(
        kind=f"border.inspection.{result}", by=by, at=at, subject=f"inspection:{inspection.pk}", person_id=person_id,
        data={"port": desk.port, "desk": desk.number, "ground": ground, "decision": assessment.decision.code},
    )  # fmt: skip
    return inspection

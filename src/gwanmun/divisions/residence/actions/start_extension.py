"""Opens the draft of an application for an extension of stay, with what the registers already hold."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.service import Case, open_case
from gwanmun.divisions.residence.extension.case_type import EXTENSION_OF_STAY
from gwanmun.divisions.residence.extension.outlook import outlook
from gwanmun.divisions.residence.facts import resident
from gwanmun.kernel.seoul import seoul_day
from gwanmun.law import Refusal, decision_as_json
from gwanmun.law import at as law_of
from gwanmun.law.refusing import refused_by_law
from gwanmun.law.statuses import parent
from gwanmun.platform.access.service import Actor

__all__ = ["start_extension"]


@transaction.atomic
def start_extension(*, by: Actor, at: datetime, person_id: UUID) -> Case:
    """The draft; an open application of the same person is returned instead of a second one.

    Raises:
        Refused: the person has no open stay, the law allows no application today, or `by` may not act for her.
    """
    known, today = resident(person_id).applicant, seoul_day(at)
    expected = outlook(known, on=today, law=law_of(today))
    if isinstance(expected.extension, Refusal):
        raise refused_by_law(expected.extension)
    return open_case(
        by=by,
        at=at,
        case_type=EXTENSION_OF_STAY.name,
        subject=f"person:{person_id}",
        person_id=person_id,
        facts={
            "status": parent(known.status_code),
            "status_code": known.status_code,
            "permitted_until": known.permitted_until.isoformat() if known.permitted_until else None,
            "nationality": known.nationality,
            "registered": known.registered,
            "tuberculosis_certificate": "tuberculosis_certificate" in expected.kinds,
            "law": decision_as_json(expected.extension),
        },
    )

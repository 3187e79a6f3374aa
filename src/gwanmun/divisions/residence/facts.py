"""What the registers hold of an applicant, as the law asks it."""

from dataclasses import dataclass
from uuid import UUID

from gwanmun.divisions.residence.extension.outlook import Applicant
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.kernel.seoul import seoul_day
from gwanmun.people.service import Identity, Stay

__all__ = ["Resident", "resident"]


@dataclass(frozen=True, slots=True)
class Resident:
    """A person with an open stay: who she is, and what decides on her stay."""

    identity: Identity
    stay: Stay
    applicant: Applicant


def resident(person_id: UUID) -> Resident:
    """The person as the registers hold her today.

    Raises:
        Refused: "residence.no_stay" when she has no open stay, and so nothing to prolong or change.
    """
    stay = Stay.objects.filter(person_id=person_id, during__upper_inf=True).select_related("entry").first()
    identity = Identity.objects.filter(person_id=person_id).order_by("-recorded_at").first()
    if stay is None or identity is None:
        raise Refused(
            "residence.no_stay",
            Text("현재 체류 중인 기록이 없습니다.", "There is no open stay on record."),
            Text("관할 출입국·외국인관서에 문의하십시오.", "Ask the immigration office of your district."),
        )
    birth = identity.birth
    return Resident(
        identity=identity,
        stay=stay,
        applicant=Applicant(
            status_code=stay.status_code,
            permitted_until=stay.permitted_until,
            nationality=identity.nationality or None,
            birth_on=birth.exact if birth else None,
            entered_on=seoul_day(stay.entry.at) if stay.entry else None,
            registered=stay.registered,
        ),
    )

"""Proposes to grant an extension until a day, or to refuse it on a ground. Somebody else decides."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.service import CaseEvent, advance_case
from gwanmun.divisions.residence.extension.case_type import EXTENSION_OF_STAY
from gwanmun.divisions.residence.extension.outlook import outlook
from gwanmun.divisions.residence.facts import resident
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.kernel.seoul import seoul_day
from gwanmun.law import at as law_of
from gwanmun.law.citations import cite
from gwanmun.platform.access.service import Actor

__all__ = ["last_day_possible", "propose_grant", "propose_refusal"]

_LIMIT = cite("Decree 31")


def last_day_possible(person_id: UUID, on: date) -> date | None:
    """How far one extension can reach from the end of the stay, as the law has it on a day; None: no limit is held."""
    last = outlook(resident(person_id).applicant, on=on, law=law_of(on)).extension.outcome.get("granted_until")
    return last if isinstance(last, date) else None


@transaction.atomic
def propose_grant(
    *, by: Actor, at: datetime, case_id: UUID, person_id: UUID, expected_version: int, until: date, reason: str = ""
) -> CaseEvent:
    """The proposal to let the person stay until `until`.

    Raises:
        Refused: the day is past, beyond the longest extension of the status, or as `advance_case`.
    """
    today, last = seoul_day(at), last_day_possible(person_id, seoul_day(at))
    if until <= today or (last is not None and until > last):
        raise Refused(
            "residence.until_not_possible",
            Text("{until}까지는 허가할 수 없습니다.", "The stay cannot be granted until {until}."),
            Text("오늘 이후, {last} 이전의 날짜를 선택하십시오.", "Choose a day after today and no later than {last}."),
            _LIMIT,
            {"until": until.isoformat(), "last": last.isoformat() if last else "–"},
        )
    return advance_case(
        by=by, at=at, case_id=case_id, expected_version=expected_version, event="propose_grant", reason=reason,
        facts={"granted_until": until.isoformat()},
    )  # fmt: skip


@transaction.atomic
def propose_refusal(
    *, by: Actor, at: datetime, case_id: UUID, expected_version: int, ground: str, reason: str
) -> CaseEvent:
    """The proposal to refuse on one of the grounds of the procedure, with the reason in words.

    Raises:
        Refused: the ground is not one of the procedure, no reason is written, or as `advance_case`.
    """
    if ground not in {each.code for each in EXTENSION_OF_STAY.reasons} or not reason.strip():
        raise Refused(
            "residence.ground_needed",
            Text("불허 사유와 그 설명이 필요합니다.", "A ground of the refusal and its explanation are needed."),
            Text("사유를 선택하고 설명을 적으십시오.", "Choose the ground and write the explanation."),
            cite("Decree 33"),
        )
    return advance_case(
        by=by, at=at, case_id=case_id, expected_version=expected_version, event="propose_refusal", reason=reason,
        facts={"refusal_ground": ground},
    )  # fmt: skip

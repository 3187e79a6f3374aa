"""Refuses entry, with the ground of the law (Immigration Act Art. 11, 12(3), 12(4); Rule Art. 19)."""

from datetime import datetime

from django.db import transaction

from gwanmun.divisions.border.inspection.acts import Desk, inspect, known_person
from gwanmun.divisions.border.inspection.assessment import Assessment
from gwanmun.divisions.border.models import Inspection
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.law import at as law_at
from gwanmun.law.immigration_act import grounds_in_force
from gwanmun.platform.access.service import Actor, require_duty

__all__ = ["refuse_traveller"]


@transaction.atomic
def refuse_traveller(
    *, by: Actor, at: datetime, assessment: Assessment, desk: Desk, ground: str, note: str
) -> Inspection:
    """Writes the refusal. A ground that the records do not show needs the officer's written finding.

    Raises:
        Refused: not the officer's duty, no such ground, a national, or a finding is missing.
    """
    require_duty(by, "border.inspect")
    if assessment.traveller.nationality == "KOR":
        raise Refused(
            "border.national_not_refused",
            Text("국민의 입국은 거부할 수 없습니다.", "A national is never refused entry."),
            Text("신원을 확인하고 입국시키십시오.", "Confirm the nationality, then admit (Art. 6)."),
        )
    known = grounds_in_force(law_at(assessment.decision.on))
    computed = str(assessment.decision.outcome.get("ground") or "")
    if ground not in known or (ground != computed and not note.strip()):
        raise Refused(
            "border.refusal_without_ground",
            Text("불허 사유가 부족합니다.", "A refusal needs a ground."),
            Text(
                "법정 사유를 고르고, 기록에 나타나지 않는 사유라면 확인한 내용을 적어 주십시오.",
                "Choose a ground of the law; write your finding when the records do not show it.",
            ),
        )
    person_id = known_person(assessment, by=by, at=at)
    return inspect(
        assessment, by=by, at=at, desk=desk, direction=Inspection.Direction.ENTRY,
        result=Inspection.Result.REFUSED, person_id=person_id, ground=ground, note=note,
    )  # fmt: skip

"""Contests a decision: opens a case that is linked to the contested one, in time."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.actions.open_case import open_case
from gwanmun.casework.days import seoul_day
from gwanmun.casework.models import Case
from gwanmun.casework.queries.objections import objection_deadline, objection_rules
from gwanmun.casework.recording import locked
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor

__all__ = ["open_objection"]


@transaction.atomic
def open_objection(*, by: Actor, at: datetime, contested_id: UUID, facts: Mapping[str, object] | None = None) -> Case:
    """The objection, in the office of the decision. A second one while the first is open is the first.

    Raises:
        Refused: the decision cannot be contested, or it is too late: with the day, the ground and what is left to do.
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    contested, story = locked(by, contested_id, None, "work")
    rules, deadline = objection_rules(story), objection_deadline(story)
    if rules is None or deadline is None:
        raise Refused("casework.not_contestable", _NOT_CONTESTABLE, _SEE_DECISION)
    if seoul_day(at) > deadline.end:
        facts_of_refusal = {"last": deadline.end.isoformat(), "counted_from": deadline.counted_from.isoformat()}
        raise Refused("casework.objection_late", _LATE, rules.remedy, (rules.basis,), facts_of_refusal)
    return open_case(
        by=by, at=at, case_type=rules.case_type, subject=f"case:{contested.pk}", person_id=contested.person_id,
        office=contested.office, facts=facts, contested_id=contested.pk, level=contested.level,
    )  # fmt: skip


_NOT_CONTESTABLE = Text("불복할 수 있는 결정이 아닙니다.", "There is no decision here that can be contested.")
_SEE_DECISION = Text("결정 통지서의 안내를 확인하십시오.", "See what the letter of the decision says.")
_LATE = Text(
    "이의신청 기간은 {last}에 끝났습니다({counted_from}부터 계산).",
    "The time to object ended on {last}, counted from {counted_from}.",
)

"""Confirms a proposed statement as the second officer: from now on decisions of the office may rest on it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.divisions.policy.models import FactStatement
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.service import Actor, require
from gwanmun.platform.audit.service import record

__all__ = ["confirm_fact"]


@transaction.atomic
def confirm_fact(*, by: Actor, at: datetime, statement_id: UUID) -> FactStatement:
    """The confirmed statement.

    Raises:
        Refused: the actor may not, proposed it herself, or it is confirmed or withdrawn already.
        FactStatement.DoesNotExist: there is none.
    """
    statement = FactStatement.objects.select_for_update().get(pk=statement_id)
    require(by, "confirm", statement)
    if statement.proposed_by == by.id:
        raise Refused(
            "policy.same_officer",
            Text("제안한 사람은 스스로 확인할 수 없습니다.", "Who proposed it cannot confirm it."),
            Text("다른 담당자가 확인하여야 합니다.", "Another officer has to confirm it."),
        )
    if statement.confirmed_at or statement.withdrawn_at:
        raise Refused(
            "policy.not_waiting",
            Text("확인을 기다리는 제안이 아닙니다.", "It does not wait for a confirmation."),
            Text("목록을 다시 확인하십시오.", "Look at the list again."),
        )
    statement.confirmed_by, statement.confirmed_at = by.id, at
    statement.save(update_fields=["confirmed_by", "confirmed_at"])
    record(
        kind="policy.fact.confirmed", by=by, at=at, subject=f"fact_statement:{statement.pk}",
        data={"office": statement.office, "name": statement.name, "key": statement.key, "value": statement.value},
    )  # fmt: skip
    return statement

"""Withdraws a statement: later decisions no longer rest on it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.divisions.policy.models import FactStatement
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.service import Actor, require
from gwanmun.platform.audit.service import record

__all__ = ["withdraw_fact"]


@transaction.atomic
def withdraw_fact(*, by: Actor, at: datetime, statement_id: UUID) -> FactStatement:
    """The withdrawn statement; one officer is enough, since the law as published applies again.

    Raises:
        Refused: the actor may not, or it was withdrawn before.
        FactStatement.DoesNotExist: there is none.
    """
    statement = FactStatement.objects.select_for_update().get(pk=statement_id)
    require(by, "withdraw", statement)
    if statement.withdrawn_at:
        raise Refused(
            "policy.withdrawn_before",
            Text("이미 철회되었습니다.", "It was withdrawn before."),
            Text("목록을 다시 확인하십시오.", "Look at the list again."),
        )
    statement.withdrawn_at = at
    statement.save(update_fields=["withdrawn_at"])
    record(
        kind="policy.fact.withdrawn", by=by, at=at, subject=f"fact_statement:{statement.pk}",
        data={"office": statement.office, "name": statement.name, "key": statement.key},
    )  # fmt: skip
    return statement

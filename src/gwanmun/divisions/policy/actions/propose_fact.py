"""Proposes that the office vouches for an uncertain value of the law. It has no effect before a second officer."""

from datetime import date, datetime

from django.db import transaction

from gwanmun.divisions.policy.models import FactStatement
from gwanmun.divisions.policy.queries import open_statements
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.law import OfficeSettings
from gwanmun.law import at as law_at
from gwanmun.platform.access.service import Actor, require_duty
from gwanmun.platform.audit.service import record

__all__ = ["propose_fact"]

_MEND = Text("값과 기간을 확인하여 다시 적어 주십시오.", "Check the value and its days, and write it again.")


@transaction.atomic
def propose_fact(
    *,
    by: Actor,
    at: datetime,
    name: str,
    key: str = "",
    value: str = "",
    valid_from: date | None = None,
    valid_to: date | None = None,
    source: str,
) -> FactStatement:
    """The statement of the actor's own office, with the source that she read.

    Raises:
        Refused: "access.duty_missing"; no source was named; the office has a statement on it already; or the law does
            not leave the value to offices, or cannot hold it.
    """
    require_duty(by, "law.confirm")
    if not source.strip():
        raise Refused(
            "policy.source_missing",
            Text("근거 자료가 없습니다.", "No source is named."),
            Text("읽은 자료를 적어 주십시오.", "Write which source you read."),
        )
    if open_statements(by.office).filter(name=name, key=key).exists():
        raise Refused(
            "policy.stated_before",
            Text("이미 이 값에 대한 확인이 있습니다.", "The office has a statement on this value already."),
            Text("먼저 그 확인을 철회하십시오.", "Withdraw that one first."),
        )
    statement = FactStatement(
        office=by.office, name=name, key=key, value=value.strip(), valid_from=valid_from, valid_to=valid_to,
        source=source.strip(), proposed_by=by.id, proposed_at=at,
    )  # fmt: skip
    _check(statement, at.date())
    statement.save(force_insert=True)
    record(
        kind="policy.fact.proposed", by=by, at=at, subject=f"fact_statement:{statement.pk}",
        data={"office": by.office, "name": name, "key": key, "value": statement.value, "source": statement.source},
    )  # fmt: skip
    return statement


def _check(statement: FactStatement, on: date) -> None:
    """The law itself says whether an office may state this."""
    try:
        law_at(on, OfficeSettings(statement.office, (statement.as_fact(),)))
    except ValueError as problem:
        told = str(problem).replace("{", "{{").replace("}", "}}")
        detail = Text(f"이 값은 확인할 수 없습니다: {told}", f"This cannot be stated: {told}")
        raise Refused("policy.not_open", detail, _MEND) from problem

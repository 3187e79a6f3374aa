"""Takes a lawful step in a case, or takes the last one back with a reason."""

from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.casework.case_types import CaseType, case_type
from gwanmun.casework.models import Case, CaseEvent
from gwanmun.casework.queries.history import clocks_of, history_of_case, seoul_day
from gwanmun.kernel.clocks import ClockState
from gwanmun.kernel.lifecycle import Act, Asking
from gwanmun.kernel.refusals import Refused, Text
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record

__all__ = ["advance_case", "correct_case"]


@transaction.atomic
def advance_case(
    *,
    by: Actor,
    at: datetime,
    case_id: UUID,
    expected_version: int,
    event: str,
    to: str | None = None,
    reason: str = "",
    facts: Mapping[str, object] | None = None,
) -> CaseEvent:
    """The event of the step that `event` means now.

    Raises:
        Refused: somebody else acted in between, the step is not lawful now, or not by this actor.
    """
    case, kind = _locked(case_id, expected_version)
    merged = case.facts | dict(facts or {})
    act = kind.lifecycle.act(event, _asking(case, by, at, merged), to=to)
    return _write(case, kind, act, by=by, at=at, reason=reason, facts=dict(facts or {}))


@transaction.atomic
def correct_case(*, by: Actor, at: datetime, case_id: UUID, expected_version: int, reason: str) -> CaseEvent:
    """Takes back the last act that stands; both stay in the record.

    Raises:
        Refused: as `advance_case`, or the lifecycle has no correction here.
    """
    case, kind = _locked(case_id, expected_version)
    act = kind.lifecycle.correct(_asking(case, by, at, case.facts), reason=reason)
    return _write(case, kind, act, by=by, at=at, reason=reason, facts={})


def _locked(case_id: UUID, expected_version: int) -> tuple[Case, CaseType]:
    case = Case.objects.select_for_update().get(pk=case_id)
    if case.version != expected_version:
        raise Refused(
            "casework.changed_meanwhile",
            Text("그사이 다른 담당자가 처리하였습니다.", "Somebody else acted on this case in between."),
            Text("최신 내용을 확인한 뒤 다시 시도하십시오.", "Read what is new, then try again."),
        )
    return case, case_type(case.case_type, case.type_version)


def _asking(case: Case, by: Actor, at: datetime, facts: Mapping[str, object]) -> Asking:
    return Asking(
        actor=by.id,
        duties=by.duties,
        history=history_of_case(case),
        facts=facts,
        elapsed=_elapsed(case, at),
    )


def _elapsed(case: Case, at: datetime) -> Collection[str]:
    today = seoul_day(at)
    return [clock.name for clock in clocks_of(case) if clock.state(today) is ClockState.ELAPSED]


def _write(
    case: Case, kind: CaseType, act: Act, *, by: Actor, at: datetime, reason: str, facts: dict[str, object]
) -> CaseEvent:
    event = CaseEvent.objects.create(
        case=case,
        sequence=case.version + 1,
        event=act.event,
        source=act.source,
        to=act.to,
        actor=by.id,
        actor_name=by.name,
        at=at,
        reason=reason.strip(),
        facts=facts,
    )
    case.version = event.sequence
    case.state = act.to
    case.facts = case.facts | facts
    case.closed_at = None if kind.lifecycle.is_open(act.to) else at
    case.save(update_fields=["version", "state", "facts", "closed_at"])
    record(
        kind=f"case.{case.case_type}.{act.event}", by=by, at=at, subject=f"case:{case.pk}", person_id=case.person_id,
        data={"from": act.source, "to": act.to, "reason": reason.strip()},
    )  # fmt: skip
    return event

"""What the law takes to have happened when a time is over: the system takes that step. Also recounts deadlines."""

from datetime import date, datetime
from uuid import UUID

import structlog
from django.db import transaction

from gwanmun.casework.case_types import types_with_deemed_outcomes
from gwanmun.casework.days import seoul_day
from gwanmun.casework.models import Case
from gwanmun.casework.recording import bring_up_to_date, locked
from gwanmun.casework.stepping import step
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.actors import Actor

__all__ = ["SYSTEM", "deem_outcomes", "recount_deadlines"]

SYSTEM = Actor("system:clock", "Clock", "system")
_log = structlog.get_logger(__name__)
_BATCH = 500


def deem_outcomes(*, at: datetime) -> list[UUID]:
    """The cases in which a deemed outcome was written. A run that was missed or doubled changes nothing: what is due
    follows from the clocks. A case that refuses is reported in the log and stops no other."""
    today = seoul_day(at)
    overdue = Case.objects.filter(closed_at=None, due_on__lt=today, case_type__in=types_with_deemed_outcomes())
    return [case_id for case_id in overdue.values_list("pk", flat=True).order_by("due_on") if _deem(case_id, at)]


def recount_deadlines(*, case_type: str, today: date) -> int:
    """Counts the open cases of a type again after a rule or a holiday has changed; how many due days moved."""
    ids = list(Case.objects.filter(closed_at=None, case_type=case_type).values_list("pk", flat=True).order_by("pk"))
    return sum(_recount(case_id, today) for case_id in ids)


def _deem(case_id: UUID, at: datetime) -> bool:
    try:
        with transaction.atomic():
            return _deem_locked(case_id, at)
    except Refused as refusal:
        _log.warning("casework.deemed_outcome_refused", case=str(case_id), code=refusal.code)
        return False


def _deem_locked(case_id: UUID, at: datetime) -> bool:
    case, story = locked(SYSTEM, case_id, None)
    clock = next((each for each in story.clocks.values() if each.deemed and each.deemed_on(seoul_day(at))), None)
    if clock is None or clock.deemed is None or clock.met_on is not None:
        return False
    by = Actor(SYSTEM.id, SYSTEM.name, SYSTEM.kind, story.kind.lifecycle.duties)
    deemed_on = clock.deemed_on(seoul_day(at))
    step(case, story, by=by, at=at, event=clock.deemed, data={"deemed_on": str(deemed_on), "clock": clock.name})
    return True


@transaction.atomic
def _recount(case_id: UUID, today: date) -> bool:
    case, _ = locked(SYSTEM, case_id, None)
    before = case.due_on
    bring_up_to_date(case, today)
    return case.due_on != before

"""How long cases take: measured, never promised; and how many stand before one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection
from django.db.models import Q

from gwanmun.casework.models import Case
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import visible

__all__ = ["WaitingTimes", "place_in_queue", "waiting_times"]

_FEWEST = 20  # fewer cases measure nothing, and could tell of one of them
_SQL = """
    SELECT count(*), percentile_disc(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY days_used)
    FROM casework_case WHERE case_type = %s AND days_used IS NOT NULL AND closed_at >= %s AND closed_at < %s
"""


@dataclass(frozen=True, slots=True)
class WaitingTimes:
    """In days, without those in which the applicant was waited for: half of `count` cases took no longer than `half`,
    nine in ten no longer than `nine_in_ten`."""

    count: int
    half: int
    nine_in_ten: int


def waiting_times(case_type: str, *, at: datetime, days: int = 90) -> WaitingTimes | None:
    """Of the cases decided in the last `days`; None when they are too few to say anything."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL, [case_type, at - timedelta(days=days), at])
        count, percentiles = cursor.fetchone()
    return WaitingTimes(count, *percentiles) if count >= _FEWEST else None


def place_in_queue(*, by: Actor, case_id: UUID) -> int | None:
    """How many open cases of the same team and kind were received before this one, and itself; None when it is a draft,
    closed, or waits for its applicant.

    Raises:
        Case.DoesNotExist: there is no such case, as far as the actor may know.
    """
    case = visible(by, Case.objects.all()).get(pk=case_id)
    if case.received_on is None or case.closed_at is not None or case.paused:
        return None
    before = Q(received_on__lt=case.received_on) | Q(received_on=case.received_on, pk__lte=case.pk)
    same = Case.objects.filter(team=case.team, case_type=case.case_type, closed_at=None, paused=False)
    return same.filter(before).count()

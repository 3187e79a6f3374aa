"""What must hold for the service to be ready. Each check observes one figure and says how large it may be."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Max, Q
from procrastinate.contrib.django.models import ProcrastinateEvent, ProcrastinateJob, ProcrastinateWorker

from gwanmun.platform.audit.service import oldest_unsealed_at

__all__ = ["Observation", "observe"]

_LONGEST_UNSEALED = timedelta(seconds=60)
_LONGEST_SILENCE = timedelta(seconds=60)
_LONGEST_WAIT = timedelta(seconds=120)


@dataclass(frozen=True, slots=True)
class Observation:
    """`observed` and `limit` are seconds, or a number of migrations; None when nothing was observed."""

    name: str
    healthy: bool
    observed: float | None = None
    limit: float | None = None


def observe(at: datetime) -> list[Observation]:
    """Every check as of `at`. What cannot be asked without database or tables is left out."""
    try:
        migrations = _migrations()
    except DatabaseError:
        return [Observation("database", healthy=False)]
    observations = [Observation("database", healthy=True), migrations]
    return [*observations, _seals(at), _worker(at), _queue(at)] if migrations.healthy else observations


def _migrations() -> Observation:
    executor = MigrationExecutor(connection)
    missing = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    return Observation("migrations", missing == 0, missing, 0)


def _seals(at: datetime) -> Observation:
    """How long an entry of the audit log has waited for its seal."""
    return _waiting("seals", oldest_unsealed_at(), at, _LONGEST_UNSEALED)


def _worker(at: datetime) -> Observation:
    """How long no worker has shown that it lives. Without any worker nothing was observed, and that is not healthy."""
    newest: datetime | None = ProcrastinateWorker.objects.aggregate(newest=Max("last_heartbeat"))["newest"]
    if newest is None:
        return Observation("worker", healthy=False, limit=_LONGEST_SILENCE.total_seconds())
    return _waiting("worker", newest, at, _LONGEST_SILENCE)


def _queue(at: datetime) -> Observation:
    """How long the oldest job that is due has waited."""
    due = Q(scheduled_at=None) | Q(scheduled_at__lte=at)
    oldest = ProcrastinateJob.objects.filter(due, status="todo").order_by("id").first()
    if oldest is None:
        return _waiting("queue", None, at, _LONGEST_WAIT)
    enqueued: datetime | None = ProcrastinateEvent.objects.filter(job=oldest).aggregate(last=Max("at"))["last"]
    return _waiting("queue", oldest.scheduled_at or enqueued, at, _LONGEST_WAIT)


def _waiting(name: str, since: datetime | None, at: datetime, limit: timedelta) -> Observation:
    waited = max((at - since).total_seconds(), 0.0) if since else 0.0
    return Observation(name, waited <= limit.total_seconds(), round(waited, 1), limit.total_seconds())

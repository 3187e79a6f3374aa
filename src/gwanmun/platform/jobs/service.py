"""Public API of jobs. A job is a function that a worker calls later, enqueued in the caller's own transaction.

When the transaction is rolled back the job was never there; when it commits the job survives any crash.
"""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.manager import JobManager
from procrastinate.tasks import configure_task

__all__ = ["Queue", "defer", "every", "job_manager", "run_worker", "task"]

_BACKOFF_BASE = 3  # seconds: retries after 3, 9, 27, 81, 243 … seconds
_STALLED_AFTER = 30.0  # seconds without a heartbeat
_FINISH_WITHIN = 20.0  # seconds for the jobs in hand when the worker is told to stop


class Queue(StrEnum):
    """Kinds of work that must not wait for each other."""

    DEFAULT = "default"
    EVENTS = "events"  # deliveries of the outbox
    SEALS = "seals"  # sealing the audit log
    BULK = "bulk"  # imports, exports, letters by the thousand


Work = Callable[..., None]


def task(*, name: str, queue: Queue = Queue.DEFAULT, attempts: int | None = 1) -> Callable[[Work], Any]:
    """Declares a job. `name` is stable: jobs already enqueued carry it. Arguments are JSON values, given by keyword.

    `attempts` counts all tries, with growing waits between them; None tries for ever.
    """
    retry = RetryStrategy(max_attempts=attempts - 1 if attempts else None, exponential_wait=_BACKOFF_BASE)
    return app.task(name=name, queue=queue, retry=retry if attempts != 1 else False)


def every(cron: str, *, name: str, queue: Queue = Queue.DEFAULT) -> Callable[[Work], Any]:
    """Declares a job that runs by the clock, such as "* * * * * */5" (every five seconds; the sixth field is seconds).

    While one run waits in the queue the next one is not added.
    """

    def declare(work: Work) -> Any:
        def run(timestamp: int) -> None:  # noqa: ARG001 - the scheduler says when it was due; the work asks its own clock
            work()

        return app.periodic(cron=cron)(app.task(name=name, queue=queue, queueing_lock=name)(run))

    return declare


# Inside a worker the app's own connector is a pool beside Django's connection: what it enqueues would be visible before
# the transaction of the job that enqueues it. Jobs are therefore always written through Django's connection.
job_manager = JobManager(connector=DjangoConnector())


def defer(job: Any, *, not_before: datetime | None = None, lock: str | None = None, **arguments: Any) -> None:
    """Enqueues `job` in the present transaction. Jobs with the same `lock` run one after another, in order."""
    deferrer = configure_task(
        name=job.name, job_manager=job_manager, queue=job.queue, lock=lock, schedule_at=not_before
    )
    deferrer.defer(**arguments)


def run_worker(*, concurrency: int = 4, until_empty: bool = False) -> None:
    """Works until SIGTERM or SIGINT, then finishes the jobs in hand; with `until_empty`, until no job is due.

    Done jobs leave the table; failed ones stay for the operator.
    """
    with app.replace_connector(DjangoConnector().get_worker_connector()) as worker_app:
        worker_app.run_worker(
            concurrency=concurrency,
            wait=not until_empty,
            delete_jobs="successful",
            shutdown_graceful_timeout=_FINISH_WITHIN,
            stalled_worker_timeout=_STALLED_AFTER,
        )

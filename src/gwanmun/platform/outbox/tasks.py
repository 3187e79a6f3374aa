"""The job that delivers."""

from uuid import UUID

from django.utils import timezone

from gwanmun.platform.jobs.service import Queue, task
from gwanmun.platform.outbox.delivering import deliver

__all__ = ["deliver_one"]


@task(name="outbox.deliver", queue=Queue.EVENTS, attempts=None)
def deliver_one(delivery_id: str) -> None:
    """Delivers; a failure is tried again by the queue until the delivery is dead."""
    deliver(UUID(delivery_id), timezone.now())

"""Public API of the outbox. Anything else in this package is private, except `actions`."""

from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils import timezone

from gwanmun.platform.jobs.service import defer
from gwanmun.platform.outbox.delivering import deliver
from gwanmun.platform.outbox.models import Delivery
from gwanmun.platform.outbox.registry import UnknownSubscriber, subscriber, subscribers_of
from gwanmun.platform.outbox.tasks import deliver_one

if TYPE_CHECKING:
    from gwanmun.platform.audit.models import Entry

__all__ = ["Delivery", "UnknownSubscriber", "announce", "dead_letters", "drain", "send", "subscriber"]


def announce(entry: "Entry") -> None:
    """Writes a delivery and its job for every subscriber of the entry's kind, in the present transaction."""
    for name in subscribers_of(entry.kind):
        send(Delivery.objects.create(entry_id=entry.pk, subscriber=name))


def send(delivery: Delivery) -> None:
    """Enqueues the job of a waiting delivery."""
    defer(deliver_one, delivery_id=str(delivery.pk))


def dead_letters() -> QuerySet[Delivery]:
    """Deliveries that were given up, newest first, with their entries."""
    return Delivery.objects.filter(state=Delivery.State.DEAD).select_related("entry").order_by("-settled_at")


def drain() -> int:
    """Delivers everything that waits, here and now, also what the handlers cause; returns how many. For tests and for
    `gwanmun` commands that run without a worker.

    Raises:
        Exception: the first failure of a handler.
    """
    count = 0
    while waiting := list(
        Delivery.objects.filter(state=Delivery.State.WAITING).order_by("pk").values_list("pk", flat=True)
    ):
        for delivery_id in waiting:
            deliver(delivery_id, timezone.now())
        count += len(waiting)
    return count

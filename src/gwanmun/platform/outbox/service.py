"""Public API of the outbox. Anything else in this package is private."""

from django.db.models import QuerySet
from django.utils import timezone

from gwanmun.platform.outbox.actions.resend import resend
from gwanmun.platform.outbox.announcing import announce
from gwanmun.platform.outbox.delivering import deliver
from gwanmun.platform.outbox.models import Delivery
from gwanmun.platform.outbox.registry import UnknownSubscriber, subscriber

__all__ = ["Delivery", "UnknownSubscriber", "announce", "dead_letters", "drain", "resend", "subscriber"]


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

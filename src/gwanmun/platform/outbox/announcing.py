"""Writes what is to be told, with the event itself."""

from gwanmun.platform.audit.service import Entry
from gwanmun.platform.jobs.service import defer
from gwanmun.platform.outbox.models import Delivery
from gwanmun.platform.outbox.registry import subscribers_of
from gwanmun.platform.outbox.tasks import deliver_one

__all__ = ["announce", "send"]


def announce(entry: Entry) -> None:
    """Writes a delivery and its job for every subscriber of the entry's kind, in the present transaction."""
    for name in subscribers_of(entry.kind):
        send(Delivery.objects.create(entry=entry, subscriber=name))


def send(delivery: Delivery) -> None:
    """Enqueues the job of a waiting delivery."""
    defer(deliver_one, delivery_id=str(delivery.pk))

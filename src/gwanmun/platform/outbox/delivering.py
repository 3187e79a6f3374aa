"""Hands one event to one subscriber, and settles the delivery in the handler's own transaction."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.audit.service import acting_from
from gwanmun.platform.outbox.models import Delivery
from gwanmun.platform.outbox.registry import handler_of

__all__ = ["MOST_ATTEMPTS", "deliver"]

MOST_ATTEMPTS = 8  # with the waits of the jobs: about an hour
_PROBLEM_LENGTH = 500


def deliver(delivery_id: UUID, at: datetime) -> None:
    """Calls the handler unless the delivery is settled already.

    Raises:
        Exception: whatever the handler raised, as long as attempts remain; the last failure makes the delivery dead.
    """
    try:
        _attempt(delivery_id, at)
    except Exception as error:
        if not _note_failure(delivery_id, error, at):
            raise


@transaction.atomic
def _attempt(delivery_id: UUID, at: datetime) -> None:
    waiting = Delivery.objects.select_for_update(of=("self",)).select_related("entry")
    delivery = waiting.get(pk=delivery_id)
    if delivery.state != Delivery.State.WAITING:
        return
    with acting_from(delivery.entry.request_id, place=""):  # what it causes is traced to the same request
        handler_of(delivery.subscriber)(delivery.entry)
    delivery.state, delivery.problem, delivery.settled_at = Delivery.State.DONE, "", at
    delivery.attempts += 1
    delivery.save(update_fields=["state", "problem", "settled_at", "attempts"])


@transaction.atomic
def _note_failure(delivery_id: UUID, error: Exception, at: datetime) -> bool:
    """True when this was the last attempt."""
    delivery = Delivery.objects.select_for_update().get(pk=delivery_id)
    delivery.attempts += 1
    delivery.problem = f"{type(error).__name__}: {error}"[:_PROBLEM_LENGTH]
    if is_last := delivery.attempts >= MOST_ATTEMPTS:
        delivery.state, delivery.settled_at = Delivery.State.DEAD, at
    delivery.save(update_fields=["state", "problem", "settled_at", "attempts"])
    return is_last

"""Messages of carriers as received, for the operator."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from gwanmun.divisions.border.models import Booking, CarrierMessage
from gwanmun.platform.access.service import Actor, visible
from gwanmun.platform.audit.service import log_reads

__all__ = ["messages_received", "open_message"]


def messages_received(*, by: Actor, carrier: str = "", outcome: str = "") -> "QuerySet[CarrierMessage]":
    """Messages, the newest first, without their bytes. `outcome` "kept" means unreadable or failed."""
    found = visible(by, CarrierMessage.objects.select_related("carrier").defer("content", "reply"))
    if carrier:
        found = found.filter(carrier=carrier)
    if outcome == "kept":
        return found.exclude(outcome=CarrierMessage.Outcome.ANSWERED)
    return found.filter(outcome=outcome) if outcome else found


def open_message(*, by: Actor, at: datetime, message_id: UUID) -> CarrierMessage:
    """One message with its bytes; the reading is logged for every person on file whom it answered for.

    Raises CarrierMessage.DoesNotExist.
    """
    message = visible(by, CarrierMessage.objects.select_related("carrier")).get(pk=message_id)
    persons = Booking.objects.filter(answers__message=message).exclude(person_id=None)
    log_reads(
        by=by, at=at, person_ids={person_id for person_id in persons.values_list("person_id", flat=True) if person_id},
        purpose=by.purpose or f"message {message.reference}", what="carrier message",
    )  # fmt: skip
    return message

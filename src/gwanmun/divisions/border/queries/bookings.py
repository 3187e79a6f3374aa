"""One passenger of a flight with the whole explanation, and the hits that wait for a judgement."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from gwanmun.divisions.border.models import Adjudication, Answer, Booking, CarrierMessage, Hit, Inspection
from gwanmun.divisions.border.queries.waiting_hits import waiting_hits
from gwanmun.platform.access.service import Actor, visible
from gwanmun.platform.audit.service import log_reads

__all__ = ["BookingFile", "hits_of_person", "open_booking", "open_hits", "unread_messages"]

_STILL_AT_PORT = timedelta(hours=3)


@dataclass(frozen=True, slots=True)
class BookingFile:
    """A booking, all answers (the newest first), hits with their judgements, messages and inspections."""

    booking: Booking
    answers: list[Answer]
    hits: list[Hit]
    judgements: list[Adjudication]
    messages: list[CarrierMessage]
    inspections: list[Inspection]


def open_booking(*, by: Actor, at: datetime, booking_id: UUID) -> BookingFile:
    """Reads the booking and logs the reading. Raises Booking.DoesNotExist, also where `by` may not see it."""
    booking = visible(by, Booking.objects.select_related("flight", "flight__carrier")).get(pk=booking_id)
    if booking.person_id:
        log_reads(by=by, at=at, person_ids=[booking.person_id], purpose=by.purpose, what="booking")
    answers = list(booking.answers.select_related("message"))
    hits = list(booking.hits.select_related("entry", "entry__watch_list"))
    return BookingFile(
        booking=booking,
        answers=answers,
        hits=hits,
        judgements=list(Adjudication.objects.filter(pair__in=[hit.pair for hit in hits])),
        messages=list({answer.message_id: answer.message for answer in answers if answer.message}.values()),
        inspections=list(booking.inspections.all()),
    )


def open_hits(*, by: Actor, now: datetime) -> "QuerySet[Hit]":
    """Hits that wait for a judgement, also of flights that called in the last three hours, whose people may still
    stand at a desk. The flight that calls first stands first, then the strongest evidence."""
    return (
        visible(by, waiting_hits().filter(booking__flight__at_port__gte=now - _STILL_AT_PORT))
        .select_related("booking", "booking__flight", "entry", "entry__watch_list")
        .order_by("booking__flight__at_port", "-score")
    )


def hits_of_person(person_id: UUID, *, by: Actor) -> "QuerySet[Hit]":
    """All hits of bookings under documents of a person."""
    hits = Hit.objects.filter(booking__person_id=person_id)
    return visible(by, hits).select_related("booking__flight", "entry__watch_list")


def unread_messages(*, by: Actor) -> "QuerySet[CarrierMessage]":
    """Messages that could not be read or on which the gateway failed, the newest first."""
    kept = CarrierMessage.objects.exclude(outcome=CarrierMessage.Outcome.ANSWERED)
    return visible(by, kept).select_related("carrier")

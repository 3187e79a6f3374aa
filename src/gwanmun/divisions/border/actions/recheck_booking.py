"""Answers a booking anew, after something that the answer rests on has changed."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.divisions.border.models import Answer, Booking, Flight
from gwanmun.divisions.border.precheck.answering import precheck
from gwanmun.divisions.border.precheck.recording import record_answers
from gwanmun.divisions.border.precheck.records import FlightCall, ListedTraveller
from gwanmun.people.service import DocumentKey
from gwanmun.platform.access.service import Actor, require
from gwanmun.platform.audit.service import record

__all__ = ["call_of", "recheck_booking", "traveller_of"]


@transaction.atomic
def recheck_booking(*, by: Actor, at: datetime, booking_id: UUID, stopwatch: Callable[[], float]) -> Answer:
    """A new answer on what is known now. The earlier answers stay.

    Raises:
        Refused: "access.duty_missing".
    """
    booking = Booking.objects.select_for_update().get(pk=booking_id)
    require(by, "recheck", booking)
    results = precheck([traveller_of(booking)], call_of(booking.flight), stopwatch=stopwatch)
    (answer,) = record_answers([booking], results, message=None, at=at)
    record(
        kind="border.precheck.rechecked", by=by, at=at, subject=f"booking:{booking.pk}", person_id=booking.person_id,
        data={"answer": str(answer.pk), "code": answer.code},
    )  # fmt: skip
    return answer


def traveller_of(booking: Booking) -> ListedTraveller:
    """The booking in the form of a message."""
    number = booking.document_number
    return ListedTraveller(
        kind=booking.kind,
        reference=booking.reference,
        locator=booking.locator,
        surname=booking.surname,
        given_names=booking.given_names,
        birth=booking.birth,
        sex=booking.sex,
        nationality=booking.nationality,
        document=DocumentKey(booking.document_issuer, number) if number else None,
        document_kind=booking.document_kind,
        document_expires_on=booking.document_expires_on,
        seat=booking.seat,
    )


def call_of(flight: Flight) -> FlightCall:
    """The flight in the form of a message."""
    return FlightCall(
        carrier=flight.carrier_id,
        number=flight.number,
        announced_as=flight.number,
        origin=flight.origin,
        destination=flight.destination,
        port=flight.port,
        direction=flight.direction,
        departs_local=flight.departs_local.replace(tzinfo=None),
        arrives_local=flight.arrives_local.replace(tzinfo=None) if flight.arrives_local else None,
    )

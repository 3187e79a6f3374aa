"""The list of a flight as carriers keep changing it: flights and bookings found, made and updated."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from gwanmun.divisions.border.models import Booking, Carrier, Flight
from gwanmun.divisions.border.precheck.records import FlightCall, ListedTraveller
from gwanmun.kernel.ids import new_id
from gwanmun.people.service import document_index, fold_name

__all__ = ["bookings_of", "flight_of", "known_booking", "upsert_bookings"]

# Carriers give clock times. They are stored as if they were UTC and never converted: only `at_port` is an instant.
_CLOCK = ZoneInfo("UTC")
_SEOUL = ZoneInfo("Asia/Seoul")


def flight_of(carrier: Carrier, call: FlightCall) -> Flight:
    """The flight of this call, made when it is new, locked until the end of the transaction."""
    flight, made = Flight.objects.select_for_update().get_or_create(
        carrier=carrier,
        number=call.number,
        origin=call.origin,
        departs_local=call.departs_local.replace(tzinfo=_CLOCK),
        defaults={
            "direction": call.direction,
            "destination": call.destination,
            "port": call.port,
            "arrives_local": _clock(call.arrives_local),
            "at_port": call.local_time_at_port.replace(tzinfo=_SEOUL),
        },
    )
    if not made and flight.arrives_local != _clock(call.arrives_local) and call.arrives_local:
        flight.arrives_local = _clock(call.arrives_local)
        flight.at_port = call.local_time_at_port.replace(tzinfo=_SEOUL)
        flight.save(update_fields=["arrives_local", "at_port"])
    return flight


def _clock(time: datetime | None) -> datetime | None:
    return time.replace(tzinfo=_CLOCK) if time else None


def bookings_of(flight: Flight) -> list[Booking]:
    """All bookings of the flight, cancelled ones too."""
    return list(flight.bookings.all())


def known_booking(traveller: ListedTraveller, bookings: Sequence[Booking]) -> Booking | None:
    """The booking that a message means: by the carrier's reference, else by document, else by name and birth."""
    if traveller.reference:
        same = [booking for booking in bookings if booking.reference == traveller.reference]
        if same:
            return same[0]
    index = document_index(traveller.document) if traveller.document else None
    who = (fold_name(traveller.surname, traveller.given_names), str(traveller.birth or ""))
    for booking in bookings:
        if booking.reference and traveller.reference:
            continue
        if index and booking.document_index is not None and bytes(booking.document_index) == index:
            return booking
        if who == (fold_name(booking.surname, booking.given_names), str(booking.birth or "")):
            return booking
    return None


def upsert_bookings(
    flight: Flight, travellers: Sequence[ListedTraveller], person_ids: Sequence[UUID | None], *, state: str
) -> list[Booking]:
    """Writes the travellers to the list of the flight and returns their bookings, in order."""
    known = bookings_of(flight)
    rows, new = [], []
    for traveller, person_id in zip(travellers, person_ids, strict=True):
        particulars = _particulars(traveller) | {"person_id": person_id, "state": state}
        booking = known_booking(traveller, known)
        if booking is None:
            booking = Booking(id=new_id(), flight=flight, reference=traveller.reference, **particulars)
            new.append(booking)
            known.append(booking)
        elif _differs(booking, particulars):
            _update(booking, particulars, unsaved=booking in new)
        rows.append(booking)
    Booking.objects.bulk_create(new)
    return rows


def _particulars(traveller: ListedTraveller) -> dict[str, Any]:
    document = traveller.document
    return {
        "kind": traveller.kind,
        "locator": traveller.locator,
        "seat": traveller.seat,
        "surname": traveller.surname,
        "given_names": traveller.given_names,
        "birth": traveller.birth,
        "sex": traveller.sex,
        "nationality": traveller.nationality,
        "document_kind": traveller.document_kind,
        "document_issuer": document.issuer if document else "",
        "document_number": document.number if document else "",
        "document_index": document_index(document) if document else None,
        "document_expires_on": traveller.document_expires_on,
    }


def _differs(booking: Booking, particulars: dict[str, Any]) -> bool:
    return any(
        (bytes(old) if isinstance(old := getattr(booking, name), memoryview) else old) != value
        for name, value in particulars.items()
    )


def _update(booking: Booking, particulars: dict[str, Any], *, unsaved: bool) -> None:
    for name, value in particulars.items():
        setattr(booking, name, value)
    if not unsaved:
        booking.save()

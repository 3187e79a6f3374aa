"""The list of a flight as carriers keep changing it: flights and bookings found, made and updated."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from gwanmun.divisions.border.models import Booking, Carrier, Flight
from gwanmun.divisions.border.precheck.records import FlightCall, ListedTraveller
from gwanmun.kernel.ids import new_id
from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.seoul import SEOUL
from gwanmun.people.service import document_index, fold_name

__all__ = ["FlightList", "flight_of", "upsert_bookings"]

# Carriers give clock times. They are stored as if they were UTC and never converted: only `at_port` is an instant.
_CLOCK = ZoneInfo("UTC")


def flight_of(carrier: Carrier, call: FlightCall) -> Flight:
    """The flight of this call, made when it is new, locked until the end of the transaction.

    A number and a day of departure mean one flight, also when a later message tells another time or another end.
    """
    times = {
        "direction": call.direction,
        "destination": call.destination,
        "port": call.port,
        "departs_local": call.departs_local.replace(tzinfo=_CLOCK),
        "arrives_local": _clock(call.arrives_local),
        "at_port": call.local_time_at_port.replace(tzinfo=SEOUL),
    }
    flight, made = Flight.objects.select_for_update().get_or_create(
        carrier=carrier,
        number=call.number,
        origin=call.origin,
        departs_on=call.departs_local.date(),
        defaults=times,
    )
    if call.arrives_local is None and flight.arrives_local:  # not told again: what was told before stands
        return flight
    changed = [name for name, value in times.items() if getattr(flight, name) != value]
    if not made and changed:
        for name in changed:
            setattr(flight, name, times[name])
        flight.save(update_fields=changed)
    return flight


def _clock(time: datetime | None) -> datetime | None:
    return time.replace(tzinfo=_CLOCK) if time else None


class FlightList:
    """The bookings of a flight, cancelled ones too, by what a message may know them by."""

    def __init__(self, flight: Flight) -> None:
        self._by_reference: dict[str, Booking] = {}
        self._by_document: defaultdict[bytes, list[Booking]] = defaultdict(list)
        self._by_name: defaultdict[tuple[str, PartialDate | None], list[Booking]] = defaultdict(list)
        self._listed: set[UUID] = set()
        for booking in flight.bookings.all():
            self._know(booking)

    def find(self, traveller: ListedTraveller) -> Booking | None:
        """The booking that a message means: by the carrier's reference, else by document, else by name and birth.

        Two references that differ are two passengers, whatever else is alike. Two people of one message are two
        passengers, even under one name or, by a slip, under one reference; the same passport twice is one.
        """
        index = document_index(traveller.document) if traveller.document else b""
        named = self._by_reference.get(_stored("reference", traveller.reference))
        if named and (named.pk not in self._listed or named in self._by_document[index] or not index):
            return named
        alike = [
            *self._by_document[index],
            *(booking for booking in self._by_name[_name(traveller)] if booking.pk not in self._listed),
        ]
        return next((one for one in alike if not (one.reference and traveller.reference)), None)

    def take(self, booking: Booking) -> None:
        """The message that is being read means this booking."""
        self._listed.add(booking.pk)
        self._know(booking)

    def free_reference(self, traveller: ListedTraveller) -> str:
        """Her reference, unless another booking of the flight has it."""
        reference = _stored("reference", traveller.reference)
        return "" if reference in self._by_reference else reference

    def _know(self, booking: Booking) -> None:
        if booking.reference:
            self._by_reference[booking.reference] = booking
        if booking.document_index:
            self._by_document[bytes(booking.document_index)].append(booking)
        if any(_name(booking)):
            self._by_name[_name(booking)].append(booking)


def _name(who: ListedTraveller | Booking) -> tuple[str, PartialDate | None]:
    return fold_name(who.surname, who.given_names), who.birth


def upsert_bookings(
    flight: Flight, travellers: Sequence[ListedTraveller], person_ids: Sequence[UUID | None], *, state: str
) -> list[Booking]:
    """Writes the travellers to the list of the flight and returns their bookings, in order."""
    known = FlightList(flight)
    rows: list[Booking] = []
    new: dict[UUID, Booking] = {}
    for traveller, person_id in zip(travellers, person_ids, strict=True):
        booking = known.find(traveller)
        particulars = _particulars(traveller) | {"person_id": person_id, "state": state}
        if booking is None:
            booking = Booking(id=new_id(), flight=flight)
            new[booking.pk] = booking
        if not booking.reference:
            particulars["reference"] = known.free_reference(traveller)
        if _differs(booking, particulars):
            _update(booking, particulars, unsaved=booking.pk in new)
        known.take(booking)
        rows.append(booking)
    Booking.objects.bulk_create(new.values())
    return rows


def _particulars(traveller: ListedTraveller) -> dict[str, Any]:
    document = traveller.document
    return {
        "kind": traveller.kind,
        "locator": _stored("locator", traveller.locator),
        "seat": _stored("seat", traveller.seat),
        "surname": _stored("surname", traveller.surname),
        "given_names": _stored("given_names", traveller.given_names),
        "birth": traveller.birth,
        "sex": traveller.sex,
        "nationality": traveller.nationality,
        "document_kind": traveller.document_kind,
        "document_issuer": document.issuer if document else "",
        "document_number": document.number if document else "",
        "document_index": document_index(document) if document else None,
        "document_expires_on": traveller.document_expires_on,
    }


def _stored(name: str, text: str) -> str:
    """What the column holds of a text that is longer than any standard allows; the message itself is kept whole."""
    return text[: getattr(Booking._meta.get_field(name), "max_length", None)]


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

"""Passenger lists of synthetic flights as carriers send them: PAXLST in portions of ten, then a close-out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from gwanmun.engines.edifact import (
    Document,
    Envelope,
    Leg,
    ListFunction,
    Party,
    PassengerList,
    Traveller,
    write_passenger_list,
)
from gwanmun.synthetic.flights import SyntheticFlight
from gwanmun.synthetic.passengers import Passenger

__all__ = ["change", "close_out", "passenger_messages"]

_PORTION = 10  # people a message, as interactive dialogues have it


def passenger_messages(flight: SyntheticFlight, passengers: Sequence[Passenger], *, at: datetime) -> Iterator[bytes]:
    """PAXLST messages of at most ten people; the same flight and people give the same messages."""
    source = iter(enumerate(passengers, start=1))
    portion = 0
    while chunk := list(islice(source, _PORTION)):
        portion += 1
        travellers = tuple(_traveller(flight, number, passenger) for number, passenger in chunk)
        yield _message(flight, f"{portion:03d}", ListFunction.PASSENGERS, travellers, at)


def close_out(flight: SyntheticFlight, passengers: Sequence[Passenger], *, at: datetime) -> bytes:
    """The list of those who are on board when the doors close."""
    travellers = tuple(_traveller(flight, number, passenger) for number, passenger in enumerate(passengers, start=1))
    return _message(flight, "999", ListFunction.CLOSE_OUT_ON_BOARD, travellers, at)


def change(
    flight: SyntheticFlight, passengers: Sequence[Passenger], number: int, serial: int, *, at: datetime
) -> bytes:
    """A change of the booking of one passenger (counted from 0), who gets another seat."""
    moved = replace(passengers[number], seat=f"{serial % 40 + 1}A")
    return _message(flight, f"C{serial:04d}", ListFunction.CHANGE, (_traveller(flight, number + 1, moved),), at)


def _message(
    flight: SyntheticFlight, part: str, function: ListFunction, travellers: tuple[Traveller, ...], at: datetime
) -> bytes:
    reference = f"{flight.designator}{flight.arrives_at:%y%m%d}{part}"
    listed = PassengerList(
        function=function,
        message_reference=part,
        transaction_reference=reference,
        reporting_party=Party(name=f"{flight.carrier} DEPARTURE CONTROL"),
        legs=(
            Leg(
                carrier=flight.carrier,
                flight_number=flight.designator,
                raw_number=flight.designator,
                departure=flight.origin,
                arrival=flight.port,
                departs_at=flight.departs_at.replace(tzinfo=None),
                arrives_at=flight.arrives_at.replace(tzinfo=None),
            ),
        ),
        travellers=travellers,
        declared_count=len(travellers),
    )
    envelope = Envelope(
        sender=flight.carrier, recipient="GWANMUN", reference=reference, prepared_at=at, application="IAPI"
    )
    return write_passenger_list(listed, envelope)


def _traveller(flight: SyntheticFlight, number: int, passenger: Passenger) -> Traveller:
    person = passenger.person
    return Traveller(
        surname=person.surname,
        given_names=person.given_names or None,
        sex=person.sex,
        birth=person.birth,
        nationality=person.nationality,
        embark=flight.origin,
        debark=flight.port,
        locator=passenger.locator,
        reference=f"{flight.arrives_at:%j}{flight.number}{number:04d}",
        seat=passenger.seat,
        bag_count=passenger.bags,
        verified=True,
        documents=(
            Document(
                code="P",
                kind="P",
                number=person.document_number,
                issuer=person.issuer,
                expires_on=person.expires_on,
            ),
        ),
    )

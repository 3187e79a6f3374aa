"""Answers one passenger list: who may board. Change, cancellation and close-out messages change the flight's list."""

from collections.abc import Callable, Sequence
from datetime import datetime

from gwanmun.divisions.border.models import Answer, Booking, Carrier, CarrierMessage, Flight
from gwanmun.divisions.border.precheck.answering import Prechecked, precheck
from gwanmun.divisions.border.precheck.bookings import FlightList, flight_of, upsert_bookings
from gwanmun.divisions.border.precheck.dialects import AnsweredList
from gwanmun.divisions.border.precheck.recording import record_answers
from gwanmun.divisions.border.precheck.records import ListedTraveller, flight_call, listed_travellers
from gwanmun.divisions.border.precheck.verdicts import answer_of_code
from gwanmun.engines.edifact import ListFunction, PassengerList
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record

__all__ = ["answer_passenger_list"]

_STATES = {
    ListFunction.CANCEL_RESERVATION: Booking.State.CANCELLED,
    ListFunction.CLOSE_OUT_ON_BOARD: Booking.State.ON_BOARD,
    ListFunction.CLOSE_OUT_NOT_ON_BOARD: Booking.State.NOT_ON_BOARD,
}
_CANCELLING = {ListFunction.CANCEL_RESERVATION, ListFunction.REDUCTION}
_ELSEWHERE = "THE FLIGHT CALLS AT NO PORT OF ENTRY"
_UNNAMED = "THE FLIGHT NUMBER IS MISSING OR TOO LONG"
_LONGEST_NUMBER = 8


def answer_passenger_list(
    *, by: Actor, at: datetime, message: CarrierMessage, listed: PassengerList, stopwatch: Callable[[], float]
) -> AnsweredList:
    """Writes the list to the flight and answers for each person. Runs inside the transaction of the message."""
    call = flight_call(listed)
    travellers = listed_travellers(listed)
    if call is None:
        return AnsweredList(listed, None, [], _ELSEWHERE)
    if not 0 < len(call.number) <= _LONGEST_NUMBER:
        return AnsweredList(listed, call, [], _UNNAMED)
    carrier, _ = Carrier.objects.get_or_create(code=message.carrier_id, defaults={"name": message.carrier_id})
    flight = flight_of(carrier, call)
    if listed.function is ListFunction.CANCEL_FLIGHT or listed.function in _CANCELLING:
        _cancel(flight, listed, travellers, message, by=by, at=at)
        noted = answer_of_code("cancelled")
        return AnsweredList(listed, call, [(traveller, noted) for traveller in travellers])
    results = precheck(travellers, call, stopwatch=stopwatch)
    state = _STATES.get(listed.function, Booking.State.EXPECTED)
    person_ids = [result.record.document.person_id if result.record.document else None for result in results]
    bookings = upsert_bookings(flight, travellers, person_ids, state=state)
    answers = record_answers(bookings, results, message=message, at=at)
    if listed.function in {ListFunction.CLOSE_OUT, ListFunction.CLOSE_OUT_ON_BOARD}:
        _set_state(flight, Flight.State.CLOSED)
    elif flight.state == Flight.State.CANCELLED:
        _set_state(flight, Flight.State.EXPECTED)
    _leave_event(flight, message, results, answers, by=by, at=at)
    return AnsweredList(listed, call, [(result.traveller, result.answer) for result in results])


def _cancel(
    flight: Flight,
    listed: PassengerList,
    travellers: Sequence[ListedTraveller],
    message: CarrierMessage,
    *,
    by: Actor,
    at: datetime,
) -> None:
    """Takes the whole flight, or those whom the list names, off the board. Who was never on it is not put there."""
    if listed.function is ListFunction.CANCEL_FLIGHT:
        _set_state(flight, Flight.State.CANCELLED)
        meant = list(flight.bookings.exclude(state=Booking.State.CANCELLED))
    else:
        known = FlightList(flight)
        meant = [booking for traveller in travellers if (booking := known.find(traveller))]
    Booking.objects.filter(pk__in=[booking.pk for booking in meant]).update(state=Booking.State.CANCELLED)
    record(
        kind="border.precheck.cancelled",
        by=by,
        at=at,
        subject=f"flight:{flight.pk}",
        data={
            "message": str(message.pk),
            "flight": flight.number,
            "bookings": [str(booking.pk) for booking in meant],
            "unknown": len(travellers) - len(meant) if listed.function in _CANCELLING else 0,
        },
    )


def _set_state(flight: Flight, state: str) -> None:
    flight.state = state
    flight.save(update_fields=["state"])


def _leave_event(
    flight: Flight,
    message: CarrierMessage,
    results: Sequence[Prechecked],
    answers: Sequence[Answer],
    *,
    by: Actor,
    at: datetime,
) -> None:
    record(
        kind="border.precheck.answered",
        by=by,
        at=at,
        subject=f"flight:{flight.pk}",
        data={
            "message": str(message.pk),
            "flight": flight.number,
            "answers": {str(answer.pk): answer.code for answer in answers},
            "persons": [str(result.record.document.person_id) for result in results if result.record.document],
        },
    )

"""Clears travellers at the desks as inspecting officers do: the document is read, the law is asked, the act follows."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from gwanmun.divisions.border.service import (
    Assessment,
    Booking,
    Desk,
    Flight,
    Inspection,
    Presentation,
    admit_traveller,
    assess,
    may_admit,
    refer_traveller,
    refuse_traveller,
)
from gwanmun.engines.mrtd import read_mrz
from gwanmun.law import Refusal
from gwanmun.synthetic.actors import OFFICER
from gwanmun.synthetic.flights import SyntheticFlight
from gwanmun.synthetic.passengers import Passenger

__all__ = ["clear_arrivals", "inspect_person"]

_WALK = timedelta(minutes=12)
_SECONDS_A_PERSON = 4
_EVERYBODY_THROUGH = timedelta(hours=3)
_DESKS = 12


def clear_arrivals(flight: SyntheticFlight, passengers: Iterable[Passenger], *, until: datetime) -> int:
    """Inspects those of a landed flight who were let on board, as far as their turn came before `until`."""
    booked = _on_board(flight)
    count = 0
    for number, passenger in enumerate(passengers):
        at = flight.arrives_at + _WALK + timedelta(seconds=_SECONDS_A_PERSON * number)
        if at > until:
            break
        if passenger.person.document_number in booked:
            inspect_person(passenger, port=flight.port, desk=f"{number % _DESKS + 1:02d}", at=at)
            count += 1
    return count


def _on_board(flight: SyntheticFlight) -> set[str]:
    """Document numbers of the people who were answered "board" and were not inspected yet.

    Somebody who is booked on two flights of an hour is inspected under the nearer booking: whoever was inspected here
    since this flight landed is through, whichever booking the inspection found.
    """
    row = Flight.objects.filter(number=flight.designator, port=flight.port, at_port=flight.arrives_at).first()
    if row is None:
        return set()
    since = (flight.arrives_at, flight.arrives_at + _EVERYBODY_THROUGH)
    through = Booking.objects.filter(
        flight__port=flight.port, inspections__at__range=since, document_index__isnull=False
    )
    waiting = Booking.objects.filter(flight=row, inspections=None).exclude(
        document_index__in=through.values("document_index")
    )
    return {
        booking.document_number
        for booking in waiting.prefetch_related("answers")
        if booking.document_number
        and booking.answers.all()
        and booking.answers.all()[0].verdict in {"board", "board_and_inspect"}
    }


def inspect_person(passenger: Passenger, *, port: str, desk: str, at: datetime) -> Inspection:
    """One inspection at a desk, with the outcome that the law and the officer's duty lead to."""
    reading = read_mrz(passenger.person.mrz, on=at.date())
    assessment = assess(
        Presentation(
            reading=reading,
            port=port,
            direction=Inspection.Direction.ENTRY,
            purpose="tourism" if passenger.person.status is None else None,
            biometrics="given",
            arrival_declared=True,
        ),
        now=at,
        stopwatch=lambda: 0.0,
    )
    return _act(assessment, Desk(port, desk), at)


def _act(assessment: Assessment, desk: Desk, at: datetime) -> Inspection:
    if may_admit(assessment, OFFICER) is None:
        return admit_traveller(by=OFFICER, at=at, assessment=assessment, desk=desk)
    ground = assessment.decision.outcome.get("ground")
    if isinstance(assessment.decision, Refusal) and isinstance(ground, str):
        return refuse_traveller(by=OFFICER, at=at, assessment=assessment, desk=desk, ground=ground, note="")
    return refer_traveller(
        by=OFFICER, at=at, assessment=assessment, desk=desk, direction=Inspection.Direction.ENTRY, note="see decision"
    )

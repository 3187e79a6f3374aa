"""What the desk knows of a traveller who stands in front of it, and what the law says."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from gwanmun.divisions.border.models import Answer, Booking, Inspection
from gwanmun.divisions.border.office_law import law_at_port
from gwanmun.divisions.border.precheck.facts import departure_facts, entry_facts
from gwanmun.divisions.border.precheck.matching import Match, find_matches
from gwanmun.divisions.border.precheck.records import ListedTraveller
from gwanmun.engines.mrtd import MrzReading
from gwanmun.kernel.seoul import seoul_day
from gwanmun.law import Decision
from gwanmun.law.immigration_act import Biometrics, Purpose, decide_admission, decide_departure
from gwanmun.people.service import DocumentKey, DocumentRecord, document_index, documents_on_file

__all__ = ["Assessment", "Presentation", "assess"]

_AROUND = timedelta(hours=36)


@dataclass(frozen=True, slots=True)
class Presentation:
    """What the traveller presents: the document as read, and what the officer asked and saw."""

    reading: MrzReading
    port: str
    direction: str
    purpose: Purpose | None = None
    biometrics: Biometrics | None = None
    arrival_declared: bool | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """The traveller, the records, the announced booking with its answer, the matches and the decision of the law.

    `zone_holds` is False when a check digit of the machine readable zone is wrong: misread, or tampered with.
    """

    traveller: ListedTraveller
    zone_holds: bool
    record: DocumentRecord
    booking: Booking | None
    answer: Answer | None
    matches: list[Match]
    decision: Decision
    latency_ms: float


def assess(presentation: Presentation, *, now: datetime, stopwatch: Callable[[], float]) -> Assessment:
    """Decides on the facts of this moment. `stopwatch` gives the seconds since the question was asked."""
    traveller = _traveller(presentation.reading)
    key = traveller.document
    record = documents_on_file([key])[key] if key else DocumentRecord()
    today = seoul_day(now)
    _, (matches,) = find_matches([traveller], on=today)
    booking = _booking(traveller, presentation, now)
    decision = _decide(presentation, traveller, record, matches, now)
    return Assessment(
        traveller=traveller,
        zone_holds=presentation.reading.valid,
        record=record,
        booking=booking,
        answer=booking.answers.first() if booking else None,
        matches=matches,
        decision=decision,
        latency_ms=stopwatch() * 1000,
    )


def _traveller(reading: MrzReading) -> ListedTraveller:
    return ListedTraveller(
        kind="passenger",
        reference="",
        locator="",
        surname=reading.surname,
        given_names=reading.given_names,
        birth=reading.birth,
        sex=reading.sex or "",
        nationality=reading.nationality,
        document=DocumentKey(reading.issuer, reading.document_number) if reading.document_number else None,
        document_kind=_KINDS.get(reading.document_type, "ordinary"),
        document_expires_on=reading.expires_on,
        seat="",
    )


_KINDS = {"PD": "diplomatic", "PO": "official", "PS": "official", "PR": "refugee_travel_document"}


def _booking(traveller: ListedTraveller, presentation: Presentation, now: datetime) -> Booking | None:
    """The booking under this document at this port around now; the one nearest in time."""
    if traveller.document is None:
        return None
    from_, to = now - _AROUND, now + _AROUND
    bookings = (
        Booking.objects.filter(
            document_index=document_index(traveller.document),
            flight__port=presentation.port,
            flight__direction="arrival" if presentation.direction == Inspection.Direction.ENTRY else "departure",
            flight__at_port__range=(from_, to),
        )
        .exclude(state=Booking.State.CANCELLED)
        .select_related("flight")
    )
    return min(bookings, key=lambda booking: abs(booking.flight.at_port - now), default=None)


def _decide(
    presentation: Presentation,
    traveller: ListedTraveller,
    record: DocumentRecord,
    matches: list[Match],
    now: datetime,
) -> Decision:
    today = seoul_day(now)
    law = law_at_port(today, presentation.port)
    facts = entry_facts(traveller, record, matches, arrives_on=today, port=presentation.port)
    if presentation.direction == Inspection.Direction.DEPARTURE:
        return decide_departure(departure_facts(facts, record.stay), law)
    return decide_admission(
        replace(
            facts,
            purpose=presentation.purpose,
            biometrics=presentation.biometrics,
            e_arrival_declared=presentation.arrival_declared,
        ),
        law,
    )

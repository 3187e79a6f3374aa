"""The passenger list of a flight as an officer opens it: the reading is logged for every person on file."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from gwanmun.divisions.border.models import Flight
from gwanmun.divisions.border.queries.flight_board import flight_with_counts, list_of_flight
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import log_reads, record

__all__ = ["open_passenger_list"]


@transaction.atomic
def open_passenger_list(
    *, by: Actor, at: datetime, flight_id: UUID, verdict: str = "", exported: bool = False
) -> tuple[Flight, list[Any]]:
    """The flight with its counts, and the bookings as `list_of_flight` annotates them, those whose newest answer is
    `verdict` ("hit": with an open hit).

    An export leaves an event besides. Raises Flight.DoesNotExist.
    """
    flight = flight_with_counts(flight_id, by=by)
    people: Any = list_of_flight(flight, by=by)  # with annotations
    if verdict:
        people = people.filter(has_open_hit=True) if verdict == "hit" else people.filter(verdict=verdict)
    shown: list[Any] = list(people)
    log_reads(
        by=by, at=at, person_ids={person.person_id for person in shown if person.person_id},
        purpose=by.purpose or f"precheck {flight.number}",
        what="passenger list export" if exported else "passenger list",
    )  # fmt: skip
    if exported:
        record(
            kind="border.passenger_list.exported", by=by, at=at, subject=f"flight:{flight.pk}",
            data={"flight": flight.number, "people": len(shown), "verdict": verdict},
        )  # fmt: skip
    return flight, shown

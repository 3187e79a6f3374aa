"""The flight board: flights around now with the counts of their people, answers and open hits."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from gwanmun.divisions.border.models import Answer, Booking, Flight, Hit
from gwanmun.divisions.border.queries.waiting_hits import waiting_hits
from gwanmun.platform.access.service import Actor, visible

__all__ = ["flight_board", "flight_with_counts", "list_of_flight"]


def flight_board(
    *, by: Actor, now: datetime, port: str = "", direction: str = "", hours_back: int = 3, hours_ahead: int = 24
) -> "QuerySet[Flight]":
    """Flights that call at our ports from `hours_back` ago to `hours_ahead` ahead, in order of time.

    Each carries `people`, `boarding`, `refused`, `undecided` and `open_hits`.
    """
    around = (now - timedelta(hours=hours_back), now + timedelta(hours=hours_ahead))
    flights = visible(by, Flight.objects.filter(at_port__range=around))
    if port:
        flights = flights.filter(port=port)
    if direction:
        flights = flights.filter(direction=direction)
    return _counted(flights)


def flight_with_counts(flight_id: UUID, *, by: Actor) -> Flight:
    """One flight with its counts. Raises Flight.DoesNotExist, also where `by` may not see it."""
    return _counted(visible(by, Flight.objects.filter(pk=flight_id))).get()


def list_of_flight(flight: Flight, *, by: Actor) -> "QuerySet[Booking]":
    """The people of a flight with `verdict`, `code` and `reason_class` of the newest answer, and `has_open_hit`."""
    newest = Answer.objects.filter(booking=OuterRef("pk")).order_by("-at", "-id")
    return visible(by, flight.bookings.all()).annotate(
        verdict=Subquery(newest.values("verdict")[:1]),
        code=Subquery(newest.values("code")[:1]),
        reason_class=Subquery(newest.values("reason_class")[:1]),
        has_open_hit=Exists(waiting_hits().filter(booking=OuterRef("pk"), state=Hit.State.OPEN)),
        inspected=Subquery(_inspected()),
    )


def _inspected() -> "QuerySet[Booking, object]":
    return (
        Booking.objects.filter(pk=OuterRef("pk"))
        .order_by("-inspections__at")
        .values("inspections__result")[:1]
    )  # fmt: skip


def _counted(flights: "QuerySet[Flight]") -> "QuerySet[Flight]":
    listed = Booking.objects.filter(flight=OuterRef("pk")).exclude(state=Booking.State.CANCELLED).order_by()
    newest = Answer.objects.filter(booking=OuterRef("pk")).order_by("-at", "-id").values("verdict")[:1]
    by_verdict = listed.annotate(verdict=Subquery(newest))

    def count(condition: Q) -> Subquery:
        rows = by_verdict.filter(condition).values("flight").annotate(n=Count("pk")).values("n")
        return Subquery(rows)

    hits = waiting_hits().filter(booking__flight=OuterRef("pk"), state=Hit.State.OPEN).order_by()
    return flights.select_related("carrier").annotate(
        people=Subquery(listed.values("flight").annotate(n=Count("pk")).values("n")),
        boarding=count(Q(verdict__in=[Answer.Verdict.BOARD, Answer.Verdict.BOARD_AND_INSPECT])),
        refused=count(Q(verdict=Answer.Verdict.DO_NOT_BOARD)),
        undecided=count(Q(verdict__in=[Answer.Verdict.CONTACT, Answer.Verdict.INSUFFICIENT])),
        open_hits=Subquery(hits.values("booking__flight").annotate(n=Count("pk")).values("n")),
    )

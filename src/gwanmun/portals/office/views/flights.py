"""The flight board, and one flight with its passengers."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gwanmun.divisions.border.service import Flight, flight_board, open_passenger_list
from gwanmun.platform.access.service import Actor
from gwanmun.portals.office import duties
from gwanmun.portals.office.forms.flights import BoardFilter, ListFilter
from gwanmun.portals.staff.access import needs
from gwanmun.portals.staff.exports import csv_response

__all__ = ["board", "export_board", "export_flight", "flight", "rows"]


@needs(*duties.FLIGHTS)
def board(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Flights around now. The rows are fetched anew every few seconds where scripts run."""
    return render(request, "office/flights.html", _board(request, actor))


@needs(*duties.FLIGHTS)
def rows(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The board without the page around it."""
    return render(request, "office/parts/board.html", _board(request, actor))


@needs(*duties.FLIGHTS)
def export_board(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The board as CSV. It names no person."""
    heading = [
        _("Flight"), _("Origin"), _("Destination"), _("Port"), _("Time"), _("State"),
        _("People"), _("Board"), _("Do not board"), _("Undecided"), _("Open hits"),
    ]  # fmt: skip
    lines = [
        (f.number, f.origin, f.destination, f.port, timezone.localtime(f.at_port).isoformat(" ", "minutes"), f.state,
         f.people or 0, f.boarding or 0, f.refused or 0, f.undecided or 0, f.open_hits or 0)
        for f in _board(request, actor)["flights"]
    ]  # fmt: skip
    return csv_response("flights", heading, lines)


def _board(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    form = BoardFilter(request.GET)
    form.is_valid()
    direction = form.cleaned_data.get("direction") or "arrival"
    port = form.cleaned_data.get("port") or ""
    flights = list(flight_board(by=actor, now=timezone.now(), port=port, direction=direction))
    return {
        "form": form,
        "flights": flights,
        "direction": direction,
        "port": port,
        "query": _query(direction, port),
        "tabs": [
            {"label": label, "url": f"{reverse('office:flights')}?{_query(name, port)}", "current": name == direction}
            for name, label in (("arrival", _("Arrivals")), ("departure", _("Departures")))
        ],
        "totals": {
            name: sum(getattr(flight, name) or 0 for flight in flights)
            for name in ("people", "boarding", "refused", "undecided", "open_hits")
        },
    }


def _query(direction: str, port: str) -> str:
    query = QueryDict(mutable=True)
    query["direction"] = direction
    if port:
        query["port"] = port
    return query.urlencode()


@needs(*duties.FLIGHTS)
def flight(request: HttpRequest, actor: Actor, flight_id: UUID) -> HttpResponse:
    """One flight: leg, times, carrier and the people on its list. The reading is logged."""
    verdict = _verdict(request)
    found, people = open_passenger_list(by=actor, at=timezone.now(), flight_id=flight_id, verdict=verdict)
    form = ListFilter(request.GET)
    return render(
        request, "office/flight.html", {"flight": found, "people": people, "form": form, "verdict": verdict}
    )  # fmt: skip


@needs(*duties.FLIGHTS)
def export_flight(request: HttpRequest, actor: Actor, flight_id: UUID) -> HttpResponse:
    """The list of a flight as CSV. The export is logged for every person on it."""
    found, people = open_passenger_list(
        by=actor, at=timezone.now(), flight_id=flight_id, verdict=_verdict(request), exported=True
    )
    heading = [
        _("Surname"), _("Given names"), _("Nationality"), _("Date of birth"), _("Document"), _("Seat"),
        _("Answer"), _("Code"), _("Reason"), _("Open hit"), _("Inspection"),
    ]  # fmt: skip
    lines = [
        (p.surname, p.given_names, p.nationality, p.birth or "", p.document_number, p.seat,
         p.verdict, p.code, p.reason_class, _("yes") if p.has_open_hit else "", p.inspected or "")
        for p in people
    ]  # fmt: skip
    return csv_response(f"{found.number}-{_day(found)}", heading, lines)


def _verdict(request: HttpRequest) -> str:
    form = ListFilter(request.GET)
    return form.cleaned_data["verdict"] if form.is_valid() else ""


def _day(flight: Flight) -> str:
    return timezone.localtime(flight.at_port).date().isoformat()

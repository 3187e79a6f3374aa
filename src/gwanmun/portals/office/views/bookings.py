"""One passenger of a flight: what was answered and why, from the words of the carrier to the articles."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gwanmun.divisions.border.service import BookingFile, CarrierMessage, open_booking
from gwanmun.platform.access.service import Actor
from gwanmun.portals.office import duties
from gwanmun.portals.office.forms.hits import JudgementForm
from gwanmun.portals.office.raw_messages import RawLine, lines_of, marked_for
from gwanmun.portals.staff.access import needs
from gwanmun.portals.staff.explanations import explained_json

__all__ = ["booking"]


@needs(*duties.FLIGHTS)
def booking(request: HttpRequest, actor: Actor, booking_id: UUID) -> HttpResponse:
    """Particulars, the newest answer with its explanation, earlier ones, hits, raw messages and inspections."""
    opened = open_booking(by=actor, at=timezone.now(), booking_id=booking_id)
    newest = opened.answers[0] if opened.answers else None
    return render(
        request,
        "office/booking.html",
        {
            "file": opened,
            "booking": opened.booking,
            "flight": opened.booking.flight,
            "newest": newest,
            "explained": explained_json(newest.decision) if newest else None,
            "raw": [(message, *_lines(opened, message)) for message in opened.messages],
            "form": JudgementForm(),
            "may_judge": actor.has("border.adjudicate"),
            "may_open_person": actor.has("person.read"),
        },
    )


def _lines(opened: BookingFile, message: CarrierMessage) -> tuple[list[RawLine], list[RawLine]]:
    """The segments of this passenger, and all of them with hers marked."""
    person = opened.booking
    lines = lines_of(bytes(message.content), message.content_type)
    marked = marked_for(lines, [person.document_number or "", person.reference])
    return [line for line in marked if line.marked], marked

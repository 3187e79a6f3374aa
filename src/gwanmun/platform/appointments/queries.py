"""Whose appointments are whose, and who comes today."""

from datetime import date

from django.db.models import QuerySet

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import owner_may, require_duty
from gwanmun.platform.appointments.models import Appointment, VisitedOffice, Waiting

__all__ = ["appointments_of", "visited_offices", "visitors_on", "waiting_of"]


def appointments_of(by: Actor, holder: str) -> QuerySet[Appointment]:
    """The appointments of a holder, newest first; none when the holder's policy says so."""
    found = Appointment.objects.filter(holder=holder).select_related("office").order_by("-starts_at")
    return found if owner_may(by, "read", holder) else found.none()


def waiting_of(by: Actor, holder: str) -> QuerySet[Waiting]:
    """What a holder waits for; nothing when the holder's policy says so."""
    found = Waiting.objects.filter(holder=holder).select_related("office")
    return found if owner_may(by, "read", holder) else found.none()


def visitors_on(by: Actor, office: str, day: date) -> QuerySet[Appointment]:
    """Who comes to an office on a day, in order.

    Raises:
        Refused: access.duty_missing.
    """
    require_duty(by, "appointments.receive")
    expected = Appointment.objects.filter(office=office, starts_at__date=day)
    return expected.exclude(state__in=[Appointment.State.CANCELLED, Appointment.State.OFFERED])


def visited_offices() -> QuerySet[VisitedOffice]:
    """All offices that can be visited."""
    return VisitedOffice.objects.all()

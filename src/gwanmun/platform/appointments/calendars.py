"""An appointment for the calendar of a telephone (iCalendar, RFC 5545)."""

from datetime import timedelta

from django.conf import settings
from icalendar import Alarm, Calendar, Event

from gwanmun.platform.appointments.models import Appointment
from gwanmun.platform.texts import Words, in_language

__all__ = ["as_icalendar"]

_REMINDER = timedelta(days=-1)


def as_icalendar(appointment: Appointment, *, title: Words, language: str) -> bytes:
    """The file that a calendar imports; imported again after a change it replaces the entry."""
    office = appointment.office
    event = Event()
    event.add("uid", f"{appointment.pk}@{settings.SITE_ADDRESS.partition('://')[2].partition(':')[0]}")
    event.add("dtstamp", appointment.cancelled_at or appointment.made_at)
    event.add("dtstart", appointment.starts_at)
    event.add("duration", timedelta(minutes=appointment.minutes))
    event.add("summary", in_language(title, language).text)
    event.add("location", _place(office.names, office.addresses, language))
    cancelled = appointment.state == Appointment.State.CANCELLED
    event.add("sequence", int(cancelled))
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    if not cancelled:
        event.add_component(_reminder(in_language(title, language).text))
    calendar = Calendar()
    calendar.add("prodid", "-//Gwanmun//Appointments//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "PUBLISH")
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _reminder(text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", _REMINDER)
    return alarm


def _place(names: Words, addresses: Words, language: str) -> str:
    parts = [in_language(names, language).text]
    if addresses:
        parts.append(in_language(addresses, language).text)
    return ", ".join(parts)

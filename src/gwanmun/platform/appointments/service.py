"""Public API of appointments. Anything else in this package is private."""

from gwanmun.platform.appointments.actions.book import MOST_CANCELLATIONS, book_appointment
from gwanmun.platform.appointments.actions.cancel import cancel_appointment
from gwanmun.platform.appointments.actions.offer import confirm_offer
from gwanmun.platform.appointments.actions.plan_office import WeeklyHours, close_office_on, plan_office
from gwanmun.platform.appointments.actions.receive import receive_visitor
from gwanmun.platform.appointments.actions.wait import join_waiting_list, leave_waiting_list
from gwanmun.platform.appointments.calendars import as_icalendar
from gwanmun.platform.appointments.free_times import BOOKABLE_DAYS, FreeTime, free_times
from gwanmun.platform.appointments.models import Appointment, VisitedOffice, Waiting
from gwanmun.platform.appointments.queries import appointments_of, visited_offices, visitors_on, waiting_of

__all__ = [
    "BOOKABLE_DAYS",
    "MOST_CANCELLATIONS",
    "Appointment",
    "FreeTime",
    "VisitedOffice",
    "Waiting",
    "WeeklyHours",
    "appointments_of",
    "as_icalendar",
    "book_appointment",
    "cancel_appointment",
    "close_office_on",
    "confirm_offer",
    "free_times",
    "join_waiting_list",
    "leave_waiting_list",
    "plan_office",
    "receive_visitor",
    "visited_offices",
    "visitors_on",
    "waiting_of",
]

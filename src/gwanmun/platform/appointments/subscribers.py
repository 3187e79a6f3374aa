"""A place that was given up is drawn later, and an offer ends. While no worker runs, the place simply becomes free."""

from datetime import timedelta
from uuid import UUID

from gwanmun.platform.appointments.actions.cancel import WAITING_LIST_FIRST
from gwanmun.platform.appointments.models import Appointment
from gwanmun.platform.appointments.tasks import draw, end_offer
from gwanmun.platform.audit.service import Entry
from gwanmun.platform.jobs.service import defer
from gwanmun.platform.outbox.service import subscriber

__all__ = ["plan_draw", "plan_end_of_offer"]

_MOMENT = timedelta(seconds=1)


@subscriber("appointment.cancelled")
def plan_draw(entry: Entry) -> None:
    cancelled = _appointment(entry)
    if cancelled.returns_at:
        defer(draw, not_before=cancelled.returns_at - WAITING_LIST_FIRST, appointment_id=str(cancelled.pk))


@subscriber("appointment.offered")
def plan_end_of_offer(entry: Entry) -> None:
    offer = _appointment(entry)
    if offer.confirm_by:
        defer(end_offer, not_before=offer.confirm_by + _MOMENT, appointment_id=str(offer.pk))


def _appointment(entry: Entry) -> Appointment:
    return Appointment.objects.get(pk=UUID(entry.subject.partition(":")[2]))

"""Gives up an appointment. Its place comes back later, at a time that nobody can know, and first to who waits for it.

So a broker cannot cancel at an agreed moment and let a client take the place.
"""

from datetime import datetime, timedelta
from random import Random, SystemRandom
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_owner
from gwanmun.platform.appointments.models import Appointment
from gwanmun.platform.appointments.refusals import refusal
from gwanmun.platform.audit.service import record

__all__ = ["WAITING_LIST_FIRST", "cancel_appointment", "give_up"]

WAITING_LIST_FIRST = timedelta(minutes=30)  # between the draw and the return to everybody
_SOONEST, _LATEST = timedelta(minutes=30), timedelta(hours=24)


@transaction.atomic
def cancel_appointment(*, by: Actor, at: datetime, appointment_id: UUID, chance: Random | None = None) -> Appointment:
    """The appointment, given up; giving it up again changes nothing. `chance` decides when the place comes back.

    Raises:
        Refused: access.not_allowed; appointments.over.
    """
    appointment = Appointment.objects.select_for_update().get(pk=appointment_id)
    require_owner(by, "book", appointment.holder)
    if appointment.state == Appointment.State.CANCELLED:
        return appointment
    if not appointment.is_open(at):
        raise refusal("appointments.over")
    return give_up(appointment, by=by, at=at, chance=chance or SystemRandom())


def give_up(appointment: Appointment, *, by: Actor, at: datetime, chance: Random) -> Appointment:
    """Cancels a locked appointment and leaves the event from which the return of its place follows."""
    appointment.state, appointment.cancelled_at = Appointment.State.CANCELLED, at
    appointment.returns_at = at + _delay(appointment.starts_at - at, chance) + WAITING_LIST_FIRST
    appointment.save(update_fields=["state", "cancelled_at", "returns_at"])
    record(
        kind="appointment.cancelled", by=by, at=at, subject=f"appointment:{appointment.pk}",
        data={"holder": appointment.holder, "owner": appointment.owner, "office": appointment.office_id,
              "service": appointment.service, "starts_at": appointment.starts_at.isoformat()},
    )  # fmt: skip
    return appointment


def _delay(left: timedelta, chance: Random) -> timedelta:
    """A random part of the time that is left, never under half an hour nor over a day."""
    return _SOONEST + (max(_SOONEST, min(_LATEST, left / 2)) - _SOONEST) * chance.random()

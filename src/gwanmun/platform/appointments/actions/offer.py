"""Offers a returning place to one of those who wait, drawn by lot, and takes back an offer that nobody accepted."""

from datetime import datetime, timedelta
from random import Random, SystemRandom
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_owner
from gwanmun.platform.appointments.actions.cancel import give_up
from gwanmun.platform.appointments.models import Appointment, Waiting
from gwanmun.platform.appointments.refusals import refusal
from gwanmun.platform.audit.service import record

__all__ = ["confirm_offer", "lapse_offer", "offer_place"]

_LOTTERY = Actor("system:appointments", "appointments", "system")
_TO_ANSWER = timedelta(hours=12)
_SHORTEST_NOTICE = timedelta(hours=2)


@transaction.atomic
def offer_place(cancelled_id: UUID, at: datetime, chance: Random | None = None) -> Appointment | None:
    """The offer of the place of a cancelled appointment; None when nobody waits, or the place is gone or too near.

    Everybody who waits for the day has the same chance, whenever she joined: being quick is worth nothing.
    """
    given_up = Appointment.objects.select_for_update().get(pk=cancelled_id)
    place = {name: getattr(given_up, name) for name in ("office_id", "service", "starts_at", "counter")}
    taken = Appointment.objects.filter(**place).exclude(state=Appointment.State.CANCELLED).exists()
    if taken or given_up.starts_at < at + _SHORTEST_NOTICE:
        return None
    waiting = _waiting_for(given_up)
    if not waiting:
        return None
    drawn = (chance or SystemRandom()).choice(waiting)
    confirm_by = min(at + _TO_ANSWER, given_up.starts_at - timedelta(hours=1))
    offer = Appointment.objects.create(
        **place, minutes=given_up.minutes, holder=drawn.holder, owner=drawn.owner, made_at=at,
        state=Appointment.State.OFFERED, confirm_by=confirm_by,
    )  # fmt: skip
    drawn.delete()
    record(
        kind="appointment.offered", by=_LOTTERY, at=at, subject=f"appointment:{offer.pk}",
        data={"holder": offer.holder, "owner": offer.owner, "waiting": len(waiting),
              "starts_at": offer.starts_at.isoformat(), "confirm_by": confirm_by.isoformat()},
    )  # fmt: skip
    return offer


@transaction.atomic
def confirm_offer(*, by: Actor, at: datetime, appointment_id: UUID) -> Appointment:
    """The appointment, booked; confirming it again changes nothing.

    Raises:
        Refused: access.not_allowed; appointments.offer_over.
    """
    appointment = Appointment.objects.select_for_update().get(pk=appointment_id)
    require_owner(by, "book", appointment.holder)
    if appointment.state == Appointment.State.BOOKED:
        return appointment
    if appointment.state != Appointment.State.OFFERED or at > _confirm_by(appointment):
        raise refusal("appointments.offer_over")
    appointment.state, appointment.confirm_by = Appointment.State.BOOKED, None
    appointment.save(update_fields=["state", "confirm_by"])
    record(
        kind="appointment.booked", by=by, at=at, subject=f"appointment:{appointment.pk}",
        data={"holder": appointment.holder, "owner": appointment.owner, "office": appointment.office_id,
              "service": appointment.service, "starts_at": appointment.starts_at.isoformat(),
              "counter": appointment.counter},
    )  # fmt: skip
    return appointment


@transaction.atomic
def lapse_offer(appointment_id: UUID, at: datetime, chance: Random | None = None) -> None:
    """Gives up an offer whose time is over; one that was answered stays."""
    appointment = Appointment.objects.select_for_update().get(pk=appointment_id)
    if appointment.state == Appointment.State.OFFERED and at > _confirm_by(appointment):
        give_up(appointment, by=_LOTTERY, at=at, chance=chance or SystemRandom())


def _confirm_by(offer: Appointment) -> datetime:
    return offer.confirm_by or offer.starts_at


def _waiting_for(given_up: Appointment) -> list[Waiting]:
    """Who may be offered the place: not who gave it up, and nobody who has an appointment already."""
    day = timezone.localdate(given_up.starts_at)
    live = Appointment.objects.filter(service=given_up.service, state__in=["offered", "booked"])
    waiting = Waiting.objects.filter(
        office=given_up.office_id, service=given_up.service, first_day__lte=day, last_day__gte=day
    )
    return list(waiting.exclude(holder=given_up.holder).exclude(holder__in=live.values("holder")).order_by("pk"))

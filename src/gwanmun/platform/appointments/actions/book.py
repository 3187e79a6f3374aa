"""Books an appointment. The database decides who of two was first."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_owner
from gwanmun.platform.appointments.actions.offer import lapse_offer
from gwanmun.platform.appointments.free_times import FreeTime, free_times
from gwanmun.platform.appointments.models import Appointment, Waiting
from gwanmun.platform.appointments.refusals import refusal
from gwanmun.platform.audit.service import record

__all__ = ["MOST_CANCELLATIONS", "book_appointment"]

MOST_CANCELLATIONS = 3
_WITHIN = timedelta(days=30)


@transaction.atomic
def book_appointment(
    *, by: Actor, at: datetime, holder: str, office: str, service: str, starts_at: datetime, owner: str = ""
) -> Appointment:
    """The appointment at `starts_at`; the same one again when the holder has it already (a form sent twice).

    Raises:
        Refused: access.not_allowed; appointments.not_free, appointments.have_one, appointments.too_often.
    """
    require_owner(by, "book", holder)
    mine = _live(holder, service, at)
    if mine is not None:
        if (mine.office_id, mine.starts_at) == (office, starts_at):
            return mine
        raise refusal("appointments.have_one")
    _require_patience(holder, service, at)
    while free := _free_at(office, service, starts_at, at):
        try:
            with transaction.atomic():
                return _booked(free, by=by, at=at, holder=holder, office=office, service=service, owner=owner)
        except IntegrityError:  # somebody was quicker: look again
            if _live(holder, service, at):
                raise refusal("appointments.have_one") from None
    raise refusal("appointments.not_free")


def _live(holder: str, service: str, at: datetime) -> Appointment | None:
    """The holder's appointment for the service. One that she let pass counts as missed, an offer as declined."""
    live = Appointment.objects.filter(holder=holder, service=service, state__in=["offered", "booked"])
    live.filter(state="booked", starts_at__lt=at).update(state=Appointment.State.MISSED)
    for offer in live.filter(state="offered", confirm_by__lt=at):
        lapse_offer(offer.pk, at)
    return live.first()


def _require_patience(holder: str, service: str, at: datetime) -> None:
    """Whoever gives up places again and again does not get another one at once."""
    booked = Appointment.objects.filter(holder=holder, service=service, confirm_by=None)
    if booked.filter(cancelled_at__gt=at - _WITHIN).count() >= MOST_CANCELLATIONS:
        raise refusal("appointments.too_often", days=_WITHIN.days, limit=MOST_CANCELLATIONS)


def _free_at(office: str, service: str, starts_at: datetime, now: datetime) -> FreeTime | None:
    day = timezone.localdate(starts_at)
    times = free_times(office=office, service=service, first_day=day, last_day=day, now=now)
    return next((time for time in times if time.starts_at == starts_at), None)


def _booked(
    free: FreeTime, *, by: Actor, at: datetime, holder: str, office: str, service: str, owner: str
) -> Appointment:  # fmt: skip
    appointment = Appointment.objects.create(
        office_id=office, service=service, starts_at=free.starts_at, minutes=free.minutes, counter=free.counters[0],
        holder=holder, owner=owner, made_at=at,
    )  # fmt: skip
    Waiting.objects.filter(holder=holder, service=service).delete()
    record(
        kind="appointment.booked", by=by, at=at, subject=f"appointment:{appointment.pk}",
        data={"holder": holder, "owner": owner, "office": office, "service": service,
              "starts_at": free.starts_at.isoformat(), "counter": appointment.counter},
    )  # fmt: skip
    return appointment

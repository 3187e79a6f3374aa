"""Notes at the counter who came and who did not."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_duty
from gwanmun.platform.appointments.models import Appointment
from gwanmun.platform.appointments.refusals import refusal
from gwanmun.platform.audit.service import record

__all__ = ["receive_visitor"]


@transaction.atomic
def receive_visitor(*, by: Actor, at: datetime, appointment_id: UUID, came: bool = True) -> Appointment:
    """The appointment as kept or missed.

    Raises:
        Refused: access.duty_missing; appointments.over, when it was cancelled or never confirmed.
    """
    require_duty(by, "appointments.receive")
    appointment = Appointment.objects.select_for_update().get(pk=appointment_id)
    if appointment.state in {Appointment.State.CANCELLED, Appointment.State.OFFERED}:
        raise refusal("appointments.over")
    appointment.state = Appointment.State.KEPT if came else Appointment.State.MISSED
    appointment.save(update_fields=["state"])
    record(
        kind=f"appointment.{appointment.state}", by=by, at=at, subject=f"appointment:{appointment.pk}",
        data={"holder": appointment.holder, "owner": appointment.owner},
    )  # fmt: skip
    return appointment

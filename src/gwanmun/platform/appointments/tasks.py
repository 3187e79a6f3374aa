"""Jobs that run at the time of a draw and when an offer ends."""

from uuid import UUID

from django.utils import timezone

from gwanmun.platform.appointments.actions.offer import lapse_offer, offer_place
from gwanmun.platform.jobs.service import task

__all__ = ["draw", "end_offer"]


@task(name="appointments.draw", attempts=None)
def draw(appointment_id: str) -> None:
    """Offers the place of a cancelled appointment."""
    offer_place(UUID(appointment_id), timezone.now())


@task(name="appointments.end_offer", attempts=None)
def end_offer(appointment_id: str) -> None:
    """Takes back an offer that nobody accepted."""
    lapse_offer(UUID(appointment_id), timezone.now())

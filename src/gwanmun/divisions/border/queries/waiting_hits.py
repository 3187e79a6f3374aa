"""Which hits wait for an officer, wherever they are listed or counted."""

from django.db.models import QuerySet

from gwanmun.divisions.border.models import Booking, Hit

__all__ = ["waiting_hits"]


def waiting_hits() -> "QuerySet[Hit]":
    """Hits not settled yet, of passengers who are still on their list and of entries that are still on theirs."""
    unsettled = Hit.objects.filter(state__in=[Hit.State.OPEN, Hit.State.UNSURE], entry__withdrawn_at=None)
    return unsettled.exclude(booking__state=Booking.State.CANCELLED)

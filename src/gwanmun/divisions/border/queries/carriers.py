"""Carriers with what they sent lately."""

from datetime import datetime, timedelta

from django.db.models import Count, OuterRef, QuerySet, Subquery

from gwanmun.divisions.border.models import Carrier, CarrierKey, CarrierMessage
from gwanmun.platform.access.service import Actor, visible

__all__ = ["carriers_with_counts"]


def carriers_with_counts(*, by: Actor, now: datetime, hours: int) -> "QuerySet[Carrier]":
    """Carriers by code with `open_keys`, and of the last `hours` the number of `sent` and of `kept` messages."""
    recent = CarrierMessage.objects.filter(carrier=OuterRef("pk"), received_at__gte=now - timedelta(hours=hours))
    kept = recent.exclude(outcome=CarrierMessage.Outcome.ANSWERED)
    keys = CarrierKey.objects.filter(carrier=OuterRef("pk"), revoked_at=None)
    return (
        visible(by, Carrier.objects.all())
        .annotate(
            open_keys=Subquery(keys.order_by().values("carrier").annotate(n=Count("pk")).values("n")),
            sent=Subquery(recent.order_by().values("carrier").annotate(n=Count("pk")).values("n")),
            kept=Subquery(kept.order_by().values("carrier").annotate(n=Count("pk")).values("n")),
        )
        .order_by("code")
    )

"""The invoices of an owner."""

from django.db.models import QuerySet

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import owner_may
from gwanmun.platform.fees.models import Invoice

__all__ = ["invoices_of"]


def invoices_of(by: Actor, owner: str) -> QuerySet[Invoice]:
    """The invoices of `owner` with payments and refunds, oldest first; none when the owner's policy says so."""
    invoices = Invoice.objects.filter(owner=owner).prefetch_related("payments__refunds")
    return invoices if owner_may(by, "read", owner) else invoices.none()

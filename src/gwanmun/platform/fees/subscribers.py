"""Refunds are ordered from the provider after commit, and again while it is away."""

from uuid import UUID

from gwanmun.platform.audit.service import Entry
from gwanmun.platform.fees.actions.refund import order_refund
from gwanmun.platform.outbox.service import subscriber

__all__ = ["order_asked_refund"]


@subscriber("refund.asked")
def order_asked_refund(entry: Entry) -> None:
    order_refund(UUID(entry.data["refund"]), entry.at)

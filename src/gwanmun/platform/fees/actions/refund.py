"""Gives money back: asked for in the act's transaction, ordered from the provider after commit."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_owner
from gwanmun.platform.audit.service import record
from gwanmun.platform.fees.models import Payment, Refund
from gwanmun.platform.fees.provider import provider
from gwanmun.platform.fees.refusals import refusal

__all__ = ["ask_refund", "order_refund", "refund_payment"]

_PROVIDER = Actor("system:payments", "payments", "system")


@transaction.atomic
def refund_payment(
    *, by: Actor, at: datetime, payment_id: UUID, reason: str, once: str, amount: int | None = None
) -> Refund:
    """The refund for `once`, of `amount` won or of all that is left; asked again, the same one.

    Raises:
        Refused: access.not_allowed; fees.not_paid, fees.too_much_back.
    """
    payment = Payment.objects.select_for_update().get(pk=payment_id)
    require_owner(by, "refund", payment.invoice.owner)
    present = Refund.objects.filter(once=once).first()
    if present is not None:
        return present
    if payment.state != Payment.State.SUCCEEDED:
        raise refusal("fees.not_paid")
    left = payment.amount - payment.refunded
    wanted = left if amount is None else amount
    if not 0 < wanted <= left:
        raise refusal("fees.too_much_back", left=f"{left:,}")
    return ask_refund(by=by, at=at, payment=payment, amount=wanted, reason=reason, once=once)


def ask_refund(*, by: Actor, at: datetime, payment: Payment, amount: int, reason: str, once: str) -> Refund:
    """Writes the refund and its event."""
    refund = Refund.objects.create(payment=payment, amount=amount, reason=reason[:300], once=once, asked_at=at)
    record(
        kind="refund.asked", by=by, at=at, subject=f"invoice:{payment.invoice_id}",
        person_id=payment.invoice.person_id,
        data={"owner": payment.invoice.owner, "refund": str(refund.pk), "amount": amount, "reason": reason},
    )  # fmt: skip
    return refund


@transaction.atomic
def order_refund(refund_id: UUID, at: datetime) -> None:
    """Orders the refund from the provider, which takes the same order once. Money from a counter is handed out there.

    Raises:
        ConnectionError: the provider is away; the refund stays asked for.
    """
    refund = Refund.objects.select_for_update(of=("self",)).select_related("payment__invoice").get(pk=refund_id)
    if refund.state != Refund.State.ASKED:
        return
    payment = refund.payment
    if payment.provider == provider().name:
        provider().refund(key=refund.pk, reference=payment.reference, amount=refund.amount)
    refund.state, refund.settled_at = Refund.State.DONE, at
    refund.save(update_fields=["state", "settled_at"])
    record(
        kind="refund.done", by=_PROVIDER, at=at, subject=f"invoice:{payment.invoice_id}",
        person_id=payment.invoice.person_id,
        data={"owner": payment.invoice.owner, "refund": str(refund.pk), "amount": refund.amount},
    )  # fmt: skip

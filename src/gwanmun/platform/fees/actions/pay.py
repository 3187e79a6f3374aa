"""Takes the payment of an invoice: started by the person, settled by the provider's word."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.access.service import require_owner
from gwanmun.platform.audit.service import record
from gwanmun.platform.fees.actions.refund import ask_refund
from gwanmun.platform.fees.models import Invoice, Payment
from gwanmun.platform.fees.provider import Outcome, provider
from gwanmun.platform.fees.receipts import receipt_number
from gwanmun.platform.fees.refusals import refusal

__all__ = ["settle_callback", "start_payment", "take_counter_payment"]

_PROVIDER = Actor("system:payments", "payments", "system")


@transaction.atomic
def start_payment(*, by: Actor, at: datetime, invoice_id: UUID, key: str, return_to: str) -> Payment:
    """The attempt that `key` names (make one a form, so that a double submit is one attempt); it is paid at `pay_at`.

    Raises:
        Refused: access.not_allowed; fees.already_paid, fees.nothing_to_pay, fees.cancelled, fees.key_reused.
    """
    invoice = Invoice.objects.select_for_update().get(pk=invoice_id)
    require_owner(by, "pay", invoice.owner)
    if present := _present(invoice, key):
        return present
    _require_payable(invoice)
    title = invoice.title.get("ko") or next(iter(invoice.title.values()))
    started = provider().start(key=key, amount=invoice.amount, title=title, return_to=return_to)
    return Payment.objects.create(
        invoice=invoice, provider=provider().name, key=key, reference=started.reference, pay_at=started.pay_at,
        amount=invoice.amount, started_at=at,
    )  # fmt: skip


@transaction.atomic
def settle_callback(*, at: datetime, body: bytes, signature: str) -> Payment:
    """The attempt that the provider's notice is about, settled. The same notice again changes nothing.

    Raises:
        Refused: fees.bad_callback, when the signature, the reference or the amount is not right.
    """
    outcome = provider().read_callback(body, signature)
    attempt = Payment.objects.filter(provider=provider().name, reference=outcome.reference).first()
    if attempt is None:
        raise refusal("fees.bad_callback")
    Invoice.objects.select_for_update().get(pk=attempt.invoice_id)
    payment = Payment.objects.select_for_update().get(pk=attempt.pk)
    if payment.state in {Payment.State.SUCCEEDED, Payment.State.SUPERFLUOUS}:
        return payment
    if outcome.succeeded and outcome.amount != payment.amount:
        raise refusal("fees.bad_callback")
    return _settled(payment, outcome, at)


@transaction.atomic
def take_counter_payment(*, by: Actor, at: datetime, invoice_id: UUID, means: str, reference: str) -> Payment:
    """The payment that an officer took at a counter, by `means` ("revenue_stamp", "card"). `reference` is the number on
    the stamp or slip: one number pays once.

    Raises:
        Refused: access.not_allowed; fees.already_paid, fees.nothing_to_pay, fees.cancelled, fees.key_reused.
    """
    invoice = Invoice.objects.select_for_update().get(pk=invoice_id)
    require_owner(by, "take_payment", invoice.owner)
    key = f"{means}:{reference}"
    if present := _present(invoice, key):
        return present
    _require_payable(invoice)
    payment = Payment.objects.create(
        invoice=invoice, provider="counter", key=key, reference=key, amount=invoice.amount, started_at=at
    )
    return _settled(payment, Outcome(key, succeeded=True, amount=invoice.amount), at, by)


def _present(invoice: Invoice, key: str) -> Payment | None:
    """The attempt that was made with this key, which belongs to one invoice for good."""
    present = Payment.objects.filter(key=key).first()
    if present is not None and present.invoice_id != invoice.pk:
        raise refusal("fees.key_reused")
    return present


def _require_payable(invoice: Invoice) -> None:
    match invoice.state:
        case "paid" | "refunded":
            raise refusal("fees.already_paid")
        case "exempt":
            raise refusal("fees.nothing_to_pay")
        case "cancelled":
            raise refusal("fees.cancelled")


def _settled(payment: Payment, outcome: Outcome, at: datetime, by: Actor = _PROVIDER) -> Payment:
    """The payment in its final state. The invoice is locked, so that two successes cannot both find it unpaid."""
    invoice = Invoice.objects.get(pk=payment.invoice_id)
    unwanted = invoice.paid_by is not None or invoice.cancelled_at is not None
    payment.settled_at, payment.problem = at, outcome.problem[:200]
    if not outcome.succeeded:
        payment.state = Payment.State.FAILED
    elif unwanted:
        payment.state = Payment.State.SUPERFLUOUS
    else:
        payment.state, payment.receipt = Payment.State.SUCCEEDED, receipt_number(payment.pk, at)
    payment.save()
    record(
        kind="invoice.paid" if payment.state == Payment.State.SUCCEEDED else f"payment.{payment.state}",
        by=by, at=at, subject=f"invoice:{invoice.pk}", person_id=invoice.person_id,
        data={"owner": invoice.owner, "payment": str(payment.pk), "amount": payment.amount, "receipt": payment.receipt,
              "problem": payment.problem},
    )  # fmt: skip
    if payment.state == Payment.State.SUPERFLUOUS:
        once = f"twice:{payment.pk}"
        ask_refund(by=by, at=at, payment=payment, amount=payment.amount, reason="paid twice", once=once)
    return payment

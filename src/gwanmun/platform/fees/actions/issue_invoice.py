"""Asks an owner for money."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from gwanmun.platform.access.actors import Actor
from gwanmun.platform.audit.service import record
from gwanmun.platform.fees.lines import InvoiceLine, lines_as_json
from gwanmun.platform.fees.models import Invoice
from gwanmun.platform.fees.refusals import refusal

__all__ = ["cancel_invoice", "issue_invoice"]


@transaction.atomic
def issue_invoice(
    *,
    by: Actor,
    at: datetime,
    owner: str,
    once: str,
    title: Mapping[str, str],
    lines: Sequence[InvoiceLine],
    person_id: UUID | None = None,
    due_on: date | None = None,
) -> Invoice:
    """The invoice for `once` (such as "case:<uuid>:application"); asked again, the same one. Its amount is the sum of
    the lines; where that is nothing, the invoice is settled from the start.

    Raises:
        ValueError: the sum is negative.
    """
    amount = sum(line.amount for line in lines)
    if amount < 0:
        raise ValueError(f"An invoice cannot ask for {amount} won: reductions are larger than the fee.")
    invoice, made = Invoice.objects.get_or_create(
        once=once,
        defaults={"owner": owner, "person_id": person_id, "title": dict(title), "amount": amount,
                  "lines": lines_as_json(lines), "issued_at": at, "due_on": due_on},
    )  # fmt: skip
    if made:
        record(
            kind="invoice.issued", by=by, at=at, subject=f"invoice:{invoice.pk}", person_id=person_id,
            data={"owner": owner, "amount": amount, "lines": invoice.lines},
        )  # fmt: skip
    return invoice


@transaction.atomic
def cancel_invoice(*, by: Actor, at: datetime, invoice_id: UUID, reason: str) -> Invoice:
    """The invoice, which nobody has to pay any more; cancelling it again changes nothing.

    Raises:
        Refused: fees.already_paid; give the payment back instead.
    """
    invoice = Invoice.objects.select_for_update().get(pk=invoice_id)
    if invoice.paid_by:
        raise refusal("fees.already_paid")
    if invoice.cancelled_at is None:
        invoice.cancelled_at = at
        invoice.save(update_fields=["cancelled_at"])
        record(
            kind="invoice.cancelled", by=by, at=at, subject=f"invoice:{invoice.pk}", person_id=invoice.person_id,
            data={"owner": invoice.owner, "reason": reason},
        )  # fmt: skip
    return invoice

"""Invoices, attempts to pay them, and refunds. Constraints of the database keep anything from being paid twice."""

from django.db import models
from django.db.models import Q

from gwanmun.kernel.ids import new_id

__all__ = ["Invoice", "Payment", "Refund"]


class Invoice(models.Model):
    """What an owner ("case:<uuid>") has to pay, in won, and the lines that explain it. Its state is derived."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    once = models.CharField(max_length=120, unique=True)
    owner = models.CharField(max_length=80)
    person_id = models.UUIDField(null=True)
    title = models.JSONField(help_text="by language")
    amount = models.PositiveIntegerField()
    lines = models.JSONField()
    issued_at = models.DateTimeField()
    due_on = models.DateField(null=True)
    cancelled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["issued_at", "id"]
        indexes = [models.Index(fields=["owner", "issued_at"], name="fees_invoices_of_owner")]

    def __str__(self) -> str:
        return f"{self.amount} won of {self.owner}"

    @property
    def paid_by(self) -> "Payment | None":
        """The payment that settled it."""
        return next((p for p in self.payments.all() if p.state == Payment.State.SUCCEEDED), None)

    @property
    def state(self) -> str:
        """ "exempt" (nothing to pay), "open", "paid", "refunded" (wholly) or "cancelled"."""
        payment = self.paid_by
        if payment is not None:
            return "refunded" if payment.refunded == payment.amount else "paid"
        if self.cancelled_at:
            return "cancelled"
        return "open" if self.amount else "exempt"

    @property
    def is_settled(self) -> bool:
        """True when the matter may go on: paid, or nothing to pay."""
        return self.state in {"paid", "exempt"}


class Payment(models.Model):
    """One attempt. `key` is the idempotency key: of the same key there is one attempt. A second success is SUPERFLUOUS
    and given back by itself."""

    class State(models.TextChoices):
        STARTED = "started"
        SUCCEEDED = "succeeded"
        FAILED = "failed"
        SUPERFLUOUS = "superfluous"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="payments")
    provider = models.CharField(max_length=20)
    key = models.CharField(max_length=80, unique=True)
    reference = models.CharField(max_length=80, help_text="the provider's")
    pay_at = models.CharField(max_length=600, blank=True, help_text="address where the person pays")
    amount = models.PositiveIntegerField()
    state = models.CharField(max_length=12, choices=State.choices, default=State.STARTED)
    problem = models.CharField(max_length=200, blank=True)
    receipt = models.CharField(max_length=20, unique=True, null=True)  # noqa: DJ001 - many have none, no two the same
    started_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["started_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["invoice"], condition=Q(state="succeeded"), name="fees_paid_once"),
            models.UniqueConstraint(fields=["provider", "reference"], name="fees_reference_once"),
            models.CheckConstraint(
                condition=Q(state="started", settled_at=None) | (~Q(state="started") & Q(settled_at__isnull=False)),
                name="fees_settled_has_instant",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.amount} won ({self.state})"

    @property
    def refunded(self) -> int:
        """Won that were given back or are on their way."""
        return sum(refund.amount for refund in self.refunds.all() if refund.state != Refund.State.FAILED)


class Refund(models.Model):
    """Money given back, through the provider that took it."""

    class State(models.TextChoices):
        ASKED = "asked"
        DONE = "done"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    once = models.CharField(max_length=120, unique=True)
    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="refunds")
    amount = models.PositiveIntegerField()
    reason = models.CharField(max_length=300)
    state = models.CharField(max_length=8, choices=State.choices, default=State.ASKED)
    asked_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["asked_at", "id"]
        constraints = [models.CheckConstraint(condition=Q(amount__gt=0), name="fees_refund_of_something")]

    def __str__(self) -> str:
        return f"{self.amount} won back ({self.state})"

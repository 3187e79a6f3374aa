"""Public API of fees. Anything else in this package is private."""

from gwanmun.platform.fees.actions.issue_invoice import cancel_invoice, issue_invoice
from gwanmun.platform.fees.actions.pay import settle_callback, start_payment, take_counter_payment
from gwanmun.platform.fees.actions.refund import refund_payment
from gwanmun.platform.fees.lines import InvoiceLine
from gwanmun.platform.fees.models import Invoice, Payment, Refund
from gwanmun.platform.fees.provider import Outcome, PaymentProvider, Started
from gwanmun.platform.fees.queries import invoices_of
from gwanmun.platform.fees.sandbox import sandbox_callback

__all__ = [
    "Invoice",
    "InvoiceLine",
    "Outcome",
    "Payment",
    "PaymentProvider",
    "Refund",
    "Started",
    "cancel_invoice",
    "invoices_of",
    "issue_invoice",
    "refund_payment",
    "sandbox_callback",
    "settle_callback",
    "start_payment",
    "take_counter_payment",
]

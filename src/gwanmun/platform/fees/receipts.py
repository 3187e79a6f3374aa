"""Numbers of receipts."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

__all__ = ["receipt_number"]

_DIGITS = 10


def receipt_number(payment_id: UUID, at: datetime) -> str:
    """The number of the receipt of a payment: the year and ten digits, such as "2026-0123456789"."""
    return f"{timezone.localtime(at).year}-{payment_id.int % 10**_DIGITS:0{_DIGITS}}"

"""The port to whoever moves the money. A deployment names its adapter in `settings.PAYMENT_PROVIDER`."""

from dataclasses import dataclass
from functools import cache
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

__all__ = ["Outcome", "PaymentProvider", "Started", "provider"]


@dataclass(frozen=True, slots=True)
class Started:
    """The provider's `reference` of the attempt, and the address where the person pays."""

    reference: str
    pay_at: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the provider says about an attempt. `problem` is for the person, in the provider's words."""

    reference: str
    succeeded: bool
    amount: int
    problem: str = ""


class PaymentProvider(Protocol):
    """Every call may be repeated with the same key and then answers the same, without a second effect."""

    name: str

    def start(self, *, key: str, amount: int, title: str, return_to: str) -> Started: ...

    def read_callback(self, body: bytes, signature: str) -> Outcome:
        """Raises Refused (fees.bad_callback) when the signature is not the provider's."""
        ...

    def refund(self, *, key: UUID, reference: str, amount: int) -> None:
        """Returns once the provider has taken the order; raises ConnectionError to be asked again later."""
        ...


@cache
def provider() -> PaymentProvider:
    """The adapter of this site."""
    adapter: PaymentProvider = import_string(settings.PAYMENT_PROVIDER)()
    return adapter

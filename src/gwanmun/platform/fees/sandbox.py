"""A payment provider that moves no money: for demonstrations, tests, and developers of the real adapters."""

import hashlib
import hmac
import json
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings

from gwanmun.platform.fees.provider import Outcome, Started
from gwanmun.platform.fees.refusals import refusal
from gwanmun.platform.keys.ring import KeyRing

__all__ = ["SandboxProvider", "sandbox_callback"]


class SandboxProvider:
    """Its reference follows from the key alone, so that a repeated start is the same attempt. The page at `pay_at` lets
    the person choose how it ends and posts what `sandbox_callback` makes."""

    name = "sandbox"

    def start(self, *, key: str, amount: int, title: str, return_to: str) -> Started:  # noqa: ARG002 - no page shows it
        reference = hashlib.sha256(key.encode()).hexdigest()[:24]
        query = urlencode({"reference": reference, "amount": amount, "return_to": return_to})
        return Started(reference, f"/payments/sandbox/?{query}")

    def read_callback(self, body: bytes, signature: str) -> Outcome:
        if not hmac.compare_digest(_signature(body).encode(), signature.encode()):
            raise refusal("fees.bad_callback")
        try:
            said: dict[str, Any] = json.loads(body)
            return Outcome(said["reference"], said["succeeded"] is True, int(said["amount"]), said.get("problem", ""))
        except (ValueError, KeyError, TypeError) as error:
            raise refusal("fees.bad_callback") from error

    def refund(self, *, key: UUID, reference: str, amount: int) -> None:
        """There is no money to move."""


def sandbox_callback(reference: str, amount: int, *, succeeded: bool) -> tuple[bytes, str]:
    """The body and the signature of the notice that the sandbox sends."""
    said = {"reference": reference, "amount": amount, "succeeded": succeeded}
    body = json.dumps(said if succeeded else said | {"problem": "declined in the sandbox"}).encode()
    return body, _signature(body)


def _signature(body: bytes) -> str:
    ring = KeyRing(settings.KEYS, "payments-sandbox")
    return hmac.digest(ring.key(ring.current()), body, "sha256").hex()

"""How a fee is paid.

Plain rule: with revenue stamps or electronically. The fee of a registration card is paid in cash, or shown to be paid
so.
Source: Rule 73. Decides by: the day of payment.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["PaymentFacts", "decide_payment"]

BASES = cite("Rule 73")
QUESTION = "fee_payment"


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """One payment. `card_fee`: for a registration card or its renewal."""

    paid_on: date
    method: Literal["revenue_stamp", "electronic", "cash"] | None
    card_fee: bool | None


@question(QUESTION, PaymentFacts, day="paid_on")
@rule("residence.payment", BASES, decided_on="payment", reads=("payment.method",))
def decide_payment(facts: PaymentFacts, law: LawInForce) -> Decision:
    """The fee may be paid in that way."""
    missing = tuple(name for name in ("method", "card_fee") if getattr(facts, name) is None)
    if facts.method is None or facts.card_fee is None:
        return conclude(QUESTION, law, (condition("fee_payment.method", BASES, None, missing=missing),))
    methods = law.need("payment.method", "card" if facts.card_fee else "other")
    shown = used(facts, "method", "card_fee")
    allowed = condition("fee_payment.method", BASES, facts.method in methods.items, shown, parameters=(methods,))
    return conclude(QUESTION, law, (allowed,))

"""The living allowance of an applicant.

Plain rule: the amount is set by notice for each year and size of the household; who lives in the support centre gets
half. Households of five and more get the amount of five. Only the year 2018 is on file, for one and for five persons.
Source: Refugee Act 40(1); Refugee Decree 17; yearly notice of the Ministry of Justice.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["AllowanceFacts", "decide_living_allowance"]

BASES = cite("Refugee Act 40(1); Refugee Decree 17")
QUESTION = "refugee.living_allowance"
READS = ("refugee.living_allowance", "refugee.living_allowance_largest", "refugee.living_allowance_in_centre")


@dataclass(frozen=True, slots=True)
class AllowanceFacts:
    """A household of applicants in the month of `paid_on`."""

    paid_on: date
    persons: int | None = None
    in_centre: bool | None = None


@question(QUESTION, AllowanceFacts, day="paid_on")
@rule(QUESTION, BASES, decided_on="payment", reads=READS)
def decide_living_allowance(facts: AllowanceFacts, law: LawInForce) -> Decision:
    """The amount of a month in won. `law` is that of the payment."""
    lacking = tuple(name for name in ("persons", "in_centre") if getattr(facts, name) is None)
    if facts.persons is None or facts.in_centre is None:
        return conclude(QUESTION, law, (condition("allowance.amount", BASES, None, missing=lacking),))
    largest, share = law.need(READS[1]), law.need(READS[2])
    amount = law.get(READS[0], str(min(facts.persons, largest.number)))
    shown = used(facts, "persons", "in_centre")
    if amount is None:
        return conclude(QUESTION, law, (no_rule("allowance.not_held", BASES, shown),))
    monthly = amount.number * share.number // 100 if facts.in_centre else amount.number
    paid = condition("allowance.amount", BASES, True, shown, parameters=(amount, largest, share))
    return conclude(QUESTION, law, (paid,), {"monthly_krw": monthly})

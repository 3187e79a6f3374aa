"""The fee of an application.

Plain rule: each application has its fee of the day on which it is made. Marriage migrants, students and applicants for
permanent residence have amounts of their own, and so have visas for two entries by nationality. Diplomats, officials,
those under an agreement and investors pay nothing, nor do students and artists funded by the government, people
admitted for humanitarian reasons, those who take a certificate electronically, and those whose card was in error.
Online applications for workplace, change, extension and re-entry cost a fifth less. Visa and travel authorization fees
pay for the examination and are not refunded.
Source: Rule 71, 72, 74; Overseas Koreans Act Rules; Visa Manual. Decides by: the day of the application.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.ages import age_on
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict
from gwanmun.law.fees.exemption import exemption
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["FeeFacts", "decide_fee"]

BASES = cite("Rule 71, 72")
REDUCTION = cite("Rule 74(2)")
READS = (
    "fee.krw",
    "fee.usd",
    "fee.item",
    "fee.online_reduction",
    "fee.student_status",
    "fee.not_refunded",
    "fee.longest_short_visa",
    "fee.exempt_status",
    "fee.government_funded_status",
    "fee.exemption_covers",
    "keta.oldest_exempt_child",
    "keta.youngest_exempt_senior",
)


@dataclass(frozen=True, slots=True)
class FeeFacts:
    """One application. `status_code` is the status held or, for a change or grant, the one asked for."""

    item: str
    applied_on: date
    status_code: str | None = None
    nationality: str | None = None
    stay_days: int | None = None
    birth_on: date | None = None
    online: bool = False
    electronic: bool = False
    government_funded: bool = False
    humanitarian: bool = False
    card_error: bool = False
    recognised_part_time: bool = False
    special_purpose: bool = False


@question("fee", FeeFacts, day="applied_on", choices={"item": rows_of("fee.item")})
@rule("fees.amount", BASES + REDUCTION, decided_on="application", reads=READS)
def decide_fee(facts: FeeFacts, law: LawInForce) -> Decision:
    """The amount and its currency; zero where the applicant is exempt."""
    if facts.item == "single_visa" and facts.stay_days is None:
        finding = Finding("fee.depends", Verdict.UNKNOWN, BASES, {"item": facts.item}, missing=("stay_days",))
        return answered("fee", law, (finding,))
    amount = _row(facts, law)
    if amount is None:
        return answered("fee", law, (Finding("fee.not_held", Verdict.DISCRETION, BASES, {"item": facts.item}),))
    return _priced(facts, amount, law)


def _priced(facts: FeeFacts, amount: Parameter, law: LawInForce) -> Decision:
    outcome: dict[str, Fact] = {"amount": amount.number, "currency": amount.unit.upper()}
    if law.get("fee.not_refunded", facts.item):
        outcome["refundable"] = False
    standard = Finding("fee.standard", Verdict.MET, amount.bases, {"item": facts.item, **outcome}, (amount,))
    exempt = _age_exempt(facts, law) or exemption(facts, law)
    if exempt:
        return answered("fee", law, (standard, exempt), {**outcome, "amount": 0})
    reduction = law.get("fee.online_reduction", facts.item)
    if facts.online and reduction:
        reduced = amount.number - amount.number * reduction.number // 100
        finding = Finding("fee.online", Verdict.MET, REDUCTION, {"amount": reduced}, (reduction,))
        return answered("fee", law, (standard, finding), {**outcome, "amount": reduced})
    return answered("fee", law, (standard,), outcome)


def _row(facts: FeeFacts, law: LawInForce) -> Parameter | None:
    """The row for the special case that fits best, else the general one."""
    for key in (*_special(facts, law), facts.item):
        found = law.get("fee.krw", key) or law.get("fee.usd", key)
        if found:
            return found
    return None


def _special(facts: FeeFacts, law: LawInForce) -> Iterator[str]:
    if facts.stay_days is not None:
        longest = law.need("fee.longest_short_visa").number
        yield f"{facts.item}:{'short' if facts.stay_days <= longest else 'long'}"
    status = parent(facts.status_code) if facts.status_code else ""
    yield f"{facts.item}:{status}"
    yield f"{facts.item}:{facts.nationality}"
    if facts.recognised_part_time or law.get("fee.student_status", status):
        yield f"{facts.item}:student"
    if facts.special_purpose:
        yield f"{facts.item}:special"


def _age_exempt(facts: FeeFacts, law: LawInForce) -> Finding | None:
    """Children and seniors outside the duty to hold a travel authorization."""
    child, senior = law.get("keta.oldest_exempt_child"), law.get("keta.youngest_exempt_senior")
    if facts.item != "keta" or facts.birth_on is None or child is None or senior is None:
        return None
    age = age_on(facts.birth_on, facts.applied_on)
    if child.number < age < senior.number:
        return None
    return Finding("fee.age_exempt", Verdict.MET, child.bases, {"age": age}, (child, senior))

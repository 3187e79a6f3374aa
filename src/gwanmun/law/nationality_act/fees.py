"""Fees of nationality matters.

Plain rule: each application, report or certificate has its fee of the day of application; choice, loss and
determination have none. Merit and talent are exempt since 21 July 2014, certificates in the electronic window are
free, and the Minister may waive a fee for humanitarian reasons. Children who acquire with a parent pay nothing.
Source: Nationality Rule 18.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["NationalityFeeFacts", "decide_nationality_fee", "fee_of"]

BASES = cite("Nationality Rule 18")
QUESTION = "nationality.fee"
CERTIFICATES = ("cert_foreign_renounced", "cert_pledge", "cert_fact")
STANDARD_ITEMS = {"naturalisation_merit_talent": "naturalisation"}

Item = Literal[
    "naturalisation",
    "naturalisation_merit_talent",
    "reinstatement",
    "acquisition_report",
    "reacquisition_report",
    "renunciation_report",
    "renunciation_permission",
    "retention_report",
    "choice_report",
    "loss_report",
    "determination",
    "cert_foreign_renounced",
    "cert_pledge",
    "cert_fact",
]


@dataclass(frozen=True, slots=True)
class NationalityFeeFacts:
    """One matter on the day of application. `persons` does not count children who acquire with a parent."""

    applied_on: date
    item: Item
    persons: int = 1
    online: bool = False
    humanitarian_waiver: bool = False


def fee_of(item: str, law: LawInForce) -> Parameter | None:
    """The fee of an item for one person; an exemption that is not in force yet leaves the ordinary fee."""
    return law.get("nationality.fee", item) or law.get("nationality.fee", STANDARD_ITEMS.get(item, item))


@rule("nationality.fee", BASES, decided_on="application", reads=("nationality.fee",))
def decide_nationality_fee(facts: NationalityFeeFacts, law: LawInForce) -> Decision:
    """The fee to pay in won. `law` is that of the day of application."""
    fee = fee_of(facts.item, law)
    if fee is None:
        return conclude(QUESTION, law, (no_rule("nationality.fee_not_held", BASES, {"item": facts.item}),))
    waived = _waiver(facts, law)
    amount = 0 if waived else fee.number * facts.persons
    used: dict[str, Fact] = {"item": facts.item, "persons": facts.persons}
    counted = condition("nationality.fee_of_item", fee.bases, True, used, parameters=(fee,))
    findings = (counted, waived) if waived else (counted,)
    return conclude(QUESTION, law, findings, {"fee_krw": amount})


def _waiver(facts: NationalityFeeFacts, law: LawInForce) -> Finding | None:
    humanitarian = law.get("nationality.fee", "humanitarian")
    if facts.humanitarian_waiver and humanitarian:
        used: dict[str, Fact] = {"humanitarian_waiver": True}
        return Finding("nationality.fee_waived", Verdict.MET, humanitarian.bases, used, (humanitarian,))
    if facts.online and facts.item in CERTIFICATES:
        return Finding("nationality.fee_free_online", Verdict.MET, BASES, {"online": True})
    return None

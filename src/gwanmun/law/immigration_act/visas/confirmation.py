"""Confirmations of visa issuance: for whom, and where the inviter applies.

Plain rule: the inviter asks for it at the office of the own address, for a person who is to come with a status from
D-1 to F-6, with H-2 or G-1, or who is a national of a country without relations or of a designated one. The mission
then issues the visa according to the confirmation.
Source: Immigration Act 9; Rule 17, 17-2(3). Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["ConfirmationFacts", "decide_confirmation"]

BASES = cite("Act 9; Rule 17")
QUESTION = "visa_confirmation_application"


@dataclass(frozen=True, slots=True)
class ConfirmationFacts:
    """An application for another person's visa."""

    applied_on: date
    status_code: str | None
    applied_by_inviter: bool | None
    at_office_of_inviters_address: bool | None
    country_without_relations_or_designated: bool | None = None


@question(QUESTION, ConfirmationFacts, day="applied_on")
@rule("visas.confirmation", BASES, decided_on="application", reads=("visa_confirmation.status",))
def decide_confirmation(facts: ConfirmationFacts, law: LawInForce) -> Decision:
    """The application may be received."""
    special = stated("visa_confirmation.country", BASES, facts, "country_without_relations_or_designated")
    findings = (
        any_of("visa_confirmation.for_whom", BASES, (_status(facts, law), special)),
        stated("visa_confirmation.inviter", BASES, facts, "applied_by_inviter"),
        stated("visa_confirmation.office", BASES, facts, "at_office_of_inviters_address"),
    )
    return conclude(QUESTION, law, findings)


def _status(facts: ConfirmationFacts, law: LawInForce) -> Finding:
    if facts.status_code is None:
        return condition("visa_confirmation.status", BASES, None, missing=("status_code",))
    listed = law.need("visa_confirmation.status")
    holds = parent(facts.status_code) in listed.items
    return condition("visa_confirmation.status", BASES, holds, used(facts, "status_code"), parameters=(listed,))

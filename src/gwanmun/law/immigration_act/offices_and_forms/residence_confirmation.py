"""Who may see who among foreigners lives at an address.

Plain rule: since 2023-06-14 the owner of the building, a tenant, a party to a contract on it, a party to an auction and
a bank that lends on it may ask for the confirmation, with proof of that.
Source: Immigration Act 88-3. Decides by: the day of the request.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ResidenceConfirmationFacts", "decide_residence_confirmation"]

BASES = cite("Act 88-3")
QUESTION = "residence_confirmation"


@dataclass(frozen=True, slots=True)
class ResidenceConfirmationFacts:
    """A request. `applicant`: by the words of the table; `proved` that the applicant is that."""

    requested_on: date
    applicant: str
    proved: bool | None


@question(QUESTION, ResidenceConfirmationFacts, day="requested_on")
@rule("residence.confirmation", BASES, decided_on="request", reads=("residence_confirmation.entitled",))
def decide_residence_confirmation(facts: ResidenceConfirmationFacts, law: LawInForce) -> Decision:
    """The confirmation is given."""
    entitled = law.get("residence_confirmation.entitled", facts.applicant)
    sources = (entitled,) if entitled else ()
    findings = (
        condition(
            "residence_confirmation.entitled", BASES, entitled is not None, used(facts, "applicant"), parameters=sources
        ),
        stated("residence_confirmation.proved", BASES, facts, "proved"),
    )
    return conclude(QUESTION, law, findings)

"""A bill that the President sent back.

Plain rule: it is passed again when more than half of the members are present and two thirds of those present agree.
Source: Constitution 53(4).
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["RepassedFacts", "decide_repassed"]

BASES = cite("Constitution 53(4)")
QUESTION = "legislation.repassed"
SHARE = "legislation.repassing_share"


@dataclass(frozen=True, slots=True)
class RepassedFacts:
    """The vote."""

    voted_on: date
    members: int
    present: int
    in_favour: int


@question(QUESTION, RepassedFacts, day="voted_on")
@rule(QUESTION, BASES, decided_on="vote", reads=(SHARE,))
def decide_repassed(facts: RepassedFacts, law: LawInForce) -> Decision:
    """Passed again, or rejected."""
    share = law.need(SHARE)
    agreed = facts.in_favour >= Fraction(share.text) * facts.present
    findings = (
        condition("repassed.quorum", BASES, facts.present * 2 > facts.members, used(facts, "members", "present")),
        condition("repassed.two_thirds", BASES, agreed, used(facts, "present", "in_favour"), parameters=(share,)),
    )
    return conclude(QUESTION, law, findings)

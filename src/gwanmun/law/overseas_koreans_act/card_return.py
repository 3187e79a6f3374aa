"""The return of the residence report card of an overseas Korean.

Plain rule: a card that is no longer valid is handed back; who does not faces an administrative fine, whose highest
amount is told without certainty and counts only where an office confirms it. When the duty begins the sources do not
give.
Source: Overseas Koreans Act 8, 17(2).
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, no_rule, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["CardReturnFacts", "decide_card_return"]

RETURN = cite("OKA 8")
FINE = cite("OKA 17(2)")
QUESTION = "overseas_korean.card_return"
HIGHEST = "overseas_korean.card_fine"


@dataclass(frozen=True, slots=True)
class CardReturnFacts:
    """A card that has to be handed back."""

    asked_on: date
    returned: bool | None = None


@question(QUESTION, CardReturnFacts, day="asked_on")
@rule(QUESTION, RETURN + FINE, decided_on="day asked", reads=(HIGHEST,))
def decide_card_return(facts: CardReturnFacts, law: LawInForce) -> Decision:
    """Handed back, or a fine up to `highest_fine_krw` where an office vouches for the amount."""
    findings: tuple[Finding, ...] = (stated("card_return.returned", RETURN, facts, "returned"),)
    outcome: dict[str, Fact] = {}
    if facts.returned is False:
        fine, doubtful = law.get(HIGHEST), law.unconfirmed(HIGHEST)
        outcome["highest_fine_krw"] = fine.number if fine else None
        if doubtful:
            findings += (no_rule("card_return.fine", FINE, used(facts, "returned"), unconfirmed=(doubtful,)),)
    return conclude(QUESTION, law, findings, outcome)

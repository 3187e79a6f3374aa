"""Sanctions against an institution of the integration programme.

Plain rule: where there is a ground, the institution is warned, told to correct, or loses its designation; before that
it is heard. Whether a ground is there and which sanction fits, the office judges by the annex.
Source: Decree 50(3); Rule 53-3, Annex 3. Decides by: the day of the sanction.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, judged, stated
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["SanctionFacts", "decide_institution_sanction"]

BASES = cite("Decree 50(3)")
QUESTION = "integration_institution_sanction"


@dataclass(frozen=True, slots=True)
class SanctionFacts:
    """A sanction about to be imposed. `heard` is asked of cancellations."""

    decided_on: date
    sanction: Literal["warning", "correction", "cancellation"]
    ground_found: bool | None = None
    heard: bool | None = None


@question(QUESTION, SanctionFacts, day="decided_on")
@rule("integration.sanction", BASES, decided_on="decision")
def decide_institution_sanction(facts: SanctionFacts, law: LawInForce) -> Decision:
    """The sanction may be imposed."""
    ground = judged("institution_sanction.ground", BASES, facts, "ground_found")
    if facts.sanction != "cancellation":
        return conclude(QUESTION, law, (ground,))
    return conclude(QUESTION, law, (stated("institution_sanction.heard", BASES, facts, "heard"), ground))

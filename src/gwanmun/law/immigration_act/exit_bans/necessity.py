"""When an exit ban is not imposed although there is a ground.

Plain rule: nobody is banned a second time on the same cause. A ban is the least that is needed: an officer weighs that.
It is never a convenience of the authority or a sanction.
Source: Rule 6. Decides by: the day of the decision.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, judged, stated
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["NecessityFacts", "decide_exit_ban_necessity"]

BASES = cite("Rule 6")
QUESTION = "exit_ban_necessity"


@dataclass(frozen=True, slots=True)
class NecessityFacts:
    """A ban about to be decided. `least_needed` is the finding of the officer who weighs it."""

    decided_on: date
    banned_before_on_same_cause: bool | None
    convenience_or_sanction: bool | None
    least_needed: bool | None


@question(QUESTION, NecessityFacts, day="decided_on")
@rule("exit_ban.necessity", BASES, decided_on="decision")
def decide_exit_ban_necessity(facts: NecessityFacts, law: LawInForce) -> Decision:
    """Nothing stands against the ban besides its ground."""
    findings = (
        stated("exit_ban_necessity.new_cause", cite("Rule 6(4)"), facts, "banned_before_on_same_cause", wanted=False),
        stated("exit_ban_necessity.no_sanction", BASES, facts, "convenience_or_sanction", wanted=False),
        judged("exit_ban_necessity.least", BASES, facts, "least_needed"),
    )
    return conclude(QUESTION, law, findings)

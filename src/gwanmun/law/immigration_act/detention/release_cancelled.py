"""When a temporary release is cancelled.

Plain rule: the release may be cancelled when the person fled or is about to, did not come when summoned without a good
reason, or broke another condition.
Source: Immigration Act 66. Decides by: the day of the decision.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, stated
from gwanmun.law.decisions import Decision, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ReleaseCancelledFacts", "decide_release_cancelled"]

BASES = cite("Act 66")
QUESTION = "temporary_release_cancellation"
GROUNDS = ("fled_or_about_to", "summons_missed", "condition_broken")


@dataclass(frozen=True, slots=True)
class ReleaseCancelledFacts:
    """What the released person did."""

    decided_on: date
    fled_or_about_to: bool | None
    summons_missed: bool | None
    condition_broken: bool | None


@question(QUESTION, ReleaseCancelledFacts, day="decided_on")
@rule("detention.release_cancelled", BASES, decided_on="decision")
def decide_release_cancelled(facts: ReleaseCancelledFacts, law: LawInForce) -> Decision:
    """There is a ground to cancel the release."""
    grounds = (stated(f"release_cancelled.{name}", BASES, facts, name) for name in GROUNDS)
    return conclude(QUESTION, law, (any_of("release_cancelled.ground", BASES, grounds),))

"""What the Act gives to those who completed the integration programme.

Plain rule: when visas and stay permissions are decided, the Minister may prefer whoever completed the programme.
Whether and how, the office judges; what other rules fix for completion (points, tests) they say themselves.
Source: Immigration Act 40. Decides by: the day of the decision.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, judged, stated
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["PreferenceFacts", "decide_preference"]

BASES = cite("Act 40")
QUESTION = "integration_preference"


@dataclass(frozen=True, slots=True)
class PreferenceFacts:
    """A decision on a visa or a stay. `preferred` is the judgement of the office, once made."""

    decided_on: date
    programme_completed: bool | None
    preferred: bool | None = None


@question(QUESTION, PreferenceFacts, day="decided_on")
@rule("integration.preference", BASES, decided_on="decision")
def decide_preference(facts: PreferenceFacts, law: LawInForce) -> Decision:
    """The person may be preferred."""
    findings = (
        stated("integration_preference.completed", BASES, facts, "programme_completed"),
        judged("integration_preference.preferred", BASES, facts, "preferred"),
    )
    return conclude(QUESTION, law, findings)

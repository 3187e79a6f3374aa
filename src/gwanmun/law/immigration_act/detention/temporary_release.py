"""Temporary release from detention.

Plain rule: the office may release by itself, the Detention Commission on request. Whether the person is released is
judged by the criteria of the Decree. A bond of at most twenty million won may be asked for.
Source: Immigration Act 65; Decree 79-3. Decides by: the day of the decision.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ReleaseFacts", "decide_temporary_release"]

BASES = cite("Act 65")
CRITERIA = cite("Decree 79-3")
QUESTION = "temporary_release"


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """A release about to be decided. `criteria_met` is the finding of the one who decides."""

    decided_on: date
    decided_by: Literal["office", "commission"] | None
    requested: bool | None
    bond: int | None
    criteria_met: bool | None


@question(QUESTION, ReleaseFacts, day="decided_on")
@rule("detention.temporary_release", BASES + CRITERIA, decided_on="decision", reads=("temporary_release.largest_bond",))
def decide_temporary_release(facts: ReleaseFacts, law: LawInForce) -> Decision:
    """The person may be released with that bond."""
    largest = law.need("temporary_release.largest_bond")
    within = None if facts.bond is None else facts.bond <= largest.number
    bond = condition(
        "temporary_release.bond", BASES, within, used(facts, "bond"), parameters=(largest,), missing=("bond",)
    )
    return conclude(
        QUESTION, law, (_way(facts), bond, judged("temporary_release.criteria", CRITERIA, facts, "criteria_met"))
    )


def _way(facts: ReleaseFacts) -> Finding:
    """The office acts by itself or on request, the Commission on request only."""
    if facts.decided_by == "commission":
        return stated("temporary_release.way", BASES, facts, "requested")
    known = None if facts.decided_by is None else True
    return condition("temporary_release.way", BASES, known, used(facts, "decided_by"), missing=("decided_by",))

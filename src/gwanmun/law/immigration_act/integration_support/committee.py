"""The advisory committee of the integration programme.

Plain rule: at most fifteen members, each for two years.
Source: Rule 53-4. Decides by: the day of the appointment.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["CommitteeFacts", "decide_integration_committee"]

BASES = cite("Rule 53-4")
QUESTION = "integration_committee"
READS = ("integration_committee.members", "integration_committee.term")


@dataclass(frozen=True, slots=True)
class CommitteeFacts:
    """The committee with a new member; `members` counts that one too."""

    appointed_on: date
    members: int | None


@question(QUESTION, CommitteeFacts, day="appointed_on")
@rule("integration.committee", BASES, decided_on="appointment", reads=READS)
def decide_integration_committee(facts: CommitteeFacts, law: LawInForce) -> Decision:
    """The member may be appointed: the outcome `term_until`."""
    most, term = (law.need(name) for name in READS)
    last = last_day_of("term", facts.appointed_on, term.term)
    within = None if facts.members is None else facts.members <= most.number
    shown = {**used(facts, "members"), "term_until": last}
    seats = condition(
        "integration_committee.seats", BASES, within, shown, parameters=(most, term), missing=("members",)
    )
    return conclude(QUESTION, law, (seats,), {"term_until": last})

"""When the Detention Commission decides.

Plain rule: the Commission exists from 2025-06-01 to 2030-05-31. It has nine members; it meets when more than half of
them are there, and decides by more than half of those who are there. Its meetings are closed.
Source: Immigration Act 66-4 to 66-17. Decides by: the day of the meeting.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["CommissionVoteFacts", "decide_commission_vote"]

BASES = cite("Act 66-4, 66-17")
QUESTION = "detention_commission_vote"


@dataclass(frozen=True, slots=True)
class CommissionVoteFacts:
    """A meeting: members who were there, and votes for what was asked."""

    met_on: date
    present: int | None
    in_favour: int | None
    closed: bool | None


@question(QUESTION, CommissionVoteFacts, day="met_on")
@rule("detention.commission_vote", BASES, decided_on="meeting", reads=("detention_commission.members",))
def decide_commission_vote(facts: CommissionVoteFacts, law: LawInForce) -> Decision:
    """What was asked is decided; refused where too few were there or too few voted for it."""
    members = law.get("detention_commission.members")
    if members is None:
        return conclude(QUESTION, law, (condition("commission_vote.exists", BASES, False),))
    quorum = None if facts.present is None else 2 * facts.present > members.number
    votes = None
    if facts.present is not None and facts.in_favour is not None:
        votes = 2 * facts.in_favour > facts.present
    missing = tuple(name for name in ("present", "in_favour") if getattr(facts, name) is None)
    findings = (
        stated("commission_vote.closed", BASES, facts, "closed"),
        condition(
            "commission_vote.quorum", BASES, quorum, used(facts, "present"), parameters=(members,), missing=("present",)
        ),
        condition("commission_vote.majority", BASES, votes, used(facts, "present", "in_favour"), missing=missing),
    )
    return conclude(QUESTION, law, findings)

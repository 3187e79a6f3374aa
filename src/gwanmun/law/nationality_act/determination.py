"""Determination of nationality, and the meetings of the Nationality Deliberation Committee.

Plain rule: where it is unclear whether somebody holds the nationality, the Minister determines it from descent, the
history of emigration and acquisition, and whether a foreign nationality was acquired of the own will; nothing new is
acquired. Each committee meeting has ten to fifteen named members, commissioned ones in the majority; more than half of
them are present and more than half of those present decide.
Source: Nationality Act 20, 22, 23; Nationality Decree 24(3).
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["CommitteeMeetingFacts", "DeterminationFacts", "decide_committee_meeting", "decide_determination"]

DETERMINED = cite("Nationality Act 20; Nationality Decree 24(3)")
COMMITTEE = cite("Nationality Act 23")


@dataclass(frozen=True, slots=True)
class DeterminationFacts:
    """What the examination found. `descent_proved`: descent from a national, or an own acquisition."""

    decided_on: date
    descent_proved: bool | None = None
    foreign_nationality_acquired_voluntarily: bool | None = None
    found_national: bool | None = None


@rule("nationality.determination", DETERMINED, decided_on="decision")
def decide_determination(facts: DeterminationFacts, law: LawInForce) -> Decision:
    """Held, not held, or to be judged by the Minister."""
    findings = (
        stated("determination.descent", DETERMINED, facts, "descent_proved"),
        stated("determination.not_lost", DETERMINED, facts, "foreign_nationality_acquired_voluntarily", wanted=False),
        judged("determination.found", DETERMINED, facts, "found_national"),
    )
    return conclude("nationality.determination", law, findings, {"fee_krw": 0})


@dataclass(frozen=True, slots=True)
class CommitteeMeetingFacts:
    """One meeting: members named for it, how many of them are commissioned, present, and in favour."""

    met_on: date
    named: int
    commissioned: int
    present: int
    in_favour: int


@rule("nationality.committee", COMMITTEE, decided_on="meeting", reads=("nationality_committee.size",))
def decide_committee_meeting(facts: CommitteeMeetingFacts, law: LawInForce) -> Decision:
    """The meeting was composed and decided as the Act asks."""
    least, most = (
        law.need("nationality_committee.size", "meeting_least"),
        law.need("nationality_committee.size", "meeting_most"),
    )
    members = law.need("nationality_committee.size", "members")
    findings = (
        condition(
            "committee.named",
            COMMITTEE,
            least.number <= facts.named <= most.number,
            used(facts, "named"),
            parameters=(least, most, members),
        ),
        condition(
            "committee.commissioned_majority",
            COMMITTEE,
            facts.commissioned * 2 > facts.named,
            used(facts, "named", "commissioned"),
        ),
        condition("committee.quorum", COMMITTEE, facts.present * 2 > facts.named, used(facts, "named", "present")),
        condition(
            "committee.majority", COMMITTEE, facts.in_favour * 2 > facts.present, used(facts, "present", "in_favour")
        ),
    )
    return conclude("nationality.committee", law, findings)

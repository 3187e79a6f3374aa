"""The period of an exit ban that began as an emergency.

Plain rule: when the Minister approves, the period of the ban counts from the emergency ban and not from the approval:
one month for an investigation, three for a fugitive. The first day counts as a full day. Without approval in time the
emergency ban is lifted. For foreigners there are emergency bans since 2018-09-21.
Source: Decree 5-3(5); Immigration Act 4(2), 4-6, 29-2. Decides by: the day of the emergency ban.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["ApprovedEmergencyFacts", "decide_approved_emergency_ban"]

BASES = cite("Decree 5-3(5)")
APPROVAL = cite("Act 4-6(4)")
QUESTION = "approved_emergency_ban"


@dataclass(frozen=True, slots=True)
class ApprovedEmergencyFacts:
    """An emergency ban. `approved`: the Minister approved within the hours that the Act gives."""

    banned_on: date
    national: bool
    ground: Literal["investigation", "fugitive"]
    approved: bool | None


@question(QUESTION, ApprovedEmergencyFacts, day="banned_on")
@rule(
    "exit_ban.approved_emergency",
    BASES + APPROVAL,
    decided_on="emergency ban",
    reads=("exit_ban.longest", "emergency_ban.applies"),
)
def decide_approved_emergency_ban(facts: ApprovedEmergencyFacts, law: LawInForce) -> Decision:
    """The last day of the approved ban: the outcome `due_on`."""
    person = "national" if facts.national else "foreigner"
    applies = law.get("emergency_ban.applies", person)
    if applies is None:
        return conclude(
            QUESTION, law, (condition("approved_emergency_ban.in_force", BASES, False, used(facts, "national")),)
        )
    approved = stated("approved_emergency_ban.approved", APPROVAL, facts, "approved")
    if not facts.approved:
        return conclude(QUESTION, law, (approved,))
    longest = law.need("exit_ban.longest", f"{person}:{facts.ground}")
    last = last_day_of("restriction", facts.banned_on, longest.term)
    shown = {**used(facts, "banned_on", "ground"), "due_on": last}
    counted = condition("approved_emergency_ban.counted", BASES, True, shown, parameters=(longest,))
    return conclude(QUESTION, law, (approved, counted), {"due_on": last})

"""Volunteers of integration.

Plain rule: volunteers serve for honour; their expenses are paid. The Minister commissions one for every hundred
registered foreigners at most. An office commissions special volunteers, thirty at most for each detention or support
centre.
Source: Immigration Act 41; Rule 53-6 to 53-11. Decides by: the day of the appointment.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Fact
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["VolunteerFacts", "decide_volunteer"]

BASES = cite("Act 41; Rule 53-6, 53-11")
QUESTION = "integration_volunteer"
READS = ("volunteers.foreigners_for_each", "volunteers.special_most")


@dataclass(frozen=True, slots=True)
class VolunteerFacts:
    """One more volunteer, with `serving` already; special ones are counted at their centre."""

    appointed_on: date
    kind: Literal["general", "special"]
    serving: int | None
    registered_foreigners: int | None = None


@question(QUESTION, VolunteerFacts, day="appointed_on")
@rule("integration.volunteer", BASES, decided_on="appointment", reads=READS)
def decide_volunteer(facts: VolunteerFacts, law: LawInForce) -> Decision:
    """There is room for one more: outcomes `most` and `authority`, who commissions."""
    general = facts.kind == "general"
    source = law.need(READS[0] if general else READS[1])
    needed = ("serving", "registered_foreigners") if general else ("serving",)
    missing = tuple(name for name in needed if getattr(facts, name) is None)
    authority: dict[str, Fact] = {"authority": "minister" if general else "office"}
    if missing:
        unknown = condition("integration_volunteer.room", BASES, None, parameters=(source,), missing=missing)
        return conclude(QUESTION, law, (unknown,), authority)
    most = (facts.registered_foreigners or 0) // source.number if general else source.number
    shown = {**used(facts, "kind", "serving", "registered_foreigners"), "most": most}
    room = condition("integration_volunteer.room", BASES, (facts.serving or 0) < most, shown, parameters=(source,))
    return conclude(QUESTION, law, (room,), {**authority, "most": most})

"""Special permission to stay in place of a deportation.

Plain rule: where the objection to a deportation order has no grounds, the Minister may still permit the stay of a
former national, a permanent resident, a person with honours or merits for the country, or where the national interest
or humanity asks for it. The permission sets a status and a period, and may carry conditions.
Source: Immigration Act 61; Decree 76; Form 113. Decides by: the day of the decision.
"""

from dataclasses import dataclass, replace
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, judged, stated
from gwanmun.law.decisions import Decision, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["SpecialStayFacts", "decide_special_stay"]

BASES = cite("Act 61; Decree 76")
QUESTION = "special_stay"
GROUNDS = ("former_national", "permanent_resident", "honours_or_merits", "national_interest_or_humanity")


@dataclass(frozen=True, slots=True)
class SpecialStayFacts:
    """A person whose objection was decided. `minister_permits` is the decision, once made."""

    decided_on: date
    objection_dismissed: bool | None
    former_national: bool | None
    permanent_resident: bool | None
    honours_or_merits: bool | None
    national_interest_or_humanity: bool | None
    minister_permits: bool | None = None


@question(QUESTION, SpecialStayFacts, day="decided_on")
@rule("removal.special_stay", BASES, decided_on="decision", reads=("special_stay.form",))
def decide_special_stay(facts: SpecialStayFacts, law: LawInForce) -> Decision:
    """The stay is permitted all the same: the outcome `form`."""
    form = law.need("special_stay.form")
    grounds = (stated(f"special_stay.{name}", BASES, facts, name) for name in GROUNDS)
    findings = (
        stated("special_stay.dismissed", BASES, facts, "objection_dismissed"),
        any_of("special_stay.ground", BASES, grounds),
        replace(judged("special_stay.permitted", BASES, facts, "minister_permits"), parameters=(form,)),
    )
    return conclude(QUESTION, law, findings, {"form": form.text})

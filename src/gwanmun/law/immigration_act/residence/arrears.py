"""Arrears, and how they shorten an extension.

Plain rule: arrears of national or local tax, customs, health insurance or fines shorten an extension or stand in its
way. By practice the office gives six months at a time while they last; how much, it judges.
Source: Immigration Act 78(2)3; practice of the Ministry of Justice. Decides by: the day of the decision.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ArrearsFacts", "decide_arrears"]

BASES = cite("Act 78(2)3")
QUESTION = "arrears_and_extension"
Kind = Literal["national_tax", "local_tax", "customs", "health_insurance", "fine"]


@dataclass(frozen=True, slots=True)
class ArrearsFacts:
    """What is owed; an empty list says: nothing. `extension_given` is the judgement of the office, once made."""

    decided_on: date
    arrears: tuple[Kind, ...] | None
    extension_given: bool | None = None


@question(QUESTION, ArrearsFacts, day="decided_on")
@rule("residence.arrears", BASES, decided_on="decision", reads=("arrears.longest_extension",))
def decide_arrears(facts: ArrearsFacts, law: LawInForce) -> Decision:
    """Arrears do not stand in the way; while they last the outcome `longest_months` binds the extension."""
    if facts.arrears is None:
        return conclude(QUESTION, law, (condition("arrears.none", BASES, None, missing=("arrears",)),))
    if not facts.arrears:
        return conclude(QUESTION, law, (condition("arrears.none", BASES, True, used(facts, "arrears")),))
    longest = law.need("arrears.longest_extension")
    given = judged("arrears.extension_given", BASES, facts, "extension_given")
    shown = {**used(facts, "arrears", "extension_given"), "longest_months": longest.number}
    return conclude(
        QUESTION, law, (replace(given, facts=shown, parameters=(longest,)),), {"longest_months": longest.number}
    )

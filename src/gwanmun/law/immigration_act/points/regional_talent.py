"""Residence of regional talent (F-2-R).

Plain rule: the person lives in an area of shrinking population that takes part, is recommended by its head, knows
enough Korean, and earns enough. Areas, levels and incomes are set by notices that were not read: the office states
them; what it has not stated, an officer decides.
Source: Decree 12, Annex 1-2 (residence, item 파); Stay Manual. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, stated, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["RegionalTalentFacts", "decide_regional_talent"]

BASES = cite("Decree 12; Stay Manual")
QUESTION = "f_2_r"
READS = ("f_2_r.area", "f_2_r.least_korean_level", "f_2_r.least_income")


@dataclass(frozen=True, slots=True)
class RegionalTalentFacts:
    """An applicant. `area` by the name that the office uses in its statement."""

    applied_on: date
    area: str | None
    recommended_by_area: bool | None
    korean_level: int | None
    annual_income: int | None


@question(QUESTION, RegionalTalentFacts, day="applied_on")
@rule("points.regional_talent", BASES, decided_on="application", reads=READS)
def decide_regional_talent(facts: RegionalTalentFacts, law: LawInForce) -> Decision:
    """All conditions of F-2-R are met, as far as an office has stated them."""
    findings = (
        _area(facts, law),
        stated("f_2_r.recommended", BASES, facts, "recommended_by_area"),
        _least("korean_level", facts.korean_level, law.get("f_2_r.least_korean_level")),
        _least("annual_income", facts.annual_income, law.get("f_2_r.least_income")),
    )
    return conclude(QUESTION, law, findings)


def _area(facts: RegionalTalentFacts, law: LawInForce) -> Finding:
    if facts.area is None:
        return condition("f_2_r.in_area", BASES, None, missing=("area",))
    listed = law.get("f_2_r.area", facts.area)
    if listed is None:
        return no_rule("f_2_r.in_area", BASES, used(facts, "area"))
    return condition("f_2_r.in_area", BASES, listed.flag, used(facts, "area"), parameters=(listed,))


def _least(name: str, given: int | None, least: Parameter | None) -> Finding:
    """The fact reaches the value that the office stated."""
    if given is None:
        return condition(f"f_2_r.{name}", BASES, None, missing=(name,))
    if least is None:
        return no_rule(f"f_2_r.{name}", BASES, {name: given})
    return condition(f"f_2_r.{name}", BASES, given >= least.number, {name: given}, parameters=(least,))

"""What a professional of the advanced industry (E-7-S2) needs besides the points.

Plain rule: the points; an income that reaches the national income per head of the year before; work in an advanced
technology.
Source: Decree 12, Annex 1-2; Stay Manual. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, stated
from gwanmun.law.decisions import Decision
from gwanmun.law.immigration_act.status_conditions.national_income import income_reached, per_head
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["AdvancedIndustryFacts", "decide_advanced_industry"]

BASES = cite("Decree 12; Stay Manual")
QUESTION = "e_7_s2_conditions"


@dataclass(frozen=True, slots=True)
class AdvancedIndustryFacts:
    """An application. `gni` where the office gives the national income of the year before itself."""

    applied_on: date
    points_reached: bool | None
    advanced_technology: bool | None
    annual_income: int | None
    gni: int | None = None


@question(QUESTION, AdvancedIndustryFacts, day="applied_on")
@rule(
    "points.advanced_industry_conditions",
    BASES,
    decided_on="application",
    reads=("e_7_s2.income_percent", "income.national_per_head"),
)
def decide_advanced_industry(facts: AdvancedIndustryFacts, law: LawInForce) -> Decision:
    """All conditions of E-7-S2 are met."""
    percent = law.need("e_7_s2.income_percent")
    base = per_head(facts.applied_on, facts.gni, law)
    findings = (
        stated("e_7_s2_conditions.points", BASES, facts, "points_reached"),
        income_reached("e_7_s2_conditions", facts.annual_income, base, percent, BASES),
        stated("e_7_s2_conditions.technology", BASES, facts, "advanced_technology"),
    )
    return conclude(QUESTION, law, findings)

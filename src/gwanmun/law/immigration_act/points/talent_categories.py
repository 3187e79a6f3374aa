"""The categories of talented people who may get F-2-7 by points.

Plain rule: besides the points, one belongs to a category: works for a listed company; works in a promising industry for
one and a half times the national income per head; is a professional for three years, which an income of forty million
won replaces; or took a Korean master's degree or a higher one within the last five years and has a job. A potential
talent of the ministry (F-2-7S) needs no points.
Source: Decree 12, Annex 1-2; Stay Manual. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.kernel.ages import age_on
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding, any_of
from gwanmun.law.immigration_act.points.national_income import PER_HEAD, reaches_national_income
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["TalentFacts", "decide_talent_category"]

BASES = cite("Decree 12; Stay Manual")
QUESTION = "f_2_7_category"
READS = (
    "f_2_7.promising_income_percent",
    "f_2_7.professional_years",
    "f_2_7.waiving_income",
    "f_2_7.degree_recent_for",
    PER_HEAD,
)


@dataclass(frozen=True, slots=True)
class TalentFacts:
    """One applicant in one category. `gni` where the office gives the national income of the year before itself."""

    applied_on: date
    category: Literal["listed_company", "promising_industry", "professional", "korean_graduate", "potential_talent"]
    works_there: bool | None = None
    annual_income: int | None = None
    gni: int | None = None
    professional_since: date | None = None
    korean_master_or_higher_on: date | None = None


@question(QUESTION, TalentFacts, day="applied_on")
@rule("points.talent_category", BASES, decided_on="application", reads=READS)
def decide_talent_category(facts: TalentFacts, law: LawInForce) -> Decision:
    """The person belongs to the category; the outcome `points_needed`."""
    works = stated("f_2_7_category.works", BASES, facts, "works_there")
    outcome: dict[str, Fact] = {"points_needed": facts.category != "potential_talent"}
    if facts.category == "professional":
        return conclude(QUESTION, law, (works, _experienced(facts, law)), outcome)
    if facts.category == "korean_graduate":
        return conclude(QUESTION, law, (works, _graduated(facts, law)), outcome)
    if facts.category == "promising_industry":
        percent = law.need("f_2_7.promising_income_percent")
        figures = (facts.annual_income, facts.gni, percent, law)
        income = reaches_national_income("f_2_7_category.income", BASES, facts.applied_on, *figures)
        return conclude(QUESTION, law, (works, income), outcome)
    if facts.category == "potential_talent":
        return conclude(QUESTION, law, (stated("f_2_7_category.selected", BASES, facts, "works_there"),), outcome)
    return conclude(QUESTION, law, (works,), outcome)


def _experienced(facts: TalentFacts, law: LawInForce) -> Finding:
    """Three years of professional work, or the income that replaces them."""
    years, waiving = law.need("f_2_7.professional_years"), law.need("f_2_7.waiving_income")
    since, income = facts.professional_since, facts.annual_income
    long = None if since is None else since <= facts.applied_on and age_on(since, facts.applied_on) >= years.number
    rich = None if income is None else income >= waiving.number
    ways = (
        condition(
            "f_2_7_category.years",
            BASES,
            long,
            used(facts, "professional_since"),
            parameters=(years,),
            missing=("professional_since",),
        ),
        condition(
            "f_2_7_category.waived",
            BASES,
            rich,
            used(facts, "annual_income"),
            parameters=(waiving,),
            missing=("annual_income",),
        ),
    )
    return any_of("f_2_7_category.experienced", BASES, ways)


def _graduated(facts: TalentFacts, law: LawInForce) -> Finding:
    recent, day = law.need("f_2_7.degree_recent_for"), facts.korean_master_or_higher_on
    last = None if day is None else last_day_of("term", day, recent.term)
    holds = None if day is None or last is None else day <= facts.applied_on <= last
    shown = {**used(facts, "korean_master_or_higher_on"), "due_on": last}
    missing = ("korean_master_or_higher_on",)
    return condition("f_2_7_category.graduated", BASES, holds, shown, parameters=(recent,), missing=missing)

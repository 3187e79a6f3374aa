"""The family of a person with F-2-7.

Plain rule: where the principal's income reaches the national income per head, spouse and minor children get F-2-71 and
work freely; otherwise they get F-1.
Source: Decree 12; Stay Manual. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict
from gwanmun.law.immigration_act.points.national_income import PER_HEAD, reaches_national_income
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["TalentFamilyFacts", "decide_talent_family"]

BASES = cite("Decree 12; Stay Manual")
QUESTION = "f_2_7_family"


@dataclass(frozen=True, slots=True)
class TalentFamilyFacts:
    """The principal's yearly income; `gni` where the office gives the national income of the year before itself."""

    applied_on: date
    annual_income: int | None
    gni: int | None = None


@question(QUESTION, TalentFamilyFacts, day="applied_on")
@rule("points.talent_family", BASES, decided_on="application", reads=("f_2_7.family_income_percent", PER_HEAD))
def decide_talent_family(facts: TalentFamilyFacts, law: LawInForce) -> Decision:
    """The outcome `status_code` of the family, and `works_freely`."""
    percent = law.need("f_2_7.family_income_percent")
    figures = (facts.annual_income, facts.gni, percent, law)
    income = reaches_national_income("f_2_7_family.income", BASES, facts.applied_on, *figures)
    if income.verdict is Verdict.UNKNOWN:
        return conclude(QUESTION, law, (income,))
    rich = income.verdict is Verdict.MET
    outcome: dict[str, Fact] = {"status_code": "F-2-71" if rich else "F-1", "works_freely": rich}
    found = Finding("f_2_7_family.status", Verdict.MET, BASES, outcome, parts=(income,))
    return conclude(QUESTION, law, (found,), outcome)

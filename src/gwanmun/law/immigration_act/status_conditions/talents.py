"""The groups of talented people (F-2-7) and their families (F-2-71).

Plain rule: besides the points one group has to fit: staff of a listed company; work in a promising industry with one
and a half times the national income per head; three years of professional work, waived from an income of forty million
won; a Korean master's or higher degree of the last five years with a job. Potential talents (F-2-7S) need no
points; whether somebody is one is judged. The family gets F-2-71 and works freely where the principal earns the
national income per head, else it gets F-1.
Source: Stay Manual (F-2). Decides by: the day of the application.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.kernel.ages import age_on
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.conditions import judged, no_rule
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.immigration_act.requirements import requirement, wait_over
from gwanmun.law.immigration_act.status_conditions.national_income import income_reached, per_head
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["TalentFacts", "TalentFamilyFacts", "decide_talent", "decide_talent_family"]

BASES = cite("Stay Manual")
TOPIC = "talent"
READS = (
    "talent.income_percent",
    "talent.professional_years",
    "talent.income_for_waiver",
    "talent.degree_recent_for",
    "points_f_2_7.pass_mark",
    "income.national_per_head",
)
Group = Literal["listed_company", "promising_industry", "professional", "graduate", "potential_talent"]


@dataclass(frozen=True, slots=True)
class TalentFacts:
    """One application. Income in won of the last year; `points` the total of the points test.

    `potential_found` is what an officer found of a potential talent.
    """

    applied_on: date
    group: Group | None
    points: int | None = None
    employed: bool | None = None
    annual_income: int | None = None
    professional_since: date | None = None
    korean_degree_on: date | None = None
    masters_or_higher: bool | None = None
    potential_found: bool | None = None
    gni: int | None = None


@question("talent", TalentFacts, day="applied_on")
@rule("status.talent", BASES, decided_on="application", reads=READS)
def decide_talent(facts: TalentFacts, law: LawInForce) -> Decision:
    """Whether the group fits and, where points are needed, they are reached."""
    if facts.group is None:
        return answered("talent", law, (requirement(TOPIC, "group", None, BASES),))
    if facts.group == "potential_talent":
        return answered("talent", law, (judged("talent.potential_found", BASES, facts, "potential_found"),))
    mark = law.get("points_f_2_7.pass_mark")
    if mark is None:
        return answered("talent", law, (no_rule("talent.mark_not_held", BASES),))
    reached = None if facts.points is None else facts.points >= mark.number
    points = requirement(TOPIC, "points", reached, BASES, {"points": facts.points}, parameters=(mark,))
    return answered("talent", law, (points, *_group(facts, law)))


def _group(facts: TalentFacts, law: LawInForce) -> Iterator[Finding]:
    yield requirement(TOPIC, "employed", facts.employed, BASES)
    if facts.group == "promising_industry":
        base = per_head(facts.applied_on, facts.gni, law)
        percent = law.need("talent.income_percent", "promising_industry")
        yield income_reached(TOPIC, facts.annual_income, base, percent, BASES)
    elif facts.group == "professional":
        yield _professional(facts, law)
    elif facts.group == "graduate":
        yield requirement(TOPIC, "masters_or_higher", facts.masters_or_higher, BASES)
        yield _recent_degree(facts, law)


def _professional(facts: TalentFacts, law: LawInForce) -> Finding:
    years, waived_from = law.need("talent.professional_years"), law.need("talent.income_for_waiver")
    if facts.annual_income is not None and facts.annual_income >= waived_from.number:
        shown = {"annual_income": facts.annual_income}
        return Finding("talent.years_waived", Verdict.MET, BASES, shown, (waived_from,))
    since = facts.professional_since
    enough = None if since is None else age_on(since, facts.applied_on) >= years.number
    if enough is False and facts.annual_income is None:
        return requirement(TOPIC, "professional_since", None, BASES, parameters=(years,), missing=("annual_income",))
    shown_since = {"professional_since": since}
    return requirement(TOPIC, "professional_since", enough, BASES, shown_since, parameters=(years,))


def _recent_degree(facts: TalentFacts, law: LawInForce) -> Finding:
    term = law.need("talent.degree_recent_for")
    if facts.korean_degree_on is None:
        return requirement(TOPIC, "korean_degree_on", None, BASES, parameters=(term,))
    old = wait_over(TOPIC, "korean_degree_on", facts.korean_degree_on, facts.applied_on, term)
    recent = old.verdict is not Verdict.MET
    return requirement(TOPIC, "korean_degree_on", recent, BASES, old.facts, parameters=(term,))


@dataclass(frozen=True, slots=True)
class TalentFamilyFacts:
    """The family of a person with F-2-7; income in won of that person."""

    applied_on: date
    annual_income: int | None
    gni: int | None = None


@question("talent_family", TalentFamilyFacts, day="applied_on")
@rule(
    "status.talent_family",
    BASES,
    decided_on="application",
    reads=("talent.income_percent", "income.national_per_head"),
)
def decide_talent_family(facts: TalentFamilyFacts, law: LawInForce) -> Decision:
    """The outcome `status_code`: F-2-71 with free work, or F-1 without."""
    percent = law.need("talent.income_percent", "family")
    base = per_head(facts.applied_on, facts.gni, law)
    income = income_reached(TOPIC, facts.annual_income, base, percent, BASES)
    if income.verdict is Verdict.UNKNOWN:
        return answered("talent_family", law, (income,))
    works = income.verdict is Verdict.MET
    code, status = ("talent.family_works", "F-2-71") if works else ("talent.family_visits", "F-1")
    finding = Finding(code, Verdict.MET, BASES, income.facts, income.parameters)
    return answered("talent_family", law, (finding,), {"status_code": status, "works_freely": works})

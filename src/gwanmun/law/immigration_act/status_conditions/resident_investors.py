"""Investors who settle (F-2-5, F-2-12, F-5-25).

Plain rule: F-2-5 is open in three ways: five hundred thousand dollars invested and three years of D-8; three years on
the staff of a company with that investment; or three hundred thousand dollars and two nationals employed. F-2-12 needs
one and a half billion won in the public deposit or a project of the programme. F-5-25 needs three billion won, left
there for five years.
Source: Stay Manual (F-2, F-5). Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.kernel.ages import age_on
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Fact, Finding, all_of, any_of
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ResidentInvestorFacts", "decide_resident_investor"]

BASES = cite("Stay Manual")
TOPIC = "resident_investor"
READS = (
    "resident_investor.least_usd",
    "resident_investor.least_years",
    "resident_investor.least_jobs",
    "resident_investor.least_krw",
    "resident_investor.kept_years",
)


@dataclass(frozen=True, slots=True)
class ResidentInvestorFacts:
    """One investment. `company_usd` is what was invested in the company on whose staff the person is.

    `kept_years`: for how many years the investor undertakes to leave the money there.
    """

    applied_on: date
    target: Literal["F-2-5", "F-2-12", "F-5-25"]
    invested_usd: int | None = None
    invested_krw: int | None = None
    d_8_since: date | None = None
    company_usd: int | None = None
    staff_since: date | None = None
    nationals_employed: int | None = None
    kept_years: int | None = None


@question("resident_investor", ResidentInvestorFacts, day="applied_on")
@rule("status.resident_investor", BASES, decided_on="application", reads=READS)
def decide_resident_investor(facts: ResidentInvestorFacts, law: LawInForce) -> Decision:
    """Whether one of the ways to the status is open."""
    if facts.target == "F-2-5":
        return answered("resident_investor", law, (_by_company(facts, law),))
    least = law.need("resident_investor.least_krw", facts.target)
    amount = _at_least("invested_krw", facts.invested_krw, least)
    if facts.target == "F-2-12":
        return answered("resident_investor", law, (amount,))
    kept = _at_least("kept_years", facts.kept_years, law.need("resident_investor.kept_years"))
    return answered("resident_investor", law, (amount, kept))


def _by_company(facts: ResidentInvestorFacts, law: LawInForce) -> Finding:
    large, small = law.need(READS[0], "large"), law.need(READS[0], "with_jobs")
    years, jobs = law.need("resident_investor.least_years"), law.need("resident_investor.least_jobs")
    ways = (
        (_at_least("invested_usd", facts.invested_usd, large), _years("d_8_since", facts.d_8_since, facts, years)),
        (_at_least("company_usd", facts.company_usd, large), _years("staff_since", facts.staff_since, facts, years)),
        (
            _at_least("invested_usd", facts.invested_usd, small),
            _at_least("nationals_employed", facts.nationals_employed, jobs),
        ),
    )
    found = any_of("resident_investor.way", BASES, (all_of("resident_investor.one_way", BASES, way) for way in ways))
    code = {
        "met": "resident_investor.way",
        "not_met": "resident_investor.no_way",
        "unknown": "resident_investor.unknown",
    }
    return Finding(code[found.verdict], found.verdict, BASES, missing=found.missing, parts=found.parts)


def _at_least(fact: str, value: int | None, least: Parameter) -> Finding:
    shown: dict[str, Fact] = {fact: value}
    reached = None if value is None else value >= least.number
    return requirement(TOPIC, fact, reached, BASES, shown, parameters=(least,))


def _years(fact: str, since: date | None, facts: ResidentInvestorFacts, least: Parameter) -> Finding:
    """Full years from a day to the application."""
    reached = None if since is None else age_on(since, facts.applied_on) >= least.number
    return requirement(TOPIC, fact, reached, BASES, {fact: since}, parameters=(least,))

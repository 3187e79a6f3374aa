"""Investors in a Korean company (D-8-1).

Plain rule: the investment is at least one hundred million won, and either gives ten percent of the voting shares or
comes with the dispatch of an officer to the company. The money is the investor's own; that of the spouse and of minor
children counts as own, that of the parents only when three hundred million won or more are invested.
Source: Stay Manual (D-8). Decides by: the day of the application.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["CompanyInvestorFacts", "decide_company_investor"]

BASES = cite("Stay Manual")
TOPIC = "company_investor"


@dataclass(frozen=True, slots=True)
class CompanyInvestorFacts:
    """One investment in won; `voting_percent` in whole percent, rounded down."""

    applied_on: date
    invested_krw: int | None
    voting_percent: int | None
    officer_dispatched: bool | None
    funds_from: Literal["own", "spouse", "minor_child", "parents", "others"] | None


@question("company_investor", CompanyInvestorFacts, day="applied_on")
@rule(
    "status.company_investor",
    BASES,
    decided_on="application",
    reads=("company_investor.least", "company_investor.least_voting_percent", "company_investor.least_from"),
)
def decide_company_investor(facts: CompanyInvestorFacts, law: LawInForce) -> Decision:
    """Whether amount, influence and origin of the money are enough."""
    return answered("company_investor", law, tuple(_findings(facts, law)))


def _findings(facts: CompanyInvestorFacts, law: LawInForce) -> Iterator[Finding]:
    least = law.need("company_investor.least")
    enough = None if facts.invested_krw is None else facts.invested_krw >= least.number
    shown = {"invested_krw": facts.invested_krw}
    yield requirement(TOPIC, "amount", enough, BASES, shown, parameters=(least,), missing=("invested_krw",))
    yield _influence(facts, law)
    yield _origin(facts, law)


def _influence(facts: CompanyInvestorFacts, law: LawInForce) -> Finding:
    share = law.need("company_investor.least_voting_percent")
    votes = None if facts.voting_percent is None else facts.voting_percent >= share.number
    known = {"voting_percent": votes, "officer_dispatched": facts.officer_dispatched}
    missing = tuple(name for name, value in known.items() if value is None)
    holds = True if any(known.values()) else None if missing else False
    shown = {"voting_percent": facts.voting_percent, "officer_dispatched": facts.officer_dispatched}
    return requirement(TOPIC, "influence", holds, BASES, shown, parameters=(share,), missing=missing)


def _origin(facts: CompanyInvestorFacts, law: LawInForce) -> Finding:
    if facts.funds_from is None:
        return requirement(TOPIC, "funds", None, BASES, missing=("funds_from",))
    least = law.get("company_investor.least_from", facts.funds_from)
    shown = {"funds_from": facts.funds_from, "invested_krw": facts.invested_krw}
    if least is None:
        return requirement(TOPIC, "funds", False, BASES, shown)
    enough = None if facts.invested_krw is None else facts.invested_krw >= least.number
    return requirement(TOPIC, "funds", enough, BASES, shown, parameters=(least,), missing=("invested_krw",))

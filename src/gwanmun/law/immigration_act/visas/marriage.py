"""The marriage visa (F-6-1).

Plain rule: the marriage is true and legal; the inviter invited no other spouse within five years; the income of the
household reaches the amount of the year for its size, counting five percent of net assets held for six months; the
spouses can speak with each other in basic Korean; there is a proper home; three years have passed since the inviter
became Korean or permanent resident by marriage. An inviter with a listed violent or sexual crime waits ten years, after
a false marriage five. Where a child is born, income and language are waived.
Source: Rule 9-5; yearly notices of income. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["MarriageVisaFacts", "decide_marriage_visa"]

BASES = cite("Rule 9-5")
READS = ("marriage.income", "marriage.income_per_more", "marriage.assets_percent", "marriage.wait")


@dataclass(frozen=True, slots=True)
class MarriageVisaFacts:
    """The inviter and the household; amounts in won a year. Days are None where nothing of the kind happened."""

    applied_on: date
    household_size: int | None
    annual_income: int | None
    net_assets: int = 0
    married: bool | None = None
    basic_korean: bool | None = None
    home: bool | None = None
    child_born: bool = False
    invited_other_spouse_on: date | None = None
    naturalised_by_marriage_on: date | None = None
    listed_crime_on: date | None = None
    false_marriage_on: date | None = None


@question("marriage_visa", MarriageVisaFacts, day="applied_on")
@rule("visas.marriage", BASES, decided_on="application", reads=READS)
def decide_marriage_visa(facts: MarriageVisaFacts, law: LawInForce) -> Decision:
    """Whether the conditions of the Rule are met, and the income needed."""
    waits = (
        _wait("invited_other_spouse", facts.invited_other_spouse_on, facts, law),
        _wait("naturalised_by_marriage", facts.naturalised_by_marriage_on, facts, law),
        _wait("listed_crime", facts.listed_crime_on, facts, law),
        _wait("false_marriage", facts.false_marriage_on, facts, law),
    )
    needed = _income_needed(facts.household_size, law)
    income = Finding("marriage.waived", Verdict.MET, BASES) if facts.child_born else _income(facts, needed, law)
    korean = None if facts.child_born else facts.basic_korean
    stated = (("married", facts.married), ("home", facts.home), ("basic_korean", facts.child_born or korean))
    findings = (*(_stated(name, value) for name, value in stated), *(each for each in waits if each), income)
    outcome: Facts = {"income_needed": needed[0]} if needed else {}
    return answered("marriage_visa", law, findings, outcome)


def _stated(fact: str, value: bool | None) -> Finding:
    if value is None:
        return Finding("marriage.unknown", Verdict.UNKNOWN, BASES, missing=(fact,))
    code, verdict = (f"marriage.{fact}", Verdict.MET) if value else (f"marriage.no_{fact}", Verdict.NOT_MET)
    return Finding(code, verdict, BASES, {fact: value})


def _wait(kind: str, happened_on: date | None, facts: MarriageVisaFacts, law: LawInForce) -> Finding | None:
    if happened_on is None:
        return None
    term = law.need("marriage.wait", kind)
    opens = last_day_of("term", happened_on, term.term) + timedelta(days=1)
    met = facts.applied_on >= opens
    code, verdict = ("marriage.wait_over", Verdict.MET) if met else ("marriage.wait_runs", Verdict.NOT_MET)
    return Finding(code, verdict, BASES, {"reason": kind, "opens_on": opens}, (term,))


def _income_needed(size: int | None, law: LawInForce) -> tuple[int, tuple[Parameter, ...]] | None:
    """The amount for the size; above seven people a fixed amount for each more."""
    if size is None:
        return None
    listed = law.get("marriage.income", str(size))
    if listed:
        return listed.number, (listed,)
    sizes = [int(key) for key in law.keys("marriage.income")]
    more = law.get("marriage.income_per_more")
    if not sizes or more is None or size <= max(sizes):
        return None
    largest = law.need("marriage.income", str(max(sizes)))
    return largest.number + (size - max(sizes)) * more.number, (largest, more)


def _income(facts: MarriageVisaFacts, needed: tuple[int, tuple[Parameter, ...]] | None, law: LawInForce) -> Finding:
    missing = tuple(name for name in ("household_size", "annual_income") if getattr(facts, name) is None)
    if facts.annual_income is None or facts.household_size is None:
        return Finding("marriage.unknown", Verdict.UNKNOWN, BASES, missing=missing)
    if needed is None:
        return Finding("marriage.income_not_held", Verdict.DISCRETION, BASES, {"household_size": facts.household_size})
    share = law.need("marriage.assets_percent")
    counted = facts.annual_income + facts.net_assets * share.number // 100
    used: Facts = {"household_size": facts.household_size, "income_counted": counted, "income_needed": needed[0]}
    met = counted >= needed[0]
    code, verdict = ("marriage.income", Verdict.MET) if met else ("marriage.income_too_low", Verdict.NOT_MET)
    return Finding(code, verdict, BASES, used, (*needed[1], share))

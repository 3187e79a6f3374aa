"""The course for law-abiding citizens before F-2 and F-5.

Plain rule: applicants for F-2 and F-5 with violations in the last ten years take the course of three hours. For F-5 a
single violation of one million won or less needs no course. For F-2 such a single one needs none once ten years have
passed.
Source: Stay Manual (common rules). Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["EducationFacts", "decide_law_abiding_education"]

BASES = cite("Stay Manual")
READS = ("law_abiding.hours", "law_abiding.single_violation")


@dataclass(frozen=True, slots=True)
class EducationFacts:
    """`target` is the status asked for; amounts in won."""

    applied_on: date
    target: str | None
    violations_in_ten_years: int | None
    largest_violation: int | None = None


@question("law_abiding_education", EducationFacts, day="applied_on")
@rule("status.law_abiding_education", BASES, decided_on="application", reads=READS)
def decide_law_abiding_education(facts: EducationFacts, law: LawInForce) -> Decision:
    """The outcome `required`, and the hours of the course."""
    missing = tuple(name for name in ("target", "violations_in_ten_years") if getattr(facts, name) is None)
    if facts.target is None or facts.violations_in_ten_years is None:
        unknown = requirement("law_abiding", "required", None, BASES, missing=missing)
        return answered("law_abiding_education", law, (unknown,))
    free = _exempt(facts, facts.target, facts.violations_in_ten_years, law)
    if free.verdict is not Verdict.NOT_MET:
        outcome = {"required": False} if free.verdict is Verdict.MET else {}
        return answered("law_abiding_education", law, (free,), outcome)
    hours = law.need("law_abiding.hours")
    course = Finding("law_abiding.required", Verdict.MET, BASES, free.facts, (*free.parameters, hours))
    return answered("law_abiding_education", law, (course,), {"required": True, "hours": hours.number})


def _exempt(facts: EducationFacts, target: str, violations: int, law: LawInForce) -> Finding:
    """Met where no course is needed."""
    shown: Facts = {"target": target, "violations_in_ten_years": violations}
    if parent(target) not in ("F-2", "F-5") or violations == 0:
        return Finding("law_abiding.not_required", Verdict.MET, BASES, shown)
    small = law.get("law_abiding.single_violation", parent(target))
    if small is None or violations > 1:
        return requirement("law_abiding", "not_required", False, BASES, shown)
    amount = facts.largest_violation
    holds = None if amount is None else amount <= small.number
    shown_all: Facts = {**shown, "largest_violation": amount}
    missing = ("largest_violation",)
    return requirement("law_abiding", "not_required", holds, BASES, shown_all, parameters=(small,), missing=missing)

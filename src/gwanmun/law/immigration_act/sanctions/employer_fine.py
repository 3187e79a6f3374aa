"""The fine of an employer who hires people without a working status.

Plain rule: the fine of Annex 8 depends on the completed months of the employment and rises with the number of people.
For one person the amounts are held; for more only that they lie between that amount and thirty million won.
Source: Immigration Act 18(3), 94 no. 9, 102(1); Rule 86, Annex 8. Decides by: the day of the disposition.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.administrative_periods.months import completed_months
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["EmployerFineFacts", "decide_employer_fine"]

BASES = cite("Act 18(3), 102(1); Rule Annex 8")


@dataclass(frozen=True, slots=True)
class EmployerFineFacts:
    """An employment of `head_count` people from `first_day` through `last_day`."""

    disposed_on: date
    head_count: int
    first_day: date | None
    last_day: date | None


@question("employer_fine", EmployerFineFacts, day="disposed_on")
@rule(
    "sanctions.employer_fine",
    BASES,
    decided_on="disposition",
    reads=("employer_fine.one_person", "employer_fine.highest"),
)
def decide_employer_fine(facts: EmployerFineFacts, law: LawInForce) -> Decision:
    """The amount for one person; for more a range that the office has to fill."""
    missing = tuple(name for name in ("first_day", "last_day") if getattr(facts, name) is None)
    if facts.first_day is None or facts.last_day is None:
        finding = Finding("employer_fine.unknown", Verdict.UNKNOWN, BASES, missing=missing)
        return answered("employer_fine", law, (finding,))
    months = completed_months(facts.first_day, facts.last_day)
    bands = [item for item in law.entries("employer_fine.one_person") if item.band.holds(months)]
    highest = law.get("employer_fine.highest")
    if not bands or highest is None:
        return answered("employer_fine", law, (Finding("employer_fine.not_held", Verdict.DISCRETION, BASES),))
    amount = bands[0].band.result
    outcome = {"amount": amount, "highest": highest.number}
    values = {"head_count": facts.head_count, "fine.months": months, **outcome}
    alone = facts.head_count == 1
    code, verdict = ("employer_fine.one", Verdict.MET) if alone else ("employer_fine.range", Verdict.DISCRETION)
    return answered("employer_fine", law, (Finding(code, verdict, BASES, values, (bands[0], highest)),), outcome)

"""Violations that end the stay of a working visitor (H-2).

Plain rule: the stay is refused and the person leaves after a first notification of five million won or more, after
notifications of seven million won in sum within three years, or after three of them within three years.
Source: Stay Manual (H-2). Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["WorkingVisitorFacts", "decide_working_visitor"]

BASES = cite("Stay Manual")
LIMITS = ("first_notification", "sum_in_three_years", "times_in_three_years")


@dataclass(frozen=True, slots=True)
class WorkingVisitorFacts:
    """Notifications in won; zero where there was none."""

    applied_on: date
    first_notification: int | None
    sum_in_three_years: int | None
    times_in_three_years: int | None


@question("working_visit_violations", WorkingVisitorFacts, day="applied_on")
@rule("status.working_visit_violations", BASES, decided_on="application", reads=("working_visit.limit",))
def decide_working_visitor(facts: WorkingVisitorFacts, law: LawInForce) -> Decision:
    """Whether the stay may go on."""
    return answered("working_visit_violations", law, tuple(_below(name, facts, law) for name in LIMITS))


def _below(name: str, facts: WorkingVisitorFacts, law: LawInForce) -> Finding:
    limit, value = law.need("working_visit.limit", name), getattr(facts, name)
    holds = None if value is None else value < limit.number
    return requirement("working_visit", name, holds, BASES, {name: value}, parameters=(limit,))

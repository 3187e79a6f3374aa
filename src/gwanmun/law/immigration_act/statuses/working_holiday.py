"""Work and study during a working holiday.

Plain rule: the agreement with each country sets how long and how many hours a holder may work, and how long study. Most
allow 25 hours a week through the whole stay. No work in entertainment, and none that needs a status of its own.
Source: Immigration Act 18; Stay Manual (H-1). Decides by: the day of the work.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["WorkingHolidayFacts", "decide_working_holiday_work"]

BASES = cite("Act 18; Stay Manual")
READS = (
    "working_holiday.hours_a_week",
    "working_holiday.hours_in_all",
    "working_holiday.work_term",
    "working_holiday.study_term",
)


@dataclass(frozen=True, slots=True)
class WorkingHolidayFacts:
    """Work so far and in the week of `asked_on`; `work_began_on` and `study_began_on` where the time is limited."""

    nationality: str
    asked_on: date
    hours_this_week: int = 0
    hours_in_all: int = 0
    work_began_on: date | None = None
    study_began_on: date | None = None
    excluded_job: bool = False


@question("working_holiday_work", WorkingHolidayFacts, day="asked_on")
@rule("status.working_holiday", BASES, decided_on="work", reads=READS)
def decide_working_holiday_work(facts: WorkingHolidayFacts, law: LawInForce) -> Decision:
    """Whether the hours, the time of work and the time of study keep within the agreement."""
    week = _of(facts, "hours_a_week", law)
    in_all = _of(facts, "hours_in_all", law)
    findings = [
        Finding("working_holiday.job", Verdict.NOT_MET if facts.excluded_job else Verdict.MET, BASES),
        _at_most("hours_this_week", facts.hours_this_week, week),
        _at_most("hours_in_all", facts.hours_in_all, in_all),
        *_within(facts.work_began_on, "work_term", facts, law),
        *_within(facts.study_began_on, "study_term", facts, law),
    ]
    return answered(
        "working_holiday_work", law, findings, {"hours_a_week": week.number, "hours_in_all_most": in_all.number}
    )


def _of(facts: WorkingHolidayFacts, name: str, law: LawInForce) -> Parameter:
    full = f"working_holiday.{name}"
    return law.get(full, facts.nationality) or law.need(full, "*")


def _at_most(fact: str, value: int, most: Parameter) -> Finding:
    met = value <= most.number
    code = f"working_holiday.{fact}_within" if met else f"working_holiday.{fact}_exceeded"
    return Finding(code, Verdict.MET if met else Verdict.NOT_MET, BASES, {fact: value}, (most,))


def _within(began_on: date | None, name: str, facts: WorkingHolidayFacts, law: LawInForce) -> tuple[Finding, ...]:
    """The time of work or study, where the agreement limits it; a country without a limit of its own has none."""
    term = law.get(f"working_holiday.{name}", facts.nationality)
    if term is None or began_on is None:
        return ()
    last = last_day_of("term", began_on, term.term)
    met = facts.asked_on <= last
    code = f"working_holiday.{name}_{'runs' if met else 'over'}"
    return (Finding(code, Verdict.MET if met else Verdict.NOT_MET, BASES, {"due_on": last}, (term,)),)

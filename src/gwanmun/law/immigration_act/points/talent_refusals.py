"""What refuses F-2-7 whatever the points.

Plain rule: prison that ended less than five years ago; three or more violations with five million won in sum within
three years; a criminal fine of three million won or more within three years; false documents within three years.
Source: Decree 12; Stay Manual. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["TalentRecordFacts", "decide_talent_record"]

BASES = cite("Decree 12; Stay Manual")
QUESTION = "f_2_7_record"
READS = (
    "f_2_7.prison_bar",
    "f_2_7.refusing_violations",
    "f_2_7.refusing_violations_krw",
    "f_2_7.refusing_criminal_fine",
)


@dataclass(frozen=True, slots=True)
class TalentRecordFacts:
    """The record of an applicant; counts and sums in won lie within the three years before the application."""

    applied_on: date
    ever_in_prison: bool | None
    violations_3y: int | None
    violations_3y_krw: int | None
    largest_criminal_fine_3y_krw: int | None
    false_documents_3y: bool | None
    prison_ended_on: date | None = None


@question(QUESTION, TalentRecordFacts, day="applied_on")
@rule("points.talent_record", BASES, decided_on="application", reads=READS)
def decide_talent_record(facts: TalentRecordFacts, law: LawInForce) -> Decision:
    """Nothing in the record refuses."""
    fine = law.need("f_2_7.refusing_criminal_fine")
    paid = facts.largest_criminal_fine_3y_krw
    small = None if paid is None else paid < fine.number
    missing = ("largest_criminal_fine_3y_krw",)
    findings = (
        _prison(facts, law),
        _violations(facts, law),
        condition("f_2_7_record.fine", BASES, small, used(facts, *missing), parameters=(fine,), missing=missing),
        stated("f_2_7_record.documents", BASES, facts, "false_documents_3y", wanted=False),
    )
    return conclude(QUESTION, law, findings)


def _prison(facts: TalentRecordFacts, law: LawInForce) -> Finding:
    bar, ended = law.need("f_2_7.prison_bar"), facts.prison_ended_on
    if ended is None:
        known = True if facts.ever_in_prison is False else None
        missing = ("prison_ended_on",) if facts.ever_in_prison else ("ever_in_prison",)
        return condition("f_2_7_record.prison", BASES, known, parameters=(bar,), missing=missing)
    last = last_day_of("term", ended, bar.term)
    shown = {**used(facts, "prison_ended_on"), "bar_ends_on": last}
    return condition("f_2_7_record.prison", BASES, facts.applied_on > last, shown, parameters=(bar,))


def _violations(facts: TalentRecordFacts, law: LawInForce) -> Finding:
    """Both the number and the sum are reached."""
    many, much = law.need("f_2_7.refusing_violations"), law.need("f_2_7.refusing_violations_krw")
    names = ("violations_3y", "violations_3y_krw")
    shown = used(facts, *names)
    few = facts.violations_3y is not None and facts.violations_3y < many.number
    cheap = facts.violations_3y_krw is not None and facts.violations_3y_krw < much.number
    missing = tuple(name for name in names if getattr(facts, name) is None)
    clean = True if few or cheap else None if missing else False
    return condition("f_2_7_record.violations", BASES, clean, shown, parameters=(many, much), missing=missing)

"""The application of an institution that wants to run the programme.

Plain rule: it has an office and a classroom, instructors, and insurance against liability and fire. A designation that
was cancelled less than three years before counts against it, and the Minister weighs it.
Source: Immigration Act 39(2); Decree 49(1), 49(2)4.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["InstitutionFacts", "decide_institution"]

BASES = cite("Act 39(2); Decree 49(1)")
WEIGHED = cite("Decree 49(2)4")
QUESTION = "kiip.institution_application"
COUNTS = "kiip.cancellation_counts"


@dataclass(frozen=True, slots=True)
class InstitutionFacts:
    """An institution that applies. `cancelled_on`: the last cancellation of a designation, None: there was none."""

    applied_on: date
    office_and_classroom: bool | None = None
    instructors: bool | None = None
    insurance: bool | None = None
    cancelled_on: date | None = None


@question(QUESTION, InstitutionFacts, day="applied_on")
@rule(QUESTION, BASES + WEIGHED, decided_on="application", reads=(COUNTS,))
def decide_institution(facts: InstitutionFacts, law: LawInForce) -> Decision:
    """It has what the Decree asks for and no cancellation counts, or the Minister weighs."""
    findings = (
        stated("institution.office_and_classroom", BASES, facts, "office_and_classroom"),
        stated("institution.instructors", BASES, facts, "instructors"),
        stated("institution.insurance", BASES, facts, "insurance"),
        _no_cancellation(facts, law),
    )
    return conclude(QUESTION, law, findings)


def _no_cancellation(facts: InstitutionFacts, law: LawInForce) -> Finding:
    counts, cancelled = law.need(COUNTS), facts.cancelled_on
    if cancelled is None or facts.applied_on > last_day(counts.term, cancelled, first_day_counts=True):
        return condition(
            "institution.no_cancellation", WEIGHED, True, {"cancelled_on": cancelled}, parameters=(counts,)
        )
    return Finding(
        "institution.cancellation_weighed", Verdict.DISCRETION, WEIGHED, {"cancelled_on": cancelled}, (counts,)
    )

"""Which institution may be designated to run the integration programme.

Plain rule: it has an office and a classroom, instructors, and insurance against liability and fire; no designation of
it was cancelled within three years; the other criteria are judged. It applies on the form for it.
Source: Decree 49; Rule 53-2; Form 81. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["InstitutionFacts", "decide_institution"]

BASES = cite("Decree 49; Rule 53-2")
QUESTION = "integration_institution"
READS = ("integration_institution.wait", "integration_institution.form")


@dataclass(frozen=True, slots=True)
class InstitutionFacts:
    """An applicant. `cancelled_before` False: no designation was ever cancelled."""

    applied_on: date
    office_and_classroom: bool | None
    instructors: bool | None
    insured: bool | None
    cancelled_before: bool | None
    cancelled_on: date | None = None
    other_criteria_met: bool | None = None


@question(QUESTION, InstitutionFacts, day="applied_on")
@rule("integration.institution", BASES, decided_on="application", reads=READS)
def decide_institution(facts: InstitutionFacts, law: LawInForce) -> Decision:
    """The institution may be designated: the outcome `form`."""
    form = law.need("integration_institution.form")
    findings = (
        stated("integration_institution.rooms", BASES, facts, "office_and_classroom"),
        stated("integration_institution.instructors", BASES, facts, "instructors"),
        stated("integration_institution.insured", BASES, facts, "insured"),
        _not_cancelled(facts, law),
        judged("integration_institution.other", BASES, facts, "other_criteria_met"),
    )
    return conclude(QUESTION, law, findings, {"form": form.text})


def _not_cancelled(facts: InstitutionFacts, law: LawInForce) -> Finding:
    wait = law.need("integration_institution.wait")
    if facts.cancelled_on is None:
        known = True if facts.cancelled_before is False else None
        missing = ("cancelled_on",) if facts.cancelled_before else ("cancelled_before",)
        return condition("integration_institution.not_cancelled", BASES, known, parameters=(wait,), missing=missing)
    last = last_day_of("restriction", facts.cancelled_on, wait.term)
    shown = {**used(facts, "cancelled_on"), "bar_ends_on": last}
    over = facts.applied_on > last
    return condition("integration_institution.not_cancelled", BASES, over, shown, parameters=(wait,))

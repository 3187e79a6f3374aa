"""Who may be in the pool of interviewers of naturalisation, and for how long.

Plain rule: interviewers come from outside the service and are thirty to sixty-five years old when they are
commissioned. The term is two years and may be prolonged by up to one.
Source: regulation of the Ministry of Justice on the pool of interviewers.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.ages import reaches_age_on
from gwanmun.kernel.spans import Span, Unit
from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["InterviewerFacts", "decide_interviewer"]

BASES = cite("MOJ practice")
QUESTION = "nationality.interviewer"
READS = ("interviewer.age", "interviewer.term")


@dataclass(frozen=True, slots=True)
class InterviewerFacts:
    """Somebody who is to be commissioned, or was; `prolonged`: the term was prolonged."""

    commissioned_on: date
    born_on: date | None = None
    outside_the_service: bool | None = None
    prolonged: bool = False


@question(QUESTION, InterviewerFacts, day="commissioned_on")
@rule(QUESTION, BASES, decided_on="composition", reads=READS)
def decide_interviewer(facts: InterviewerFacts, law: LawInForce) -> Decision:
    """May be commissioned; `term_until` is the last day of the term."""
    first, more = law.need("interviewer.term", "first"), law.need("interviewer.term", "more")
    months = (first.term.in_months or 0) + ((more.term.in_months or 0) if facts.prolonged else 0)
    until = last_day(Span(months, Unit.MONTH), facts.commissioned_on, first_day_counts=True)
    findings = (_of_age(facts, law), stated("interviewer.from_outside", BASES, facts, "outside_the_service"))
    outcome: dict[str, Fact] = {"term_until": until}
    return conclude(QUESTION, law, findings, outcome)


def _of_age(facts: InterviewerFacts, law: LawInForce) -> Finding:
    """From the thirtieth birthday to the day before the sixty-sixth."""
    least, most = law.need("interviewer.age", "least"), law.need("interviewer.age", "most")
    born, day = facts.born_on, facts.commissioned_on
    holds = None
    if born is not None:
        holds = reaches_age_on(born, least.number) <= day < reaches_age_on(born, most.number + 1)
    return condition(
        "interviewer.of_age", BASES, holds, used(facts, "born_on"), parameters=(least, most), missing=("born_on",)
    )

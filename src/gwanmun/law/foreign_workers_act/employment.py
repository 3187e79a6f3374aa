"""How long workers of the employment permit system (E-9) work, when they may come back, and which report counts.

Plain rule: work is limited to three years from the entry, once extended by less than two; in an epidemic by one year
more. Who left comes back for work after six months, a worker who stayed with the employer faithfully after one month;
the waiting time limits a right, so its first day counts. A report of the employer under this Act counts as the report
under the Immigration Act, and the other way round.
Source: Foreign Workers Employment Act 17, 18, 18-2, 18-3, 18-4; Immigration Act 19.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from gwanmun.kernel.spans import Span, Unit
from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = [
    "EmployerReportFacts",
    "EmploymentFacts",
    "ReturnFacts",
    "decide_employer_report",
    "decide_employment",
    "decide_return",
]

LENGTH = cite("FWA 18, 18-2")
RETURN = cite("FWA 18-3, 18-4")
REPORT = cite("FWA 17; Act 19")
LIMITS = ("foreign_workers.first", "foreign_workers.extension_below", "foreign_workers.epidemic")
RETURNS = "foreign_workers.return_after"


@dataclass(frozen=True, slots=True)
class EmploymentFacts:
    """Work on the day `works_on`. `extended`: the employer obtained the one extension; the other in an epidemic."""

    works_on: date
    entered_on: date | None = None
    extended: bool | None = None
    epidemic_extension: bool = False


@question("foreign_workers.employment", EmploymentFacts, day="works_on")
@rule("foreign_workers.employment", LENGTH, decided_on="work", reads=LIMITS)
def decide_employment(facts: EmploymentFacts, law: LawInForce) -> Decision:
    """Work is still possible on the day; `work_until` is the last day."""
    first, below, epidemic = (law.need(name) for name in LIMITS)
    entered = facts.entered_on
    if entered is None:
        unknown = condition("employment.in_time", LENGTH, None, missing=("entered_on",))
        return conclude("foreign_workers.employment", law, (unknown,))
    plain = _until(entered, first.term)
    if facts.works_on <= plain:
        kept = condition("employment.first", LENGTH, True, used(facts, "entered_on"), parameters=(first,))
        return conclude("foreign_workers.employment", law, (kept,), {"work_until": plain})
    # The extension is less than two years: the last day of two whole years is no day of work.
    longest = _until(entered, first.term, below.term, *((epidemic.term,) if facts.epidemic_extension else ()))
    longest -= timedelta(days=1)
    findings = (
        stated("employment.extended", LENGTH, facts, "extended"),
        condition(
            "employment.in_time",
            LENGTH,
            facts.works_on <= longest,
            used(facts, "entered_on", "epidemic_extension"),
            parameters=(first, below, epidemic),
        ),
    )
    return conclude("foreign_workers.employment", law, findings, {"work_until": longest})


def _until(entered_on: date, *terms: Span) -> date:
    """The last day of all terms after each other; the day of entry does not count."""
    months = sum(term.in_months or 0 for term in terms)
    return last_day(Span(months, Unit.MONTH), entered_on, first_day_counts=False)


@dataclass(frozen=True, slots=True)
class ReturnFacts:
    """A worker who left Korea. `faithful`: the finding that Article 18-4 applies; None is not examined."""

    returns_on: date
    departed_on: date | None = None
    faithful: bool | None = None


@question("foreign_workers.return", ReturnFacts, day="returns_on")
@rule("foreign_workers.return", RETURN, decided_on="return", reads=(RETURNS,))
def decide_return(facts: ReturnFacts, law: LawInForce) -> Decision:
    """The waiting time is over; `opens_on` is the first day. Between the two it depends on the faithful work."""
    ordinary, faithful = law.need(RETURNS, "ordinary"), law.need(RETURNS, "faithful")
    departed = facts.departed_on
    if departed is None:
        unknown = condition("return.waited", RETURN, None, missing=("departed_on",))
        return conclude("foreign_workers.return", law, (unknown,))
    used_term = faithful if facts.faithful else ordinary
    opens = _opens(departed, used_term.term)
    shown = used(facts, "departed_on", "faithful")
    early = facts.faithful is None and _opens(departed, faithful.term) <= facts.returns_on < opens
    waited: Finding = (
        judged("return.faithful", RETURN, facts, "faithful")
        if early
        else condition("return.waited", RETURN, facts.returns_on >= opens, shown, parameters=(used_term,))
    )
    return conclude("foreign_workers.return", law, (waited,), {"opens_on": opens})


def _opens(departed_on: date, term: Span) -> date:
    return last_day(term, departed_on, first_day_counts=True) + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class EmployerReportFacts:
    """Under which of the two acts an employer reported a change of employment."""

    asked_on: date
    reported_under: Literal["foreign_workers_act", "immigration_act", "none"] | None = None


@question("foreign_workers.employer_report", EmployerReportFacts, day="asked_on")
@rule("foreign_workers.employer_report", REPORT, decided_on="report")
def decide_employer_report(facts: EmployerReportFacts, law: LawInForce) -> Decision:
    """The duty of both acts is fulfilled by one report."""
    holds = None if facts.reported_under is None else facts.reported_under != "none"
    shown = used(facts, "reported_under")
    reported = condition("employer_report.counts", REPORT, holds, shown, missing=("reported_under",))
    outcome: dict[str, Fact] = {"fulfils_both_acts": holds}
    return conclude("foreign_workers.employer_report", law, (reported,), outcome)

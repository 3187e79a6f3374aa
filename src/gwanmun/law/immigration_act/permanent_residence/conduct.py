"""The conduct of an applicant for permanent residence.

Plain rule: none of these lies within its time: five years from the end of a prison term or of a suspended sentence,
three from paying a criminal fine, five from an entry against Articles 7(1), 7(4), 12(1) or 12(2), five from a departure
order, seven from a deportation; nor three or more violations in five years, administrative fines not counted. By the
manual also no notification of five million at once or seven in sum within three years.
Source: Rule 18-4(1)1; Stay Manual (F-5). Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["ConductFacts", "decide_conduct"]

BASES = cite("Rule 18-4(1)1")
EVENTS = (
    "prison_ended_on",
    "suspended_sentence_on",
    "criminal_fine_paid_on",
    "illegal_entry_on",
    "deported_on",
    "departure_ordered_on",
)
READS = (
    "permanent.wait",
    "permanent.most_violations",
    "permanent.largest_notification",
    "permanent.largest_notifications",
)


@dataclass(frozen=True, slots=True)
class ConductFacts:
    """The last event of each kind; None: there was none. Notifications in won within three years."""

    applied_on: date
    prison_ended_on: date | None = None
    suspended_sentence_on: date | None = None
    criminal_fine_paid_on: date | None = None
    illegal_entry_on: date | None = None
    deported_on: date | None = None
    departure_ordered_on: date | None = None
    violations_in_five_years: int = 0
    largest_notification: int = 0
    notifications_in_sum: int = 0


@question("permanent_residence_conduct", ConductFacts, day="applied_on")
@rule("permanent_residence.conduct", BASES, decided_on="application", reads=READS)
def decide_conduct(facts: ConductFacts, law: LawInForce) -> Decision:
    """Whether the conduct stands in the way; the last day of the wait that does."""
    waits = tuple(_wait(name, getattr(facts, name), facts, law) for name in EVENTS if getattr(facts, name))
    counted = (
        _fewer("violations_in_five_years", facts.violations_in_five_years, "permanent.most_violations", law),
        _fewer("largest_notification", facts.largest_notification, "permanent.largest_notification", law),
        _fewer("notifications_in_sum", facts.notifications_in_sum, "permanent.largest_notifications", law),
    )
    return answered("permanent_residence_conduct", law, (*waits, *counted))


def _wait(name: str, happened_on: date, facts: ConductFacts, law: LawInForce) -> Finding:
    term = law.need("permanent.wait", name)
    ends = last_day_of("term", happened_on, term.term)
    used: Facts = {name: happened_on, "due_on": ends}
    over = facts.applied_on > ends
    code, verdict = ("permanent.wait_over", Verdict.MET) if over else ("permanent.wait_runs", Verdict.NOT_MET)
    return Finding(code, verdict, BASES, used, (term,))


def _fewer(name: str, value: int, parameter: str, law: LawInForce) -> Finding:
    """Below the number from which it counts against the applicant."""
    most = law.need(parameter)
    below = value < most.number
    code, verdict = ("permanent.below", Verdict.MET) if below else ("permanent.too_much", Verdict.NOT_MET)
    return Finding(code, verdict, BASES, {name: value}, (most,))

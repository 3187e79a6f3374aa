"""Workers of the employment permit system (E-9): length of work, change of workplace, absence.

Plain rule: three years, once extended by less than two, and one more in an epidemic. A worker changes the workplace at
most three times in the three years and twice in the extension; changes for which the employer is answerable do not
count. After a contract the worker applies within a month and gets a permit within three months of applying, else
leaves.
Source: Foreign Workers Employment Act 18, 18-2, 25. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import time_limit

__all__ = ["WorkplaceChangeFacts", "decide_workplace_change"]

BASES = cite("FWA 25")
APPLICATION = time_limit(
    "e_9_workplace_application",
    "A worker whose contract ended applies for a new workplace within one month.",
    citation="FWA 25(3)",
    parameter="e_9.application",
    event="contract_ended_on",
    act="applied_on",
)
PERMIT = time_limit(
    "e_9_workplace_permit",
    "The permit for the new workplace is obtained within three months of applying, else the worker leaves.",
    citation="FWA 25(3)",
    parameter="e_9.permit",
    event="applied_on",
    act="permitted_on",
)


@dataclass(frozen=True, slots=True)
class WorkplaceChangeFacts:
    """Changes so far in the present period of employment, those by fault of an employer not counted."""

    applied_on: date
    in_extension: bool
    changes: int | None
    employer_at_fault: bool = False


@question("e_9_workplace_change", WorkplaceChangeFacts, day="applied_on")
@rule("residence.e_9_workplace_change", BASES, decided_on="application", reads=("e_9.most_changes",))
def decide_workplace_change(facts: WorkplaceChangeFacts, law: LawInForce) -> Decision:
    """Whether one more change of workplace is left."""
    most = law.need("e_9.most_changes", "extension" if facts.in_extension else "first")
    if facts.changes is None and not facts.employer_at_fault:
        unknown = Finding("e_9.unknown", Verdict.UNKNOWN, BASES, {}, (most,), ("changes",))
        return answered("e_9_workplace_change", law, (unknown,))
    used: Facts = {"changes": facts.changes, "employer_at_fault": facts.employer_at_fault}
    left = facts.employer_at_fault or (facts.changes or 0) < most.number
    code, verdict = ("e_9.change_left", Verdict.MET) if left else ("e_9.no_change_left", Verdict.NOT_MET)
    return answered("e_9_workplace_change", law, (Finding(code, verdict, BASES, used, (most,)),))

"""Changing or adding a workplace.

Plain rule: whoever works with a status tied to a workplace asks for permission before starting at another one. Those of
E-1 to E-7 whom the Minister's notice names start without it and report within fifteen days.
Source: Immigration Act 21(1); Decree 26, 26-2. Decides by: the day on which the work starts.
"""

from dataclasses import dataclass, replace
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Verdict, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent
from gwanmun.law.time_limits import last_day_of

__all__ = ["WorkplaceFacts", "decide_workplace_change"]

PERMIT = cite("Act 21(1); Decree 26")
REPORT = cite("Act 21(1); Decree 26-2")
QUESTION = "workplace_change"
READS = ("workplace.tied_status", "workplace.reporting_status", "report.workplace")


@dataclass(frozen=True, slots=True)
class WorkplaceFacts:
    """Work at another place. `named_by_notice`: the person belongs to those who report only; asked of E-1 to E-7."""

    starts_on: date
    status_code: str
    permitted_before: bool | None
    named_by_notice: bool | None = None


@question(QUESTION, WorkplaceFacts, day="starts_on")
@rule("residence.workplace_change", PERMIT + REPORT, decided_on="start", reads=READS)
def decide_workplace_change(facts: WorkplaceFacts, law: LawInForce) -> Decision:
    """The work may start: the outcome `way` is "permission", "report" with `due_on`, or "free"."""
    status = parent(facts.status_code)
    tied, shown = law.get("workplace.tied_status", status), used(facts, "status_code")
    if tied is None:
        return conclude(QUESTION, law, (condition("workplace_change.free", PERMIT, True, shown),), {"way": "free"})
    permitted = replace(stated("workplace_change.permitted", PERMIT, facts, "permitted_before"), parameters=(tied,))
    reporting = law.get("workplace.reporting_status", status)
    if reporting is None:
        return conclude(QUESTION, law, (permitted,), {"way": "permission"})
    named = replace(stated("workplace_change.named", REPORT, facts, "named_by_notice"), parameters=(reporting,))
    if named.verdict is not Verdict.MET or permitted.verdict is Verdict.MET:
        either = any_of("workplace_change.allowed", PERMIT, (permitted, named))
        return conclude(QUESTION, law, (either,), {} if either.verdict is Verdict.UNKNOWN else {"way": "permission"})
    term = law.need("report.workplace")
    due_on = last_day_of("deadline", facts.starts_on, term.term)
    limit = condition("workplace_change.report_by", REPORT, True, {"due_on": due_on}, parameters=(term,))
    return conclude(QUESTION, law, (named, limit), {"way": "report", "due_on": due_on})

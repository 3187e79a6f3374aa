"""A permanent resident who came back too late.

Plain rule: permanent residence is lost when the person does not return within two years of leaving, or within a longer
re-entry permit. Where the delay could not be helped, a change back to it may be asked for: within ten days when a
flight was late, within six months for other unavoidable causes.
Source: Rule 44-2(1)1; Stay Manual (F-5). Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["PermanentReturnFacts", "decide_permanent_return"]

BASES = cite("Rule 44-2(1)1; Stay Manual")
TOPIC = "permanent_return"


@dataclass(frozen=True, slots=True)
class PermanentReturnFacts:
    """One return. `permit_until` is the end of a re-entry permit; the times run from the last day to return."""

    applied_on: date
    departed_on: date | None
    returned_on: date | None
    permit_until: date | None = None
    cause: Literal["flight_delay", "other_unavoidable", "none"] | None = None


@question("permanent_return", PermanentReturnFacts, day="applied_on")
@rule(
    "status.permanent_return",
    BASES,
    decided_on="application",
    reads=("reentry.exemption_permanent", "permanent_return.time"),
)
def decide_permanent_return(facts: PermanentReturnFacts, law: LawInForce) -> Decision:
    """Whether permanent residence stands, or may be had back."""
    missing = tuple(name for name in ("departed_on", "returned_on") if getattr(facts, name) is None)
    if facts.departed_on is None or facts.returned_on is None:
        return answered("permanent_return", law, (requirement(TOPIC, "kept", None, BASES, missing=missing),))
    term = law.need("reentry.exemption_permanent")
    last = last_day_of("term", facts.departed_on, term.term)
    last = last if facts.permit_until is None else max(last, facts.permit_until)
    shown = {"departed_on": facts.departed_on, "returned_on": facts.returned_on, "due_on": last}
    if facts.returned_on <= last:
        kept = Finding("permanent_return.kept", Verdict.MET, BASES, shown, (term,))
        return answered("permanent_return", law, (kept,), {"due_on": last})
    return answered("permanent_return", law, (_change_back(facts, last, law),))


def _change_back(facts: PermanentReturnFacts, last: date, law: LawInForce) -> Finding:
    if facts.cause is None:
        return requirement(TOPIC, "cause", None, BASES)
    time = law.get("permanent_return.time", facts.cause)
    if time is None:
        return requirement(TOPIC, "cause", False, BASES, {"due_on": last})
    ends = last_day_of("term", last, time.term)
    shown = {"cause": facts.cause, "due_on": ends}
    return requirement(TOPIC, "change_back", facts.applied_on <= ends, BASES, shown, parameters=(time,))

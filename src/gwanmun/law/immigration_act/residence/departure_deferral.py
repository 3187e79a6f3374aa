"""Putting off the day by which a person has to leave.

Plain rule: the day may be put off where there is no ship or aircraft, or because of illness. Another cause that the
person could not avoid is left to the office. It is asked for on the form for it, before the day.
Source: Rule 33; Form 44. Decides by: the day of the request.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["DeferralFacts", "decide_departure_deferral"]

BASES = cite("Rule 33")
QUESTION = "departure_deferral"


@dataclass(frozen=True, slots=True)
class DeferralFacts:
    """A request to leave later. `leave_by` is the day that was set."""

    requested_on: date
    leave_by: date | None
    cause: Literal["no_transport", "illness", "other"] | None
    unavoidable: bool | None = None


@question(QUESTION, DeferralFacts, day="requested_on")
@rule("residence.departure_deferral", BASES, decided_on="request", reads=("departure_deferral.form",))
def decide_departure_deferral(facts: DeferralFacts, law: LawInForce) -> Decision:
    """The day may be put off: the outcome `form`."""
    form = law.need("departure_deferral.form")
    before = None if facts.leave_by is None else facts.requested_on <= facts.leave_by
    shown = used(facts, "requested_on", "leave_by")
    in_time = condition("departure_deferral.in_time", BASES, before, shown, parameters=(form,), missing=("leave_by",))
    return conclude(QUESTION, law, (in_time, _cause(facts)), {"form": form.text})


def _cause(facts: DeferralFacts) -> Finding:
    if facts.cause == "other":
        return judged("departure_deferral.cause", BASES, facts, "unavoidable")
    known = None if facts.cause is None else True
    return condition("departure_deferral.cause", BASES, known, used(facts, "cause"), missing=("cause",))

"""What a participant may ask for in time: a suspension of the course, or a transfer to another institution.

Plain rule: a suspension is asked for within fifteen days of its cause, a transfer within thirty. Both are rules of
2011 that have to be checked against the current text.
Source: operating rules of the integration programme.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition
from gwanmun.law.decisions import Decision, Fact
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["AbsenceFacts", "decide_absence"]

BASES = cite("KIIP Rules")
QUESTION = "kiip.absence"
LIMITS = "kiip.request_limit"


@dataclass(frozen=True, slots=True)
class AbsenceFacts:
    """A request of a participant. `event_on`: the day of its cause, such as the move to another place."""

    asked_on: date
    matter: str
    event_on: date | None = None


@question(QUESTION, AbsenceFacts, day="asked_on", choices={"matter": rows_of(LIMITS)})
@rule(QUESTION, BASES, decided_on="request", reads=(LIMITS,))
def decide_absence(facts: AbsenceFacts, law: LawInForce) -> Decision:
    """Asked for in time; `due_on` is the last day."""
    limit = law.need(LIMITS, facts.matter)
    due = last_day_of("deadline", facts.event_on, limit.term) if facts.event_on else None
    shown: dict[str, Fact] = {"matter": facts.matter, "event_on": facts.event_on, "due_on": due}
    in_time = None if due is None else facts.asked_on <= due
    asked = condition("absence.in_time", BASES, in_time, shown, parameters=(limit,), missing=("event_on",))
    return conclude(QUESTION, law, (asked,), {"due_on": due})

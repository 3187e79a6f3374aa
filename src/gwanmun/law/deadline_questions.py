"""Any row of an act's table of deadlines as a question: is it in time, and until when?

Plain rule: what must be done in time is in time on the last day. What has to wait is possible from the day after. A
right for a time lasts through its last day. What must be done before an event is done so many whole days before it.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.administrative_periods.deadlines import Deadline, deadline
from gwanmun.law.conditions import conclude, condition, no_rule
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce

__all__ = ["DeadlineFacts", "decide_deadline", "in_time"]

WAITING = ("elapsed", "effect")


@dataclass(frozen=True, slots=True)
class DeadlineFacts:
    """A deadline by its key in the table of the act. `done_on` None: is it still in time on the day asked?

    `event_on` is the day of the event that the table names in `counted_from`.
    """

    asked_on: date
    deadline: str
    event_on: date
    done_on: date | None = None


def in_time(code: str, limit: Deadline, day: date, fact: str = "done_on") -> Finding:
    """The act of `day` is in time, or what has to wait is possible by then."""
    over = limit.over_on(day)
    holds = over if limit.manner in WAITING or over is None else not over
    shown: dict[str, Fact] = {**limit.facts(), fact: day}
    bases = limit.parameters[0].bases
    return condition(code, bases, holds, shown, parameters=limit.parameters, missing=("holidays",))


def decide_deadline(
    question: str, table: str, bases: tuple[LegalBasis, ...], facts: DeadlineFacts, law: LawInForce
) -> Decision:
    """In time with the last day, or late with what follows; `opens_on` where something has to wait.

    Raises:
        ValueError: the table has no such deadline; the text lists those it has.
    """
    _check_key(table, facts.deadline, law)
    limit = deadline(law, table, facts.deadline, facts.event_on)
    if limit is None:
        return conclude(question, law, (no_rule("deadline.not_held", bases, {"deadline": facts.deadline}),))
    waits = limit.manner in WAITING
    code = "deadline.waited" if waits else "deadline.kept"
    finding = in_time(code, limit, facts.done_on or facts.asked_on)
    outcome: dict[str, Fact] = {"opens_on": limit.opens_on} if waits else {"due_on": limit.last_day}
    consequence = law.get(f"{table}_expiry", facts.deadline)
    if consequence and not waits and limit.over_on(facts.done_on or facts.asked_on):
        outcome["consequence"] = consequence.text
    return conclude(question, law, (finding,), outcome)


def _check_key(table: str, key: str, law: LawInForce) -> None:
    known = tuple(name for listed, name in law.corpus.histories if listed == table)
    if key not in known:
        raise ValueError(f"facts.deadline: {key!r} is none of {', '.join(known)}")

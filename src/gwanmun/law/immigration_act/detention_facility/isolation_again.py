"""Isolation a second time.

Plain rule: after isolation has ended, twenty-four hours pass before the same person is isolated again. The video of an
isolation is kept for thirty days.
Source: Rules on the Protection of Foreigners 40-3. Decides by: the day of the new isolation.
"""

from dataclasses import dataclass
from datetime import date, datetime

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.conditions import no_rule
from gwanmun.law.decisions import Decision
from gwanmun.law.hour_limits import in_korean_time, length_of
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import time_limit

__all__ = ["VIDEO", "IsolationAgainFacts", "decide_isolation_again"]

BASES = cite("Detention Rules 40-3")
VIDEO = time_limit(
    "isolation_video",
    "The video of an isolation is kept for thirty days.",
    citation="Detention Rules 40-3",
    parameter="isolation.video_kept",
    event="recorded_on",
    act="asked_on",
    kind="term",
)


@dataclass(frozen=True, slots=True)
class IsolationAgainFacts:
    """The end of the last isolation and the start of the next."""

    isolated_on: date
    last_ended_at: datetime | None
    begins_at: datetime | None


@question("isolation_again", IsolationAgainFacts, day="isolated_on")
@rule("detention.isolation_again", BASES, decided_on="isolation", reads=("isolation.gap",))
def decide_isolation_again(facts: IsolationAgainFacts, law: LawInForce) -> Decision:
    """Whether enough hours lie between; `opens_at` is the first instant."""
    gap = law.get("isolation.gap")
    if gap is None:
        return answered("isolation_again", law, (no_rule("detention_visit.no_law", BASES),))
    if facts.last_ended_at is None or facts.begins_at is None:
        missing = tuple(name for name in ("last_ended_at", "begins_at") if getattr(facts, name) is None)
        unknown = requirement("isolation_again", "gap", None, BASES, parameters=(gap,), missing=missing)
        return answered("isolation_again", law, (unknown,))
    opens = facts.last_ended_at + length_of(gap)
    shown = {"opens_at": in_korean_time(opens), "begins_at": in_korean_time(facts.begins_at)}
    finding = requirement("isolation_again", "gap", facts.begins_at >= opens, BASES, shown, parameters=(gap,))
    return answered("isolation_again", law, (finding,), {"opens_at": in_korean_time(opens)})

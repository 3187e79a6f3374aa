"""Visits to a detained person.

Plain rule: visits are from 09:30 to 11:30 and from 13:30 to 16:30, up to thirty minutes each; a visitor comes once a
day, a detained person is visited twice a day. Lawyers and consuls come in office hours as often and as long as they
need.
Source: Rules on the Protection of Foreigners, in force 2023-03-06. Decides by: the day of the visit.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.conditions import no_rule
from gwanmun.law.decisions import Decision, Facts, Finding
from gwanmun.law.fact_reading import KOREAN_TIME
from gwanmun.law.hour_limits import in_korean_time
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["DetentionVisitFacts", "decide_detention_visit"]

BASES = cite("Detention Rules")
TOPIC = "detention_visit"
COUNTS = ("visits_by_visitor_today", "visits_to_detained_today")
READS = ("detention_visit.hours", "detention_visit.longest", "detention_visit.most")


@dataclass(frozen=True, slots=True)
class DetentionVisitFacts:
    """One visit. The counts are of visits on the same day before this one; lawyers and consuls come in office hours."""

    visits_on: date
    visitor: Literal["lawyer", "consul", "other"] | None
    begins_at: datetime | None = None
    minutes: int | None = None
    visits_by_visitor_today: int | None = None
    visits_to_detained_today: int | None = None
    in_office_hours: bool | None = None


@question("detention_visit", DetentionVisitFacts, day="visits_on")
@rule("detention.visit", BASES, decided_on="visit", reads=READS)
def decide_detention_visit(facts: DetentionVisitFacts, law: LawInForce) -> Decision:
    """Whether the visit is allowed."""
    hours = law.get("detention_visit.hours")
    if hours is None:
        return answered("detention_visit", law, (no_rule("detention_visit.no_law", BASES),))
    if facts.visitor is None:
        return answered("detention_visit", law, (requirement(TOPIC, "visitor", None, BASES),))
    if facts.visitor != "other":
        free = requirement(TOPIC, "in_office_hours", facts.in_office_hours, BASES, {"visitor": facts.visitor})
        return answered("detention_visit", law, (free,))
    return answered("detention_visit", law, tuple(_findings(facts, hours, law)))


def _findings(facts: DetentionVisitFacts, hours: Parameter, law: LawInForce) -> Iterator[Finding]:
    longest = law.need("detention_visit.longest")
    short = None if facts.minutes is None else facts.minutes <= longest.number
    yield requirement(TOPIC, "minutes", short, BASES, {"minutes": facts.minutes}, parameters=(longest,))
    yield _within(facts, hours)
    for name in COUNTS:
        most, before = law.need("detention_visit.most", name), getattr(facts, name)
        left = None if before is None else before < most.number
        yield requirement(TOPIC, name, left, BASES, {name: before}, parameters=(most,))


def _within(facts: DetentionVisitFacts, hours: Parameter) -> Finding:
    """The whole visit lies in one of the two times of the day."""
    missing = tuple(name for name in ("begins_at", "minutes") if getattr(facts, name) is None)
    if facts.begins_at is None or facts.minutes is None:
        return requirement(TOPIC, "hours", None, BASES, parameters=(hours,), missing=missing)
    begins = facts.begins_at.astimezone(KOREAN_TIME)
    ends = begins + timedelta(minutes=facts.minutes)
    inside = any(first <= begins.time() and ends.time() <= last for first, last in _times(hours))
    shown: Facts = {"begins_at": in_korean_time(facts.begins_at)}
    return requirement(TOPIC, "hours", inside, BASES, shown, parameters=(hours,))


def _times(hours: Parameter) -> Iterator[tuple[time, time]]:
    for part in hours.items:
        first, _, last = part.partition("-")
        yield time.fromisoformat(first), time.fromisoformat(last)

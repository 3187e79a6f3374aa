"""When a re-entry permit is asked for.

Plain rule: before the departure, by whoever will stay away longer than the exemption allows. Overseas Koreans (F-4)
need none.
Source: Immigration Act 30; Rule 39-7; Overseas Koreans Act 10(3). Decides by: the day of departure.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["ReentryApplicationFacts", "decide_reentry_application"]

BASES = cite("Act 30; Rule 39-7")
OVERSEAS_KOREANS = cite("OKA 10(3)")
QUESTION = "reentry_application"


@dataclass(frozen=True, slots=True)
class ReentryApplicationFacts:
    """A departure. `within_exemption`: the return falls into the time for which no permit is needed."""

    departs_on: date
    status_code: str
    within_exemption: bool | None
    applied_on: date | None = None


@question(QUESTION, ReentryApplicationFacts, day="departs_on")
@rule("residence.reentry_application", BASES + OVERSEAS_KOREANS, decided_on="departure")
def decide_reentry_application(facts: ReentryApplicationFacts, law: LawInForce) -> Decision:
    """No permit is needed, or it was asked for in time."""
    if parent(facts.status_code) == "F-4":
        free = condition("reentry_application.overseas_korean", OVERSEAS_KOREANS, True, used(facts, "status_code"))
        return conclude(QUESTION, law, (free,))
    before = None if facts.applied_on is None else facts.applied_on <= facts.departs_on
    shown = used(facts, "applied_on", "departs_on")
    ways = (
        stated("reentry_application.exempt", BASES, facts, "within_exemption"),
        condition("reentry_application.in_time", BASES, before, shown, missing=("applied_on",)),
    )
    return conclude(QUESTION, law, (any_of("reentry_application.way", BASES, ways),))

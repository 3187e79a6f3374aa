"""Care for detained persons.

Plain rule: after a month in detention the health is checked every two months. Minors detained for more than a month
are taught. Persons who need particular protection meet the officer in charge every two weeks. A child under fourteen
may stay with the person who alone cares for it, a child under three with a parent.
Source: Rules on the Protection of Foreigners, in force 2023-03-06. Decides by: the day asked about.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.kernel.ages import age_on
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.conditions import no_rule
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["CareFacts", "ChildFacts", "decide_care", "decide_child"]

BASES = cite("Detention Rules")
READS = ("detention_care.after", "detention_care.check_every", "detention_care.adult_age", "detention_care.meet_every")


@dataclass(frozen=True, slots=True)
class CareFacts:
    """One detained person; `last_check_on` and `last_met_on` None: not yet."""

    asked_on: date
    detained_on: date | None
    birth_on: date | None
    needs_protection: bool | None
    last_check_on: date | None = None
    last_met_on: date | None = None


@question("detention_care", CareFacts, day="asked_on")
@rule("detention.care", BASES, decided_on="asked", reads=READS)
def decide_care(facts: CareFacts, law: LawInForce) -> Decision:
    """The outcome: `health_check_by`, `taught` and `meet_by`, each where it is due."""
    after = law.get("detention_care.after")
    if after is None:
        return answered("detention_care", law, (no_rule("detention_care.no_law", BASES),))
    missing = tuple(n for n in ("detained_on", "birth_on", "needs_protection") if getattr(facts, n) is None)
    if facts.detained_on is None or facts.birth_on is None or missing:
        return answered("detention_care", law, (requirement("detention_care", "due", None, BASES, missing=missing),))
    outcome = dict(_due(facts, facts.detained_on, facts.birth_on, after, law))
    shown = {"detained_on": facts.detained_on, "birth_on": facts.birth_on}
    finding = Finding("detention_care.due", Verdict.MET, BASES, shown, (after,))
    return answered("detention_care", law, (finding,), outcome)


def _due(
    facts: CareFacts, detained_on: date, birth_on: date, after: Parameter, law: LawInForce
) -> Iterator[tuple[str, date | bool]]:
    month_ends = last_day_of("restriction", detained_on, after.term)
    over_a_month = facts.asked_on > month_ends
    if over_a_month:
        every = law.need("detention_care.check_every")
        yield "health_check_by", last_day_of("term", facts.last_check_on or month_ends, every.term)
    adult = law.need("detention_care.adult_age")
    yield "taught", over_a_month and age_on(birth_on, facts.asked_on) < adult.number
    if facts.needs_protection:
        meet = law.need("detention_care.meet_every")
        yield "meet_by", last_day_of("term", facts.last_met_on or detained_on, meet.term)


@dataclass(frozen=True, slots=True)
class ChildFacts:
    """A child and the detained person whom it would stay with."""

    asked_on: date
    birth_on: date | None
    stays_with: Literal["sole_carer", "parent", "other"] | None


@question("child_in_detention", ChildFacts, day="asked_on")
@rule("detention.child", BASES, decided_on="asked", reads=("detention_child.below_age",))
def decide_child(facts: ChildFacts, law: LawInForce) -> Decision:
    """Whether the child may stay with that person in the facility."""
    missing = tuple(name for name in ("birth_on", "stays_with") if getattr(facts, name) is None)
    if facts.birth_on is None or facts.stays_with is None:
        unknown = requirement("detention_child", "may_stay", None, BASES, missing=missing)
        return answered("child_in_detention", law, (unknown,))
    limit = law.get("detention_child.below_age", facts.stays_with)
    young = limit is not None and age_on(facts.birth_on, facts.asked_on) < limit.number
    held = (limit,) if limit else ()
    shown = {"birth_on": facts.birth_on, "stays_with": facts.stays_with}
    finding = requirement("detention_child", "may_stay", young, BASES, shown, parameters=held)
    return answered("child_in_detention", law, (finding,))

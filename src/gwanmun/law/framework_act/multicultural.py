"""Multicultural families: the plan, the survey, and who is supported.

Plain rule: the Minister of Gender Equality and Family makes a basic plan every five years and a survey every three
years. Families of a registered marriage are covered, and de-facto families too.
Source: Multicultural Families Act 3-2, 4, 14.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, stated, used
from gwanmun.law.decisions import Decision, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["CycleFacts", "FamilyFacts", "decide_cycle", "decide_family"]

CYCLES = cite("Multicultural Families Act 3-2, 4")
FAMILIES = cite("Multicultural Families Act 14")
TABLE = "multicultural.cycle"


@dataclass(frozen=True, slots=True)
class CycleFacts:
    """The year of the last plan or survey, and the year asked for."""

    asked_on: date
    work: str
    last_year: int | None = None


@question("policy.multicultural_cycle", CycleFacts, day="asked_on", choices={"work": rows_of(TABLE)})
@rule("policy.multicultural_cycle", CYCLES, decided_on="day asked", reads=(TABLE,))
def decide_cycle(facts: CycleFacts, law: LawInForce) -> Decision:
    """In step; or overdue, when the year of the next one is past. `next_year`: the year of the next one."""
    name, every = "policy.multicultural_cycle", law.get(TABLE, facts.work)
    if every is None:
        return conclude(name, law, (no_rule("multicultural.not_held", CYCLES, used(facts, "work")),))
    following = None if facts.last_year is None else facts.last_year + (every.term.in_months or 0) // 12
    in_step = None if following is None else facts.asked_on.year <= following
    shown = used(facts, "work", "last_year")
    kept = condition("multicultural.in_step", every.bases, in_step, shown, parameters=(every,), missing=("last_year",))
    return conclude(name, law, (kept,), {"next_year": following})


@dataclass(frozen=True, slots=True)
class FamilyFacts:
    """A family of a marriage migrant or naturalised person with a national."""

    asked_on: date
    married: bool | None = None
    de_facto_family: bool | None = None


@question("policy.multicultural_family", FamilyFacts, day="asked_on")
@rule("policy.multicultural_family", FAMILIES, decided_on="day asked")
def decide_family(facts: FamilyFacts, law: LawInForce) -> Decision:
    """The Act covers the family."""
    married = stated("multicultural.married", FAMILIES, facts, "married")
    de_facto = stated("multicultural.de_facto", FAMILIES, facts, "de_facto_family")
    covered = any_of("multicultural.covered", FAMILIES, (married, de_facto))
    return conclude("policy.multicultural_family", law, (covered,))

"""Nationality by birth.

Plain rule: who has a father or a mother who is a national at the birth is a national from birth; before 14 June 1998
only the father counted. The child of a father who died as a national before the birth, and who is born in Korea of
parents unknown or stateless, is a national too; a foundling is presumed born in Korea. Children of a mother born from
14 June 1978 to 13 June 1998 became nationals by a report until 31 December 2004. The law of the day of birth decides.
Source: Nationality Act 2; Act 5431 addenda 7.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Finding, all_of, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["BirthFacts", "decide_birth"]

DESCENT = cite("Nationality Act 2(1)1, 2(1)2")
TERRITORY = cite("Nationality Act 2(1)3, 2(2)")
MOTHER_LINE = cite("Nationality Act")
QUESTION = "nationality.birth"
READS = ("birth.mother_line", "birth.mother_line_report_from", "birth.mother_line_report_until")


@dataclass(frozen=True, slots=True)
class BirthFacts:
    """A birth. `father_died_as_national`: he died before the birth. `reported_on`: report of a child of a mother."""

    born_on: date
    father_is_national: bool | None = None
    mother_is_national: bool | None = None
    father_died_as_national: bool | None = False
    born_in_korea: bool | None = None
    parents_unknown_or_stateless: bool | None = None
    foundling: bool | None = False
    reported_on: date | None = None


@rule(QUESTION, DESCENT + TERRITORY, decided_on="birth", reads=READS)
def decide_birth(facts: BirthFacts, law: LawInForce) -> Decision:
    """National by birth, or not. `law` is that of the day of birth."""
    ways = (
        stated("birth.father", DESCENT, facts, "father_is_national"),
        stated("birth.father_died", DESCENT, facts, "father_died_as_national"),
        _mother(facts, law),
        _territory(facts),
    )
    by_birth = any_of("nationality.by_birth", DESCENT + TERRITORY, ways)
    return conclude(QUESTION, law, (by_birth,), {"national_from": facts.born_on})


def _mother(facts: BirthFacts, law: LawInForce) -> Finding:
    counts = law.need("birth.mother_line")
    if counts.flag:
        mother = stated("birth.mother", DESCENT, facts, "mother_is_national")
        return all_of("birth.mother_line", counts.bases, (mother,))
    begins, until = law.need("birth.mother_line_report_from"), law.need("birth.mother_line_report_until")
    covered = (
        facts.reported_on is not None and facts.born_on >= _day(begins.value) and facts.reported_on <= _day(until.value)
    )
    shown = used(facts, "born_on", "mother_is_national", "reported_on")
    return condition(
        "birth.mother_line_report",
        MOTHER_LINE,
        bool(facts.mother_is_national) and covered,
        shown,
        parameters=(counts, begins, until),
    )


def _day(value: object) -> date:
    return value if isinstance(value, date) else date.max


def _territory(facts: BirthFacts) -> Finding:
    if facts.foundling:
        return stated("birth.foundling", TERRITORY, facts, "foundling")
    parts = (
        stated("birth.in_korea", TERRITORY, facts, "born_in_korea"),
        stated("birth.parents_unknown", TERRITORY, facts, "parents_unknown_or_stateless"),
    )
    return all_of("birth.territory", TERRITORY, parts)

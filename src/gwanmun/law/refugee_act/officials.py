"""Who may examine: adjudicators, their assistants, officials of the Ministry, and investigators of objections.

Plain rule: an adjudicator is an official of grade 5 or higher with two years of refugee work or the training;
assistants are of grades 6 to 9. Refugee officials of the Ministry are of grades 4 to 7 with one year of refugee work or
the training; investigators of objections are of grades 4 to 7. Grade 1 is the highest.
Source: Refugee Act 8(4), 27; Refugee Decree 6, 6-2, 7(7).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, stated, used
from gwanmun.law.decisions import Decision, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["OfficialFacts", "decide_official"]

BASES = cite("Refugee Act 27; Refugee Decree 6, 6-2, 7(7)")
QUESTION = "refugee.official"
READS = ("refugee.official_highest_grade", "refugee.official_lowest_grade", "refugee.official_experience")


@dataclass(frozen=True, slots=True)
class OfficialFacts:
    """An official and the work given to her. `months_of_refugee_work`: in completed months."""

    appointed_on: date
    role: Literal["adjudicator", "assistant", "ministry_official", "investigator"]
    grade: int | None = None
    months_of_refugee_work: int | None = None
    trained: bool | None = None

    def __post_init__(self) -> None:
        if self.grade is not None and not 1 <= self.grade <= 9:
            raise ValueError(f"facts.grade: {self.grade} is no grade from 1 to 9")


@question(QUESTION, OfficialFacts, day="appointed_on")
@rule(QUESTION, BASES, decided_on="appointment", reads=READS)
def decide_official(facts: OfficialFacts, law: LawInForce) -> Decision:
    """The official has the grade and, where it is asked for, the experience or the training."""
    findings = (_grade(facts, law), *_experience(facts, law))
    return conclude(QUESTION, law, findings)


def _grade(facts: OfficialFacts, law: LawInForce) -> Finding:
    highest = law.get("refugee.official_highest_grade", facts.role)
    lowest = law.get("refugee.official_lowest_grade", facts.role)
    if highest is None or lowest is None:
        return no_rule("official.not_yet", BASES, used(facts, "role"))
    holds = None if facts.grade is None else highest.number <= facts.grade <= lowest.number
    shown = used(facts, "role", "grade")
    return condition("official.grade", highest.bases, holds, shown, parameters=(highest, lowest), missing=("grade",))


def _experience(facts: OfficialFacts, law: LawInForce) -> tuple[Finding, ...]:
    least = law.get("refugee.official_experience", facts.role)
    if least is None:
        return ()
    months = facts.months_of_refugee_work
    enough = None if months is None else months >= (least.term.in_months or 0)
    worked = condition(
        "official.worked",
        least.bases,
        enough,
        used(facts, "months_of_refugee_work"),
        parameters=(least,),
        missing=("months_of_refugee_work",),
    )
    trained = stated("official.trained", least.bases, facts, "trained")
    return (any_of("official.experience", least.bases, (worked, trained)),)

"""Regional talents (F-2-R).

Plain rule: the person lives in an area of shrinking population that takes part, and its government recommends the
person. The income, the level of Korean and the places of the area are set by notices that the sources held do not
give: an office states them, and until then it decides.
Source: Decree 12, Annex 1-2; Stay Manual. Decides by: the day of the application.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.conditions import no_rule
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.immigration_act.requirements import requirement
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["RegionalTalentFacts", "decide_regional_talent"]

BASES = cite("Decree 12; Stay Manual")
TOPIC = "regional_talent"
LIMITS = (
    ("annual_income", "regional_talent.least_income"),
    ("korean_level", "regional_talent.least_korean_level"),
)


@dataclass(frozen=True, slots=True)
class RegionalTalentFacts:
    """One application; income in won of the last year, Korean as the level of TOPIK or the integration programme."""

    applied_on: date
    lives_in_area: bool | None
    recommended: bool | None
    annual_income: int | None
    korean_level: int | None


@question("regional_talent", RegionalTalentFacts, day="applied_on")
@rule("status.regional_talent", BASES, decided_on="application", reads=tuple(name for _, name in LIMITS))
def decide_regional_talent(facts: RegionalTalentFacts, law: LawInForce) -> Decision:
    """Whether area and recommendation are there, and what the office has set besides."""
    findings = (
        requirement(TOPIC, "lives_in_area", facts.lives_in_area, BASES),
        requirement(TOPIC, "recommended", facts.recommended, BASES),
        *_set_by_office(facts, law),
    )
    return answered("regional_talent", law, findings)


def _set_by_office(facts: RegionalTalentFacts, law: LawInForce) -> Iterator[Finding]:
    for fact, name in LIMITS:
        least, value = law.get(name), getattr(facts, fact)
        if least is None:
            yield no_rule(f"regional_talent.{fact}_not_held", BASES)
        else:
            reached = None if value is None else value >= least.number
            yield requirement(TOPIC, fact, reached, BASES, {fact: value}, parameters=(least,))

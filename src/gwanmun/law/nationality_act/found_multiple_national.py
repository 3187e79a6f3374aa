"""What an official does who finds a multiple national.

Plain rule: an official who learns in the course of duty of a multiple national tells the Minister at once on the form
for it; the person is entered in the record of multiple nationals.
Source: Nationality Act 14-5.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["FoundFacts", "decide_found_multiple_national"]

BASES = cite("Nationality Act 14-5")
QUESTION = "nationality.found_multiple_national"


@dataclass(frozen=True, slots=True)
class FoundFacts:
    """A multiple national found by an official on `found_on`. `form_used`: the notice is on its form."""

    told_on: date
    found_on: date | None = None
    form_used: bool | None = None


@question(QUESTION, FoundFacts, day="told_on")
@rule(QUESTION, BASES, decided_on="notice")
def decide_found_multiple_national(facts: FoundFacts, law: LawInForce) -> Decision:
    """Told at once on the same day; whether a later notice still came at once is judged."""
    return conclude(QUESTION, law, (_at_once(facts), stated("found.form", BASES, facts, "form_used")))


def _at_once(facts: FoundFacts) -> Finding:
    if facts.found_on is None:
        return condition("found.at_once", BASES, None, missing=("found_on",))
    verdict = Verdict.MET if facts.told_on == facts.found_on else Verdict.DISCRETION
    return Finding("found.at_once", verdict, BASES, {"found_on": facts.found_on, "told_on": facts.told_on})

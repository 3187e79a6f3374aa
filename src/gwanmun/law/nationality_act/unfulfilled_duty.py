"""Treatment of a new national who has not yet given up the foreign nationality.

Plain rule: until the duty to give up the foreign nationality, or to pledge, is fulfilled, the treatment as a national
may be limited in passports, entry and departure, and resident registration; in nothing else under this article.
Source: Nationality Decree 14.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import named, question, rows_of
from gwanmun.law.rules import rule

__all__ = ["LimitFacts", "decide_limit"]

BASES = cite("Nationality Decree 14")
QUESTION = "nationality.limited_treatment"
FIELDS = "nationality.limited_field"


@dataclass(frozen=True, slots=True)
class LimitFacts:
    """A limit that an agency wants to set. `limit_found_fit`: the agency's own judgement."""

    asked_on: date
    limited: str
    duty_fulfilled: bool | None = None
    limit_found_fit: bool | None = None


@question(QUESTION, LimitFacts, day="asked_on", choices={"limited": named("other", rows=rows_of(FIELDS))})
@rule(QUESTION, BASES, decided_on="day asked", reads=(FIELDS,))
def decide_limit(facts: LimitFacts, law: LawInForce) -> Decision:
    """The treatment may be limited in this field; whether it is, the agency judges."""
    listed = law.get(FIELDS, facts.limited)
    named = condition(
        "limit.named", BASES, listed is not None, used(facts, "limited"), parameters=(listed,) if listed else ()
    )
    unfulfilled = stated("limit.duty_open", BASES, facts, "duty_fulfilled", wanted=False)
    return conclude(QUESTION, law, (named, unfulfilled, judged("limit.found_fit", BASES, facts, "limit_found_fit")))

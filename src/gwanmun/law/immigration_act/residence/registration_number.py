"""Whether a foreigner keeps the registration number.

Plain rule: one person has one number for life; it comes back with a new registration, and a number given before for
real estate is taken over. A new number is given only where the sex or the birth date changes, for the number shows
both.
Source: Decree 40-3, 47(4). Decides by: the day of the event.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["NumberFacts", "decide_registration_number"]

BASES = cite("Decree 40-3")
AGAIN = cite("Decree 47(4)")
QUESTION = "registration_number"


@dataclass(frozen=True, slots=True)
class NumberFacts:
    """What happened to a person who has a number."""

    happened_on: date
    event: (
        Literal["birth_corrected", "sex_corrected", "registered_again", "real_estate_number_held", "other_change"]
        | None
    )


@question(QUESTION, NumberFacts, day="happened_on")
@rule("residence.registration_number", BASES + AGAIN, decided_on="event", reads=("registration_number.renewing_event",))
def decide_registration_number(facts: NumberFacts, law: LawInForce) -> Decision:
    """The outcome `new_number`: a new one is given, or the one held is kept."""
    if facts.event is None:
        return conclude(QUESTION, law, (condition("registration_number.event", BASES, None, missing=("event",)),))
    renewing = law.get("registration_number.renewing_event", facts.event)
    bases = AGAIN if facts.event == "registered_again" else BASES
    sources = (renewing,) if renewing else ()
    found = condition("registration_number.event", bases, True, used(facts, "event"), parameters=sources)
    return conclude(QUESTION, law, (found,), {"new_number": renewing is not None})

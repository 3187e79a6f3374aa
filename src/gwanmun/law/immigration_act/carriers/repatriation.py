"""Whom a carrier takes back at its own cost, where to, and until when.

Plain rule: the carrier takes back a person whose entry was refused, a member of a crew or a cruise passenger who did
not return to the ship, and a person deported for landing without a permit or against its conditions. The term stands in
the order; the office may lengthen it for a good cause. On the domestic leg of a transit flight the carrier takes the
person back to the airport of departure only.
Source: Immigration Act 70(2), 76(1); Decree 88; Rule 67-3. Decides by: the day asked about.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["RepatriationFacts", "decide_repatriation"]

DUTY = cite("Act 76; Decree 88")
DOMESTIC = cite("Act 70(2)")
TERM = cite("Decree 88; Rule 67-3")
QUESTION = "repatriation"


@dataclass(frozen=True, slots=True)
class RepatriationFacts:
    """A person who is still here on the day asked, and the order to the carrier.

    `deportation_ground` is asked of deportees: the item of Article 46(1). `extended_until` counts for a good cause.
    """

    asked_on: date
    person: Literal["refused", "crew_or_cruise_passenger", "deportee", "other"] | None
    order_ends_on: date | None
    deportation_ground: str | None = None
    domestic_leg: bool = False
    extended_until: date | None = None
    good_cause: bool | None = None


@question(QUESTION, RepatriationFacts, day="asked_on", choices={"deportation_ground": rows_of("deportation.text_ko")})
@rule("carrier.repatriation", DUTY + DOMESTIC + TERM, decided_on="asked", reads=("repatriation.deportation_ground",))
def decide_repatriation(facts: RepatriationFacts, law: LawInForce) -> Decision:
    """The carrier has the duty and is still in time: the outcomes `destination` and `due_on`."""
    destination = "airport_of_departure" if facts.domestic_leg else "country_of_boarding"
    due_on = _due_on(facts)
    late = None if due_on is None else facts.asked_on <= due_on
    shown = {**used(facts, "order_ends_on", "extended_until", "good_cause"), "due_on": due_on}
    in_time = condition("repatriation.in_time", TERM, late, shown, missing=_missing(facts))
    where = condition(
        "repatriation.where", DOMESTIC if facts.domestic_leg else DUTY, True, {"destination": destination}
    )
    outcome: dict[str, Fact] = {"destination": destination, "due_on": due_on}
    return conclude(QUESTION, law, (_duty(facts, law), where, in_time), outcome)


def _duty(facts: RepatriationFacts, law: LawInForce) -> Finding:
    if facts.person != "deportee":
        bound = None if facts.person is None else facts.person != "other"
        return condition("repatriation.duty", DUTY, bound, used(facts, "person"), missing=("person",))
    grounds = law.need("repatriation.deportation_ground")
    ground = facts.deportation_ground
    bound = None if ground is None else ground in grounds.items
    shown, missing = used(facts, "person", "deportation_ground"), ("deportation_ground",)
    return condition("repatriation.duty", DUTY, bound, shown, parameters=(grounds,), missing=missing)


def _due_on(facts: RepatriationFacts) -> date | None:
    """The last day: that of the order, or the later one for a good cause; None while it is open."""
    if facts.extended_until is None:
        return facts.order_ends_on
    return None if facts.good_cause is None else facts.extended_until if facts.good_cause else facts.order_ends_on


def _missing(facts: RepatriationFacts) -> tuple[str, ...]:
    undecided = facts.extended_until is not None and facts.good_cause is None
    return ("good_cause",) if undecided else ("order_ends_on",)

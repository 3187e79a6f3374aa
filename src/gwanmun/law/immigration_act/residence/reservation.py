"""Whether a visit to the office must be reserved online.

Plain rule: for the applications that the Decree lists a visit is reserved online first; pregnant women, disabled people
and others whom the Minister names come without. The list of the six applications was not read: an office states for
each application whether it is on it, else an officer looks.
Source: Decree 34-2. Decides by: the day of the visit.
"""

from dataclasses import dataclass, replace
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, stated, used
from gwanmun.law.decisions import Decision, Verdict, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ReservationFacts", "decide_reservation"]

BASES = cite("Decree 34-2")
QUESTION = "visit_reservation"


@dataclass(frozen=True, slots=True)
class ReservationFacts:
    """A visit. `application`: "extension", "change_of_status" and the like; `exempt`: pregnant, disabled, or named."""

    visits_on: date
    application: str
    reserved: bool | None
    exempt: bool | None


@question(QUESTION, ReservationFacts, day="visits_on")
@rule("residence.reservation", BASES, decided_on="visit", reads=("reservation.compulsory",))
def decide_reservation(facts: ReservationFacts, law: LawInForce) -> Decision:
    """The application is received at the visit."""
    listed = law.get("reservation.compulsory", facts.application)
    ways = (
        stated("visit_reservation.reserved", BASES, facts, "reserved"),
        stated("visit_reservation.exempt", BASES, facts, "exempt"),
    )
    either = any_of("visit_reservation.allowed", BASES, ways)
    if either.verdict is Verdict.MET:
        return conclude(QUESTION, law, (either,))
    shown = used(facts, "application")
    if listed is None:
        return conclude(QUESTION, law, (no_rule("visit_reservation.listed", BASES, shown),))
    if not listed.flag:
        free = condition("visit_reservation.listed", BASES, True, shown, parameters=(listed,))
        return conclude(QUESTION, law, (free,))
    return conclude(QUESTION, law, (replace(either, parameters=(listed,)),))

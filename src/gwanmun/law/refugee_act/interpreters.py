"""Who interprets at an interview.

Plain rule: an interpreter who is certified, for three years, interprets; where none is found or the case is urgent, a
relay through a third language, or another speaker who was trained beforehand, may take the place.
Source: Refugee Act 14; Refugee Decree 8; regulation on interpreters of 20 May 2025.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding, all_of, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["InterpreterFacts", "decide_interpreter"]

BASES = cite("Refugee Act 14; Refugee Decree 8")
QUESTION = "refugee.interpreter"
TERM = "refugee.interpreter_term"


@dataclass(frozen=True, slots=True)
class InterpreterFacts:
    """The interpreter of an interview. `certified` False: without a certificate; `relay`: through a third language."""

    held_on: date
    certified: bool | None = None
    certified_on: date | None = None
    unavailable_or_urgent: bool | None = None
    trained_beforehand: bool | None = None
    relay: bool = False


@question(QUESTION, InterpreterFacts, day="held_on")
@rule(QUESTION, BASES, decided_on="interview", reads=(TERM,))
def decide_interpreter(facts: InterpreterFacts, law: LawInForce) -> Decision:
    """May interpret at the interview; `certified_until` is the last day of the certificate."""
    term = law.get(TERM)
    until = last_day(term.term, facts.certified_on, first_day_counts=True) if term and facts.certified_on else None
    outcome: dict[str, Fact] = {"certified_until": until} if until else {}
    valid = _certified(facts, until)
    place = stated("interpreter.needed", BASES, facts, "unavailable_or_urgent")
    trained = stated("interpreter.trained", BASES, facts, "trained_beforehand")
    relayed = condition("interpreter.relay", BASES, facts.relay, used(facts, "relay"))
    instead = all_of("interpreter.instead", BASES, (place, any_of("interpreter.how", BASES, (relayed, trained))))
    return conclude(QUESTION, law, (any_of("interpreter.may", BASES, (valid, instead)),), outcome)


def _certified(facts: InterpreterFacts, until: date | None) -> Finding:
    """A certificate whose term is not over; one of before the regulation has no term on file."""
    shown = used(facts, "certified", "certified_on")
    if facts.certified is False:
        return condition("interpreter.certified", BASES, False, shown)
    holds = None if until is None else facts.held_on <= until
    return condition("interpreter.certified", BASES, holds, shown, missing=("certified_on",))

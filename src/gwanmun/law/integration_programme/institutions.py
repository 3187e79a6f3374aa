"""Designation of institutions that run the programme.

Plain rule: the Minister designates for up to three years (two before 5 August 2020). A designation that was cancelled
counts against a new application for three years.
Source: Immigration Act 39(2); Decree 49, 50.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Fact
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["DesignationFacts", "decide_designation"]

BASES = cite("Decree 49")
QUESTION = "kiip.designation"


@dataclass(frozen=True, slots=True)
class DesignationFacts:
    """An institution designated on `designated_on`, on the day `asked_on`; `cancelled_on`: a cancellation since."""

    asked_on: date
    designated_on: date
    cancelled_on: date | None = None


@rule(QUESTION, BASES, decided_on="designation", reads=("kiip.designation",))
def decide_designation(facts: DesignationFacts, law: LawInForce) -> Decision:
    """The designation is in force on the day asked; `designated_until` is its last day."""
    term = law.as_of(facts.designated_on).need("kiip.designation")
    until = last_day(term.term, facts.designated_on, first_day_counts=True)
    running = facts.designated_on <= facts.asked_on <= until
    stands = facts.cancelled_on is None or facts.asked_on < facts.cancelled_on
    shown: dict[str, Fact] = {**used(facts, "designated_on"), "designated_until": until}
    findings = (
        condition("designation_kiip.runs", BASES, running, shown, parameters=(term,)),
        condition("designation_kiip.stands", cite("Decree 50(3)"), stands, used(facts, "cancelled_on")),
    )
    return conclude(QUESTION, law, findings, {"designated_until": until})

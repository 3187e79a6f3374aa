"""Acquisition by acknowledgment.

Plain rule: a foreign minor whom a father or mother acknowledges, and whose parent was a national at the birth, becomes
a national by reporting to the office, at the time of the report. A minor is below the age of majority of that day.
Source: Nationality Act 3; Civil Act 4.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.ages import reaches_age_on
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.fees import fee_of
from gwanmun.law.rules import rule

__all__ = ["AcknowledgmentFacts", "decide_acknowledgment", "is_minor"]

BASES = cite("Nationality Act 3")
QUESTION = "nationality.acknowledgment"


@dataclass(frozen=True, slots=True)
class AcknowledgmentFacts:
    """A report on the day `reported_on`."""

    reported_on: date
    born_on: date | None = None
    acknowledged: bool | None = None
    parent_was_national_at_birth: bool | None = None


def is_minor(born_on: date | None, day: date, law: LawInForce) -> Finding:
    """Below the age of majority of `day`. `law` is that of the day."""
    majority = law.need("majority.age")
    holds = None if born_on is None else day < reaches_age_on(born_on, majority.number)
    return condition(
        "nationality.minor",
        majority.bases,
        holds,
        {"born_on": born_on, "asked_on": day},
        parameters=(majority,),
        missing=("born_on",),
    )


@rule(QUESTION, BASES, decided_on="report", reads=("majority.age", "nationality.fee"))
def decide_acknowledgment(facts: AcknowledgmentFacts, law: LawInForce) -> Decision:
    """National from the report, or not. `law` is that of the report."""
    findings = (
        stated("acknowledgment.done", BASES, facts, "acknowledged"),
        stated("acknowledgment.parent", BASES, facts, "parent_was_national_at_birth"),
        is_minor(facts.born_on, facts.reported_on, law),
    )
    fee = fee_of("acquisition_report", law)
    outcome = {"national_from": facts.reported_on, "fee_krw": fee.number if fee else None}
    return conclude(QUESTION, law, findings, outcome | used(facts, "reported_on"))

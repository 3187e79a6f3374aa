"""What an agency is called on a day: documents cite it by the name of their day.

Plain rule: the reorganisations of 1 October 2025, 2 January 2026 and 3 March 2026 renamed or divided agencies; a paper
names the agency as it was called on the day of the paper.
Source: reorganisations of the Government as told by the Ministry of Justice.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["AgencyFacts", "decide_agency_name"]

BASES = cite("MOJ practice")
TABLE = "policy.agency_name"


@dataclass(frozen=True, slots=True)
class AgencyFacts:
    """An agency by its code."""

    asked_on: date
    agency: str


@question("policy.agency_name", AgencyFacts, day="asked_on", choices={"agency": rows_of(TABLE)})
@rule(TABLE, BASES, decided_on="day asked", reads=(TABLE,))
def decide_agency_name(facts: AgencyFacts, law: LawInForce) -> Decision:
    """The Korean name of that day."""
    name = law.need(TABLE, facts.agency)
    finding = condition("agency.name", BASES, True, used(facts, "agency"), parameters=(name,))
    return conclude(TABLE, law, (finding,), {"agency_name": name.text})

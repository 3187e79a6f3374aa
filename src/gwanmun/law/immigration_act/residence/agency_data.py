"""Which data the service may ask other agencies for.

Plain rule: crimes, vehicles, taxes, insurance, lodging and the data of marriage brokers, each for the duty that needs
it. Other data need another law.
Source: Immigration Act 78. Decides by: the day of the request.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["AgencyDataFacts", "decide_agency_data"]

BASES = cite("Act 78")
QUESTION = "agency_data"


@dataclass(frozen=True, slots=True)
class AgencyDataFacts:
    """A request. `needed_for_duty` is the judgement that a duty of the Act needs these data."""

    requested_on: date
    data: str
    needed_for_duty: bool | None


@question(QUESTION, AgencyDataFacts, day="requested_on")
@rule("residence.agency_data", BASES, decided_on="request", reads=("agency_data.kind",))
def decide_agency_data(facts: AgencyDataFacts, law: LawInForce) -> Decision:
    """The data may be asked for."""
    listed = law.get("agency_data.kind", facts.data)
    shown = used(facts, "data")
    kind = condition("agency_data.kind", BASES, listed is not None, shown, parameters=(listed,) if listed else ())
    return conclude(QUESTION, law, (kind, stated("agency_data.needed", BASES, facts, "needed_for_duty")))

"""Until when a nationality matter is decided, by the processing times that the Ministry announces.

Plain rule: the announced months run from the application. They bind nobody; they tell the applicant what to expect.
Source: announcement of the Ministry of Justice of January 2025.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from gwanmun.kernel.stretches import end_of_months
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["ProcessingTimeFacts", "decide_processing_time"]

BASES = cite("MOJ practice")
QUESTION = "nationality.processing_time"


@dataclass(frozen=True, slots=True)
class ProcessingTimeFacts:
    """An application of the day `applied_on` and its kind."""

    applied_on: date
    case: Literal[
        "naturalisation_general",
        "naturalisation_simplified",
        "naturalisation_simplified_born_in_korea",
        "naturalisation_marriage",
        "naturalisation_marriage_exempt",
        "naturalisation_special",
        "naturalisation_special_exempt",
        "reinstatement",
    ]


@rule(QUESTION, BASES, decided_on="application", reads=(QUESTION,))
def decide_processing_time(facts: ProcessingTimeFacts, law: LawInForce) -> Decision:
    """The day by which a decision may be expected. `law` is that of the application."""
    months = law.get(QUESTION, facts.case)
    if months is None:
        return conclude(QUESTION, law, (no_rule("processing_time.not_held", BASES, {"case": facts.case}),))
    used = {"case": facts.case, "applied_on": facts.applied_on}
    finding = condition("processing_time.announced", BASES, True, used, parameters=(months,))
    return conclude(
        QUESTION,
        law,
        (finding,),
        {"expected_by": end_of_months(facts.applied_on + timedelta(days=1), months.term.in_months or 0)},
    )

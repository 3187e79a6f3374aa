"""Who is told of a change of nationality, and what the gazette says.

Plain rule: an acquisition is told at once to the register office and published in the gazette; so is a determination. A
loss or a revocation is told to the register office, the resident register and, with the passport number, the Ministry
of Foreign Affairs as well. The gazette gives name, birth date, sex, former nationality, planned register base and date.
Agencies may tell each other electronically.
Source: Nationality Act 16, 17; Nationality Decree 5, 10, 24(5), 26, 27, 28-7.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.completeness import complete, rows_for
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["PublicationFacts", "decide_publication"]

TOLD = cite("Nationality Act 16, 17; Nationality Decree 5, 10, 24(5), 27")
CONTENT = cite("Nationality Decree 26")
ELECTRONIC = cite("Nationality Decree 28-7")
QUESTION = "nationality.publication"


@dataclass(frozen=True, slots=True)
class PublicationFacts:
    """What was told of one change. `told` and `gazette_content` None: not known."""

    asked_on: date
    matter: Literal[
        "acknowledgment", "reacquisition", "naturalisation", "reinstatement", "determination", "loss", "revocation"
    ]
    told: tuple[str, ...] | None = None
    gazette_content: tuple[str, ...] | None = None
    electronically: bool = False


@question(
    QUESTION,
    PublicationFacts,
    day="asked_on",
    choices={"told": rows_of("nationality.recipient", 1), "gazette_content": rows_of("nationality.gazette_content", 1)},
)
@rule(
    QUESTION,
    TOLD + CONTENT + ELECTRONIC,
    decided_on="day asked",
    reads=("nationality.recipient", "nationality.gazette_content"),
)
def decide_publication(facts: PublicationFacts, law: LawInForce) -> Decision:
    """Everybody was told and the gazette is complete, or who and what lacks."""
    recipients = rows_for(law, "nationality.recipient", facts.matter)
    content = rows_for(law, "nationality.gazette_content", "content")
    findings: tuple[Finding, ...] = (
        complete("publication.told", recipients, facts.told, "told", TOLD),
        complete("publication.content", content, facts.gazette_content, "gazette_content", CONTENT),
    )
    if facts.electronically:
        findings += (condition("publication.electronic", ELECTRONIC, True, used(facts, "electronically")),)
    return conclude(QUESTION, law, findings)

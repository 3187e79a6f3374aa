"""Who decides a nationality matter.

Plain rule: the office decides on acknowledgment and re-acquisition and may hold the oath for the Minister, to whom
it sends the list at once; naturalisation, joint acquisition, reinstatement, determination, choice by order, loss
decisions, permissions of renunciation and revocations stay with the Minister.
Source: Nationality Act 4, 9, 14-2, 14-3, 14-4, 20, 21; Nationality Decree 4-6, 29.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["CompetenceFacts", "decide_competence"]

BASES = cite("Nationality Decree 4-6, 29")
QUESTION = "nationality.competence"
TABLE = "nationality.authority"


@dataclass(frozen=True, slots=True)
class CompetenceFacts:
    """Who acts in a matter."""

    acted_on: date
    matter: str
    authority: Literal["office", "minister"] | None = None


@question(QUESTION, CompetenceFacts, day="acted_on", choices={"matter": rows_of(TABLE)})
@rule(QUESTION, BASES, decided_on="act", reads=(TABLE,))
def decide_competence(facts: CompetenceFacts, law: LawInForce) -> Decision:
    """The authority may decide the matter."""
    listed = law.need(TABLE, facts.matter)
    holds = None if facts.authority is None else facts.authority in listed.items
    finding = condition(
        "competence.authority",
        listed.bases,
        holds,
        used(facts, "matter", "authority"),
        parameters=(listed,),
        missing=("authority",),
    )
    return conclude(QUESTION, law, (finding,), {"authorities": listed.items})

"""What recognised refugees, resettled refugees, special contributors and others are entitled to.

Plain rule: a recognised refugee has social security as a national, basic livelihood on application, schooling as
nationals below the age of majority, the integration programme, recommendations for training, recognition of schooling
and of qualifications, and is free of any condition of reciprocity. A resettled refugee has the same, a special
contributor too but for the family, and settlement money besides. A person with humanitarian stay has in law only the
permit to work.
Source: Refugee Act 24, 30 to 39; Refugee Decree 13, 14; Framework Act 14-2.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.acknowledgment import is_minor
from gwanmun.law.questions import named, question, rows_of
from gwanmun.law.rules import rule

__all__ = ["TreatmentFacts", "decide_treatment"]

BASES = cite("Refugee Act 24, 31, 32, 33, 34, 35, 36, 37, 38, 39; Refugee Decree 13, 14; Framework Act 14-2")
QUESTION = "refugee.treatment"
TABLE = "refugee.entitlement"

CONDITIONS = {
    "on application": "applied",
    "unemployed": "unemployed",
    "by permission": "permitted",
}
"""What has to be there besides, by the manner of the entitlement: the name of the fact."""


@dataclass(frozen=True, slots=True)
class TreatmentFacts:
    """Who asks for what. `born_on` is asked for schooling; the other facts where the entitlement depends on them."""

    asked_on: date
    person: Literal["recognised_refugee", "resettled_refugee", "special_contributor", "humanitarian_stayer"]
    entitlement: str
    born_on: date | None = None
    applied: bool | None = None
    unemployed: bool | None = None
    permitted: bool | None = None


@question(QUESTION, TreatmentFacts, day="asked_on", choices={"entitlement": named(rows=rows_of(TABLE, 1))})
@rule(QUESTION, BASES, decided_on="day asked", reads=(TABLE, "majority.age"))
def decide_treatment(facts: TreatmentFacts, law: LawInForce) -> Decision:
    """The person is entitled to it; `manner` says how."""
    listed = law.get(TABLE, f"{facts.person}:{facts.entitlement}")
    shown = used(facts, "person", "entitlement")
    bases = listed.bases if listed else BASES
    findings: list[Finding] = [
        condition("treatment.entitled", bases, listed is not None, shown, parameters=(listed,) if listed else ())
    ]
    manner = listed.text if listed else None
    if manner == "minors as nationals":
        findings.append(is_minor(facts.born_on, facts.asked_on, law))
    if manner in CONDITIONS:
        findings.append(stated("treatment.condition", bases, facts, CONDITIONS[manner]))
    return conclude(QUESTION, law, findings, {"manner": manner})

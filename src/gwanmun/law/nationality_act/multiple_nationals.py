"""Who is a multiple national in the sense of the Act, and how such a person is treated.

Plain rule: multiple nationals are those who also got a foreign nationality by birth, who pledged after naturalisation
or reinstatement not to use it, who kept the Korean nationality by a report of retention, or who re-acquired it under
the addenda of 2010. Korean law treats them only as nationals: no registration as a foreigner, no residence report, no
entry or departure as a foreigner. For a post that is barred to holders of a foreign nationality they give it up first.
Source: Nationality Act 11-2; Nationality Decree 16.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, stated, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["TreatmentFacts", "decide_treatment"]

WHO = cite("Nationality Decree 16(1)")
TREATED = cite("Nationality Act 11-2(1)")
POSTS = cite("Nationality Act 11-2(2)")
QUESTION = "nationality.treatment"


@dataclass(frozen=True, slots=True)
class TreatmentFacts:
    """A person with a Korean and a foreign nationality, and what she asks for.

    `multiple_by`: why both are held; "none_of_these" when for none of the lawful reasons.
    """

    asked_on: date
    multiple_by: Literal["birth", "pledge", "retention", "reacquired_under_2010_addenda", "none_of_these"] | None = None
    matter: (
        Literal["as_national", "foreigner_registration", "residence_report", "entry_as_foreigner", "barred_post"] | None
    ) = None
    foreign_nationality_given_up: bool | None = None


@question(QUESTION, TreatmentFacts, day="asked_on")
@rule(QUESTION, WHO + TREATED + POSTS, decided_on="day asked", reads=("multiple.recognised",))
def decide_treatment(facts: TreatmentFacts, law: LawInForce) -> Decision:
    """A multiple national may have what is asked; what only foreigners may have is refused."""
    recognised = law.get("multiple.recognised")
    if recognised is None:
        return conclude(QUESTION, law, (no_rule("multiple.not_yet", TREATED, used(facts, "asked_on")),))
    holds = None if facts.multiple_by is None else facts.multiple_by != "none_of_these"
    is_one = condition(
        "multiple.is_one", WHO, holds, used(facts, "multiple_by"), parameters=(recognised,), missing=("multiple_by",)
    )
    return conclude(QUESTION, law, (is_one, _matter(facts)))


def _matter(facts: TreatmentFacts) -> Finding:
    if facts.matter == "barred_post":
        return stated("multiple.gave_up_for_post", POSTS, facts, "foreign_nationality_given_up")
    holds = None if facts.matter is None else facts.matter == "as_national"
    return condition("multiple.as_national_only", TREATED, holds, used(facts, "matter"), missing=("matter",))

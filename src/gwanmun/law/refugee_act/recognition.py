"""Recognition as a refugee, exclusion, and humanitarian stay.

Plain rule: a refugee has a well-founded fear of persecution for race, religion, nationality, membership of a social
group or political opinion, and cannot or does not want the protection of the own country. Excluded is who is helped by
another body of the United Nations, who committed crimes against peace or humanity or war crimes, a serious
non-political crime before entry, or acts against the purposes of the United Nations. Who is not a refugee, but whose
life or freedom would be gravely harmed, may be allowed to stay on humanitarian grounds. All of this is found by
officers; the law only joins the findings.
Source: Refugee Act 2, 18, 19; Refugee Decree 2(1).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["RecognitionFacts", "decide_recognition"]

DEFINITION = cite("Refugee Act 2, 18(1)")
EXCLUSION = cite("Refugee Act 19")
QUESTION = "refugee.recognition"
READS = ("refugee.humanitarian_at_objection", "refugee.governing_act")


@dataclass(frozen=True, slots=True)
class RecognitionFacts:
    """The findings on one application. `exclusions` are the items of Art. 19 that were found; None: not examined."""

    decided_on: date
    applied_on: date | None = None
    stage: Literal["first_instance", "objection"] = "first_instance"
    fear_well_founded: bool | None = None
    persecution_ground: (
        Literal["race", "religion", "nationality", "social_group", "political_opinion", "none"] | None
    ) = None
    without_protection: bool | None = None
    exclusions: (
        tuple[Literal["other_un_body", "international_crime", "serious_crime", "against_un_purposes"], ...] | None
    ) = None
    humanitarian_ground: bool | None = None


@rule(QUESTION, DEFINITION + EXCLUSION, decided_on="decision", reads=READS)
def decide_recognition(facts: RecognitionFacts, law: LawInForce) -> Decision:
    """Recognised, refused with or without humanitarian stay, or still to be found."""
    findings = (
        _not_excluded(facts),
        judged("recognition.fear", DEFINITION, facts, "fear_well_founded"),
        _for_a_ground(facts),
        judged("recognition.without_protection", DEFINITION, facts, "without_protection"),
    )
    decision = conclude(QUESTION, law, findings, {"status_code": "F-2-4", **_governing(facts, law)})
    return conclude(QUESTION, law, findings, _refused(facts, law)) if decision.code.endswith("refused") else decision


def _governing(facts: RecognitionFacts, law: LawInForce) -> dict[str, Fact]:
    return {"governing_act": law.as_of(facts.applied_on or facts.decided_on).need("refugee.governing_act").text}


def _not_excluded(facts: RecognitionFacts) -> Finding:
    found = None if facts.exclusions is None else not facts.exclusions
    return condition("recognition.not_excluded", EXCLUSION, found, used(facts, "exclusions"), missing=("exclusions",))


def _for_a_ground(facts: RecognitionFacts) -> Finding:
    holds = None if facts.persecution_ground is None else facts.persecution_ground != "none"
    return condition(
        "recognition.ground",
        DEFINITION,
        holds,
        {"persecution_ground": facts.persecution_ground},
        missing=("persecution_ground",),
    )


def _refused(facts: RecognitionFacts, law: LawInForce) -> dict[str, Fact]:
    """What follows a refusal: humanitarian stay where the grave harm was found, and the stage allows it."""
    held = facts.stage == "first_instance" or law.get("refugee.humanitarian_at_objection") is not None
    stays = facts.humanitarian_ground if held else None
    shown: dict[str, Fact] = {"humanitarian_stay": stays, "status_code": "G-1-6" if stays else None}
    return shown | _governing(facts, law)

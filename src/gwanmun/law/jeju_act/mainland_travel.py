"""Travel from Jeju to the mainland by somebody who entered Jeju without visa.

Plain rule: the nationalities of the second list leave Jeju for the mainland only with leave to extend the area of stay,
which is given when no ship or aircraft goes abroad, for medical care with the opinion of a doctor, or for another
unavoidable cause. The carrier between Jeju and the mainland checks the leave and refuses to board who has none; since 2
June 2026 the duties of carriers of the Immigration Act may apply to it. Who moves or hides such a person does what
Article 12-3 of that Act forbids. Who leaves Jeju without the leave may be deported.
Source: Jeju Special Act 198, 199, 200, 202(2), 203(1); Immigration Act 12-3, 46(1)1; Decree 35.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, no_rule, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding, any_of
from gwanmun.law.immigration_act.entry_facts import PassportKind
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["AreaExtensionFacts", "MainlandTravelFacts", "decide_area_extension", "decide_mainland_travel"]

LEAVE = cite("JSA 198; Decree 35")
HIDING = cite("JSA 199, 203(1); Act 12-3")
CARRIER = cite("JSA 200")
DEPORTED = cite("JSA 202(2); Act 46(1)1")
LISTED = "jeju.area_extension_required"
DUTIES = "jeju.carrier_duties_apply"


@dataclass(frozen=True, slots=True)
class MainlandTravelFacts:
    """A journey from Jeju. `entered_without_visa`: with B-2-2; `leave_given`: to extend the area of stay.

    `act`: the person travels, a carrier boards, or somebody else moves or hides the person.
    """

    travels_on: date
    act: Literal["travel", "boarding", "moving_or_hiding"] = "travel"
    entered_without_visa: bool | None = None
    nationality: str | None = None
    passport_kind: PassportKind | None = None
    leave_given: bool | None = None


@question("jeju.mainland_travel", MainlandTravelFacts, day="travels_on")
@rule("jeju.mainland_travel", LEAVE + HIDING + CARRIER + DEPORTED, decided_on="journey", reads=(LISTED, DUTIES))
def decide_mainland_travel(facts: MainlandTravelFacts, law: LawInForce) -> Decision:
    """The journey is free or the leave is there; otherwise `consequence` names the article."""
    bases = {"travel": DEPORTED, "boarding": CARRIER, "moving_or_hiding": HIDING}[facts.act]
    parts: list[Finding] = [
        stated("travel.not_visa_free", LEAVE, facts, "entered_without_visa", wanted=False),
        _not_listed(facts, law),
        stated("travel.leave", LEAVE, facts, "leave_given"),
    ]
    findings = (any_of(f"travel.{facts.act}", bases, parts),)
    decision = conclude("jeju.mainland_travel", law, findings)
    if not decision.code.endswith("refused"):
        return decision
    return conclude("jeju.mainland_travel", law, findings, _consequence(facts, law))


def _not_listed(facts: MainlandTravelFacts, law: LawInForce) -> Finding:
    """The list names a nationality with all its passports, or with some kinds."""
    nationality, kind = facts.nationality, facts.passport_kind
    if nationality is None:
        return condition("travel.not_listed", LEAVE, None, missing=("nationality",))
    if not law.keys(LISTED):
        return no_rule("travel.list_not_held", LEAVE, used(facts, "nationality"))
    row = law.get(LISTED, f"{nationality}:*") or law.get(LISTED, f"{nationality}:{kind}")
    by_kind = kind is None and any(key.startswith(f"{nationality}:") for key in law.keys(LISTED))
    holds = False if row else None if by_kind else True
    shown = used(facts, "nationality", "passport_kind")
    parameters = (row,) if row else ()
    return condition("travel.not_listed", LEAVE, holds, shown, parameters=parameters, missing=("passport_kind",))


def _consequence(facts: MainlandTravelFacts, law: LawInForce) -> dict[str, Fact]:
    if facts.act != "boarding":
        return {"consequence": "may be deported" if facts.act == "travel" else "Article 12-3 forbids it"}
    return {"consequence": "boarding is refused", "carrier_duties_may_apply": law.need(DUTIES).flag}


@dataclass(frozen=True, slots=True)
class AreaExtensionFacts:
    """Why leave is asked for. `doctors_opinion`: for medical care; `cause_found`: the finding on another cause."""

    asked_on: date
    cause: Literal["no_ship_or_aircraft", "medical_care", "other_unavoidable"] | None = None
    doctors_opinion: bool | None = None
    cause_found: bool | None = None


@question("jeju.leave_to_extend_area", AreaExtensionFacts, day="asked_on")
@rule("jeju.leave_to_extend_area", LEAVE, decided_on="application")
def decide_area_extension(facts: AreaExtensionFacts, law: LawInForce) -> Decision:
    """Leave to travel to the mainland may be given."""
    findings = {
        None: condition("area.cause", LEAVE, None, missing=("cause",)),
        "no_ship_or_aircraft": condition("area.no_ship_or_aircraft", LEAVE, True, used(facts, "cause")),
        "medical_care": stated("area.doctors_opinion", LEAVE, facts, "doctors_opinion"),
        "other_unavoidable": judged("area.cause_found", LEAVE, facts, "cause_found"),
    }
    return conclude("jeju.leave_to_extend_area", law, (findings[facts.cause],))

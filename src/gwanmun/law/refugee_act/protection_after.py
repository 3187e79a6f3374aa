"""After recognition: end of the status, family, resettlement, and the travel document.

Plain rule: recognition is cancelled when it rests on false papers, false statements or concealment; it is withdrawn
when one of the six grounds of cessation is met; an objection is possible within thirty days. The spouse and the minor
children of a refugee are let in when they apply, unless a ground to ban entry stands against them. Refugees are
resettled within a quota that the Immigration Policy Commission approved, on recommendation, when no ground of exclusion
and no danger to safety, order or health is found. A travel document is valid for three years (one year before 30
September 2016); its period of entry may be limited to three months or more and less than a year; a mission extends it
by six months at most.
Source: Refugee Act 22, 24, 37; Refugee Decree 12; Immigration Act 76-5, 76-6.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.kernel.ages import reaches_age_on
from gwanmun.kernel.spans import Span, Unit
from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.refugee_act.deadlines import TABLE
from gwanmun.law.rules import rule

__all__ = [
    "EndOfStatusFacts",
    "FamilyFacts",
    "ResettlementFacts",
    "TravelDocumentFacts",
    "decide_end_of_status",
    "decide_family_entry",
    "decide_resettlement",
    "decide_travel_document",
]

CANCELLED = cite("Refugee Act 22(1)")
CEASED = cite("Refugee Act 22(2)")
FAMILY = cite("Refugee Act 37")
RESETTLED = cite("Refugee Act 24; Refugee Decree 12")
DOCUMENT = cite("Act 76-5(2), 76-5(4)")


@dataclass(frozen=True, slots=True)
class EndOfStatusFacts:
    """A recognition under review. `cause`: fraud, or one of the six grounds of cessation."""

    decided_on: date
    cause: Literal[
        "fraud",
        "protection_again",
        "nationality_regained",
        "new_nationality",
        "settled_back",
        "cause_ceased",
        "can_return_stateless",
    ]
    cause_found: bool | None = None
    notified_on: date | None = None


@rule("refugee.end_of_status", CANCELLED + CEASED, decided_on="decision", reads=(TABLE,))
def decide_end_of_status(facts: EndOfStatusFacts, law: LawInForce) -> Decision:
    """The status may be ended; `objection_by` is the last day of the objection."""
    bases = CANCELLED if facts.cause == "fraud" else CEASED
    outcome: dict[str, Fact] = {"ends_by": "cancellation" if facts.cause == "fraud" else "withdrawal"}
    if facts.notified_on:
        limit = deadline(law, TABLE, "ref_cancel_objection", facts.notified_on)
        outcome["objection_by"] = limit.last_day if limit else None
    return conclude(
        "refugee.end_of_status", law, (judged("end_of_status.cause", bases, facts, "cause_found"),), outcome
    )


@dataclass(frozen=True, slots=True)
class FamilyFacts:
    """A member of the family of a recognised refugee who asks to be let in."""

    applied_on: date
    relation: Literal["spouse", "child", "other"]
    born_on: date | None = None
    refugee_recognised: bool | None = None
    entry_ban_ground: bool | None = None


@rule("refugee.family_entry", FAMILY, decided_on="application", reads=("majority.age",))
def decide_family_entry(facts: FamilyFacts, law: LawInForce) -> Decision:
    """The family member is let in."""
    findings = (
        stated("family.refugee_recognised", FAMILY, facts, "refugee_recognised"),
        _near(facts, law),
        stated("family.no_ban", FAMILY, facts, "entry_ban_ground", wanted=False),
    )
    return conclude("refugee.family_entry", law, findings)


def _near(facts: FamilyFacts, law: LawInForce) -> Finding:
    if facts.relation != "child":
        return condition("family.spouse_or_minor", FAMILY, facts.relation == "spouse", used(facts, "relation"))
    majority = law.need("majority.age")
    minor = None if facts.born_on is None else facts.applied_on < reaches_age_on(facts.born_on, majority.number)
    return condition(
        "family.spouse_or_minor",
        FAMILY,
        minor,
        used(facts, "relation", "born_on"),
        parameters=(majority,),
        missing=("born_on",),
    )


@dataclass(frozen=True, slots=True)
class ResettlementFacts:
    """A person recommended for resettlement, and the findings of the selection."""

    decided_on: date
    quota_approved: bool | None = None
    recommended: bool | None = None
    exclusion_ground: bool | None = None
    danger_to_safety_or_health: bool | None = None


@rule("refugee.resettlement", RESETTLED, decided_on="decision")
def decide_resettlement(facts: ResettlementFacts, law: LawInForce) -> Decision:
    """Permitted to resettle, which counts as recognition."""
    findings = (
        stated("resettlement.quota", RESETTLED, facts, "quota_approved"),
        stated("resettlement.recommended", RESETTLED, facts, "recommended"),
        stated("resettlement.not_excluded", RESETTLED, facts, "exclusion_ground", wanted=False),
        stated("resettlement.no_danger", RESETTLED, facts, "danger_to_safety_or_health", wanted=False),
    )
    return conclude("refugee.resettlement", law, findings, {"status_code": "F-2-4"})


@dataclass(frozen=True, slots=True)
class TravelDocumentFacts:
    """A travel document, a limit of its period of entry in months, and an extension by a mission in months."""

    asked_on: date
    issued_on: date | None = None
    entry_limit_months: int | None = None
    extended_months: int = 0


@rule("refugee.travel_document", DOCUMENT, decided_on="issue", reads=(TABLE, "refugee.travel_document_entry"))
def decide_travel_document(facts: TravelDocumentFacts, law: LawInForce) -> Decision:
    """Valid on the day asked, with lawful limits."""
    question, longest = "refugee.travel_document", law.need(TABLE, "ref_travel_doc_ext")
    limit = deadline(law, TABLE, "ref_travel_doc", facts.issued_on) if facts.issued_on else None
    if limit is None:
        return conclude(question, law, (condition("travel_document.valid", DOCUMENT, None, missing=("issued_on",)),))
    findings = [_entry_limit(facts, law)] if facts.entry_limit_months is not None else []
    until = limit.nominal_last_day
    if facts.extended_months:
        allowed = facts.extended_months <= (longest.term.in_months or 0)
        findings.append(
            condition(
                "travel_document.extension",
                longest.bases,
                allowed,
                used(facts, "extended_months"),
                parameters=(longest,),
            )
        )
        until = _later(until, facts.extended_months)
    shown: dict[str, Fact] = {**used(facts, "issued_on", "asked_on"), "valid_until": until}
    findings.append(
        condition("travel_document.valid", DOCUMENT, facts.asked_on <= until, shown, parameters=limit.parameters)
    )
    return conclude(question, law, findings, {"valid_until": until})


def _later(day: date, months: int) -> date:
    return last_day(Span(months, Unit.MONTH), day, first_day_counts=False)


def _entry_limit(facts: TravelDocumentFacts, law: LawInForce) -> Finding:
    least = law.need("refugee.travel_document_entry", "least")
    below = law.need("refugee.travel_document_entry", "below")
    months = facts.entry_limit_months or 0
    lawful = (least.term.in_months or 0) <= months < (below.term.in_months or 0)
    return condition(
        "travel_document.entry_limit", DOCUMENT, lawful, used(facts, "entry_limit_months"), parameters=(least, below)
    )

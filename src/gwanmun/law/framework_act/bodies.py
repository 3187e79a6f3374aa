"""Committees of immigration policy: how many members, of which kind, under whom, and for how long.

Plain rule: the Immigration Policy Committee under the Prime Minister has up to thirty members, of whom nine may be
commissioned for three years; its secretary is the Commissioner of the Immigration Service. The working committee has up
to thirty members and is chaired by the Vice Minister of Justice. A committee of self-evaluation has ten to thirty
members, two thirds of them civilians, one of whom presides. The committee on multicultural families under the Prime
Minister has up to twenty members.
Source: Framework Act 8; Framework Decree 7, 8, 10, 11; Performance Evaluation Act 14; Multicultural Families Act 3-4.
"""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.completeness import complete, rows_for
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question, rows_of
from gwanmun.law.rules import rule

__all__ = ["BodyFacts", "SeatFacts", "decide_body", "decide_seats"]

BODIES = cite("Framework Act 8; Framework Decree 7, 8, 10, 11; Performance Evaluation Act 14")
SEATS = cite("Framework Act 8; Framework Decree 7")
PARTS = ("most", "least", "outsiders_most", "outsiders_share", "chair", "secretary", "term")
READS = tuple(f"policy.body_{part}" for part in PARTS)


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """A committee as it is composed. `outsiders`: commissioned members or civilians; `chair`: who presides."""

    composed_on: date
    body: str
    members: int | None = None
    outsiders: int | None = None
    chair: Literal["vice_minister_of_justice", "civilian", "other"] | None = None
    outsiders_from: date | None = None


@question(
    "policy.body",
    BodyFacts,
    day="composed_on",
    choices={"body": rows_of("policy.body_most")},
)
@rule("policy.body", BODIES, decided_on="composition", reads=READS)
def decide_body(facts: BodyFacts, law: LawInForce) -> Decision:
    """Composed as the law asks; `secretary`, and `term_until` of outsiders who began on a given day."""
    found = {part: law.get(f"policy.body_{part}", facts.body) for part in PARTS}
    most = found["most"]
    if most is None:
        return conclude("policy.body", law, (no_rule("body.not_held", BODIES, used(facts, "body")),))
    findings: list[Finding] = [_size(facts, law), *_outsiders(facts, law)]
    if chair := found["chair"]:
        presides = None if facts.chair is None else facts.chair == chair.text
        shown = used(facts, "chair")
        findings.append(condition("body.chair", most.bases, presides, shown, parameters=(chair,), missing=("chair",)))
    secretary, term = found["secretary"], found["term"]
    outcome: dict[str, Fact] = {"secretary": secretary.text} if secretary else {}
    if term and facts.outsiders_from:
        outcome["term_until"] = last_day(term.term, facts.outsiders_from, first_day_counts=True)
    return conclude("policy.body", law, findings, outcome)


def _size(facts: BodyFacts, law: LawInForce) -> Finding:
    most, least = law.need("policy.body_most", facts.body), law.get("policy.body_least", facts.body)
    lowest = least.number if least else 1
    holds = None if facts.members is None else lowest <= facts.members <= most.number
    parameters = (least, most) if least else (most,)
    return condition(
        "body.size", most.bases, holds, used(facts, "members"), parameters=parameters, missing=("members",)
    )


def _outsiders(facts: BodyFacts, law: LawInForce) -> list[Finding]:
    """At most so many commissioned members, or at least such a share of civilians."""
    findings = []
    unknown = tuple(name for name in ("members", "outsiders") if getattr(facts, name) is None)
    shown = used(facts, "members", "outsiders")
    if most := law.get("policy.body_outsiders_most", facts.body):
        within = None if facts.outsiders is None else facts.outsiders <= most.number
        findings.append(
            condition("body.outsiders_most", most.bases, within, shown, parameters=(most,), missing=("outsiders",))
        )
    if share := law.get("policy.body_outsiders_share", facts.body):
        enough = None
        if facts.members is not None and facts.outsiders is not None:
            enough = facts.outsiders >= Fraction(share.text) * facts.members
        findings.append(
            condition("body.outsiders_share", share.bases, enough, shown, parameters=(share,), missing=unknown)
        )
    return findings


@dataclass(frozen=True, slots=True)
class SeatFacts:
    """The ministries that sit in the Immigration Policy Committee; others come in by its resolution."""

    composed_on: date
    ministries: tuple[str, ...] | None = None


@question("policy.seats", SeatFacts, day="composed_on", choices={"ministries": rows_of("policy.seat", 1)})
@rule("policy.seats", SEATS, decided_on="composition", reads=("policy.seat",))
def decide_seats(facts: SeatFacts, law: LawInForce) -> Decision:
    """Every ministry that the law names has its seat."""
    needed = rows_for(law, "policy.seat", "policy_committee")
    if not needed:
        return conclude("policy.seats", law, (no_rule("seats.not_held", SEATS),))
    return conclude("policy.seats", law, (complete("seats.complete", needed, facts.ministries, "ministries", SEATS),))

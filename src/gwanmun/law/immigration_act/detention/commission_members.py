"""Who may sit in the Detention Commission, and how long.

Plain rule: nine members, more than half of them from outside the ministry, the chair from outside, at most three of
them standing. The Chief Justice and the bar association recommend one each. A term is two years; it is renewed twice at
most. The Commission ends on 2030-05-31.
Source: Immigration Act 66-4 to 66-17. Decides by: the day of the appointment.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["CommissionFacts", "decide_commission_members"]

BASES = cite("Act 66-4, 66-17")
QUESTION = "detention_commission_members"
READS = (
    "detention_commission.members",
    "detention_commission.standing",
    "detention_commission.term",
    "detention_commission.renewals",
)


@dataclass(frozen=True, slots=True)
class CommissionFacts:
    """The Commission with a new member, whose term was renewed `renewals` times before this appointment."""

    appointed_on: date
    members: int | None
    from_outside: int | None
    standing: int | None
    chair_from_outside: bool | None
    recommended_by_chief_justice_and_bar: bool | None
    renewals: int = 0


@question(QUESTION, CommissionFacts, day="appointed_on")
@rule("detention.commission_members", BASES, decided_on="appointment", reads=READS)
def decide_commission_members(facts: CommissionFacts, law: LawInForce) -> Decision:
    """The Commission is lawfully composed: the outcome `term_until`."""
    members = law.get("detention_commission.members")
    if members is None:
        return conclude(QUESTION, law, (condition("commission_members.exists", BASES, False),))
    term = law.need("detention_commission.term")
    last = min(last_day_of("term", facts.appointed_on, term.term), members.ends)
    findings = (
        *_counts(facts, members, law),
        stated("commission_members.chair", BASES, facts, "chair_from_outside"),
        stated("commission_members.recommended", BASES, facts, "recommended_by_chief_justice_and_bar"),
        condition("commission_members.term", BASES, True, {"term_until": last}, parameters=(term,)),
    )
    return conclude(QUESTION, law, findings, {"term_until": last})


def _counts(facts: CommissionFacts, members: Parameter, law: LawInForce) -> tuple[Finding, ...]:
    standing, renewals = law.need("detention_commission.standing"), law.need("detention_commission.renewals")
    return (
        _number(facts, "members", facts.members == members.number, members),
        _number(facts, "from_outside", 2 * (facts.from_outside or 0) > members.number, members),
        _number(facts, "standing", (facts.standing or 0) <= standing.number, standing),
        _number(facts, "renewals", facts.renewals <= renewals.number, renewals),
    )


def _number(facts: CommissionFacts, name: str, holds: bool, source: Parameter) -> Finding:
    known = None if getattr(facts, name) is None else holds
    shown = used(facts, name)
    return condition(f"commission_members.{name}", BASES, known, shown, parameters=(source,), missing=(name,))

"""Detention to check the identity of an applicant.

Plain rule: only when identity papers were clearly destroyed on purpose or forged to hide the identity; ten days, and
once ten more. The first day counts, and the last day does not move. Release follows at once when the identity is known.
Source: Refugee Act 20; Administrative Basic Act 6(2).
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, stated, used
from gwanmun.law.deadline_questions import in_time
from gwanmun.law.decisions import Decision, Fact
from gwanmun.law.in_force import LawInForce
from gwanmun.law.refugee_act.deadlines import TABLE
from gwanmun.law.rules import rule

__all__ = ["IdentityDetentionFacts", "decide_identity_detention"]

BASES = cite("Refugee Act 20")
QUESTION = "refugee.identity_detention"


@dataclass(frozen=True, slots=True)
class IdentityDetentionFacts:
    """An applicant in detention since `detained_on`; `papers_destroyed_or_forged`: clearly and on purpose."""

    asked_on: date
    detained_on: date
    papers_destroyed_or_forged: bool | None = None
    identity_confirmed: bool = False
    extended: bool = False


@rule(QUESTION, BASES, decided_on="detention", reads=(TABLE,))
def decide_identity_detention(facts: IdentityDetentionFacts, law: LawInForce) -> Decision:
    """Detention is still lawful on the day asked; `release_by` is its last day."""
    longer = ("ref_identity_detention_ext",) if facts.extended else ()
    limit = deadline(law, TABLE, "ref_identity_detention", facts.detained_on, extended_by=longer)
    if limit is None:
        return conclude(QUESTION, law, (no_rule("detention.in_time", BASES, used(facts, "detained_on")),))
    unknown = condition(
        "detention.identity_open", BASES, not facts.identity_confirmed, used(facts, "identity_confirmed")
    )
    findings = (
        stated("detention.ground", BASES, facts, "papers_destroyed_or_forged"),
        unknown,
        in_time("detention.in_time", limit, facts.asked_on, "asked_on"),
    )
    outcome: dict[str, Fact] = {"release_by": limit.last_day}
    return conclude(QUESTION, law, findings, outcome)

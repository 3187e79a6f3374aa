"""Removal of victims of violence and trafficking.

Plain rule: a deportation order against a victim of domestic violence who is the spouse of a national, of sexual
violence, of child abuse (the child or the guardian) or of trafficking may be put off, or the person released, while the
procedure for redress runs and while time to recover is needed. The office judges.
Source: Immigration Act 25-2, 46-2. Decides by: the day of the decision.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated, used
from gwanmun.law.decisions import Decision, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["VictimFacts", "decide_victim_removal"]

BASES = cite("Act 46-2")
QUESTION = "victim_removal"


@dataclass(frozen=True, slots=True)
class VictimFacts:
    """A victim under a deportation order. `removal_put_off` is the decision of the office, once made."""

    decided_on: date
    harm: Literal["domestic_violence", "sexual_violence", "child_abuse", "trafficking", "other"] | None
    spouse_of_national: bool | None = None
    child_or_guardian: bool | None = None
    procedure_runs: bool | None = None
    recovery_needed: bool | None = None
    removal_put_off: bool | None = None


@question(QUESTION, VictimFacts, day="decided_on")
@rule("removal.victims", BASES, decided_on="decision")
def decide_victim_removal(facts: VictimFacts, law: LawInForce) -> Decision:
    """The removal may be put off, or the person released."""
    time = (
        stated("victim_removal.procedure", BASES, facts, "procedure_runs"),
        stated("victim_removal.recovery", BASES, facts, "recovery_needed"),
    )
    findings = (
        *_victim(facts),
        any_of("victim_removal.time_needed", BASES, time),
        judged("victim_removal.put_off", BASES, facts, "removal_put_off"),
    )
    return conclude(QUESTION, law, findings)


def _victim(facts: VictimFacts) -> tuple[Finding, ...]:
    listed = None if facts.harm is None else facts.harm != "other"
    harm = condition("victim_removal.harm", BASES, listed, used(facts, "harm"), missing=("harm",))
    if facts.harm == "domestic_violence":
        return (harm, stated("victim_removal.spouse", BASES, facts, "spouse_of_national"))
    if facts.harm == "child_abuse":
        return (harm, stated("victim_removal.child", BASES, facts, "child_or_guardian"))
    return (harm,)

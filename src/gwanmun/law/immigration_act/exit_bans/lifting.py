"""When an exit ban ends before its last day.

Plain rule: the Minister lifts the ban at once when its cause has ended, whether or not the agency that asked for it
says so. On the day after its last day it has ended by itself.
Source: Immigration Act 4-3; Decree 3. Decides by: the day asked about.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["LiftingFacts", "decide_exit_ban_lifting"]

BASES = cite("Act 4-3; Decree 3")
QUESTION = "exit_ban_lifting"


@dataclass(frozen=True, slots=True)
class LiftingFacts:
    """A ban in force until `ban_ends_on`. `cause_ended`: paid, acquitted, served and the like."""

    asked_on: date
    ban_ends_on: date | None
    cause_ended: bool | None


@question(QUESTION, LiftingFacts, day="asked_on")
@rule("exit_ban.lifting", BASES, decided_on="asked")
def decide_exit_ban_lifting(facts: LiftingFacts, law: LawInForce) -> Decision:
    """The person may leave: the ban is to be lifted now, or it has run out."""
    ways = (stated("exit_ban_lifting.cause_ended", BASES, facts, "cause_ended"), _run_out(facts))
    return conclude(QUESTION, law, (any_of("exit_ban_lifting.over", BASES, ways),))


def _run_out(facts: LiftingFacts) -> Finding:
    ends = facts.ban_ends_on
    over = None if ends is None else facts.asked_on > ends
    shown = used(facts, "asked_on", "ban_ends_on")
    return condition("exit_ban_lifting.run_out", BASES, over, shown, missing=("ban_ends_on",))

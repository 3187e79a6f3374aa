"""Whose detention pending deportation may last longer.

Plain rule: since 2025-06-01 the cap is nine months. It is twenty where a refugee application or a suit made after the
order delayed the removal, for a listed crime against security, or for prison for a listed violent crime.
Source: Immigration Act 63(2); Decree 78-2. Decides by: the day asked about.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, no_rule, stated
from gwanmun.law.decisions import Decision, Finding, Verdict, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["LongerCapFacts", "decide_longer_cap"]

BASES = cite("Act 63(2); Decree 78-2")
QUESTION = "detention_longest"
REASONS = (
    "delayed_by_refugee_claim_or_suit",
    "listed_security_crime",
    "prison_for_listed_violent_crime",
)


@dataclass(frozen=True, slots=True)
class LongerCapFacts:
    """A detained person and the reasons for the longer cap."""

    asked_on: date
    delayed_by_refugee_claim_or_suit: bool | None
    listed_security_crime: bool | None
    prison_for_listed_violent_crime: bool | None


@question(QUESTION, LongerCapFacts, day="asked_on")
@rule("detention.longer_cap", BASES, decided_on="asked", reads=("detention.cap",))
def decide_longer_cap(facts: LongerCapFacts, law: LawInForce) -> Decision:
    """The longest detention in months: the outcome `longest_months`."""
    reason = any_of("longer_cap.reason", BASES, (stated(f"longer_cap.{name}", BASES, facts, name) for name in REASONS))
    if reason.verdict is Verdict.UNKNOWN:
        return conclude(QUESTION, law, (reason,))
    cap = law.get("detention.cap", "special" if reason.verdict is Verdict.MET else "ordinary")
    if cap is None:
        return conclude(QUESTION, law, (no_rule("longer_cap.no_cap", BASES),))
    months = cap.term.in_months
    found = Finding("longer_cap.cap", Verdict.MET, BASES, {"longest_months": months}, (cap,), parts=(reason,))
    return conclude(QUESTION, law, (found,), {"longest_months": months})

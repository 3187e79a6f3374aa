"""When parts of the examination may be left out.

Plain rule: parts of it may be left out where facts were concealed, for instance by false papers; where somebody refused
before, or whose recognition was cancelled, applies again without an important change; and where somebody who has stayed
in Korea for a year or more applies shortly before the stay ends, or to delay a deportation. Whether they are left out
is judged, and at least one interview is held.
Source: Refugee Act 8(5).
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated
from gwanmun.law.decisions import Decision, Fact, Finding, all_of, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["ShortenedFacts", "decide_shortened"]

BASES = cite("Refugee Act 8(5)")
QUESTION = "refugee.shortened_examination"


@dataclass(frozen=True, slots=True)
class ShortenedFacts:
    """What the office found about an application. `near_expiry_or_to_delay`: near the end of stay, or for delay."""

    decided_on: date
    concealed: bool | None = None
    reapplication_without_change: bool | None = None
    entered_on: date | None = None
    applied_on: date | None = None
    near_expiry_or_to_delay: bool | None = None
    found_fit: bool | None = None


@question(QUESTION, ShortenedFacts, day="decided_on")
@rule(QUESTION, BASES, decided_on="decision", reads=("refugee.stay_before_late_application",))
def decide_shortened(facts: ShortenedFacts, law: LawInForce) -> Decision:
    """Parts of the examination may be left out, if the office finds it fit."""
    late = all_of(
        "shortened.late",
        BASES,
        (_year_of_stay(facts, law), stated("shortened.near_expiry", BASES, facts, "near_expiry_or_to_delay")),
    )
    grounds = (
        stated("shortened.concealed", BASES, facts, "concealed"),
        stated("shortened.reapplication", BASES, facts, "reapplication_without_change"),
        late,
    )
    findings = (any_of("shortened.ground", BASES, grounds), judged("shortened.found_fit", BASES, facts, "found_fit"))
    return conclude(QUESTION, law, findings)


def _year_of_stay(facts: ShortenedFacts, law: LawInForce) -> Finding:
    """A year or more between entry and application; the day of entry does not count."""
    least = law.need("refugee.stay_before_late_application")
    entered, applied = facts.entered_on, facts.applied_on
    over = None
    if entered is not None and applied is not None:
        over = applied >= last_day(least.term, entered, first_day_counts=False)
    lacking = tuple(name for name in ("entered_on", "applied_on") if getattr(facts, name) is None)
    shown: dict[str, Fact] = {"entered_on": entered, "applied_on": applied}
    return condition("shortened.year_of_stay", BASES, over, shown, parameters=(least,), missing=lacking)

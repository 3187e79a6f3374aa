"""The approval of statistics before they are made, changed or stopped.

Plain rule: the approval of new statistics is asked for thirty days before the survey, or before the publication of
statistics made from files, fifteen where reasons are given; that of changed or stopped ones twenty days before, ten
where reasons are given. Whole days lie between.
Source: Statistics Act 18; its Decree 24, 28.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition
from gwanmun.law.decisions import Decision, Fact
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["ApprovalFacts", "decide_approval"]

BASES = cite("Statistics Act 18; Statistics Decree 24, 28")
QUESTION = "statistics.approval"
TERMS = "statistics.approval_before"


@dataclass(frozen=True, slots=True)
class ApprovalFacts:
    """An application. `survey_or_publication_on`: the first day of the survey, or the day of publication."""

    applied_on: date
    change: Literal["new", "changed"] | None = None
    survey_or_publication_on: date | None = None
    with_reasons: bool = False


@question(QUESTION, ApprovalFacts, day="applied_on")
@rule(QUESTION, BASES, decided_on="application", reads=(TERMS,))
def decide_approval(facts: ApprovalFacts, law: LawInForce) -> Decision:
    """Asked for in time; `due_on` is the last day."""
    lacking = tuple(name for name in ("change", "survey_or_publication_on") if getattr(facts, name) is None)
    if facts.change is None or facts.survey_or_publication_on is None:
        return conclude(QUESTION, law, (condition("approval.in_time", BASES, None, missing=lacking),))
    term = law.need(TERMS, f"{facts.change}{':with_reasons' if facts.with_reasons else ''}")
    due = last_day_of("before_event", facts.survey_or_publication_on, term.term)
    shown: dict[str, Fact] = {
        "change": facts.change,
        "survey_or_publication_on": facts.survey_or_publication_on,
        "due_on": due,
    }
    in_time = condition("approval.in_time", term.bases, facts.applied_on <= due, shown, parameters=(term,))
    return conclude(QUESTION, law, (in_time,), {"due_on": due})

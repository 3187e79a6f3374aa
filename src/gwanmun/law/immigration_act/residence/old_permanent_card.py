"""Renewal of the cards of those who held a permanent status before cards ended.

Plain rule: until 2018-09-20 the card of a permanent resident had no end. Where ten years from the grant were over by
the day the new law came into force, the new card was to be taken by 2020-09-20; else it is taken within two years from
the day on which the ten years end.
Source: Immigration Act 33(3), 33-2, as amended with effect from 2018-09-21 (transition). Decides by: the day of grant.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["OldCardFacts", "decide_old_permanent_card"]

BASES = cite("Act 33(3), 33-2")
READS = ("card.permanent", "card.old_permanent_grace", "card.old_permanent_begins")


@dataclass(frozen=True, slots=True)
class OldCardFacts:
    """A permanent status granted before 2018-09-21, and the renewal of its card."""

    permanent_since: date
    renewed_on: date


@question("old_permanent_card", OldCardFacts, day="renewed_on")
@rule("residence.old_permanent_card", BASES, decided_on="grant", reads=READS)
def decide_old_permanent_card(facts: OldCardFacts, law: LawInForce) -> Decision:
    """The last day to take the new card, and whether that is in time."""
    begins, grace = law.need("card.old_permanent_begins"), law.need("card.old_permanent_grace")
    new_law = date.fromisoformat(begins.text)
    used: Facts = {"permanent_since": facts.permanent_since}
    if facts.permanent_since >= new_law:
        finding = Finding("card.not_old", Verdict.NOT_MET, BASES, used, (begins,))
        return answered("old_permanent_card", law, (finding,))
    tenth = last_day_of("term", facts.permanent_since, law.as_of(new_law).need("card.permanent").term)
    start = max(tenth, new_law - timedelta(days=1))
    due_on = last_day_of("term", start, grace.term)
    late = facts.renewed_on > due_on
    code = "time_limit.over" if late else "time_limit.kept"
    finding = Finding(
        code, Verdict.NOT_MET if late else Verdict.MET, BASES, {**used, "due_on": due_on}, (begins, grace)
    )
    return answered("old_permanent_card", law, (finding,), {"due_on": due_on})

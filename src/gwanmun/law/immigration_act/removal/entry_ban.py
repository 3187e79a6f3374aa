"""The entry ban after a deportation.

Plain rule: for five years from departure under a deportation order no entry is permitted; the day of departure is the
first. No other length is fixed by law; the office that sets one says so.
Source: Immigration Act 11(1)6; Administrative Basic Act 6(2). Decides by: the day of departure.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["BanAfterRemovalFacts", "decide_ban_after_removal"]

BASES = cite("Act 11(1)6")
READS = ("entry_ban.after_deportation", "periods.first_day_of_restriction_counts")


@dataclass(frozen=True, slots=True)
class BanAfterRemovalFacts:
    """A departure under an order, and the day of a new entry."""

    enters_on: date
    departed_on: date
    order: Literal["deportation", "departure_order", "departure_recommendation", "voluntary"]


@question("entry_ban_after_removal", BanAfterRemovalFacts, day="enters_on")
@rule("removal.entry_ban", BASES, decided_on="departure", reads=READS)
def decide_ban_after_removal(facts: BanAfterRemovalFacts, law: LawInForce) -> Decision:
    """Refused while the ban of the Act runs; for other orders the Act fixes none."""
    if facts.order != "deportation":
        finding = Finding("ban_after.set_by_office", Verdict.DISCRETION, BASES, {"order": facts.order})
        return answered("entry_ban_after_removal", law, (finding,))
    then = law.as_of(facts.departed_on)
    term, counting = then.need("entry_ban.after_deportation"), then.need("periods.first_day_of_restriction_counts")
    ends = last_day(term.term, facts.departed_on, first_day_counts=counting.flag)
    used = {"departed_on": facts.departed_on, "enters_on": facts.enters_on, "due_on": ends}
    runs = facts.enters_on <= ends
    code, verdict = ("ban_after.runs", Verdict.NOT_MET) if runs else ("ban_after.over", Verdict.MET)
    finding = Finding(code, verdict, BASES, used, (term, counting))
    return answered("entry_ban_after_removal", law, (finding,), {"due_on": ends})

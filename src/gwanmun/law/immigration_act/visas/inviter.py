"""Inviters to whom no confirmation of visa issuance is given.

Plain rule: after prison, a suspended sentence, or a fine or notification of five million won or more for illegal
hiring, brokering and the like, three years; below five million, one. Three years after crimes of prostitution,
gambling, drugs and labour standards, five after sexual crimes. Also who invited ten or more people in a year of whom
more than half overstay, or missed two or more reports in a month. Nobody with five years or more of E-9 and E-10 is
invited again.
Source: Rule 17-3(2)(3). Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["InviterFacts", "decide_inviter"]

BASES = cite("Rule 17-3(2)")
WORKERS = cite("Rule 17-3(3)")
READS = (
    "inviter.bar",
    "inviter.large_fine",
    "inviter.many_invitations",
    "inviter.many_missed_reports",
    "inviter.longest_low_skilled_stay",
)


@dataclass(frozen=True, slots=True)
class InviterFacts:
    """An inviter's last sanction and record, and the low-skilled stay of the invited person in completed months."""

    applied_on: date
    sanction: Literal["prison", "suspended_sentence", "fine", "vice_or_labour_crime", "sexual_crime"] | None = None
    sanctioned_on: date | None = None
    fine: int | None = None
    invited_in_a_year: int = 0
    overstayed_of_these: int = 0
    missed_reports_in_a_month: int = 0
    low_skilled_months: int = 0


@question("inviter", InviterFacts, day="applied_on")
@rule("visas.inviter", BASES + WORKERS, decided_on="application", reads=READS)
def decide_inviter(facts: InviterFacts, law: LawInForce) -> Decision:
    """Whether a bar stands in the way of the invitation."""
    return answered("inviter", law, (*_sanction(facts, law), _record(facts, law), _worker(facts, law)))


def _sanction(facts: InviterFacts, law: LawInForce) -> tuple[Finding, ...]:
    if facts.sanction is None:
        return ()
    missing: tuple[str, ...] = ("sanctioned_on",) if facts.sanctioned_on is None else ()
    missing += ("fine",) if facts.sanction == "fine" and facts.fine is None else ()
    if missing or facts.sanctioned_on is None:
        return (Finding("inviter.unknown", Verdict.UNKNOWN, BASES, missing=missing),)
    key: str = facts.sanction
    if key == "fine":
        key = "large_fine" if (facts.fine or 0) >= law.need("inviter.large_fine").number else "small_fine"
    bar = law.need("inviter.bar", key)
    ends = last_day_of("term", facts.sanctioned_on, bar.term)
    used: Facts = {"sanctioned_on": facts.sanctioned_on, "due_on": ends}
    runs = facts.applied_on <= ends
    code, verdict = ("inviter.barred", Verdict.NOT_MET) if runs else ("inviter.bar_over", Verdict.MET)
    return (Finding(code, verdict, BASES, used, (bar,)),)


def _record(facts: InviterFacts, law: LawInForce) -> Finding:
    many, missed = law.need("inviter.many_invitations"), law.need("inviter.many_missed_reports")
    used: Facts = {"invited_in_a_year": facts.invited_in_a_year, "overstayed_of_these": facts.overstayed_of_these}
    if facts.invited_in_a_year >= many.number and facts.overstayed_of_these * 2 > facts.invited_in_a_year:
        return Finding("inviter.half_overstayed", Verdict.NOT_MET, BASES, used, (many,))
    if facts.missed_reports_in_a_month >= missed.number:
        return Finding("inviter.reports_missed", Verdict.NOT_MET, BASES, {}, (missed,))
    return Finding("inviter.record_clear", Verdict.MET, BASES, used, (many, missed))


def _worker(facts: InviterFacts, law: LawInForce) -> Finding:
    longest = law.need("inviter.longest_low_skilled_stay")
    used: Facts = {"low_skilled_months": facts.low_skilled_months}
    if facts.low_skilled_months >= longest.number * 12:
        return Finding("inviter.five_years_of_work", Verdict.NOT_MET, WORKERS, used, (longest,))
    return Finding("inviter.free", Verdict.MET, BASES, used, (longest,))

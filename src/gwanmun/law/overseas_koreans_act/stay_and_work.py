"""Stay and work of overseas Koreans and of holders of a working visit.

Plain rule: F-4 is given for up to three years. F-4 may work in everything but simple labour, acts against good morals,
and notified occupations; simple labour is open to residents or workers of recognised depopulation areas, and to who did
the same work under H-2, by permission. Holders of H-2 stay three years with proof of Korean, one without, and one year
and ten months more with the confirmation of the labour ministry.
Source: Overseas Koreans Act 10(1); Decree 23(3); stay manual.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.kernel.spans import Span, Unit
from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["StayFacts", "WorkFacts", "decide_stay", "decide_work"]

STAY = cite("OKA 10(1); Stay Manual")
WORK = cite("Decree 23(3)")


@dataclass(frozen=True, slots=True)
class StayFacts:
    """A stay that begins with the entry or permission on `begins_on`."""

    begins_on: date
    status: Literal["F-4", "H-2"]
    korean_proved: bool | None = None
    labour_ministry_confirmed: bool = False


@rule("overseas_korean.stay", STAY, decided_on="begin", reads=("overseas_korean.longest_stay", "working_visit.stay"))
def decide_stay(facts: StayFacts, law: LawInForce) -> Decision:
    """The last day of the longest stay."""
    question = "overseas_korean.stay"
    if facts.status == "F-4":
        longest = law.need("overseas_korean.longest_stay")
        until = last_day(longest.term, facts.begins_on, first_day_counts=False)
        finding = condition("overseas_korean.stay_set", STAY, True, used(facts, "status"), parameters=(longest,))
        return conclude(question, law, (finding,), {"permitted_until": until})
    if facts.korean_proved is None:
        unknown = condition("overseas_korean.stay_set", STAY, None, missing=("korean_proved",))
        return conclude(question, law, (unknown,))
    first = law.need("working_visit.stay", "with_korean" if facts.korean_proved else "without_korean")
    more = law.need("working_visit.stay", "confirmed_more")
    months = (first.term.in_months or 0) + ((more.term.in_months or 0) if facts.labour_ministry_confirmed else 0)
    until = last_day(Span(months, Unit.MONTH), facts.begins_on, first_day_counts=False)
    shown = used(facts, "status", "korean_proved", "labour_ministry_confirmed")
    finding = condition("overseas_korean.stay_set", STAY, True, shown, parameters=(first, more))
    return conclude(question, law, (finding,), {"permitted_until": until})


@dataclass(frozen=True, slots=True)
class WorkFacts:
    """Work that an F-4 holder wants to take up."""

    asked_on: date
    simple_labour: bool | None = None
    against_good_morals: bool | None = False
    notified_restriction: bool | None = False
    in_depopulation_area: bool | None = False
    same_work_under_h2_permitted: bool | None = False


@rule("overseas_korean.work", WORK, decided_on="day asked")
def decide_work(facts: WorkFacts, law: LawInForce) -> Decision:
    """The work is open to the holder of F-4."""
    findings = (
        stated("overseas_korean.good_morals", WORK, facts, "against_good_morals", wanted=False),
        any_of(
            "overseas_korean.labour_open",
            WORK,
            (
                stated("overseas_korean.no_simple_labour", WORK, facts, "simple_labour", wanted=False),
                stated("overseas_korean.depopulation_area", WORK, facts, "in_depopulation_area"),
                stated("overseas_korean.same_work", WORK, facts, "same_work_under_h2_permitted"),
            ),
        ),
        stated("overseas_korean.not_notified", WORK, facts, "notified_restriction", wanted=False),
    )
    return conclude("overseas_korean.work", law, findings)

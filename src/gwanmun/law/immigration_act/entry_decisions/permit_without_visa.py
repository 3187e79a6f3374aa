"""Entry permits without a visa, and who gives them.

Plain rule: the office may let in a person on official duty, and for up to ninety days a short visitor (C-3), a family
visitor (F-1) under seventeen or of sixty-one and more, and a dependant (F-3) under seventeen. Every other entry without
a visa needs the Minister's approval.
Source: Rule 14. Decides by: the day of arrival.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.ages import age_on
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, stated, used
from gwanmun.law.decisions import Decision, Finding, Verdict, all_of, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["EntryPermitFacts", "decide_entry_permit"]

BASES = cite("Rule 14")
QUESTION = "entry_permit_without_visa"
READS = (
    "entry_permit.status",
    "entry_permit.below_age",
    "entry_permit.from_age",
    "entry_permit.longest_days",
)


@dataclass(frozen=True, slots=True)
class EntryPermitFacts:
    """An arrival without a visa. `days` of the stay that is asked for; `birth` decides for F-1 and F-3 only."""

    arrives_on: date
    status_code: str | None
    days: int | None
    official_duty: bool = False
    birth: date | None = None
    minister_approved: bool | None = None


@question(QUESTION, EntryPermitFacts, day="arrives_on")
@rule("entry.permit_without_visa", BASES, decided_on="arrival", reads=READS)
def decide_entry_permit(facts: EntryPermitFacts, law: LawInForce) -> Decision:
    """The office may permit the entry; the outcome `authority` says whether the Minister has to approve."""
    if facts.official_duty:
        duty = condition("entry_permit.official_duty", BASES, True, used(facts, "official_duty"))
        return conclude(QUESTION, law, (duty,), {"authority": "office"})
    office = all_of("entry_permit.office", BASES, (_status(facts, law), _short(facts, law), *_age(facts, law)))
    approved = stated("entry_permit.approved", BASES, facts, "minister_approved")
    if office.verdict is Verdict.MET:
        return conclude(QUESTION, law, (office,), {"authority": "office"})
    if office.verdict is Verdict.UNKNOWN and facts.minister_approved is None:
        return conclude(QUESTION, law, (office,))
    return conclude(QUESTION, law, (any_of("entry_permit.way", BASES, (office, approved)),), {"authority": "minister"})


def _status(facts: EntryPermitFacts, law: LawInForce) -> Finding:
    shown, missing = used(facts, "status_code"), ("status_code",)
    if facts.status_code is None:
        return condition("entry_permit.status", BASES, None, shown, missing=missing)
    listed = law.get("entry_permit.status", parent(facts.status_code))
    return condition("entry_permit.status", BASES, listed is not None, shown, parameters=(listed,) if listed else ())


def _short(facts: EntryPermitFacts, law: LawInForce) -> Finding:
    longest = law.need("entry_permit.longest_days")
    short = None if facts.days is None else facts.days <= longest.number
    shown = used(facts, "days")
    return condition("entry_permit.short", BASES, short, shown, parameters=(longest,), missing=("days",))


def _age(facts: EntryPermitFacts, law: LawInForce) -> tuple[Finding, ...]:
    """A child or an old person, for the statuses whose permit depends on age."""
    below = law.get("entry_permit.below_age", parent(facts.status_code or ""))
    if below is None:
        return ()
    if facts.birth is None:
        return (condition("entry_permit.age", BASES, None, parameters=(below,), missing=("birth",)),)
    start = law.get("entry_permit.from_age", parent(facts.status_code or ""))
    age = age_on(facts.birth, facts.arrives_on)
    fits = age < below.number or (start is not None and age >= start.number)
    parameters = (below, start) if start else (below,)
    return (condition("entry_permit.age", BASES, fits, {"age": age}, parameters=parameters),)

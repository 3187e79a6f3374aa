"""Courses: who may take part, hours, attendance, passing, tuition.

Plain rule: foreigners with a registration or residence report, holders of C-3-8, and naturalised persons for three
years take part. A course is done with 80 percent of its hours, and passed with 60 of 100 points in its test. Tuition is
charged since 2025: nothing for level 0, 100,000 won for levels 1 to 4, 70,000 and 30,000 for the two courses of level
5; half for full attendance or excellence; none for persons of merit, of basic livelihood, with severe disability, and
some statuses.
Source: Immigration Act 39; Decree 48; notice 2024-434; operating rules.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = [
    "CompletionFacts",
    "ParticipationFacts",
    "TuitionFacts",
    "decide_completion",
    "decide_participation",
    "decide_tuition",
]

Level = Literal["0", "1", "2", "3", "4", "5B", "5A"]
WHO = cite("Act 39; Decree 48")
COURSE = cite("Decree 48(2); KIIP Rules")
TUITION = cite("Decree 48(5); KIIP notices")


@dataclass(frozen=True, slots=True)
class ParticipationFacts:
    """Somebody who wants to take part. `removed_on`: last removal for absence; `absent_days`: unexcused, in a row."""

    asked_on: date
    registered: bool | None = None
    status_code: str | None = None
    naturalised_on: date | None = None
    absent_days: int = 0
    removed_on: date | None = None


@rule(
    "kiip.participation",
    WHO,
    decided_on="day asked",
    reads=("kiip.naturalised_participation", "kiip.absence_limit", "kiip.return_after"),
)
def decide_participation(facts: ParticipationFacts, law: LawInForce) -> Decision:
    """May take part on the day asked."""
    limit = law.need("kiip.absence_limit")
    findings = [
        _who(facts, law),
        condition(
            "participation.absence",
            limit.bases,
            facts.absent_days < limit.number,
            used(facts, "absent_days"),
            parameters=(limit,),
        ),
    ]
    outcome: dict[str, Fact] = {}
    if facts.removed_on is not None:
        bar = law.need("kiip.return_after")
        until = last_day(bar.term, facts.removed_on, first_day_counts=True)
        shown: dict[str, Fact] = {"removed_on": facts.removed_on, "barred_until": until}
        findings.append(
            condition("participation.returned", bar.bases, facts.asked_on > until, shown, parameters=(bar,))
        )
        outcome["barred_until"] = until
    return conclude("kiip.participation", law, findings, outcome)


def _who(facts: ParticipationFacts, law: LawInForce) -> Finding:
    """A naturalised person is no foreigner any more, so only the three years count."""
    if facts.naturalised_on is not None:
        return any_of("participation.who", WHO, (_naturalised(facts.naturalised_on, facts, law),))
    code = facts.status_code
    visitor = condition(
        "participation.short_term_korean",
        WHO,
        None if code is None else code == "C-3-8",
        used(facts, "status_code"),
        missing=("status_code",),
    )
    registered = stated("participation.registered", WHO, facts, "registered")
    return any_of("participation.who", WHO, (registered, visitor))


def _naturalised(since: date, facts: ParticipationFacts, law: LawInForce) -> Finding:
    term = law.need("kiip.naturalised_participation")
    until = last_day(term.term, since, first_day_counts=False)
    shown: dict[str, Fact] = {"naturalised_on": since, "may_take_part_until": until}
    holds = since <= facts.asked_on <= until
    return condition("participation.naturalised", WHO, holds, shown, parameters=(term,))


@dataclass(frozen=True, slots=True)
class CompletionFacts:
    """A course on the day it ended: hours attended, and the score of its test (None: not sat yet)."""

    ended_on: date
    level: Level
    attended_hours: int | None = None
    score: int | None = None


@rule(
    "kiip.completion",
    COURSE,
    decided_on="end of the course",
    reads=("kiip.hours", "kiip.attendance", "kiip.pass_mark", "kiip.test", "kiip.next_level", "kiip.total_hours"),
)
def decide_completion(facts: CompletionFacts, law: LawInForce) -> Decision:
    """The course is done and passed; `next_level` follows."""
    hours, least = law.get("kiip.hours", facts.level), law.get("kiip.attendance")
    if hours is None or least is None:
        return conclude("kiip.completion", law, (no_rule("completion.hours", COURSE, used(facts, "level")),))
    needed = -(-hours.number * least.number // 100)
    shown: dict[str, Fact] = {**used(facts, "level", "attended_hours"), "hours_needed": needed}
    holds = None if facts.attended_hours is None else facts.attended_hours >= needed
    findings = [
        condition("completion.hours", COURSE, holds, shown, parameters=(hours, least), missing=("attended_hours",))
    ]
    mark, test = law.get("kiip.pass_mark", facts.level), law.need("kiip.test", facts.level)
    if mark is not None:
        passed = None if facts.score is None else facts.score >= mark.number
        findings.append(
            condition(
                "completion.passed", COURSE, passed, used(facts, "score"), parameters=(mark, test), missing=("score",)
            )
        )
    follows, whole = law.get("kiip.next_level", facts.level), law.get("kiip.total_hours")
    outcome: dict[str, Fact] = {
        "hours": hours.number,
        "test": test.text,
        "next_level": follows.text if follows else None,
        "total_hours": whole.number if whole else None,
    }
    return conclude("kiip.completion", law, findings, outcome)


@dataclass(frozen=True, slots=True)
class TuitionFacts:
    """A course that begins on `begins_on`, and what reduces its tuition."""

    begins_on: date
    level: Level
    status_code: str | None = None
    merit_or_livelihood_or_disability: bool = False
    full_attendance_or_excellence: bool = False


@rule(
    "kiip.tuition",
    TUITION,
    decided_on="course",
    reads=("kiip.fee", "kiip.tuition_charged", "kiip.tuition_exempt_status", "kiip.half_tuition"),
)
def decide_tuition(facts: TuitionFacts, law: LawInForce) -> Decision:
    """The tuition in won."""
    charged, fee = law.get("kiip.tuition_charged"), law.get("kiip.fee", facts.level)
    if charged is None:
        return conclude("kiip.tuition", law, (no_rule("tuition.level", TUITION, used(facts, "level")),))
    exempt, half = law.need("kiip.tuition_exempt_status"), law.need("kiip.half_tuition")
    parameters = (charged, exempt, half, *((fee,) if fee else ()))
    amount = fee.number if charged.flag and fee else 0
    if facts.merit_or_livelihood_or_disability or facts.status_code in exempt.items:
        amount = 0
    elif facts.full_attendance_or_excellence:
        amount = amount * half.number // 100
    shown = used(facts, "level", "status_code", "full_attendance_or_excellence")
    finding = condition("tuition.level", TUITION, True, shown, parameters=parameters)
    return conclude("kiip.tuition", law, (finding,), {"tuition_krw": amount})

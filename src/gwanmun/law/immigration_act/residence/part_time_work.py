"""Part-time work of students, trainees and job seekers.

Plain rule: a language trainee may work after six months, twenty hours on weekdays with the second level of Korean.
Those in an associate course and the first two years of a bachelor course may work 25 hours with the third level, in
later years 25 with the fourth, graduate students 30 with the fourth; five more at a certified university. Without the
level it is ten hours, for graduate students fifteen. Weekends and vacations are free for degree students. At most two
workplaces. A job seeker may work 25 hours with the fourth level. A permission is needed in every case.
Source: Immigration Act 20; Stay Manual. Decides by: the day of the work.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.time_limits import last_day_of

__all__ = ["PartTimeFacts", "decide_part_time_work"]

BASES = cite("Act 20; Decree 25; Stay Manual")
READS = (
    "part_time.hours",
    "part_time.hours_without_korean",
    "part_time.korean_level",
    "part_time.certified_bonus",
    "part_time.most_workplaces",
    "part_time.wait",
)
DEGREES = ("associate", "bachelor_1_2", "bachelor_3_4", "graduate")


@dataclass(frozen=True, slots=True)
class PartTimeFacts:
    """A student's work in a week. `korean_level` is that of TOPIK or the integration programme; 0 for none."""

    asked_on: date
    course: Literal["language", "associate", "bachelor_1_2", "bachelor_3_4", "graduate", "job_seeker"]
    korean_level: int | None
    weekday_hours: int = 0
    weekend_or_vacation: bool = False
    workplaces: int = 1
    certified_university: bool = False
    began_on: date | None = None


@question("part_time_work", PartTimeFacts, day="asked_on")
@rule("residence.part_time_work", BASES, decided_on="work", reads=READS)
def decide_part_time_work(facts: PartTimeFacts, law: LawInForce) -> Decision:
    """Whether a permission covers the hours, and how many hours on weekdays it can cover."""
    if facts.korean_level is None:
        unknown = Finding("part_time.unknown", Verdict.UNKNOWN, BASES, missing=("korean_level",))
        return answered("part_time_work", law, (unknown,))
    most, used = _most_hours(facts, facts.korean_level, law)
    findings = (*_wait(facts, law), _workplaces(facts, law), _hours(facts, most, used))
    return answered("part_time_work", law, findings, {"weekday_hours_most": most})


def _most_hours(facts: PartTimeFacts, level: int, law: LawInForce) -> tuple[int, tuple[Parameter, ...]]:
    needed = law.need("part_time.korean_level", facts.course)
    if level < needed.number:
        without = law.get("part_time.hours_without_korean", facts.course)
        return (without.number, (needed, without)) if without else (0, (needed,))
    hours, bonus = law.need("part_time.hours", facts.course), law.need("part_time.certified_bonus")
    if facts.certified_university and facts.course != "job_seeker":
        return hours.number + bonus.number, (needed, hours, bonus)
    return hours.number, (needed, hours)


def _hours(facts: PartTimeFacts, most: int, used: tuple[Parameter, ...]) -> Finding:
    values: Facts = {"weekday_hours": facts.weekday_hours, "weekday_hours_most": most}
    if facts.weekend_or_vacation and facts.course in DEGREES:
        return Finding("part_time.weekend", Verdict.MET, BASES, values, used)
    within = facts.weekday_hours <= most and most > 0
    code, verdict = ("part_time.within", Verdict.MET) if within else ("part_time.too_many_hours", Verdict.NOT_MET)
    return Finding(code, verdict, BASES, values, used)


def _workplaces(facts: PartTimeFacts, law: LawInForce) -> Finding:
    most = law.need("part_time.most_workplaces")
    within = facts.workplaces <= most.number
    code = "part_time.workplaces" if within else "part_time.too_many_workplaces"
    verdict = Verdict.MET if within else Verdict.NOT_MET
    return Finding(code, verdict, BASES, {"workplaces": facts.workplaces}, (most,))


def _wait(facts: PartTimeFacts, law: LawInForce) -> tuple[Finding, ...]:
    """A language trainee waits six months from the start."""
    if facts.course != "language":
        return ()
    wait = law.need("part_time.wait")
    if facts.began_on is None:
        return (Finding("part_time.unknown", Verdict.UNKNOWN, BASES, {}, (wait,), ("began_on",)),)
    last = last_day_of("term", facts.began_on, wait.term)
    over = facts.asked_on > last
    code, verdict = ("part_time.waited", Verdict.MET) if over else ("part_time.wait", Verdict.NOT_MET)
    return (Finding(code, verdict, BASES, {"began_on": facts.began_on, "due_on": last}, (wait,)),)

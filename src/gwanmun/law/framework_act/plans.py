"""Basic plan, yearly plans and their evaluation, and the Immigration Policy Committee.

Plain rule: a basic plan every five years; a guideline for next year's plans by the end of July, plans by the end of
October; local results by the end of January, results of the ministries by the end of February. A day that is closed
moves to the next working day. The committee has up to thirty members, nine of them commissioned at most; papers go out
five days before; more than half are present and more than half of those present decide.
Source: Framework Act 5, 6, 8; Framework Decree 2 to 5, 7 to 10; National Finance Act 28 to 61.
"""

import calendar as gregorian
from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.korean_calendar import korean_calendar
from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = [
    "BasicPlanFacts",
    "CalendarFacts",
    "PolicyCommitteeFacts",
    "decide_basic_plan",
    "decide_calendar",
    "decide_policy_committee",
]

PLAN = cite("Framework Act 5(1)")
CALENDAR = cite("Framework Decree 4, 5")
COMMITTEE = cite("Framework Act 8(3); Framework Decree 9")
PERIODS = "legislation.period"


@dataclass(frozen=True, slots=True)
class BasicPlanFacts:
    """A day whose basic plan is asked for."""

    asked_on: date


@rule(
    "policy.basic_plan",
    PLAN,
    decided_on="day asked",
    reads=("policy.basic_plan", "policy.plan_years", "policy.priority_task"),
)
def decide_basic_plan(facts: BasicPlanFacts, law: LawInForce) -> Decision:
    """The plan in force, its number of priority tasks on file, and when the next one begins."""
    running, years = law.keys("policy.basic_plan"), law.get("policy.plan_years")
    if not running or years is None:
        return conclude("policy.basic_plan", law, (no_rule("policy.plan", PLAN, used(facts, "asked_on")),))
    plan = law.need("policy.basic_plan", running[0])
    tasks = [key for key in law.keys("policy.priority_task") if key.startswith(f"{plan.key}:")]
    begins = plan.valid_from or facts.asked_on
    outcome: dict[str, Fact] = {
        "plan_number": int(plan.key),
        "vision": plan.text,
        "plan_from": plan.valid_from,
        "plan_to": plan.valid_to,
        "next_plan_from": date(begins.year + (years.term.in_months or 0) // 12, 1, 1),
        "priority_tasks": len(tasks),
    }
    return conclude(
        "policy.basic_plan", law, (condition("policy.plan", PLAN, True, parameters=(plan, years)),), outcome
    )


@dataclass(frozen=True, slots=True)
class CalendarFacts:
    """A duty of the policy or budget calendar in the year `year`, done on `done_on` (None: not done yet)."""

    asked_on: date
    duty: str
    year: int
    done_on: date | None = None


@rule("policy.calendar", CALENDAR, decided_on="day due", reads=("policy.calendar",))
def decide_calendar(facts: CalendarFacts, law: LawInForce) -> Decision:
    """Done in time, or still in time on the day asked.

    Raises:
        ValueError: the calendar has no such duty; the text lists those it has.
    """
    listed = law.get("policy.calendar", facts.duty)
    if listed is None:
        raise ValueError(f"facts.duty: {facts.duty!r} is none of {', '.join(law.keys('policy.calendar'))}")
    nominal = _day_of(listed.text, facts.year)
    due = korean_calendar().next_working_day(nominal)
    day = facts.done_on or facts.asked_on
    shown: dict[str, Fact] = {**used(facts, "duty", "done_on"), "due_on": due, "nominal_due_on": nominal}
    finding = condition("policy.duty_in_time", listed.bases, day <= due, shown, parameters=(listed,))
    return conclude("policy.calendar", law, (finding,), {"due_on": due, "nominal_due_on": nominal})


def _day_of(text: str, year: int) -> date:
    """ "01-31" or "02-end" in a year."""
    month, _, day = text.partition("-")
    last = gregorian.monthrange(year, int(month))[1]
    return date(year, int(month), last if day == "end" else int(day))


@dataclass(frozen=True, slots=True)
class PolicyCommitteeFacts:
    """One meeting of the Immigration Policy Committee."""

    met_on: date
    members: int
    commissioned: int
    present: int
    in_favour: int
    papers_sent_on: date | None = None


@rule(
    "policy.committee",
    COMMITTEE,
    decided_on="meeting",
    reads=("policy.body_most", "policy.body_outsiders_most", PERIODS),
)
def decide_policy_committee(facts: PolicyCommitteeFacts, law: LawInForce) -> Decision:
    """The committee was composed, told and decided lawfully."""
    most = law.need("policy.body_most", "policy_committee")
    civil = law.need("policy.body_outsiders_most", "policy_committee")
    findings = (
        condition(
            "policy_committee.size", COMMITTEE, facts.members <= most.number, used(facts, "members"), parameters=(most,)
        ),
        condition(
            "policy_committee.commissioned",
            COMMITTEE,
            facts.commissioned <= civil.number,
            used(facts, "commissioned"),
            parameters=(civil,),
        ),
        condition(
            "policy_committee.quorum", COMMITTEE, facts.present * 2 > facts.members, used(facts, "members", "present")
        ),
        condition(
            "policy_committee.majority",
            COMMITTEE,
            facts.in_favour * 2 > facts.present,
            used(facts, "present", "in_favour"),
        ),
        _papers(facts, law),
    )
    return conclude("policy.committee", law, findings)


def _papers(facts: PolicyCommitteeFacts, law: LawInForce) -> Finding:
    limit, sent = deadline(law, PERIODS, "committee_papers", facts.met_on), facts.papers_sent_on
    over = None if limit is None or sent is None else limit.over_on(sent)
    shown: dict[str, Fact] = {"papers_sent_on": sent, "papers_by": limit.last_day if limit else None}
    return condition(
        "policy_committee.papers",
        COMMITTEE,
        None if over is None else not over,
        shown,
        parameters=limit.parameters if limit else (),
        missing=("papers_sent_on",),
    )

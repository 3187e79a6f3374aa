"""Legislative work: least periods of each step, entry into force, cost estimate.

Plain rule: agencies are consulted for ten days at least; a bill is announced for forty days (ordinances twenty), a
notice or guideline for twenty (ten when urgent). An Act is promulgated within fifteen days of its transfer and takes
effect when twenty days have passed, thirty when it limits rights or sets duties; subordinate texts go to review 45 days
before. The day of the event does not count. A cost estimate is due from one billion won a year or three billion once;
it covers five years, ten from fifty billion a year.
Source: Constitution 53; Promulgation Act 13, 13-2; Administrative Procedures Act 43, 46; Legislative Work Regulation.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from gwanmun.kernel.korean_calendar import korean_calendar
from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = [
    "CostFacts",
    "EffectFacts",
    "PeriodFacts",
    "TimelineFacts",
    "decide_cost_estimate",
    "decide_effective_date",
    "decide_legislative_period",
    "decide_timeline",
]

PERIOD = cite("Administrative Procedures Act 43, 46; Legislative Work Regulation 11")
EFFECT = cite("Promulgation Act 13, 13의2; Constitution 53(7)")
COST = cite("Legislative Work Regulation")
TABLE = "legislation.period"
READS = (TABLE, f"{TABLE}_counting", f"{TABLE}_decides_by")
STEPS = {
    "act": ("consultation", "pre_announcement", "moleg_review", "vice_ministers", "assembly_notice"),
    "decree": ("consultation", "pre_announcement", "moleg_review", "vice_ministers"),
    "rule": ("consultation", "pre_announcement", "moleg_review"),
    "notice": ("administrative_notice",),
}


@dataclass(frozen=True, slots=True)
class PeriodFacts:
    """A step by its key in `legislative_periods.csv` that began on `began_on` and ended, or is planned to end."""

    asked_on: date
    step: str
    began_on: date
    ended_on: date | None = None


@rule(TABLE, PERIOD, decided_on="event", reads=READS)
def decide_legislative_period(facts: PeriodFacts, law: LawInForce) -> Decision:
    """Long enough where the law sets a least period, in time where it sets a limit.

    Raises:
        ValueError: there is no such step; the text lists those there are.
    """
    if facts.step not in law.keys(TABLE):
        raise ValueError(f"facts.step: {facts.step!r} is none of {', '.join(law.keys(TABLE))}")
    least = law.need(f"{TABLE}_counting", facts.step).text == "at_least"
    limit = deadline(law, TABLE, facts.step, facts.began_on)
    ended = facts.ended_on or facts.asked_on
    last = limit.last_day or limit.nominal_last_day if limit else ended
    waits = least or (limit is not None and limit.manner == "effect")
    bound = last + timedelta(days=1) if limit and limit.manner == "effect" else last
    shown: dict[str, Fact] = {**used(facts, "step", "began_on"), "ended_on": ended, "bound_on": bound}
    finding = condition(
        "legislation.period_kept",
        limit.parameters[0].bases if limit else PERIOD,
        ended >= bound if waits else ended <= bound,
        shown,
        parameters=limit.parameters if limit else (),
    )
    return conclude(TABLE, law, (finding,), {"earliest_on" if waits else "due_on": bound})


@dataclass(frozen=True, slots=True)
class EffectFacts:
    """A promulgated text; `stated_on`: the day of effect that its addenda state."""

    promulgated_on: date
    limits_rights: bool = False
    stated_on: date | None = None
    urgent: bool = False


@rule("legislation.effective_date", EFFECT, decided_on="promulgation", reads=(TABLE,))
def decide_effective_date(facts: EffectFacts, law: LawInForce) -> Decision:
    """When it takes effect; a stated day that is too early for limits of rights needs an urgent reason."""
    key = "entry_into_force_rights" if facts.limits_rights else "entry_into_force"
    limit = deadline(law, TABLE, key, facts.promulgated_on)
    earliest = limit.opens_on if limit else facts.promulgated_on
    effective = facts.stated_on or earliest
    lawful = not facts.limits_rights or facts.urgent or effective >= earliest
    shown: dict[str, Fact] = {**used(facts, "promulgated_on", "stated_on", "limits_rights"), "earliest_on": earliest}
    finding = condition(
        "legislation.effect_lawful", EFFECT, lawful, shown, parameters=limit.parameters if limit else ()
    )
    return conclude("legislation.effective_date", law, (finding,), {"effective_on": effective})


@dataclass(frozen=True, slots=True)
class TimelineFacts:
    """A draft that is ready on `drafted_on`."""

    drafted_on: date
    kind: Literal["act", "decree", "rule", "notice"]
    regulates: bool = False


@rule("legislation.timeline", PERIOD, decided_on="draft", reads=(TABLE,))
def decide_timeline(facts: TimelineFacts, law: LawInForce) -> Decision:
    """The earliest day on which all least periods, one after the other, are over."""
    steps = STEPS[facts.kind] + (("regulatory_review",) if facts.regulates else ())
    day, findings = facts.drafted_on, []
    for step in steps:
        term = law.need(TABLE, step)
        began, day = day, korean_calendar().next_working_day(day + timedelta(days=term.term.value))
        shown: dict[str, Fact] = {"step": step, "began_on": began, "earliest_on": day}
        findings.append(condition("legislation.step", term.bases, True, shown, parameters=(term,)))
    return conclude("legislation.timeline", law, findings, {"earliest_on": day})


@dataclass(frozen=True, slots=True)
class CostFacts:
    """The cost that a bill brings, in won."""

    drafted_on: date
    yearly_krw: int = 0
    once_krw: int = 0


@rule(
    "legislation.cost_estimate",
    COST,
    decided_on="draft",
    reads=("legislation.cost_estimate", "legislation.cost_estimate_years"),
)
def decide_cost_estimate(facts: CostFacts, law: LawInForce) -> Decision:
    """Whether a cost estimate is needed, and for how many years."""
    yearly, once = law.need("legislation.cost_estimate", "yearly"), law.need("legislation.cost_estimate", "once")
    long_term = law.need("legislation.cost_estimate", "long_term")
    needed = facts.yearly_krw >= yearly.number or facts.once_krw >= once.number
    years = law.need(
        "legislation.cost_estimate_years", "long_term" if facts.yearly_krw >= long_term.number else "ordinary"
    )
    finding: Finding = condition(
        "legislation.cost",
        COST,
        True,
        used(facts, "yearly_krw", "once_krw"),
        parameters=(yearly, once, long_term, years),
    )
    outcome: dict[str, Fact] = {"estimate_needed": needed, "years": years.number if needed else None}
    return conclude("legislation.cost_estimate", law, (finding,), outcome)

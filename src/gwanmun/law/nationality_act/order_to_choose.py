"""The order to choose a nationality, and the loss that follows.

Plain rule: who missed the period of choice must be ordered to choose within one year; who pledged and clearly acts
against the pledge may be ordered to choose within six months. To keep the Korean nationality one then gives up the
foreign one. Who does not follow loses the Korean nationality when the period is over. Service by gazette takes effect
once fourteen days have passed.
Source: Nationality Act 14-3; Nationality Decree 18-4.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.administrative_periods.deadlines import Deadline, deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule
from gwanmun.law.decisions import Decision, Fact, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.deadlines import TABLE
from gwanmun.law.rules import rule

__all__ = ["OrderFacts", "decide_order_to_choose"]

BASES = cite("Nationality Act 14-3")
QUESTION = "nationality.order_to_choose"
ROWS = {"period_missed": "nat_order_missed", "acts_against_pledge": "nat_order_breach"}


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """An order. `served_on` is the day of service, or of publication when served `by_gazette`."""

    asked_on: date
    cause: Literal["period_missed", "acts_against_pledge"]
    served_on: date
    by_gazette: bool = False
    foreign_renounced_on: date | None = None


@rule(QUESTION, BASES, decided_on="order", reads=(TABLE,))
def decide_order_to_choose(facts: OrderFacts, law: LawInForce) -> Decision:
    """The nationality is kept, the period still runs, or the nationality was lost."""
    gazette = deadline(law, TABLE, "nat_order_gazette", facts.served_on) if facts.by_gazette else None
    # The order takes effect at the beginning of the day after, which counts: the same as the day before, not counted.
    event = gazette.nominal_last_day if gazette else facts.served_on
    limit = deadline(law, TABLE, ROWS[facts.cause], event)
    if limit is None:
        return conclude(QUESTION, law, (no_rule("order.followed", BASES, {"served_on": facts.served_on}),))
    findings = (any_of("order.followed", BASES, (_given_up(facts, limit), _runs(facts, limit))),)
    outcome: dict[str, Fact] = {"order_effective_on": gazette.opens_on if gazette else facts.served_on}
    outcome |= {"choose_by": limit.last_day}
    if limit.over_on(facts.asked_on):
        outcome["lost_on_unless_fulfilled"] = limit.opens_on
    return conclude(QUESTION, law, findings, outcome)


def _given_up(facts: OrderFacts, limit: Deadline) -> Finding:
    day = facts.foreign_renounced_on
    over = True if day is None else limit.over_on(day)
    shown: dict[str, Fact] = {**limit.facts(), "foreign_renounced_on": day}
    holds = None if over is None else not over
    return condition("order.foreign_given_up", BASES, holds, shown, missing=("holidays",))


def _runs(facts: OrderFacts, limit: Deadline) -> Finding:
    over = limit.over_on(facts.asked_on)
    shown: dict[str, Fact] = {**limit.facts(), "asked_on": facts.asked_on}
    holds = None if over is None else not over
    return condition("order.period_runs", BASES, holds, shown, parameters=limit.parameters, missing=("holidays",))

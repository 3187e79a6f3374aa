"""Handling times of petitions and demands for supplements.

Plain rule: a handling time of up to five days counts working days by the hour of receipt; from six days working days
with the first day; months with the first day. The time in which a supplement is awaited does not count. Papers that are
not supplemented are demanded again; after two demands in vain they may be returned.
Source: Civil Petitions Act 19, 22; Civil Petitions Decree 24, 25.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.counting import Rule, count
from gwanmun.kernel.korean_calendar import korean_calendar
from gwanmun.kernel.periods import Period
from gwanmun.kernel.spans import Span, Unit
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, used
from gwanmun.law.decisions import Decision, Fact, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["Demand", "PetitionFacts", "SupplementFacts", "decide_petition", "decide_supplement"]

TIME = cite("Civil Petitions Act 19")
SUPPLEMENT = cite("Civil Petitions Act 22; Civil Petitions Decree 24, 25")


@dataclass(frozen=True, slots=True)
class Demand:
    """A supplement that was demanded: the last day to answer, and the answer."""

    demanded_on: date
    answer_by: date
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class PetitionFacts:
    """A petition received on `received_on` with a handling time in days or months, or of a planned `kind`."""

    asked_on: date
    received_on: date
    days: int | None = None
    months: int | None = None
    kind: str | None = None
    demands: tuple[Demand, ...] = ()
    answered_on: date | None = None


@rule("petition.handling", TIME, decided_on="receipt", reads=("petition.planned_days",))
def decide_petition(facts: PetitionFacts, law: LawInForce) -> Decision:
    """Answered in time, or still in time on the day asked; `due_on` is the last day."""
    length = _length(facts, law)
    if length is None:
        return conclude("petition.handling", law, (_unknown_length(facts, law),))
    pauses = [_awaited(item, facts.asked_on) for item in facts.demands]
    counted = count(
        facts.received_on,
        length,
        calendar=korean_calendar(),
        rule=Rule.PETITION,
        pauses=[pause for pause in pauses if pause],
    )
    shown: dict[str, Fact] = {
        **used(facts, "received_on", "answered_on"),
        "due_on": counted.end,
        "paused_days": counted.paused_days,
    }
    in_time = (facts.answered_on or facts.asked_on) <= counted.end
    finding = condition("petition.in_time", TIME, in_time, shown)
    return conclude("petition.handling", law, (finding,), {"due_on": counted.end, "paused_days": counted.paused_days})


def _length(facts: PetitionFacts, law: LawInForce) -> Span | None:
    if facts.days is not None:
        return Span(facts.days, Unit.DAY)
    if facts.months is not None:
        return Span(facts.months, Unit.MONTH)
    planned = law.get("petition.planned_days", facts.kind or "")
    return Span(planned.number, Unit.DAY) if planned else None


def _unknown_length(facts: PetitionFacts, law: LawInForce) -> Finding:
    doubtful = law.unconfirmed("petition.planned_days", facts.kind or "")
    if doubtful:
        return no_rule("petition.time_uncertain", TIME, used(facts, "kind"), unconfirmed=(doubtful,))
    return condition("petition.in_time", TIME, None, missing=("days",))


def _awaited(demand: Demand, today: date) -> Period | None:
    """From the day of the demand; the day of the answer counts again."""
    end = min(demand.answered_on or demand.answer_by, today)
    return Period(demand.demanded_on, end) if demand.demanded_on < end else None


@dataclass(frozen=True, slots=True)
class SupplementFacts:
    """The demands so far, on the day `asked_on`."""

    asked_on: date
    demands: tuple[Demand, ...] = ()


@rule("petition.return", SUPPLEMENT, decided_on="day asked", reads=("petition.supplement_demands",))
def decide_supplement(facts: SupplementFacts, law: LawInForce) -> Decision:
    """The papers may be returned: two demands ran out in vain; whether to return them is judged."""
    needed = law.need("petition.supplement_demands")
    vain = sum(1 for item in facts.demands if _in_vain(item, facts.asked_on))
    shown: dict[str, Fact] = {"demands_in_vain": vain}
    findings = (
        condition("petition.demands", SUPPLEMENT, vain >= needed.number, shown, parameters=(needed,)),
        Finding("petition.return_judged", Verdict.DISCRETION, SUPPLEMENT),
    )
    return conclude("petition.return", law, findings, shown)


def _in_vain(demand: Demand, today: date) -> bool:
    late = demand.answered_on is None or demand.answered_on > demand.answer_by
    return late and today > demand.answer_by

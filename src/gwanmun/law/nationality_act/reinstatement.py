"""Reinstatement of former nationals, and re-acquisition after a loss for not giving up the foreign nationality.

Plain rule: a former national may be reinstated; not who harmed the State or society, whose conduct is not good, who
lost or renounced the nationality to evade military service, or whom security, order or welfare forbid. Who never was a
national is naturalised instead. Who lost the nationality under Art. 10(3) may give up the foreign one within a year of
the loss and re-acquire by a report; it takes effect on the report.
Source: Nationality Act 9, 11; Nationality Decree 8 to 10, 15.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.administrative_periods.deadlines import Deadline, deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, stated
from gwanmun.law.deadline_questions import in_time
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.deadlines import TABLE
from gwanmun.law.nationality_act.fees import fee_of
from gwanmun.law.rules import rule

__all__ = ["ReacquisitionFacts", "ReinstatementFacts", "decide_reacquisition", "decide_reinstatement"]

FORMER = cite("Nationality Act 9(1)")
BARS = cite("Nationality Act 9(2)")
REACQUIRE = cite("Nationality Act 11")


@dataclass(frozen=True, slots=True)
class ReinstatementFacts:
    """An application; the four bars are the findings of the checks."""

    applied_on: date
    was_national: bool | None = None
    harmed_state_or_society: bool | None = None
    conduct_found_good: bool | None = None
    evaded_military_service: bool | None = None
    security_concern: bool | None = None


@rule("nationality.reinstatement", FORMER + BARS, decided_on="application", reads=("nationality.fee",))
def decide_reinstatement(facts: ReinstatementFacts, law: LawInForce) -> Decision:
    """A former national whom no bar excludes. `law` is that of the application."""
    findings = (
        stated("reinstatement.was_national", FORMER, facts, "was_national"),
        stated("reinstatement.no_harm", BARS, facts, "harmed_state_or_society", wanted=False),
        stated("reinstatement.conduct", BARS, facts, "conduct_found_good"),
        stated("reinstatement.service_not_evaded", BARS, facts, "evaded_military_service", wanted=False),
        stated("reinstatement.security", BARS, facts, "security_concern", wanted=False),
    )
    fee = fee_of("reinstatement", law)
    outcome: dict[str, Fact] = {"fee_krw": fee.number if fee else None}
    return conclude("nationality.reinstatement", law, findings, outcome)


@dataclass(frozen=True, slots=True)
class ReacquisitionFacts:
    """A report on `reported_on` after a loss under Art. 10(3) on `lost_on`."""

    reported_on: date
    lost_on: date | None = None
    lost_under_article_10: bool | None = None
    foreign_renounced_on: date | None = None


@rule("nationality.reacquisition", REACQUIRE, decided_on="loss", reads=(TABLE, "nationality.fee"))
def decide_reacquisition(facts: ReacquisitionFacts, law: LawInForce) -> Decision:
    """National again from the report, when all was done within the year."""
    limit = deadline(law, TABLE, "nat_reacquire", facts.lost_on) if facts.lost_on else None
    findings = (
        stated("reacquisition.lost_for_not_renouncing", REACQUIRE, facts, "lost_under_article_10"),
        _renounced(facts),
        _in_time(facts, limit),
    )
    fee = fee_of("reacquisition_report", law)
    outcome: dict[str, Fact] = {"national_from": facts.reported_on, "fee_krw": fee.number if fee else None}
    outcome |= {"due_on": limit.last_day} if limit else {}
    return conclude("nationality.reacquisition", law, findings, outcome)


def _renounced(facts: ReacquisitionFacts) -> Finding:
    day = facts.foreign_renounced_on
    holds = None if day is None else day <= facts.reported_on
    return condition(
        "reacquisition.foreign_given_up",
        REACQUIRE,
        holds,
        {"foreign_renounced_on": day},
        missing=("foreign_renounced_on",),
    )


def _in_time(facts: ReacquisitionFacts, limit: Deadline | None) -> Finding:
    if facts.lost_on is None:
        return condition("reacquisition.in_time", REACQUIRE, None, missing=("lost_on",))
    if limit is None:
        return no_rule("reacquisition.in_time", REACQUIRE, {"lost_on": facts.lost_on})
    return in_time("reacquisition.in_time", limit, facts.reported_on, "reported_on")

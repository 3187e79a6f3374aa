"""Loss by acquiring a foreign nationality.

Plain rule: who acquires a foreign nationality of the own will loses the Korean one at that moment, by law, whenever it
is recorded. Who acquires it by marriage, adoption, acknowledgment, or as spouse or minor child keeps the Korean one by
a report within six months; otherwise it was lost on the day of the acquisition. When that day is not known, the first
issue of a foreign passport counts. Rights that only nationals may hold are transferred within three years of the loss.
Source: Nationality Act 15, 16, 18.
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

__all__ = ["LossFacts", "decide_loss"]

VOLUNTARY = cite("Nationality Act 15(1)")
RETAINED = cite("Nationality Act 15(2)")
PRESUMED = cite("Nationality Act 15(3)")
QUESTION = "nationality.loss"


@dataclass(frozen=True, slots=True)
class LossFacts:
    """A national who acquired a foreign nationality. `voluntary` is naturalisation there; the others follow 15(2)."""

    asked_on: date
    way: Literal["voluntary", "marriage", "adoption", "acknowledgment", "spouse_or_minor_child"]
    foreign_acquired_on: date | None = None
    foreign_passport_issued_on: date | None = None
    retention_reported_on: date | None = None


@rule(QUESTION, VOLUNTARY + RETAINED + PRESUMED, decided_on="acquisition", reads=(TABLE,))
def decide_loss(facts: LossFacts, law: LawInForce) -> Decision:
    """The Korean nationality is kept, may still be kept, or was lost, and on which day."""
    day = facts.foreign_acquired_on or facts.foreign_passport_issued_on
    if day is None:
        return conclude(QUESTION, law, (condition("loss.kept", VOLUNTARY, None, missing=("foreign_acquired_on",)),))
    rights = deadline(law, TABLE, "nat_rights_transfer", day)
    lost: dict[str, Fact] = {"lost_on": day, "rights_transfer_by": rights.last_day if rights else None}
    if facts.way == "voluntary":
        bases = VOLUNTARY if facts.foreign_acquired_on else VOLUNTARY + PRESUMED
        return conclude(QUESTION, law, (condition("loss.not_voluntary", bases, False, {"way": facts.way}),), lost)
    limit = deadline(law, TABLE, "nat_retention", day)
    if limit is None:
        return conclude(QUESTION, law, (no_rule("loss.kept", RETAINED, {"foreign_acquired_on": day}),))
    kept = any_of("loss.kept", RETAINED, (_reported(facts, limit), _may_report(facts, limit)))
    shown: dict[str, Fact] = {"report_by": limit.last_day}
    reported = facts.retention_reported_on
    if limit.over_on(facts.asked_on) and (reported is None or limit.over_on(reported)):
        shown |= lost
    return conclude(QUESTION, law, (kept,), shown)


def _reported(facts: LossFacts, limit: Deadline) -> Finding:
    day = facts.retention_reported_on
    over = True if day is None else limit.over_on(day)
    shown: dict[str, Fact] = {**limit.facts(), "retention_reported_on": day}
    holds = None if over is None else not over
    return condition("loss.retention_reported", RETAINED, holds, shown, missing=("holidays",))


def _may_report(facts: LossFacts, limit: Deadline) -> Finding:
    over = limit.over_on(facts.asked_on)
    shown: dict[str, Fact] = {**limit.facts(), "asked_on": facts.asked_on}
    holds = None if over is None else not over
    return condition(
        "loss.report_period_runs", RETAINED, holds, shown, parameters=limit.parameters, missing=("holidays",)
    )

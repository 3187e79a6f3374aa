"""Change of status inside Korea by people who entered without a visa.

Plain rule: visa-free visitors do not change their status, except for causes beyond their control. By agreement, German
holders of B-1 may change to any long status but D-3, E-9 and H-1, and Canadian holders of B-1 to D-1, D-6, F-1, F-3 and
G-1 for less than six months. Nobody changes into H-1 or, since 2026-02-12, into H-2.
Source: Immigration Act 24; Rule 15(3)(4); Stay Manual. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent

__all__ = ["ChangeFacts", "decide_change_of_status"]

BASES = cite("Act 24(1); Decree 30")
VISITORS = cite("Rule 15(3)(4)")
READS = (
    "change.visa_free",
    "change.germans_excluded",
    "change.canadians_allowed",
    "change.closed_target",
    "status.category",
)


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """One application; `months` is the length asked for."""

    applied_on: date
    status_code: str
    target: str
    nationality: str | None
    months: int | None
    unavoidable_cause: bool | None


@question("change_of_status", ChangeFacts, day="applied_on")
@rule("residence.change_of_status", BASES + VISITORS, decided_on="application", reads=READS)
def decide_change_of_status(facts: ChangeFacts, law: LawInForce) -> Decision:
    """Whether the entry without visa stands in the way of the change."""
    used: Facts = {"status_code": facts.status_code, "target": facts.target}
    closed = law.get("change.closed_target", parent(facts.target))
    if closed:
        finding = Finding("change.closed", Verdict.NOT_MET, BASES, used, (closed,))
        return answered("change_of_status", law, (finding,))
    visitor = law.get("change.visa_free", parent(facts.status_code))
    if visitor is None:
        return answered("change_of_status", law, (Finding("change.no_bar", Verdict.MET, BASES, used),))
    return answered("change_of_status", law, (_by_agreement(facts, law) or _visitor(facts, law),))


def _by_agreement(facts: ChangeFacts, law: LawInForce) -> Finding | None:
    if parent(facts.status_code) != "B-1" or facts.nationality not in ("DEU", "CAN"):
        return None
    target = parent(facts.target)
    used: Facts = {"nationality": facts.nationality, "target": facts.target, "months": facts.months}
    if facts.nationality == "DEU":
        excluded = law.get("change.germans_excluded", target)
        kind = law.get("status.category", target)
        allowed = excluded is None and kind is not None and kind.text == "long"
        return Finding("change.by_agreement", Verdict.MET, VISITORS, used) if allowed else None
    listed = law.get("change.canadians_allowed", target)
    if listed is None:
        return None
    if facts.months is None:
        return Finding("change.length_unknown", Verdict.UNKNOWN, VISITORS, used, (listed,), ("months",))
    within = facts.months < listed.number
    return Finding("change.by_agreement", Verdict.MET, VISITORS, used, (listed,)) if within else None


def _visitor(facts: ChangeFacts, law: LawInForce) -> Finding:
    visitor = law.need("change.visa_free", parent(facts.status_code))
    used: Facts = {"status_code": facts.status_code, "target": facts.target}
    if facts.unavoidable_cause is None:
        return Finding("change.cause_unknown", Verdict.UNKNOWN, VISITORS, used, (visitor,), ("unavoidable_cause",))
    if facts.unavoidable_cause:
        return Finding("change.unavoidable", Verdict.DISCRETION, VISITORS, used, (visitor,))
    return Finding("change.no_visitors", Verdict.NOT_MET, VISITORS, used, (visitor,))

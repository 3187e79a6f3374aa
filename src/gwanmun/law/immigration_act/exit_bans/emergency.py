"""Emergency exit bans and suspensions.

Plain rule: for a suspect of a crime punishable by death, life or three years or more, where evidence or the person may
vanish and time presses, the agency may stop the person at the port. It asks the Minister for approval within six
hours; the approval comes within twelve hours of that request, else the ban is lifted. It cannot be asked for again on
the same facts. The approved period counts from the day of the emergency ban. For foreigners the same since 2018-09-21.
Source: Immigration Act 4-6, 29-2; Decree 5-3(5). Decides by: the day of the emergency request.
"""

from dataclasses import dataclass
from datetime import date, datetime

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.hour_limits import hour_limit, in_korean_time, length_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["EmergencyBanFacts", "decide_emergency_ban"]

NATIONALS = cite("Act 4-6")
FOREIGNERS = cite("Act 29-2")
REQUEST = hour_limit(
    "emergency_ban_request",
    "The agency asks the Minister to approve an emergency ban within six hours of the emergency request.",
    citation="Act 4-6(3)",
    parameter="emergency_ban.request",
    event="emergency_requested_at",
    act="approval_requested_at",
)
APPROVAL = hour_limit(
    "emergency_ban_approval",
    "The ban is lifted unless the Minister approves it within twelve hours of the request for approval.",
    citation="Act 4-6(4)",
    parameter="emergency_ban.approval",
    event="approval_requested_at",
    act="approved_at",
)
READS = (
    "emergency_ban.applies",
    "emergency_ban.least_penalty_years",
    "emergency_ban.request",
    "emergency_ban.approval",
)


@dataclass(frozen=True, slots=True)
class EmergencyBanFacts:
    """One emergency ban. Instants are None while the step has not happened; `asked_at` is when the answer is needed."""

    national: bool
    asked_on: date
    penalty_years: int | None
    flight_or_evidence_risk: bool | None
    urgent: bool | None
    asked_at: datetime | None
    emergency_requested_at: datetime | None
    approval_requested_at: datetime | None = None
    approved_at: datetime | None = None
    same_facts_before: bool = False


@question("emergency_exit_ban", EmergencyBanFacts, day="asked_on")
@rule("exit_ban.emergency", NATIONALS + FOREIGNERS, decided_on="request", reads=READS)
def decide_emergency_ban(facts: EmergencyBanFacts, law: LawInForce) -> Decision:
    """Whether the emergency ban binds the person at the instant `asked_at`."""
    bases = NATIONALS if facts.national else FOREIGNERS
    applies = law.get("emergency_ban.applies", "national" if facts.national else "foreigner")
    if applies is None:
        return answered("emergency_exit_ban", law, (Finding("emergency_ban.no_law", Verdict.NOT_MET, bases),))
    findings = (*_conditions(facts, law), *_steps(facts, law))
    return answered("emergency_exit_ban", law, findings)


def _conditions(facts: EmergencyBanFacts, law: LawInForce) -> tuple[Finding, ...]:
    bases = NATIONALS if facts.national else FOREIGNERS
    least = law.need("emergency_ban.least_penalty_years")
    grave = None if facts.penalty_years is None else facts.penalty_years >= least.number
    return (
        _met("penalty_years", grave, "emergency_ban.grave_enough", "emergency_ban.not_grave", (least,)),
        _met("flight_or_evidence_risk", facts.flight_or_evidence_risk, "emergency_ban.risk", "emergency_ban.no_risk"),
        _met("urgent", facts.urgent, "emergency_ban.urgent", "emergency_ban.not_urgent"),
        Finding("emergency_ban.again", Verdict.NOT_MET, bases)
        if facts.same_facts_before
        else Finding("emergency_ban.first", Verdict.MET, bases),
    )


def _met(fact: str, value: bool | None, met: str, not_met: str, used: tuple[Parameter, ...] = ()) -> Finding:
    if value is None:
        return Finding("emergency_ban.unknown", Verdict.UNKNOWN, NATIONALS, {}, used, (fact,))
    return Finding(met if value else not_met, Verdict.MET if value else Verdict.NOT_MET, NATIONALS, {}, used)


def _steps(facts: EmergencyBanFacts, law: LawInForce) -> tuple[Finding, ...]:
    """The request for approval, then the approval, each in its hours; a step that is not yet late still binds."""
    first = _step(facts.emergency_requested_at, facts.approval_requested_at, facts.asked_at, "request", law)
    if first.verdict is not Verdict.MET or facts.approval_requested_at is None:
        return (first,)
    return first, _step(facts.approval_requested_at, facts.approved_at, facts.asked_at, "approval", law)


def _step(event: datetime | None, done: datetime | None, asked: datetime | None, step: str, law: LawInForce) -> Finding:
    length = law.need(f"emergency_ban.{step}")
    reached = done or asked
    if event is None or reached is None:
        missing = ("emergency_requested_at",) if event is None else ("asked_at",)
        return Finding("emergency_ban.unknown", Verdict.UNKNOWN, length.bases, {}, (length,), missing)
    due = event + length_of(length)
    used: Facts = {"due_at": in_korean_time(due)}
    code = f"emergency_ban.{step}_{'done' if done else 'awaited'}" if reached <= due else f"emergency_ban.{step}_late"
    return Finding(code, Verdict.MET if reached <= due else Verdict.NOT_MET, length.bases, used, (length,))

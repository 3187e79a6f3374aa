"""Extension of stay: when it may be asked for, and what follows a refusal.

Plain rule: an extension is asked for before the stay ends, by practice from four months before. Visa-free visitors
of B-2 get none, except for causes beyond their control, and never beyond ninety days from entry. Victims of
domestic violence, sexual violence, child abuse and trafficking get it until the procedure ends and for recovery. An
extension in order to leave is free; the office gives thirty days, more with approval. After a refusal the departure
term is at most fourteen days, or the rest of the stay.
Source: Immigration Act 25, 25-2, 25-5; Decree 31, 33(2); Rule 15(3)(4), 32. Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.immigration_act.statuses.listed import of_status
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent
from gwanmun.law.time_limits import last_day_of, time_limit

__all__ = ["DEPARTURE_TERM", "ExtensionFacts", "decide_extension"]

BASES = cite("Act 25(1); Decree 31")
VICTIMS = cite("Act 25-2")
VISITORS = cite("Rule 15(3)(4)")
READS = (
    "extension.opens",
    "extension.visa_free",
    "extension.for_victims",
    "visa_free.longest_from_entry",
    "status.longest_grant",
)
DEPARTURE_TERM = time_limit(
    "refusal_departure",
    "After a refusal the office sets a departure term of at most fourteen days.",
    citation="Decree 33(2)",
    parameter="refusal.departure_term",
    event="notified_on",
    act="leaves_on",
    kind="term",
)
FOR_DEPARTURE = time_limit(
    "extension_departure",
    "The office may extend a stay for departure by thirty days without approval, free of charge.",
    citation="Rule 32(1)",
    parameter="extension.for_departure",
    event="permitted_until",
    act="leaves_on",
    kind="term",
)


@dataclass(frozen=True, slots=True)
class ExtensionFacts:
    """One application. `victim_procedure`: a victim whose procedure or recovery goes on."""

    status_code: str | None
    applied_on: date
    permitted_until: date | None
    entered_on: date | None
    unavoidable_cause: bool | None
    victim_procedure: bool = False


@question("extension", ExtensionFacts, day="applied_on")
@rule("residence.extension", BASES + VISITORS + VICTIMS, decided_on="application", reads=READS)
def decide_extension(facts: ExtensionFacts, law: LawInForce) -> Decision:
    """Whether an extension may be asked for on the day, and how far one can reach."""
    findings = (*_visitor(facts, law), *_victim(facts, law), _in_time(facts, law))
    return answered("extension", law, findings, _reach(facts, law))


def _in_time(facts: ExtensionFacts, law: LawInForce) -> Finding:
    until = facts.permitted_until
    if until is None:
        return Finding("extension.end_unknown", Verdict.UNKNOWN, BASES, missing=("permitted_until",))
    opens = law.need("extension.opens")
    first = _months_before(until, opens.term.value)
    used: Facts = {"permitted_until": until, "applied_on": facts.applied_on, "opens_on": first}
    if facts.applied_on > until:
        return Finding("extension.too_late", Verdict.NOT_MET, BASES, used)
    if facts.applied_on < first:
        return Finding("extension.too_early", Verdict.NOT_MET, BASES, used, (opens,))
    return Finding("extension.in_time", Verdict.MET, BASES, used, (opens,))


def _visitor(facts: ExtensionFacts, law: LawInForce) -> tuple[Finding, ...]:
    limited = facts.status_code and law.get("extension.visa_free", parent(facts.status_code))
    if not limited:
        return ()
    if facts.unavoidable_cause is None:
        return (Finding("extension.cause_unknown", Verdict.UNKNOWN, VISITORS, {}, (limited,), ("unavoidable_cause",)),)
    if not facts.unavoidable_cause:
        return (Finding("extension.no_visitors", Verdict.NOT_MET, VISITORS, {}, (limited,)),)
    cap = law.need("visa_free.longest_from_entry")
    if facts.entered_on is None:
        return (Finding("extension.entry_unknown", Verdict.UNKNOWN, VISITORS, {}, (cap,), ("entered_on",)),)
    if facts.permitted_until:
        last = last_day_of("term", facts.entered_on, cap.term)
        if facts.permitted_until >= last:
            return (Finding("extension.visitor_limit", Verdict.NOT_MET, VISITORS, {"due_on": last}, (cap,)),)
    return (Finding("extension.visitor_cause", Verdict.MET, VISITORS, {}, (limited, cap)),)


def _victim(facts: ExtensionFacts, law: LawInForce) -> tuple[Finding, ...]:
    kind = law.get("extension.for_victims")
    if not facts.victim_procedure or kind is None:
        return ()
    return (Finding("extension.victim", Verdict.MET, VICTIMS, {}, (kind,)),)


def _reach(facts: ExtensionFacts, law: LawInForce) -> Facts:
    """How far one extension reaches from the end of the stay; for visitors no further than ninety days from entry."""
    longest = facts.status_code and of_status("status.longest_grant", facts.status_code, law)
    if not longest or facts.permitted_until is None:
        return {}
    last = last_day_of("term", facts.permitted_until, longest.term)
    if law.get("extension.visa_free", parent(facts.status_code or "")) and facts.entered_on:
        last = min(last, last_day_of("term", facts.entered_on, law.need("visa_free.longest_from_entry").term))
    return {"granted_until": last}


def _months_before(day: date, months: int) -> date:
    """The day of the same number that many months earlier, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    first_of_next = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    length = (first_of_next - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, length))

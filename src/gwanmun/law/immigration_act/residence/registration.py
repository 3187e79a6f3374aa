"""Registration of foreigners.

Plain rule: who stays longer than ninety days registers within ninety days of entry; who is granted a status or changes
to one registers at once. Not those of A-1 and A-2 with their families, those with treaty privileges, and those invited
by the government; they may register if they wish.
Source: Immigration Act 31; Rule 47. Decides by: the day of entry or of the grant.
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
from gwanmun.law.time_limits import last_day_of

__all__ = ["RegistrationFacts", "decide_registration"]

BASES = cite("Act 31(1)")
EXEMPT = cite("Act 31(1)1")
AT_ONCE = cite("Act 31(3)(4)")
READS = ("registration.deadline", "registration.longest_stay_without", "registration.exempt_status")


@dataclass(frozen=True, slots=True)
class RegistrationFacts:
    """One stay. `granted_on` is the day of a grant or change of status inside Korea, if the stay rests on one."""

    registers_on: date
    entered_on: date | None
    permitted_until: date | None
    status_code: str | None
    granted_on: date | None = None
    treaty_privileges: bool = False
    invited_by_government: bool = False


@question("registration", RegistrationFacts, day="registers_on")
@rule("residence.registration", BASES + EXEMPT, decided_on="entry", reads=READS)
def decide_registration(facts: RegistrationFacts, law: LawInForce) -> Decision:
    """Whether the person has to register, by which day, and whether that is in time."""
    if _exempt(facts, law):
        used: Facts = {"status_code": facts.status_code}
        return answered("registration", law, (Finding("registration.exempt", Verdict.MET, EXEMPT, used),))
    if facts.granted_on is not None:
        return _judged(facts, facts.granted_on, law, "registration.at_once")
    missing = tuple(name for name in ("entered_on", "permitted_until") if getattr(facts, name) is None)
    if facts.entered_on is None or facts.permitted_until is None:
        return answered(
            "registration", law, (Finding("registration.unknown", Verdict.UNKNOWN, BASES, missing=missing),)
        )
    longest = law.need("registration.longest_stay_without")
    used = {"entered_on": facts.entered_on, "permitted_until": facts.permitted_until}
    if facts.permitted_until <= last_day_of("term", facts.entered_on, longest.term):
        short = Finding("registration.short_stay", Verdict.MET, BASES, used, (longest,))
        return answered("registration", law, (short,))
    term = law.as_of(facts.entered_on).need("registration.deadline")
    return _judged(facts, last_day_of("deadline", facts.entered_on, term.term), law, "registration.in_time")


def _judged(facts: RegistrationFacts, due_on: date, law: LawInForce, code: str) -> Decision:
    late = facts.registers_on > due_on
    bases = AT_ONCE if code == "registration.at_once" else BASES
    used: Facts = {"registers_on": facts.registers_on, "due_on": due_on}
    term = (law.need("registration.deadline"),) if code == "registration.in_time" else ()
    finding = Finding(
        "registration.late" if late else code, Verdict.NOT_MET if late else Verdict.MET, bases, used, term
    )
    return answered("registration", law, (finding,), {"due_on": due_on})


def _exempt(facts: RegistrationFacts, law: LawInForce) -> bool:
    by_status = facts.status_code is not None and law.get("registration.exempt_status", parent(facts.status_code))
    return bool(by_status) or facts.treaty_privileges or facts.invited_by_government

"""The longest stay that one grant gives.

Plain rule: a grant runs from its day, which is not counted, for at most the period of the status. A dependant stays as
long as the principal, a diplomat for the tenure, others as their agreement says; a working holiday runs from entry for
the time agreed with the country. A job seeker with 80 points gets a year at a time, with 60 to 79 six months. A holder
of H-2 gets three years with proof of Korean, else one. A general visa-free visitor never stays beyond ninety days from
entry. Since 2021-07-01 no stay goes beyond the passport; since 2022-07-01 once up to six months where it is short.
Source: Decree 12; Rule 15(3)(4), 18-3, 37; Overseas Koreans Act 10(1); Stay Manual. Decides by: the day of the grant.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.spans import Span, Unit
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.immigration_act.statuses.listed import of_status
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent
from gwanmun.law.time_limits import last_day_of

__all__ = ["GrantFacts", "decide_longest_grant"]

BASES = cite("Rule 18-3; Decree 12")
PASSPORT = cite("Stay Manual")
READS = (
    "status.longest_grant",
    "status.measure",
    "working_holiday.stay",
    "d_10.grant_by_points",
    "working_visit.stay",
    "grant.within_passport",
    "grant.beyond_short_passport",
    "visa_free.longest_from_entry",
)


@dataclass(frozen=True, slots=True)
class GrantFacts:
    """One grant, extension or change. `bound_until` ends the tenure, the agreement or the stay of the principal."""

    status_code: str
    granted_on: date
    bound_until: date | None
    entered_on: date | None
    nationality: str | None
    points: int | None
    korean_proved: bool | None
    passport_until: date | None
    short_passport_used: bool = False


@question("longest_grant", GrantFacts, day="granted_on")
@rule("status.longest_grant", BASES, decided_on="grant", reads=READS)
def decide_longest_grant(facts: GrantFacts, law: LawInForce) -> Decision:
    """The last day that one grant may reach, or that there is no limit."""
    measure = law.get("status.measure", parent(facts.status_code))
    if measure is not None and measure.text == "unlimited":
        unlimited = Finding("grant.unlimited", Verdict.MET, cite("Act 10-3(1)"), {}, (measure,))
        return answered("longest_grant", law, (unlimited,), {"granted_until": None})
    finding = _by_status(facts, measure, law)
    full = finding.facts.get("granted_until")
    if not isinstance(full, date):
        return answered("longest_grant", law, (finding,))
    cut = _within_passport(facts, full, law)
    last = cut[0].facts["granted_until"] if cut else full
    return answered("longest_grant", law, (finding, *cut), {"granted_until": last})


def _by_status(facts: GrantFacts, measure: Parameter | None, law: LawInForce) -> Finding:
    status = parent(facts.status_code)
    special = SPECIAL.get(facts.status_code) or SPECIAL.get(status)
    if special:
        return special(facts, law)
    if measure is not None:
        return _bound(facts, measure)
    longest = of_status("status.longest_grant", facts.status_code, law)
    if longest is None:
        return Finding("grant.sub_code_decides", Verdict.UNKNOWN, BASES, missing=("status_code",))
    if status == "B-2" and facts.entered_on:
        return _visitor(facts.granted_on, facts.entered_on, longest, law)
    return _granted(facts.granted_on, longest)


def _granted(start: date, longest: Parameter) -> Finding:
    last = last_day_of("term", start, longest.term)
    return Finding("grant.until", Verdict.MET, BASES, {"granted_until": last}, (longest,))


def _bound(facts: GrantFacts, measure: Parameter) -> Finding:
    if facts.bound_until is None:
        return Finding("grant.bound", Verdict.UNKNOWN, BASES, {"measure": measure.text}, (measure,), ("bound_until",))
    used: Facts = {"measure": measure.text, "granted_until": facts.bound_until}
    return Finding("grant.until", Verdict.MET, BASES, used, (measure,))


def _working_holiday(facts: GrantFacts, law: LawInForce) -> Finding:
    missing = tuple(name for name in ("nationality", "entered_on") if getattr(facts, name) is None)
    if facts.nationality is None or facts.entered_on is None:
        return Finding("grant.bound", Verdict.UNKNOWN, BASES, missing=missing)
    stay = law.get("working_holiday.stay", facts.nationality) or law.need("working_holiday.stay", "*")
    return _granted(facts.entered_on, stay)


def _job_seeker(facts: GrantFacts, law: LawInForce) -> Finding:
    if facts.points is None:
        return Finding("grant.bound", Verdict.UNKNOWN, BASES, missing=("points",))
    bands = [item for item in law.entries("d_10.grant_by_points") if item.band.holds(facts.points)]
    if not bands:
        return Finding("grant.too_few_points", Verdict.NOT_MET, BASES, {"points": facts.points})
    months = bands[0]
    last = last_day_of("term", facts.granted_on, Span(months.band.result, Unit.MONTH))
    return Finding("grant.until", Verdict.MET, BASES, {"points": facts.points, "granted_until": last}, (months,))


def _working_visit(facts: GrantFacts, law: LawInForce) -> Finding:
    if facts.korean_proved is None:
        return Finding("grant.bound", Verdict.UNKNOWN, BASES, missing=("korean_proved",))
    return _granted(
        facts.granted_on, law.need("working_visit.stay", "with_korean" if facts.korean_proved else "without_korean")
    )


def _visitor(granted_on: date, entered_on: date, longest: Parameter, law: LawInForce) -> Finding:
    """Thirty days at a time, and never beyond ninety days from entry."""
    cap = law.need("visa_free.longest_from_entry")
    last = min(last_day_of("term", granted_on, longest.term), last_day_of("term", entered_on, cap.term))
    return Finding("grant.until", Verdict.MET, BASES, {"granted_until": last}, (longest, cap))


def _within_passport(facts: GrantFacts, full: date, law: LawInForce) -> tuple[Finding, ...]:
    """The end of the passport ends the stay; where it is short, six months may be given once."""
    bound = law.get("grant.within_passport")
    if bound is None or facts.passport_until is None or full <= facts.passport_until:
        return ()
    last: date = facts.passport_until
    used: tuple[Parameter, ...] = (bound,)
    once = law.get("grant.beyond_short_passport")
    if once is not None and not facts.short_passport_used:
        grace = last_day_of("term", facts.granted_on, once.term)
        if grace > last:
            last, used = min(grace, full), (bound, once)
    values = {"passport_until": facts.passport_until, "granted_until": last}
    return (Finding("grant.within_passport", Verdict.MET, PASSPORT, values, used),)


SPECIAL = {"H-1": _working_holiday, "D-10-1": _job_seeker, "H-2": _working_visit}

"""Re-entry permits, and who needs none.

Plain rule: a registered foreigner who returns within a year, or within the rest of the stay where that is shorter,
needs no permit; a permanent resident none for two years; an overseas Korean none at all. The exemption does not hold
for people under an entry ban or nationals who need a special visa. A single permit is valid for a year, a multiple one
for two, for large investors three; a mission abroad may extend by three months. Nationals of Saudi Arabia, Iran and
Libya get no multiple permit, except with F-6, D-2 and D-4.
Source: Immigration Act 30; Rule 39-7 to 44-2; Overseas Koreans Act 10(3). Decides by: the day of departure.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent
from gwanmun.law.time_limits import last_day_of, time_limit

__all__ = ["ReentryFacts", "ReentryPermitFacts", "decide_reentry", "decide_reentry_permit"]

BASES = cite("Act 30(1); Rule 44-2")
OVERSEAS_KOREANS = cite("OKA 10(3)")
PERMIT = cite("Act 30; Rule 41")
EXTENSION = time_limit(
    "reentry_extension",
    "A mission abroad may extend the time of re-entry by three months.",
    citation="Rule 39-8(2)",
    parameter="reentry.extension",
    event="permit_ends_on",
    act="returned_on",
    kind="term",
)


@dataclass(frozen=True, slots=True)
class ReentryFacts:
    """A resident who is away from `departs_on` to `returns_on`."""

    status_code: str
    departs_on: date
    returns_on: date | None
    permitted_until: date | None
    entry_banned_or_restricted: bool = False


@question("reentry_exemption", ReentryFacts, day="departs_on")
@rule(
    "residence.reentry_exemption",
    BASES + OVERSEAS_KOREANS,
    decided_on="departure",
    reads=("reentry.exemption_registered", "reentry.exemption_permanent"),
)
def decide_reentry(facts: ReentryFacts, law: LawInForce) -> Decision:
    """Whether the person may return without a permit, and until when."""
    status = parent(facts.status_code)
    used: Facts = {"status_code": facts.status_code, "departs_on": facts.departs_on}
    if facts.entry_banned_or_restricted:
        finding = Finding("reentry.not_exempt", Verdict.NOT_MET, BASES, used)
        return answered("reentry_exemption", law, (finding,))
    if status == "F-4":
        return answered("reentry_exemption", law, (Finding("reentry.free", Verdict.MET, OVERSEAS_KOREANS, used),))
    term = law.need("reentry.exemption_permanent" if status == "F-5" else "reentry.exemption_registered")
    if status != "F-5" and facts.permitted_until is None:
        unknown = Finding("reentry.stay_unknown", Verdict.UNKNOWN, BASES, used, (term,), ("permitted_until",))
        return answered("reentry_exemption", law, (unknown,))
    last = last_day_of("term", facts.departs_on, term.term)
    if status != "F-5" and facts.permitted_until is not None:
        last = min(last, facts.permitted_until)
    used = {**used, "permitted_until": facts.permitted_until, "returns_on": facts.returns_on, "due_on": last}
    if facts.returns_on is None:
        return answered(
            "reentry_exemption",
            law,
            (Finding("reentry.until", Verdict.UNKNOWN, BASES, used, (term,), ("returns_on",)),),
            {"due_on": last},
        )
    within = facts.returns_on <= last
    code, verdict = ("reentry.exempt", Verdict.MET) if within else ("reentry.permit_needed", Verdict.NOT_MET)
    return answered("reentry_exemption", law, (Finding(code, verdict, BASES, used, (term,)),), {"due_on": last})


@dataclass(frozen=True, slots=True)
class ReentryPermitFacts:
    """A permit issued on a day; `large_investor`: D-8 and F-2 investors above the sum of the Rule."""

    kind: Literal["single", "multiple"]
    issued_on: date
    status_code: str
    nationality: str | None
    large_investor: bool = False


@question("reentry_permit", ReentryPermitFacts, day="issued_on")
@rule(
    "residence.reentry_permit",
    PERMIT,
    decided_on="issue",
    reads=("reentry.permit", "reentry.no_multiple", "reentry.multiple_anyway"),
)
def decide_reentry_permit(facts: ReentryPermitFacts, law: LawInForce) -> Decision:
    """Whether the kind of permit may be issued, and its last day."""
    barred = facts.nationality and law.get("reentry.no_multiple", facts.nationality)
    if facts.kind == "multiple" and barred and not law.get("reentry.multiple_anyway", parent(facts.status_code)):
        used: Facts = {"nationality": facts.nationality, "status_code": facts.status_code}
        finding = Finding("reentry.single_only", Verdict.NOT_MET, PERMIT, used, (barred,))
        return answered("reentry_permit", law, (finding,))
    key = "investor" if facts.kind == "multiple" and facts.large_investor else facts.kind
    term = law.need("reentry.permit", key)
    last = last_day_of("term", facts.issued_on, term.term)
    finding = Finding("reentry.permit_until", Verdict.MET, term.bases, {"due_on": last}, (term,))
    return answered("reentry_permit", law, (finding,), {"due_on": last})

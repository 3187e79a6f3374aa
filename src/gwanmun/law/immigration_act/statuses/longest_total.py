"""The longest stay in a status in all.

Plain rule: some statuses may be held for a limited time in all: seasonal work eight months in a row, a working visit
three years and with the confirmation of the labour ministry a year and ten months more, job seeking one year with 60 to
79 points and three with 80 or more, a digital nomad three years. The time runs from the first day of the status.
Source: Rule 37(2)(3); Stay Manual. Decides by: the day asked about.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.kernel.spans import Span, Unit
from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent
from gwanmun.law.time_limits import last_day_of

__all__ = ["TotalFacts", "decide_longest_total"]

BASES = cite("Rule 37; Stay Manual")
READS = ("status.longest_total", "status.longest_total_by_points", "working_visit.stay")


@dataclass(frozen=True, slots=True)
class TotalFacts:
    """A stay in one status; `confirmed_by_labour_ministry` lets a holder of H-2 stay on."""

    stays_until: date
    status_code: str
    first_day_on: date | None
    points: int | None
    confirmed_by_labour_ministry: bool = False


@question("longest_total_stay", TotalFacts, day="stays_until")
@rule("status.longest_total", BASES, decided_on="asked", reads=READS)
def decide_longest_total(facts: TotalFacts, law: LawInForce) -> Decision:
    """Whether the stay keeps within the total of the status, and the last day of it."""
    terms = _terms(facts, law)
    if isinstance(terms, Finding):
        return answered("longest_total_stay", law, (terms,))
    if facts.first_day_on is None:
        unknown = Finding("total.unknown", Verdict.UNKNOWN, BASES, {}, terms[1], ("first_day_on",))
        return answered("longest_total_stay", law, (unknown,))
    last = last_day_of("term", facts.first_day_on, *terms[0])
    used: Facts = {"status_code": facts.status_code, "first_day_on": facts.first_day_on, "due_on": last}
    within = facts.stays_until <= last
    code, verdict = ("total.within", Verdict.MET) if within else ("total.exceeded", Verdict.NOT_MET)
    return answered("longest_total_stay", law, (Finding(code, verdict, BASES, used, terms[1]),), {"due_on": last})


def _terms(facts: TotalFacts, law: LawInForce) -> tuple[tuple[Span, ...], tuple[Parameter, ...]] | Finding:
    """The lengths that add up to the total, or the finding that there is none."""
    if facts.status_code == "D-10-1":
        return _by_points(facts, law)
    total = law.get("status.longest_total", facts.status_code) or law.get(
        "status.longest_total", parent(facts.status_code)
    )
    if total is None:
        return Finding("total.none", Verdict.MET, BASES, {"status_code": facts.status_code})
    if parent(facts.status_code) == "H-2" and facts.confirmed_by_labour_ministry:
        further = law.need("working_visit.stay", "confirmed_more")
        return (total.term, further.term), (total, further)
    return (total.term,), (total,)


def _by_points(facts: TotalFacts, law: LawInForce) -> tuple[tuple[Span, ...], tuple[Parameter, ...]] | Finding:
    if facts.points is None:
        return Finding("total.unknown", Verdict.UNKNOWN, BASES, missing=("points",))
    bands = [item for item in law.entries("status.longest_total_by_points") if item.band.holds(facts.points)]
    if not bands:
        return Finding("grant.too_few_points", Verdict.NOT_MET, BASES, {"points": facts.points})
    return (Span(bands[0].band.result, Unit.MONTH),), (bands[0],)

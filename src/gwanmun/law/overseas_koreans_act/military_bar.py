"""Men who gave up the nationality before military service.

Plain rule: a man who lost or renounced the nationality on or after 2018-05-01 without having served gets no F-4 until
31 December of the year in which he turns forty; from 1 January of the year in which he turns forty-one it may be given.
Source: Overseas Koreans Act 5(2). Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["MilitaryBarFacts", "decide_military_bar"]

BASES = cite("OKA 5(2)")


@dataclass(frozen=True, slots=True)
class MilitaryBarFacts:
    """One applicant for F-4. `service_settled`: served, exempt, or transferred to the wartime labour service."""

    applied_on: date
    male: bool
    birth_on: date | None
    lost_nationality_on: date | None
    service_settled: bool | None


@question("overseas_korean_military_bar", MilitaryBarFacts, day="applied_on")
@rule(
    "overseas_koreans.military_bar",
    BASES,
    decided_on="application",
    reads=("overseas_korean.bar_age", "overseas_korean.bar_since"),
)
def decide_military_bar(facts: MilitaryBarFacts, law: LawInForce) -> Decision:
    """Whether the bar stands in the way, and its last day."""
    if not facts.male or facts.service_settled:
        return answered("overseas_korean_military_bar", law, (Finding("military_bar.none", Verdict.MET, BASES),))
    names = ("birth_on", "lost_nationality_on", "service_settled")
    missing = tuple(name for name in names if getattr(facts, name) is None)
    if facts.birth_on is None or facts.lost_nationality_on is None or missing:
        unknown = Finding("military_bar.unknown", Verdict.UNKNOWN, BASES, missing=missing)
        return answered("overseas_korean_military_bar", law, (unknown,))
    age, since = law.need("overseas_korean.bar_age"), law.need("overseas_korean.bar_since")
    ends = date(facts.birth_on.year + age.number, 12, 31)
    used: Facts = {"birth_on": facts.birth_on, "lost_nationality_on": facts.lost_nationality_on, "due_on": ends}
    bound = facts.lost_nationality_on >= date.fromisoformat(since.text) and facts.applied_on <= ends
    code, verdict = ("military_bar.runs", Verdict.NOT_MET) if bound else ("military_bar.none", Verdict.MET)
    finding = Finding(code, verdict, BASES, used, (age, since))
    return answered("overseas_korean_military_bar", law, (finding,), {"due_on": ends} if bound else {})

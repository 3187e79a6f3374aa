"""The income of an applicant for permanent residence.

Plain rule: the household's income of the year before reaches the national income per head, twice that for general
applicants, pensioners, points residents and researchers, seventy percent for others; the applicant's own part is at
least half. Assets may stand in its place. Some kinds are exempt.
Source: Rule 18-4(1)2; Stay Manual (F-5). Decides by: the day of the application.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Facts, Finding, Verdict
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["LivingFacts", "decide_living"]

BASES = cite("Rule 18-4(1)2")
READS = ("permanent.income_percent", "permanent.income_exempt", "permanent.own_part", "income.national_per_head")


@dataclass(frozen=True, slots=True)
class LivingFacts:
    """Income in won of the year before; `gni` where the office gives the figure itself."""

    applied_on: date
    status_code: str
    household_income: int | None
    own_income: int | None
    gni: int | None = None


@question("permanent_residence_income", LivingFacts, day="applied_on")
@rule("permanent_residence.living", BASES, decided_on="application", reads=READS)
def decide_living(facts: LivingFacts, law: LawInForce) -> Decision:
    """Whether the income suffices, and the income needed."""
    exempt = law.get("permanent.income_exempt", facts.status_code)
    if exempt:
        finding = Finding("permanent.income_exempt", Verdict.MET, BASES, {}, (exempt,))
        return answered("permanent_residence_income", law, (finding,))
    percent = law.get("permanent.income_percent", facts.status_code)
    gni = law.get("income.national_per_head", str(facts.applied_on.year - 1))
    per_head = facts.gni or (gni.number if gni else None)
    missing = tuple(name for name in ("household_income", "own_income") if getattr(facts, name) is None)
    if percent is None or per_head is None or facts.household_income is None or facts.own_income is None:
        missing += ("gni",) if per_head is None else ()
        verdict = Verdict.UNKNOWN if missing else Verdict.DISCRETION
        finding = Finding("permanent.income_unknown", verdict, BASES, missing=missing)
        return answered("permanent_residence_income", law, (finding,))
    needed = per_head * percent.number // 100
    used: Facts = {"household_income": facts.household_income, "income_needed": needed}
    enough = facts.household_income >= needed
    own = law.need("permanent.own_part")
    own_enough = facts.own_income * 100 >= needed * own.number
    findings = (
        Finding(
            "permanent.income" if enough else "permanent.income_too_low",
            Verdict.MET if enough else Verdict.NOT_MET,
            BASES,
            used,
            (percent, gni) if gni else (percent,),
        ),
        Finding(
            "permanent.own_part" if own_enough else "permanent.own_part_too_low",
            Verdict.MET if own_enough else Verdict.NOT_MET,
            BASES,
            {"own_income": facts.own_income},
            (own,),
        ),
    )
    return answered("permanent_residence_income", law, findings, {"income_needed": needed})

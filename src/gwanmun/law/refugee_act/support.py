"""Treatment of applicants: who counts as one, work, living expenses, housing, medical care and schooling.

Plain rule: one is an applicant while the application or objection is pending, while the periods for objection or suit
run, and while a suit is pending. An applicant may be permitted to work once six months have passed since the
application, on application; building work is barred. Living expenses are paid for six months from the application, and
six more for serious illness or disability; housing for six months. Who is in court, re-applies, or applied late or to
delay removal gets no allowance, housing or medical support, unless urgent or humanitarian; work and school remain. The
deportation of an applicant is barred; while application or objection is pending, except for a danger to public safety.
Source: Refugee Act 2 no. 4, 3, 40 to 44; Refugee Decree 13, 17 to 21; Immigration Act 62(4).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.administrative_periods.deadlines import Deadline, deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, judged, stated, used
from gwanmun.law.deadline_questions import in_time
from gwanmun.law.decisions import Decision, Fact, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.refugee_act.deadlines import TABLE
from gwanmun.law.rules import rule

__all__ = ["ApplicantFacts", "decide_applicant_status", "decide_removal_barred", "decide_support", "decide_work"]

APPLICANT = cite("Refugee Act 2")
REMOVAL = cite("Act 62(4); Refugee Act 3")
WORK = cite("Refugee Act 40(2); Refugee Decree 18")
SUPPORT = cite("Refugee Act 40(1), 41, 42, 43; Refugee Decree 17, 19")
LIMITED = cite("Refugee Act 44; Refugee Decree 21")
ROWS = {"living_expenses": "ref_living", "housing": "ref_housing"}


@dataclass(frozen=True, slots=True)
class ApplicantFacts:
    """One person who asked for protection, on the day `asked_on`.

    `kind` is the support asked for. `notified_on`: the last decision that may still be contested by objection (`stage`
    first_instance) or suit. `limits` are the grounds of Art. 44 that apply.
    """

    asked_on: date
    applied_on: date | None = None
    stage: Literal["first_instance", "objection", "court"] | None = None
    pending: bool | None = None
    notified_on: date | None = None
    danger_to_public_safety: bool | None = None
    kind: Literal["living_expenses", "housing", "medical", "school"] | None = None
    serious_illness_or_disability: bool = False
    limits: tuple[Literal["in_court", "reapplication", "late", "to_delay_removal"], ...] = ()
    urgent_or_humanitarian: bool | None = False
    work_kind_barred: bool | None = None
    housing_from: date | None = None


@rule("refugee.applicant_status", APPLICANT, decided_on="day asked", reads=(TABLE,))
def decide_applicant_status(facts: ApplicantFacts, law: LawInForce) -> Decision:
    """An applicant in the sense of the Act (status G-1-5), or not."""
    return conclude("refugee.applicant_status", law, (_is_applicant(facts, law),), {"status_code": "G-1-5"})


def _is_applicant(facts: ApplicantFacts, law: LawInForce) -> Finding:
    pending = stated("applicant.pending", APPLICANT, facts, "pending")
    return any_of("applicant.is_one", APPLICANT, (pending, _may_contest(facts, law)))


def _may_contest(facts: ApplicantFacts, law: LawInForce) -> Finding:
    """The period for an objection, or for a suit, still runs."""
    if facts.notified_on is None:
        return condition("applicant.may_contest", APPLICANT, False, used(facts, "notified_on"))
    # A refusal of first instance may be taken to court directly, so the longer period decides.
    limit = deadline(law, TABLE, "ref_suit", facts.notified_on)
    over = limit.over_on(facts.asked_on) if limit else None
    shown: dict[str, Fact] = {**used(facts, "notified_on", "asked_on"), **(limit.facts() if limit else {})}
    holds = None if over is None else not over
    return condition("applicant.may_contest", APPLICANT, holds, shown, missing=("holidays",))


@rule("refugee.removal_barred", REMOVAL, decided_on="day asked", reads=(TABLE,))
def decide_removal_barred(facts: ApplicantFacts, law: LawInForce) -> Decision:
    """Deportation must not be carried out now.

    Only the danger of Art. 62(4) lifts the bar of that article. It does not name the time of a suit, or in which one
    may be filed: there Refugee Act 3 alone bars, without that exception.
    """
    findings = [_is_applicant(facts, law)]
    if facts.pending is not False and facts.stage != "court":
        findings.append(stated("removal.no_danger", REMOVAL, facts, "danger_to_public_safety", wanted=False))
    return conclude("refugee.removal_barred", law, findings)


@rule("refugee.work", WORK, decided_on="application", reads=(TABLE,))
def decide_work(facts: ApplicantFacts, law: LawInForce) -> Decision:
    """Work may be permitted; `opens_on` is the first day on which it may."""
    limit = deadline(law, TABLE, "ref_work", facts.applied_on) if facts.applied_on else None
    if limit is None:
        return conclude("refugee.work", law, (condition("work.six_months", WORK, None, missing=("applied_on",)),))
    findings = (
        _is_applicant(facts, law),
        in_time("work.six_months", limit, facts.asked_on, "asked_on"),
        stated("work.kind_allowed", WORK, facts, "work_kind_barred", wanted=False),
    )
    return conclude("refugee.work", law, findings, {"opens_on": limit.opens_on})


@rule("refugee.support", SUPPORT + LIMITED, decided_on="application", reads=(TABLE, "refugee.education_reference"))
def decide_support(facts: ApplicantFacts, law: LawInForce) -> Decision:
    """The support asked for may be given, and until when."""
    question = "refugee.support"
    if facts.kind is None:
        return conclude(question, law, (condition("support.kind", SUPPORT, None, missing=("kind",)),))
    findings = [_is_applicant(facts, law), _not_limited(facts)]
    if facts.kind == "school":
        reference = law.need("refugee.education_reference")
        findings[1] = condition("support.school", reference.bases, True, used(facts, "kind"), parameters=(reference,))
        return conclude(question, law, findings)
    if facts.kind == "medical":
        return conclude(question, law, findings)
    limit = _limit(facts, law)
    if limit is None:
        missing = ("housing_from",) if facts.kind == "housing" else ("applied_on",)
        return conclude(question, law, (*findings, condition("support.in_time", SUPPORT, None, missing=missing)))
    findings.append(in_time("support.in_time", limit, facts.asked_on, "asked_on"))
    return conclude(question, law, findings, {"support_until": limit.last_day})


def _limit(facts: ApplicantFacts, law: LawInForce) -> Deadline | None:
    row = ROWS[facts.kind or ""]
    start = facts.housing_from if facts.kind == "housing" else facts.applied_on
    if start is None:
        return None
    longer = (row,) if facts.kind == "living_expenses" and facts.serious_illness_or_disability else ()
    return deadline(law, TABLE, row, start, extended_by=longer)


def _not_limited(facts: ApplicantFacts) -> Finding:
    if not facts.limits:
        return condition("support.not_limited", LIMITED, True, used(facts, "limits"))
    urgent = judged("support.urgent", LIMITED, facts, "urgent_or_humanitarian")
    free = condition("support.not_limited", LIMITED, False, used(facts, "limits"))
    return any_of("support.limited_or_urgent", LIMITED, (free, urgent))

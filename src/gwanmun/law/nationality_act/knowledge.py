"""Basic knowledge: the comprehensive evaluation, the interview, and who is exempt from them.

Plain rule: 60 of 100 points in the comprehensive evaluation, taken within a year of the application, and an interview
that finds the applicant fit; two interviews in all, and not coming counts as failing.
Exempt from the evaluation: minors; who is 60 or older; special merit and talent; who completed the integration
programme; who reached 60 points in the three years before; others recognised by the Minister.
Exempt from the interview: below 15; the spouse of a reinstated person from 60; who completed the integration programme
and has 60 points (completion alone from 2011 to February 2018); others recognised by the Minister.
Source: Nationality Act 5 no. 5; Nationality Decree 4-2, 4-3; Nationality Rule 4(1), 4(3), 4(4).
"""

from collections.abc import Iterable
from datetime import date

from gwanmun.kernel.ages import age_range_on
from gwanmun.kernel.refusals import LegalBasis
from gwanmun.law.administrative_periods.deadlines import Deadline, deadline
from gwanmun.law.citations import cite
from gwanmun.law.conditions import condition
from gwanmun.law.decisions import Fact, Finding, Verdict, all_of, as_fact
from gwanmun.law.in_force import LawInForce
from gwanmun.law.nationality_act.naturalisation_facts import NaturalisationFacts
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule

__all__ = ["basic_knowledge", "evaluation_exemption", "interview_exemption"]

EVALUATION = cite("Nationality Act 5; Nationality Decree 4-2, 4-3")
EXEMPT = cite("Nationality Rule 4(1)")
INTERVIEW = cite("Nationality Decree 4-3; Nationality Rule 4(4)")
INTERVIEW_EXEMPT = cite("Nationality Rule 4(3)")
EVALUATION_READS = (
    "knowledge.exempt_age",
    "knowledge.exempt_joint_spouse",
    "knowledge.exempt_kiip",
    "knowledge.exempt_path",
    "knowledge.pass_mark",
    "knowledge.test",
    "majority.age",
    "nationality.deadline",
)
INTERVIEW_READS = (
    "interview.exempt_kiip",
    "interview.exempt_under_age",
    "interview.exempt_spouse_age",
    "interview.attempts",
)


def basic_knowledge(path: str, facts: NaturalisationFacts, law: LawInForce) -> Finding:
    """The evaluation and the interview are passed or not needed. `law` is that of the application."""
    parts = (_evaluation(path, facts, law), _interview(facts, law))
    return all_of("naturalisation.knowledge", EVALUATION, parts)


def _evaluation(path: str, facts: NaturalisationFacts, law: LawInForce) -> Finding:
    return evaluation_exemption(path, facts, law) or _evaluation_passed(facts, law)


@rule("naturalisation.evaluation_exemption", EXEMPT, decided_on="application", reads=EVALUATION_READS)
def evaluation_exemption(path: str, facts: NaturalisationFacts, law: LawInForce) -> Finding | None:
    """The exemption from the evaluation that applies, as a finding that is met; None when none does."""
    return _first(
        (
            _exempt_by_age(facts, law),
            _exempt_by_path(path, law),
            _exempt_by_programme(facts, law),
            _exempt_by_earlier_score(facts, law),
            _exempt_as_spouse(facts, law),
            _waived("knowledge.evaluation_waived", EXEMPT, facts.evaluation_waived),
        )
    )


def _first(found: Iterable[Finding | None]) -> Finding | None:
    return next((finding for finding in found if finding), None)


def _met(code: str, facts: dict[str, Fact], *parameters: Parameter) -> Finding:
    return Finding(code, Verdict.MET, EXEMPT, facts, parameters)


def _exempt_by_age(facts: NaturalisationFacts, law: LawInForce) -> Finding | None:
    if facts.birth is None:
        return None
    least, most = age_range_on(facts.birth, facts.application_day)
    used: dict[str, Fact] = {"birth": as_fact(facts.birth), "applied_on": facts.application_day}
    senior, majority = law.need("knowledge.exempt_age"), law.need("majority.age")
    if least >= senior.number:
        return _met("knowledge.exempt_senior", used, senior)
    return _met("knowledge.exempt_minor", used, majority) if most < majority.number else None


def _exempt_by_path(path: str, law: LawInForce) -> Finding | None:
    exempt = law.get("knowledge.exempt_path", path)
    return _met("knowledge.exempt_path", {"path": path}, exempt) if exempt else None


def _exempt_by_programme(facts: NaturalisationFacts, law: LawInForce) -> Finding | None:
    exempt = law.need("knowledge.exempt_kiip")
    completed = facts.kiip_completed_on
    if completed is None or not exempt.flag or completed > facts.decided_on:
        return None
    return _met("knowledge.exempt_programme", {"kiip_completed_on": completed}, exempt)


def _exempt_by_earlier_score(facts: NaturalisationFacts, law: LawInForce) -> Finding | None:
    """60 points or more reached in the three years before the application."""
    mark = law.need("knowledge.pass_mark")
    for sitting in facts.evaluations:
        if sitting.taken_on <= facts.application_day and sitting.score >= mark.number:
            valid = deadline(law, "nationality.deadline", "nat_eval_score_validity", sitting.taken_on)
            if valid and not valid.over_on(facts.application_day):
                used: dict[str, Fact] = {
                    "evaluation.taken_on": sitting.taken_on,
                    "evaluation.score": sitting.score,
                    "evaluation.counts_until": valid.last_day,
                }
                return _met("knowledge.exempt_earlier_score", used, mark, *valid.parameters)
    return None


def _exempt_as_spouse(facts: NaturalisationFacts, law: LawInForce) -> Finding | None:
    exempt = law.need("knowledge.exempt_joint_spouse")
    used: dict[str, Fact] = {"applies_with_spouse": facts.applies_with_spouse}
    return _met("knowledge.exempt_spouse", used, exempt) if exempt.flag and facts.applies_with_spouse else None


def _waived(code: str, bases: tuple[LegalBasis, ...], waived: bool | None) -> Finding | None:
    return Finding(code, Verdict.MET, bases, {code.rpartition(".")[2]: True}) if waived else None


def _evaluation_passed(facts: NaturalisationFacts, law: LawInForce) -> Finding:
    """A result of 60 within the year; below it another sitting in the year is possible."""
    mark, test = law.need("knowledge.pass_mark"), law.need("knowledge.test")
    limit = deadline(law, "nationality.deadline", "nat_eval_take", facts.application_day)
    best = max((item.score for item in facts.evaluations if _counts(item.taken_on, facts, limit)), default=None)
    used: dict[str, Fact] = {"evaluation.score": best, "applied_on": facts.application_day}
    used |= {"evaluation.take_by": limit.last_day} if limit else {}
    over = limit is not None and limit.over_on(facts.decided_on)
    holds = True if best is not None and best >= mark.number else False if over else None
    parameters = (mark, test, *(limit.parameters if limit else ()))
    return condition("knowledge.evaluation", EVALUATION, holds, used, parameters=parameters, missing=("evaluations",))


def _counts(taken_on: date, facts: NaturalisationFacts, limit: Deadline | None) -> bool:
    in_time = limit is None or not limit.over_on(taken_on)
    return facts.application_day <= taken_on <= facts.decided_on and in_time


def _interview(facts: NaturalisationFacts, law: LawInForce) -> Finding:
    return interview_exemption(facts, law) or _interview_passed(facts, law)


@rule("naturalisation.interview_exemption", INTERVIEW_EXEMPT, decided_on="application", reads=INTERVIEW_READS)
def interview_exemption(facts: NaturalisationFacts, law: LawInForce) -> Finding | None:
    """The exemption from the interview that applies, as a finding that is met; None when none does."""
    return _first(
        (
            _interview_by_age(facts, law),
            _interview_by_programme(facts, law),
            _waived("knowledge.interview_waived", INTERVIEW_EXEMPT, facts.interview_waived),
        )
    )


def _interview_by_age(facts: NaturalisationFacts, law: LawInForce) -> Finding | None:
    if facts.birth is None:
        return None
    least, most = age_range_on(facts.birth, facts.application_day)
    used: dict[str, Fact] = {"birth": as_fact(facts.birth), "applied_on": facts.application_day}
    child, senior = law.get("interview.exempt_under_age"), law.need("interview.exempt_spouse_age")
    if child and most < child.number:
        return Finding("knowledge.interview_child", Verdict.MET, INTERVIEW_EXEMPT, used, (child,))
    if facts.spouse_of_reinstated and least >= senior.number:
        return Finding("knowledge.interview_spouse", Verdict.MET, INTERVIEW_EXEMPT, used, (senior,))
    return None


def _interview_by_programme(facts: NaturalisationFacts, law: LawInForce) -> Finding | None:
    exempt, mark = law.need("interview.exempt_kiip"), law.need("knowledge.pass_mark")
    if facts.kiip_completed_on is None or facts.kiip_completed_on > facts.decided_on or exempt.text == "none":
        return None
    passed = any(item.score >= mark.number and item.taken_on <= facts.decided_on for item in facts.evaluations)
    if exempt.text != "completion" and not passed:
        return None
    used: dict[str, Fact] = {"kiip_completed_on": facts.kiip_completed_on}
    return Finding("knowledge.interview_programme", Verdict.MET, INTERVIEW_EXEMPT, used, (exempt, mark))


def _interview_passed(facts: NaturalisationFacts, law: LawInForce) -> Finding:
    attempts = law.need("interview.attempts")
    held = facts.interviews[: attempts.number]
    holds = True if "fit" in held else False if len(held) == attempts.number else None
    used: dict[str, Fact] = {"interviews": facts.interviews}
    return condition("knowledge.interview", INTERVIEW, holds, used, parameters=(attempts,), missing=("interviews",))

"""What completion gives, and the early adaptation programme.

Plain rule: completion, or 60 points in the comprehensive evaluation, proves the basic knowledge for permanent residence
since 21 September 2018. In naturalisation completion exempts from the evaluation, and with 60 points from the
interview. The early adaptation programme is mandatory for H-2 since September 2014, E-6-2 since August 2017, spouses
from seven countries since October 2019 within six months, and C-3-8 on the way to H-2 since December 2019; others may
take part. It lasts three hours, two in dense areas, credits two hours in the integration programme.
Source: Immigration Rule 18-4(1)3, 53-5; Nationality Rule 4(1)5, 4(3)3; Immigration Act 40.
"""

from dataclasses import dataclass
from datetime import date

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.rules import rule
from gwanmun.law.statuses import parent
from gwanmun.law.time_limits import last_day_of

__all__ = ["BenefitFacts", "EarlyAdaptationFacts", "decide_benefits", "decide_early_adaptation"]

KNOWLEDGE = cite("Rule 18-4(1)3; Nationality Rule 4(1)5, 4(3)3")
EARLY = cite("Rule 53-5")


@dataclass(frozen=True, slots=True)
class BenefitFacts:
    """What a participant has reached by the day of an application for permanent residence or naturalisation."""

    applied_on: date
    completed: bool | None = None
    score: int | None = None


@rule(
    "kiip.benefits",
    KNOWLEDGE,
    decided_on="application",
    reads=("kiip.permanent_residence_score", "knowledge.exempt_kiip", "knowledge.pass_mark", "interview.exempt_kiip"),
)
def decide_benefits(facts: BenefitFacts, law: LawInForce) -> Decision:
    """Which proofs and exemptions follow; granted when there is at least one."""
    if facts.completed is None:
        return conclude("kiip.benefits", law, (condition("benefits.any", KNOWLEDGE, None, missing=("completed",)),))
    residence, mark = law.get("kiip.permanent_residence_score"), law.need("knowledge.pass_mark")
    evaluation, interview = law.need("knowledge.exempt_kiip"), law.need("interview.exempt_kiip")
    done = facts.completed
    outcome: dict[str, Fact] = {
        "permanent_residence_knowledge": residence is not None and (done or _reached(facts.score, residence)),
        "evaluation_exempt": evaluation.flag and done,
        "interview_exempt": done
        and (interview.text == "completion" or (interview.text != "none" and _reached(facts.score, mark))),
    }
    gives = True if True in outcome.values() else None if None in outcome.values() else False
    used_values = (evaluation, interview, mark, *((residence,) if residence else ()))
    finding = condition(
        "benefits.any", KNOWLEDGE, gives, used(facts, "completed", "score"), parameters=used_values, missing=("score",)
    )
    return conclude("kiip.benefits", law, (finding,), outcome)


def _reached(score: int | None, mark: Parameter) -> bool | None:
    return None if score is None else score >= mark.number


@dataclass(frozen=True, slots=True)
class EarlyAdaptationFacts:
    """A foreigner who entered on `entered_on`; `completed_on`: the programme."""

    asked_on: date
    status_code: str
    nationality: str | None = None
    entered_on: date | None = None
    completed_on: date | None = None
    dense_area: bool = False


@rule(
    "kiip.early_adaptation",
    EARLY,
    decided_on="entry",
    reads=(
        "early_adaptation.mandatory",
        "early_adaptation.nationalities",
        "early_adaptation.marriage_term",
        "early_adaptation.hours",
    ),
)
def decide_early_adaptation(facts: EarlyAdaptationFacts, law: LawInForce) -> Decision:
    """Whether the programme is mandatory (`mandatory`), and whether it was done in time."""
    entered = law.as_of(facts.entered_on or facts.asked_on)
    key = _listed(facts.status_code, entered)
    nationalities = entered.get("early_adaptation.nationalities", key or "")
    if key and nationalities and facts.nationality is None:
        unknown = condition("early_adaptation.done", EARLY, None, missing=("nationality",))
        return conclude("kiip.early_adaptation", law, (unknown,))
    mandatory = key is not None and (nationalities is None or facts.nationality in nationalities.items)
    hours, credited = (
        law.need("early_adaptation.hours", "dense_area" if facts.dense_area else "programme"),
        law.need("early_adaptation.hours", "credited"),
    )
    outcome: dict[str, Fact] = {"mandatory": mandatory, "hours": hours.number, "hours_credited": credited.number}
    if not mandatory:
        free = condition("early_adaptation.voluntary", EARLY, True, used(facts, "status_code", "nationality"))
        return conclude("kiip.early_adaptation", law, (free,), outcome)
    return conclude("kiip.early_adaptation", law, (_done(facts, entered),), outcome)


def _listed(status_code: str, law: LawInForce) -> str | None:
    """The key under which the status is mandatory on the day of entry: by its own code, or by its parent."""
    for code in (status_code, parent(status_code)):
        if law.get("early_adaptation.mandatory", code):
            return code
    return None


def _done(facts: EarlyAdaptationFacts, law: LawInForce) -> Finding:
    day, term = facts.completed_on, law.get("early_adaptation.marriage_term")
    shown: dict[str, Fact] = used(facts, "completed_on", "entered_on")
    if parent(facts.status_code) != "F-6" or term is None or facts.entered_on is None:
        return condition("early_adaptation.done", EARLY, day is not None, shown)
    until = last_day_of("deadline", facts.entered_on, term.term)
    shown |= {"complete_by": until}
    done = day is not None and day <= until
    open_still = day is None and facts.asked_on <= until
    return condition(
        "early_adaptation.done",
        EARLY,
        None if open_still else done,
        shown,
        parameters=(term,),
        missing=("completed_on",),
    )

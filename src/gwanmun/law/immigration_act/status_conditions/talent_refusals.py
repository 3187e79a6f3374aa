"""What bars from residence of talented people (F-2-7) and from skilled work (E-7-4), whatever the points.

Plain rule for F-2-7: prison until five years after its end; three or more violations with five million won in sum
within three years; criminal fines of three million won or more within three years; false documents within three years.
Plain rule for E-7-4: criminal fines of three million won or more within ten years; tax arrears; four or more
violations; illegal stay of three months or more within ten years.
Source: Stay Manual (F-2, E-7-4). Decides by: the day of the application.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gwanmun.law.answers import answered
from gwanmun.law.citations import cite
from gwanmun.law.decisions import Decision, Finding, Verdict
from gwanmun.law.immigration_act.requirements import requirement, wait_over
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["SkilledRefusalFacts", "TalentRefusalFacts", "decide_skilled_refusals", "decide_talent_refusals"]

BASES = cite("Stay Manual")
TOPIC = "talent_bar"
TALENT_READS = (
    "talent.prison_wait",
    "talent.false_documents_wait",
    "talent.most_violations",
    "talent.largest_sum",
    "talent.largest_fine",
)
SKILLED_READS = ("skilled.largest_fine", "skilled.most_violations", "skilled.longest_illegal_stay")


@dataclass(frozen=True, slots=True)
class TalentRefusalFacts:
    """The record of an applicant; days are None where nothing of the kind happened. Amounts in won."""

    applied_on: date
    violations_in_three_years: int | None
    violation_sum_in_three_years: int | None
    criminal_fines_in_three_years: int | None
    prison_ended_on: date | None = None
    false_documents_on: date | None = None


@question("talent_refusals", TalentRefusalFacts, day="applied_on")
@rule("status.talent_refusals", BASES, decided_on="application", reads=TALENT_READS)
def decide_talent_refusals(facts: TalentRefusalFacts, law: LawInForce) -> Decision:
    """Whether something in the record bars from F-2-7."""
    return answered("talent_refusals", law, tuple(_talent(facts, law)))


def _talent(facts: TalentRefusalFacts, law: LawInForce) -> Iterator[Finding]:
    for event, term in (("prison_ended_on", TALENT_READS[0]), ("false_documents_on", TALENT_READS[1])):
        happened = getattr(facts, event)
        if happened is not None:
            yield wait_over(TOPIC, event, happened, facts.applied_on, law.need(term))
    yield _violations(facts, law)
    fine = facts.criminal_fines_in_three_years
    yield _below("criminal_fines_in_three_years", fine, law.need("talent.largest_fine"))
    yield Finding("talent_bar.clear", Verdict.MET, BASES)


def _violations(facts: TalentRefusalFacts, law: LawInForce) -> Finding:
    """Both the number and the sum have to be reached for the bar."""
    parts = (
        _below("violations_in_three_years", facts.violations_in_three_years, law.need("talent.most_violations")),
        _below("violation_sum_in_three_years", facts.violation_sum_in_three_years, law.need("talent.largest_sum")),
    )
    verdicts = {part.verdict for part in parts}
    holds = True if Verdict.MET in verdicts else None if Verdict.UNKNOWN in verdicts else False
    missing = tuple(name for part in parts for name in part.missing)
    shown = {name: value for part in parts for name, value in part.facts.items()}
    used = tuple(item for part in parts for item in part.parameters)
    return requirement(TOPIC, "few_violations", holds, BASES, shown, parameters=used, missing=missing)


@dataclass(frozen=True, slots=True)
class SkilledRefusalFacts:
    """The record of a worker, each within ten years; amounts in won, illegal stay in full months."""

    applied_on: date
    criminal_fines_in_ten_years: int | None
    tax_arrears: bool | None
    violations: int | None
    illegal_months_in_ten_years: int | None


@question("skilled_worker_refusals", SkilledRefusalFacts, day="applied_on")
@rule("status.skilled_worker_refusals", BASES, decided_on="application", reads=SKILLED_READS)
def decide_skilled_refusals(facts: SkilledRefusalFacts, law: LawInForce) -> Decision:
    """Whether something in the record bars from E-7-4."""
    free = None if facts.tax_arrears is None else not facts.tax_arrears
    findings = (
        _below("criminal_fines_in_ten_years", facts.criminal_fines_in_ten_years, law.need(SKILLED_READS[0])),
        requirement(TOPIC, "free_of_arrears", free, BASES, missing=("tax_arrears",)),
        _below("violations", facts.violations, law.need(SKILLED_READS[1])),
        _below("illegal_months_in_ten_years", facts.illegal_months_in_ten_years, law.need(SKILLED_READS[2])),
        Finding("talent_bar.clear", Verdict.MET, BASES),
    )
    return answered("skilled_worker_refusals", law, findings)


def _below(fact: str, value: int | None, limit: Parameter) -> Finding:
    """Below the number from which it bars."""
    holds = None if value is None else value < limit.number
    return requirement(TOPIC, fact, holds, BASES, {fact: value}, parameters=(limit,))

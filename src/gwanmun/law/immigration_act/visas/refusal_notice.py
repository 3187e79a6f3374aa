"""The notice of a refused visa.

Plain rule: a refusal is told to the applicant through the network or at the mission, on the form for it, with the
reason.
Source: Rule 9-6; Form 17-4. Decides by: the day of the refusal.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, used
from gwanmun.law.decisions import Decision
from gwanmun.law.in_force import LawInForce
from gwanmun.law.questions import question
from gwanmun.law.rules import rule

__all__ = ["VisaRefusalFacts", "decide_visa_refusal_notice"]

BASES = cite("Rule 9-6")
QUESTION = "visa_refusal_notice"


@dataclass(frozen=True, slots=True)
class VisaRefusalFacts:
    """How the refusal was told; "not_told" says that it was not."""

    refused_on: date
    told_by: Literal["network", "mission", "not_told"] | None


@question(QUESTION, VisaRefusalFacts, day="refused_on")
@rule("visas.refusal_notice", BASES, decided_on="refusal", reads=("visa_refusal.form",))
def decide_visa_refusal_notice(facts: VisaRefusalFacts, law: LawInForce) -> Decision:
    """The refusal was told in the way of the Rule: the outcome `form`."""
    form = law.need("visa_refusal.form")
    told = None if facts.told_by is None else facts.told_by != "not_told"
    shown = used(facts, "told_by")
    finding = condition("visa_refusal.told", BASES, told, shown, parameters=(form,), missing=("told_by",))
    return conclude(QUESTION, law, (finding,), {"form": form.text})

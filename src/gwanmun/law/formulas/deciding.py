"""Turns a computed condition into a decision: granted, refused, or which missing fact would decide."""

from collections.abc import Mapping

from gwanmun.law import conclusions
from gwanmun.law.decisions import Decision, Facts, Verdict
from gwanmun.law.formulas.nodes import Step
from gwanmun.law.formulas.one_person import compute
from gwanmun.law.formulas.possible import Scalar
from gwanmun.law.in_force import LawInForce

__all__ = ["decide_by_formula"]


def decide_by_formula(
    question: str, formula: Step, facts: Mapping[str, Scalar], law: LawInForce, shown: tuple[str, ...] = ()
) -> Decision:
    """Met or not met as soon as the missing facts can no longer change it. `shown` are steps for the outcome."""
    finding = compute(formula, facts, law).finding
    values = {code: value for part in finding.walk() for code, value in part.facts.items()}
    outcome: Facts = {code: values.get(code) for code in shown}
    if finding.verdict is Verdict.NOT_MET:
        code = f"{question}.not_met"
        return conclusions.refused(code, question, law, (finding,), bases=finding.bases, outcome=outcome)
    return conclusions.review(question, law, (finding,), outcome) or conclusions.granted(
        f"{question}.met", question, law, (finding,), outcome
    )

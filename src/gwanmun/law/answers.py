"""Turns the findings of a plain question into its decision: the first one that fails, else what is open, else yes.

The decision carries the code of the finding that decides, so that a letter gives the reason and not only the result.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from gwanmun.law import conclusions
from gwanmun.law.decisions import NOTHING, Decision, Fact, Finding
from gwanmun.law.in_force import LawInForce

__all__ = ["answered"]


def answered(
    question: str, law: LawInForce, findings: Iterable[Finding], outcome: Mapping[str, Fact] = NOTHING
) -> Decision:
    """Refused by the first finding that fails; to an officer for what is open; granted by the last finding."""
    found = tuple(findings)
    failed = conclusions.failing(found)
    if failed:
        return conclusions.refused(failed.code, question, law, found, bases=failed.bases, outcome=outcome)
    open_question = conclusions.review(question, law, found, outcome)
    if open_question:
        return replace(open_question, code=f"answer.{open_question.code.rpartition('.')[2]}")
    return conclusions.granted(found[-1].code, question, law, found, outcome)

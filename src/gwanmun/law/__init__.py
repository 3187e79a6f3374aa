"""The law in force: rules as plain Python, dated parameters with citations, decisions that explain themselves.

One package an act, one module an article or a topic. A rule takes facts and the law of the day that decides
(`at(on)`), and answers `Eligible`, `Refusal` or `NeedsReview`. Nothing here knows the clock, a database or a person
who is not described by the facts.
"""

from gwanmun.law.decision_json import decision_as_json, decision_from_json
from gwanmun.law.decisions import Decision, Eligible, Finding, NeedsReview, Refusal, Verdict
from gwanmun.law.explain import explain
from gwanmun.law.in_force import LawInForce, at
from gwanmun.law.settings import ConfirmedFact, OfficeSettings

__all__ = [
    "ConfirmedFact",
    "Decision",
    "Eligible",
    "Finding",
    "LawInForce",
    "NeedsReview",
    "OfficeSettings",
    "Refusal",
    "Verdict",
    "at",
    "decision_as_json",
    "decision_from_json",
    "explain",
]

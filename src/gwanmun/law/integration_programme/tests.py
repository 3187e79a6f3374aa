"""Tests: who may sit one, when to apply, what it costs.

Plain rule: the mid-term test is sat within two years of the level 4 course; the permanent residence test after the
basic course of level 5, or within two years of 85 points in the pre-evaluation; the naturalisation test after the
advanced course. Applications are taken in the window of the sitting. A test costs 38,000 won since 10 March 2021.
Source: operating rules; notice 2024-109; test calendar of 2026.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.citations import cite
from gwanmun.law.conditions import conclude, condition, no_rule, stated, used
from gwanmun.law.decisions import Decision, Fact, Finding, any_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rule

__all__ = ["SittingFacts", "decide_sitting"]

BASES = cite("Decree 48(2); KIIP Rules; KIIP notices")
QUESTION = "kiip.sitting"
READS = (
    "kiip.fee",
    "kiip.test_window",
    "kiip.direct_test_score",
    "kiip.sitting_opens",
    "kiip.sitting_closes",
    "kiip.sitting_held",
    "kiip.sitting_results",
)


@dataclass(frozen=True, slots=True)
class SittingFacts:
    """An application for a test. `sitting` is the test and its round, such as "comprehensive-5"."""

    applied_on: date
    test: Literal["pre", "mid", "permanent_residence", "naturalisation"]
    sitting: str | None = None
    course_done: bool | None = None
    course_ended_on: date | None = None
    pre_evaluation_score: int | None = None
    pre_evaluation_on: date | None = None


@rule(QUESTION, BASES, decided_on="application", reads=READS)
def decide_sitting(facts: SittingFacts, law: LawInForce) -> Decision:
    """The application is accepted; with the fee, the day of the test and of the results."""
    findings = [] if facts.test == "pre" else [_admitted(facts, law)]
    outcome: dict[str, Fact] = {}
    if facts.sitting is not None:
        findings.append(_in_window(facts, facts.sitting, law))
        held, results = law.get("kiip.sitting_held", facts.sitting), law.get("kiip.sitting_results", facts.sitting)
        outcome = {
            "test_on": _day(held.value) if held else None,
            "results_on": _day(results.value) if results else None,
        }
    fee = law.get("kiip.fee", "test")
    doubtful = law.unconfirmed("kiip.fee", "test")
    findings.append(
        condition("sitting.fee", BASES, True, parameters=(fee,))
        if fee
        else no_rule("sitting.fee_uncertain", BASES, unconfirmed=(doubtful,) if doubtful else ())
    )
    return conclude(QUESTION, law, findings, outcome | {"fee_krw": fee.number if fee else None})


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _in_window(facts: SittingFacts, sitting: str, law: LawInForce) -> Finding:
    opens, closes = law.get("kiip.sitting_opens", sitting), law.get("kiip.sitting_closes", sitting)
    if opens is None or closes is None:
        doubtful = law.unconfirmed("kiip.sitting_closes", sitting)
        return no_rule("sitting.window", BASES, used(facts, "sitting"), unconfirmed=(doubtful,) if doubtful else ())
    first, last = _day(opens.value), _day(closes.value)
    inside = first is not None and last is not None and first <= facts.applied_on <= last
    shown: dict[str, Fact] = {**used(facts, "sitting", "applied_on"), "apply_from": first, "apply_to": last}
    return condition("sitting.window", BASES, inside, shown, parameters=(opens, closes))


def _admitted(facts: SittingFacts, law: LawInForce) -> Finding:
    course = stated("sitting.course_done", BASES, facts, "course_done")
    if facts.test == "mid":
        return _in_two_years("sitting.since_course", "course_ended_on", facts.course_ended_on, "mid", facts, law)
    if facts.test == "permanent_residence" and facts.pre_evaluation_score is not None:
        score = law.need("kiip.direct_test_score")
        high = facts.pre_evaluation_score >= score.number
        direct = (
            _in_two_years("sitting.since_score", "pre_evaluation_on", facts.pre_evaluation_on, facts.test, facts, law)
            if high
            else condition("sitting.score", BASES, False, used(facts, "pre_evaluation_score"), parameters=(score,))
        )
        return any_of("sitting.course_or_score", BASES, (course, direct))
    return course


def _in_two_years(code: str, name: str, since: date | None, key: str, facts: SittingFacts, law: LawInForce) -> Finding:
    window = law.need("kiip.test_window", key)
    if since is None:
        return condition(code, BASES, None, parameters=(window,), missing=(name,))
    until = last_day(window.term, since, first_day_counts=False)
    shown: dict[str, Fact] = {name: since, "sit_by": until}
    return condition(code, BASES, facts.applied_on <= until, shown, parameters=(window,))

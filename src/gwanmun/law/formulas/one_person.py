"""Runs a formula for one person and explains it: each step with value, articles, parameters and what was missing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import assert_never

from gwanmun.law.administrative_periods.terms import last_day
from gwanmun.law.decisions import Fact as Plain
from gwanmun.law.decisions import Finding, Verdict
from gwanmun.law.formulas import possible
from gwanmun.law.formulas.nodes import (
    Amount,
    Arithmetic,
    Bracket,
    Comparison,
    DateArithmetic,
    Discretion,
    Fact,
    Flagged,
    Logic,
    Lookup,
    Node,
    Step,
)
from gwanmun.law.formulas.possible import Possible, Scalar, known
from gwanmun.law.formulas.walking import is_condition
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter

__all__ = ["Computed", "compute"]


@dataclass(frozen=True, slots=True)
class Computed:
    """The result of a formula: its value (None when unknown), what it may still become, and the explanation."""

    value: Scalar
    low: float
    high: float
    finding: Finding


@dataclass(slots=True)
class _Trace:
    """What one step used, gathered while its nodes are computed."""

    facts: dict[str, Plain] = field(default_factory=dict)
    parameters: list[Parameter] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    parts: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Case:
    facts: Mapping[str, Scalar]
    law: LawInForce


def compute(formula: Step, facts: Mapping[str, Scalar], law: LawInForce) -> Computed:
    """The formula for one person under one law. Facts that are left out, or None, are unknown.

    Raises:
        MissingParameter: the law of the day has no such amount.
        TypeError: a fact has another type than the formula needs.
    """
    trace = _Trace()
    result = _evaluate(formula, _Case(facts, law), trace)
    return Computed(result.value, result.low, result.high, trace.parts[0])


def _evaluate(node: Node, case: _Case, trace: _Trace) -> Possible:
    """A node; facts that were missing below it do not matter once its value is known."""
    before = len(trace.missing)
    result = _compute(node, case, trace)
    if result.value is not None:
        del trace.missing[before:]
    return result


def _compute(node: Node, case: _Case, trace: _Trace) -> Possible:
    match node:
        case Step():
            return _step(node, case, trace)
        case Fact():
            return _fact(node, case, trace)
        case Amount(name, key):
            amount = case.law.need(name, key)
            trace.parameters.append(amount)
            return known(amount.number)
        case Bracket(of, table):
            return _bracket(_evaluate(of, case, trace), case.law.entries(table), trace)
        case Lookup(of, table):
            return _lookup(_evaluate(of, case, trace), table, case.law, trace)
        case Flagged(condition, then):
            return _flagged(_evaluate(condition, case, trace), _evaluate(then, case, trace))
        case Comparison(left, op, right):
            return possible.compare(_evaluate(left, case, trace), op, _evaluate(right, case, trace))
        case Logic(op, parts):
            combine = possible.both if op == "all" else possible.either
            return combine([_evaluate(part, case, trace) for part in parts])
        case Arithmetic(op, parts):
            return _arithmetic(op, [_evaluate(part, case, trace) for part in parts])
        case DateArithmetic():
            return _dates(node, [_evaluate(part, case, trace).value for part in node.parts], case.law, trace)
        case Discretion(code):
            trace.parts.append(Finding(code, Verdict.DISCRETION, ()))
            return known(0)
        case _:
            assert_never(node)


def _step(step: Step, case: _Case, above: _Trace) -> Possible:
    trace = _Trace()
    result = _evaluate(step.of, case, trace)
    missing = tuple(dict.fromkeys(trace.missing))
    shown: dict[str, Plain] = {**trace.facts, step.code: result.value}
    parameters = tuple({(item.name, item.key): item for item in trace.parameters}.values())
    above.parts.append(
        Finding(step.code, _verdict(step, result), step.bases, shown, parameters, missing, parts=tuple(trace.parts)),
    )
    above.missing.extend(trace.missing)
    return result


def _verdict(step: Step, result: Possible) -> Verdict:
    """A condition is met or not as soon as its bounds decide; a number is met when it is known."""
    if not is_condition(step):
        return Verdict.UNKNOWN if result.value is None else Verdict.MET
    if result.low != result.high:
        return Verdict.UNKNOWN
    return Verdict.MET if result.high == 1 else Verdict.NOT_MET


def _fact(fact: Fact, case: _Case, trace: _Trace) -> Possible:
    value = case.facts.get(fact.name)
    trace.facts[fact.name] = value
    if value is None:
        value = fact.if_unknown
    if value is None:
        trace.missing.append(fact.name)
        return Possible(None, 0, 1) if fact.kind == "flag" else Possible(None)
    return known(value)


def _bracket(of: Possible, bands: tuple[Parameter, ...], trace: _Trace) -> Possible:
    if not isinstance(of.value, int):
        trace.parameters.extend(bands)
        results = [0, *(item.band.result for item in bands)]
        return Possible(None, min(results), max(results))
    for item in bands:
        if item.band.holds(of.value):
            trace.parameters.append(item)
            return known(item.band.result)
    return known(0)


def _lookup(of: Possible, table: str, law: LawInForce, trace: _Trace) -> Possible:
    if of.value is None:
        results = [0, *(item.number for item in law.entries(table))]
        return Possible(None, min(results), max(results))
    found = law.get(table, str(of.value))
    if found is None:
        return known(0)
    trace.parameters.append(found)
    return known(found.number)


def _flagged(condition: Possible, then: Possible) -> Possible:
    if condition.value is None:
        low, high = (0.0, 0.0) if condition.high == 0 else (min(0, then.low), max(0, then.high))
        return Possible(None, then.low if condition.low == 1 else low, then.high if condition.low == 1 else high)
    return then if condition.value else known(0)


def _arithmetic(op: str, parts: list[Possible]) -> Possible:
    match op:
        case "sum":
            return possible.add(parts)
        case "difference":
            return possible.subtract(*parts)
        case "product":
            return possible.multiply(*parts)
        case "percent":
            return possible.percent(*parts)
        case _:
            return possible.extreme(parts, least=op == "least")


def _dates(node: DateArithmetic, days: list[Scalar], law: LawInForce, trace: _Trace) -> Possible:
    known_days = [day for day in days if isinstance(day, date)]
    if node.op == "last_day":
        term = law.need(node.term)
        trace.parameters.append(term)
        return known(last_day(term.term, known_days[0], first_day_counts=False) if known_days else None)
    if len(known_days) < 2:
        return Possible(None)
    start, end = known_days
    if node.op == "days":
        return known((end - start).days)
    if node.op == "months":
        return known(_completed_months(start, end))
    return known(end.year - start.year - ((end.month, end.day) < (start.month, start.day)))


def _completed_months(first: date, last: date) -> int:
    """Calendar months that are complete at the end of the last day (Civil Act 160)."""
    after = last + timedelta(days=1)
    return 12 * (after.year - first.year) + after.month - first.month - (after.day < first.day)

"""Runs a formula on columns for millions of people (Polars). Every step becomes a column of its own.

The rules for what is unknown are those of the other ways: a null makes null, except where "all" or "any" is decided.
"""

from collections.abc import Callable, Mapping
from functools import reduce
from operator import add, and_, ge, gt, le, lt, mul, or_, sub
from typing import assert_never

import polars as pl

from gwanmun.law.formulas import calendar
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
from gwanmun.law.formulas.step_columns import OWN, StepColumns
from gwanmun.law.formulas.walking import layers
from gwanmun.law.in_force import LawInForce
from gwanmun.law.parameters import Parameter

__all__ = ["with_steps"]

_COMPARE: Mapping[str, Callable[[pl.Expr, pl.Expr], pl.Expr]] = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": pl.Expr.eq}
_POINTS = pl.Int32


def with_steps(people: pl.LazyFrame, formula: Step, law: LawInForce, columns: StepColumns = OWN) -> pl.LazyFrame:
    """`people` with one more column for each step that `columns` names as its own.

    Columns of `people` are named by the facts: whole numbers, truth values, days from 1850 to 2249, and texts, fastest
    as categories. Raises MissingParameter when the law has no such amount.
    """
    for layer in layers(formula):
        steps = [step for step in layer if columns.computes(step)]
        people = people.with_columns(_expression(step.of, law, columns).alias(columns.of(step)) for step in steps)
    return people


def _expression(node: Node, law: LawInForce, columns: StepColumns) -> pl.Expr:
    def of(inner: Node) -> pl.Expr:
        return _expression(inner, law, columns)

    match node:
        case Step():
            return pl.col(columns.of(node))
        case Fact(name, _, if_unknown):
            column = pl.col(name)
            return column if if_unknown is None else column.fill_null(if_unknown)
        case Amount(name, key):
            return pl.lit(law.need(name, key).number, pl.Int64)
        case Bracket(inner, table):
            return _bracket(of(inner), law.entries(table))
        case Lookup(inner, table):
            return _lookup(of(inner), law.entries(table))
        case Flagged(condition, then):
            return _where(of(condition), of(then))
        case Comparison(left, op, right):
            return _COMPARE[op](of(left), of(right))
        case Logic(op, parts):
            return reduce(and_ if op == "all" else or_, [of(part) for part in parts])
        case Arithmetic(op, parts):
            return _arithmetic(op, [of(part) for part in parts])
        case DateArithmetic(op, parts, term):
            return _dates(op, [of(part) for part in parts], term, law)
        case Discretion():
            return pl.lit(0, _POINTS)
        case _:
            assert_never(node)


def _where(condition: pl.Expr, then: pl.Expr) -> pl.Expr:
    return pl.when(condition).then(then).when(condition.not_()).then(pl.lit(0, _POINTS))


def _bracket(number: pl.Expr, bands: tuple[Parameter, ...]) -> pl.Expr:
    result = pl.when(number.is_null()).then(pl.lit(None, _POINTS)).when(pl.lit(value=False)).then(0)
    for item in bands:
        result = result.when(_holds(number, item)).then(pl.lit(item.band.result, _POINTS))
    return result.otherwise(pl.lit(0, _POINTS))


def _holds(number: pl.Expr, item: Parameter) -> pl.Expr:
    lower, upper = item.band.lower, item.band.upper
    if lower is None or upper is None:
        return number <= upper if upper is not None else number >= (lower or 0)
    return number.is_between(lower, upper)


def _lookup(text: pl.Expr, entries: tuple[Parameter, ...]) -> pl.Expr:
    """Chained comparisons: as fast as a hash on text, and ten times faster on categories."""
    result = pl.when(text.is_null()).then(pl.lit(None, _POINTS)).when(pl.lit(value=False)).then(0)
    for item in entries:
        result = result.when(text == item.key).then(pl.lit(item.number, _POINTS))
    return result.otherwise(pl.lit(0, _POINTS))


def _arithmetic(op: str, parts: list[pl.Expr]) -> pl.Expr:
    match op:
        case "sum":
            return reduce(add, parts)
        case "difference":
            return reduce(sub, parts)
        case "product":
            return reduce(mul, parts)
        case "percent":
            return parts[0] * parts[1] // 100
        case _:
            choose = pl.min_horizontal if op == "least" else pl.max_horizontal
            return pl.when(pl.all_horizontal(part.is_not_null() for part in parts)).then(choose(*parts))


def _dates(op: str, days: list[pl.Expr], term: str, law: LawInForce) -> pl.Expr:
    if op == "days":
        return (days[1] - days[0]).dt.total_days()
    if op == "years":
        return (calendar.packed(days[1]) - calendar.packed(days[0])) // calendar.A_YEAR
    if op == "months":
        return (calendar.month_and_day(days[1], ahead=1) - calendar.month_and_day(days[0])) // calendar.A_MONTH
    return calendar.last_day(days[0], law.need(term).term)

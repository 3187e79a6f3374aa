"""Writes a formula as SQL that DuckDB and Spark run, one common table expression for each layer of steps.

The rules for what is unknown are those of the other ways. Where the engines spell a function differently, the dialect
says how. Texts of the law are quoted; names of facts and steps are identifiers of this program.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from gwanmun.kernel.spans import Unit
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

__all__ = ["DUCKDB", "SPARK", "Dialect", "as_sql"]

_TYPES = {"number": "BIGINT", "flag": "BOOLEAN", "text": "STRING", "date": "DATE"}


@dataclass(frozen=True, slots=True)
class Dialect:
    """How an engine quotes a name, counts and adds days and months, and divides whole numbers."""

    name: str
    quote: str
    days_between: Callable[[str, str], str]
    add_days: Callable[[str, int], str]
    add_months: Callable[[str, int], str]
    divide: str


DUCKDB = Dialect(
    "duckdb",
    '"',
    days_between=lambda start, end: f"date_diff('day', {start}, {end})",
    add_days=lambda day, days: f"CAST({day} + INTERVAL ({days}) DAY AS DATE)",
    add_months=lambda day, months: f"CAST({day} + INTERVAL ({months}) MONTH AS DATE)",
    divide="//",
)
SPARK = Dialect(
    "spark",
    "`",
    days_between=lambda start, end: f"datediff({end}, {start})",
    add_days=lambda day, days: f"date_add({day}, {days})",
    add_months=lambda day, months: f"add_months({day}, {months})",
    divide="div",
)


def as_sql(formula: Step, law: LawInForce, source: str, dialect: Dialect, columns: StepColumns = OWN) -> str:
    """A query that gives all columns of the table `source` and one for each step that `columns` names as its own."""
    writer = _Writer(law, dialect, columns)
    tables, before = [], source
    for number, layer in enumerate(layers(formula)):
        steps = [step for step in layer if columns.computes(step)]
        written = "".join(f",\n    {writer.write(step.of)} AS {writer.column(step)}" for step in steps)
        tables.append(f"layer_{number} AS (\n  SELECT *{written}\n  FROM {before}\n)")
        before = f"layer_{number}"
    return "WITH " + ",\n".join(tables) + f"\nSELECT * FROM {before}"


@dataclass(frozen=True, slots=True)
class _Writer:
    law: LawInForce
    dialect: Dialect
    columns: StepColumns

    def column(self, step: Step) -> str:
        return self.name(self.columns.of(step))

    def name(self, name: str) -> str:
        return f"{self.dialect.quote}{name}{self.dialect.quote}"

    def write(self, node: Node) -> str:
        match node:
            case Step():
                return self.column(node)
            case Fact():
                return self._fact(node)
            case Amount(name, key):
                return str(self.law.need(name, key).number)
            case Bracket(of, table):
                return _bracket(self.write(of), self.law.entries(table))
            case Lookup(of, table):
                return _lookup(self.write(of), self.law.entries(table))
            case Flagged(condition, then):
                held = self.write(condition)
                return f"CASE WHEN {held} THEN {self.write(then)} WHEN NOT {held} THEN 0 END"
            case Comparison(left, op, right):
                return f"({self.write(left)} {op} {self.write(right)})"
            case Logic(op, parts):
                return "(" + (" AND " if op == "all" else " OR ").join(self.write(part) for part in parts) + ")"
            case Arithmetic(op, parts):
                return _arithmetic(op, [self.write(part) for part in parts], self.dialect.divide)
            case DateArithmetic(op, parts, term):
                return self._dates(op, [self.write(part) for part in parts], term)
            case Discretion():
                return "0"
            case _:
                assert_never(node)

    def _fact(self, fact: Fact) -> str:
        column = f"CAST({self.name(fact.name)} AS {_TYPES[fact.kind]})"
        return column if fact.if_unknown is None else f"COALESCE({column}, {_literal(fact.if_unknown)})"

    def _dates(self, op: str, days: list[str], term: str) -> str:
        if op == "days":
            return self.dialect.days_between(days[0], days[1])
        if op == "years":
            return _years(days[0], days[1])
        if op == "months":
            return _months(days[0], self.dialect.add_days(days[1], 1))
        return self._last_day(days[0], self.law.need(term))

    def _last_day(self, day: str, term: Parameter) -> str:
        """Civil Act 157, 160: from the next day; the day before the same number, or the end of a shorter month."""
        span, add_days = term.term, self.dialect.add_days
        if span.unit is Unit.DAY:
            return add_days(day, span.value)
        start = add_days(day, 1)
        same = self.dialect.add_months(start, span.in_months or 0)
        shorter_month = f"EXTRACT(DAY FROM {same}) < EXTRACT(DAY FROM {start})"
        return f"CASE WHEN {shorter_month} THEN {same} ELSE {add_days(same, -1)} END"


def _literal(value: object) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(value)
    return _text(str(value))


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _bracket(number: str, bands: tuple[Parameter, ...]) -> str:
    cases = "".join(f" WHEN {_holds(number, item)} THEN {item.band.result}" for item in bands)
    return f"CASE WHEN {number} IS NULL THEN NULL{cases} ELSE 0 END"


def _holds(number: str, item: Parameter) -> str:
    lower, upper = item.band.lower, item.band.upper
    tests = [f"{number} >= {lower}"] if lower is not None else []
    tests += [f"{number} <= {upper}"] if upper is not None else []
    return " AND ".join(tests) or "TRUE"


def _lookup(text: str, entries: tuple[Parameter, ...]) -> str:
    cases = "".join(f" WHEN {text} = {_text(item.key)} THEN {item.number}" for item in entries)
    return f"CASE WHEN {text} IS NULL THEN NULL{cases} ELSE 0 END"


def _arithmetic(op: str, parts: list[str], divide: str) -> str:
    match op:
        case "percent":
            return f"({parts[0]} * {parts[1]} {divide} 100)"
        case "sum" | "difference" | "product":
            sign = {"sum": " + ", "difference": " - ", "product": " * "}[op]
            return "(" + sign.join(parts) + ")"
        case _:
            unknown = " OR ".join(f"{part} IS NULL" for part in parts)
            return f"CASE WHEN {unknown} THEN NULL ELSE {op.upper()}({', '.join(parts)}) END"


def _years(start: str, end: str) -> str:
    month_day = "EXTRACT(MONTH FROM {0}) * 100 + EXTRACT(DAY FROM {0})"
    early = f"{month_day.format(end)} < {month_day.format(start)}"
    years = f"EXTRACT(YEAR FROM {end}) - EXTRACT(YEAR FROM {start})"
    return f"({years} - CASE WHEN {early} THEN 1 ELSE 0 END)"


def _months(first: str, after: str) -> str:
    count = "(EXTRACT(YEAR FROM {0}) * 12 + EXTRACT(MONTH FROM {0}))"
    early = f"EXTRACT(DAY FROM {after}) < EXTRACT(DAY FROM {first})"
    return f"({count.format(after)} - {count.format(first)} - CASE WHEN {early} THEN 1 ELSE 0 END)"

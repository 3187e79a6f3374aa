"""Compares a condition under two laws on columns of people (Polars).

A person gains when the condition turns to true, and loses when it turns from true. The reason is the first part of the
formula, in the order of computing, that differs. Unknown under either law is counted apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from gwanmun.law.formulas.columns import with_steps
from gwanmun.law.formulas.nodes import Step
from gwanmun.law.formulas.one_person import Computed, compute
from gwanmun.law.formulas.walking import facts_of, layers
from gwanmun.law.in_force import LawInForce

__all__ = ["AFTER", "BEFORE", "Explained", "Simulation", "effect", "simulate"]

BEFORE, AFTER = "@before", "@after"
REASON, EFFECT = "reason", "effect"


@dataclass(frozen=True, slots=True)
class Explained:
    """A person of the sample, computed one by one under both laws."""

    facts: dict[str, Any]
    before: Computed
    after: Computed


@dataclass(frozen=True, slots=True)
class Simulation:
    """`groups`: one row a group with counts of gains, losses, unchanged and unknown. `reasons`: effect, step, people.

    `people` keeps every step under both laws; `sample` holds explained cases of each effect.
    """

    groups: pl.DataFrame
    reasons: pl.DataFrame
    sample: tuple[Explained, ...]


def simulate(
    people: pl.LazyFrame, formula: Step, before: LawInForce, after: LawInForce, by: Sequence[str], sample: int = 5
) -> Simulation:
    """Runs `formula` under both laws and counts by the columns `by`; `sample` people of each effect are explained."""
    both = with_steps(with_steps(people, formula, before, BEFORE), formula, after, AFTER)
    compared = both.with_columns(effect(formula).alias(EFFECT), _reason(formula).alias(REASON))
    changed = pl.col(EFFECT).is_in(["gains", "loses"])
    groups, reasons, cases = pl.collect_all(
        [
            compared.group_by(by).agg(*_counts()).sort(by),
            compared.filter(changed).group_by(EFFECT, REASON).agg(people=pl.len()).sort(EFFECT, REASON),
            compared.filter(changed).group_by(EFFECT, maintain_order=True).head(sample).select(_facts(formula)),
        ]
    )
    return Simulation(groups, reasons, tuple(_explain(case, formula, before, after) for case in cases.to_dicts()))


def effect(formula: Step) -> pl.Expr:
    """ "gains", "loses", "same" or "unknown" for each person."""
    old, new = pl.col(formula.code + BEFORE), pl.col(formula.code + AFTER)
    known = pl.when(old.is_null() | new.is_null()).then(pl.lit("unknown"))
    return known.when(new & ~old).then(pl.lit("gains")).when(old & ~new).then(pl.lit("loses")).otherwise(pl.lit("same"))


def _counts() -> list[pl.Expr]:
    effects = ("gains", "loses", "same", "unknown")
    return [(pl.col(EFFECT) == name).sum().cast(pl.Int64).alias(name) for name in effects]


def _reason(formula: Step) -> pl.Expr:
    result = pl.when(pl.lit(value=False)).then(pl.lit("")).when(pl.lit(value=False)).then(pl.lit(""))
    for layer in layers(formula):
        for step in layer:
            differs = pl.col(step.code + BEFORE).ne_missing(pl.col(step.code + AFTER))
            result = result.when(differs).then(pl.lit(step.code))
    return result.otherwise(pl.lit(""))


def _facts(formula: Step) -> list[str]:
    return [fact.name for fact in facts_of(formula)]


def _explain(case: dict[str, Any], formula: Step, before: LawInForce, after: LawInForce) -> Explained:
    return Explained(case, compute(formula, case, before), compute(formula, case, after))

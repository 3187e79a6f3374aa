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
from gwanmun.law.formulas.walking import facts_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.simulate.affected import AFTER, BEFORE, FIRST, affected_steps, second

__all__ = ["Explained", "Simulation", "simulate"]

REASON, EFFECT = "reason", "effect"
EFFECTS = ("gains", "loses", "same", "unknown")


@dataclass(frozen=True, slots=True)
class Explained:
    """A person of the sample, computed one by one under both laws."""

    facts: dict[str, Any]
    before: Computed
    after: Computed


@dataclass(frozen=True, slots=True)
class Simulation:
    """`groups`: one row a group with counts of gains, losses, unchanged and unknown. `reasons`: effect, step, people.

    `sample` holds explained cases of each effect.
    """

    groups: pl.DataFrame
    reasons: pl.DataFrame
    sample: tuple[Explained, ...]


def simulate(
    people: pl.LazyFrame, formula: Step, before: LawInForce, after: LawInForce, by: Sequence[str], sample: int = 5
) -> Simulation:
    """Runs `formula` under both laws and counts by the columns `by`; `sample` people of each effect are explained."""
    affected = affected_steps(formula, before, after)

    def under_both(some: pl.LazyFrame) -> pl.LazyFrame:
        first = with_steps(some, formula, before, FIRST)
        return with_steps(first, formula, after, second(affected)).with_columns(_effect(formula))

    effects = under_both(people).select(*by, EFFECT).collect()
    groups = effects.group_by(by).agg(_count(name) for name in EFFECTS).sort(by)
    changed = under_both(people.filter(effects[EFFECT].is_in(["gains", "loses"]))).with_columns(_reason(affected))
    reasons = changed.group_by(EFFECT, REASON).agg(people=pl.len()).sort(EFFECT, REASON)
    facts = [fact.name for fact in facts_of(formula)]
    cases = changed.group_by(EFFECT, maintain_order=True).head(sample).select(facts)
    counted, chosen = pl.collect_all([reasons, cases])
    return Simulation(groups, counted, tuple(_explain(case, formula, before, after) for case in chosen.to_dicts()))


def _effect(formula: Step) -> pl.Expr:
    old, new = pl.col(formula.code + BEFORE), pl.col(formula.code + AFTER)
    codes = pl.when(old.is_null() | new.is_null()).then(3).when(old == new).then(2).when(new).then(0).otherwise(1)
    return codes.cast(pl.UInt8).replace_strict(range(4), EFFECTS, return_dtype=pl.Enum(EFFECTS)).alias(EFFECT)


def _count(effect: str) -> pl.Expr:
    return (pl.col(EFFECT) == effect).sum().cast(pl.Int64).alias(effect)


def _reason(affected: tuple[Step, ...]) -> pl.Expr:
    differing = [
        pl.when(pl.col(step.code + BEFORE).ne_missing(pl.col(step.code + AFTER))).then(pl.lit(step.code))
        for step in affected
    ]
    return pl.coalesce(differing).alias(REASON)


def _explain(case: dict[str, Any], formula: Step, before: LawInForce, after: LawInForce) -> Explained:
    return Explained(case, compute(formula, case, before), compute(formula, case, after))

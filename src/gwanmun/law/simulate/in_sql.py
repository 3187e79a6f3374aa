"""The table of gains and losses as SQL, for DuckDB over Parquet and for Spark where one machine is not enough."""

from collections.abc import Sequence

from gwanmun.law.formulas.nodes import Step
from gwanmun.law.formulas.sql import Dialect, as_sql
from gwanmun.law.in_force import LawInForce
from gwanmun.law.simulate.affected import AFTER, BEFORE, FIRST, affected_steps, second

__all__ = ["gains_and_losses_sql"]


def gains_and_losses_sql(
    formula: Step, before: LawInForce, after: LawInForce, source: str, by: Sequence[str], dialect: Dialect
) -> str:
    """One row a group with the counts of gains, losses, unchanged and unknown; the same numbers as on columns."""
    quote = dialect.quote
    groups = ", ".join(f"{quote}{name}{quote}" for name in by)
    old, new = (f"{quote}{formula.code}{suffix}{quote}" for suffix in (BEFORE, AFTER))
    counts = {
        "gains": f"NOT {old} AND {new}",
        "loses": f"{old} AND NOT {new}",
        "same": f"{old} = {new}",
        "unknown": f"{old} IS NULL OR {new} IS NULL",
    }
    sums = ",\n  ".join(f"SUM(CASE WHEN {test} THEN 1 ELSE 0 END) AS {name}" for name, test in counts.items())
    first = as_sql(formula, before, source, dialect, FIRST)
    columns = second(affected_steps(formula, before, after))
    both = as_sql(formula, after, f"({first}) AS people_before", dialect, columns)
    return f"SELECT {groups},\n  {sums}\nFROM ({both}) AS people_after\nGROUP BY {groups}\nORDER BY {groups}"

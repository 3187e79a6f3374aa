"""The steps of a formula that two laws compute differently; all others need computing once and can be no reason."""

from gwanmun.law.formulas.nodes import Step
from gwanmun.law.formulas.step_columns import StepColumns
from gwanmun.law.formulas.walking import layers, parameters_of
from gwanmun.law.in_force import LawInForce

__all__ = ["AFTER", "BEFORE", "FIRST", "affected_steps", "second"]

BEFORE, AFTER = "@before", "@after"
FIRST = StepColumns(BEFORE)


def affected_steps(formula: Step, before: LawInForce, after: LawInForce) -> tuple[Step, ...]:
    """In the order of computing; the formula itself is always among them, as the last."""
    changed = {name for name in parameters_of(formula) if _values(before, name) != _values(after, name)}
    steps = [step for layer in layers(formula) for step in layer]
    return tuple(step for step in steps if step is formula or changed.intersection(parameters_of(step)))


def second(affected: tuple[Step, ...]) -> StepColumns:
    """Columns for the second law: the affected steps are computed, the others taken from the first."""
    return StepColumns(AFTER, frozenset(step.code for step in affected), BEFORE)


def _values(law: LawInForce, name: str) -> list[tuple[str, object]]:
    return [(item.key, item.value) for item in law.entries(name)]

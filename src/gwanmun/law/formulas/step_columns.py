"""Which column holds a step: its own, or that of the same step computed before under another law.

Under two laws that differ in a few parameters most steps are the same; they are computed once.
"""

from dataclasses import dataclass

from gwanmun.law.formulas.nodes import Step

__all__ = ["OWN", "StepColumns"]


@dataclass(frozen=True, slots=True)
class StepColumns:
    """Steps are named by code and `suffix`; those not in `own` (None: all are) lie ready under `ready_suffix`."""

    suffix: str = ""
    own: frozenset[str] | None = None
    ready_suffix: str = ""

    def computes(self, step: Step) -> bool:
        """True when the step has to be computed."""
        return self.own is None or step.code in self.own

    def of(self, step: Step) -> str:
        """The name of the column of a step."""
        return step.code + (self.suffix if self.computes(step) else self.ready_suffix)


OWN = StepColumns()

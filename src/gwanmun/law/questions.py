"""A question that can be put to the law by name: its facts, the fact that names the deciding day, and the rule."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from gwanmun.law.decisions import Decision
from gwanmun.law.fact_reading import read_facts, read_named_facts
from gwanmun.law.formulas.nodes import Step
from gwanmun.law.formulas.walking import facts_of
from gwanmun.law.in_force import LawInForce

__all__ = ["Question"]


@dataclass(frozen=True, slots=True)
class Question:
    """`facts` is the dataclass that describes the case, or gives the formula whose facts are needed under a law."""

    facts: type[Any] | Callable[[LawInForce], Step]
    day: str
    decide: Callable[[Any, LawInForce], Decision]

    def read(self, raw: Mapping[str, Any], law: LawInForce) -> Any:
        """The facts from plain data. Raises ValueError that names the field at fault."""
        if isinstance(self.facts, type):
            return read_facts(self.facts, raw)
        return read_named_facts({fact.name: fact.kind for fact in facts_of(self.facts(law))}, raw)

"""The questions that can be put to the law by name: what facts each one takes, and which rule answers it.

A question is entered beside its rule, with the decorator `question`, or listed by an act package in its `QUESTIONS`.
Situations from files, forms and interfaces are asked through them.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from importlib import import_module
from types import MappingProxyType
from typing import Any, get_type_hints

from gwanmun.law import spelling
from gwanmun.law.decisions import Decision
from gwanmun.law.fact_reading import read_facts, read_named_facts
from gwanmun.law.formulas.nodes import Step
from gwanmun.law.formulas.walking import facts_of
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import acts, rules

__all__ = ["Question", "enter_question", "fields_of", "named", "question", "questions", "rows_of"]

Choices = Callable[[LawInForce], Iterable[str]]
Decider = Callable[[Any, LawInForce], Decision]


@dataclass(frozen=True, slots=True)
class Question:
    """A question that can be put: its facts, which of them is the deciding day, and the rule that answers.

    `choices` gives, for a fact that names a row of a table, the names that the table has or ever had.
    `facts` is the dataclass that describes the case, or the kinds of named facts, or gives the formula whose facts
    are needed under a law.
    """

    facts: type[Any] | Mapping[str, Any] | Callable[[LawInForce], Step]
    day: str
    decide: Decider
    choices: Mapping[str, Choices] = field(default_factory=dict)

    def read(self, raw: Mapping[str, Any], law: LawInForce) -> Any:
        """The facts from plain data. Raises ValueError that names the field at fault."""
        raw = {name: self._named(name, value, law) for name, value in raw.items()}
        if isinstance(self.facts, type):
            return read_facts(self.facts, raw)
        return read_named_facts(self._kinds(law), raw)

    def _named(self, name: str, value: Any, law: LawInForce) -> Any:
        """The name as the table has it; a list of names likewise."""
        if name not in self.choices or value is None:
            return value
        known = tuple(self.choices[name](law))
        if isinstance(value, list | tuple):
            return [spelling.chosen(str(item), known, f"facts.{name}") for item in value]
        return spelling.chosen(str(value), known, f"facts.{name}")

    def fields(self, law: LawInForce) -> Mapping[str, tuple[Any, bool]]:
        """Each fact that may be given, with its type and whether it must be: for forms and pages."""
        if isinstance(self.facts, type):
            return fields_of(self)
        return {name: (kind, False) for name, kind in self._kinds(law).items() if name != self.day}

    def _kinds(self, law: LawInForce) -> Mapping[str, Any]:
        if isinstance(self.facts, Mapping):
            return self.facts
        return {self.day: "date"} | {fact.name: fact.kind for fact in facts_of(self.facts(law))}


_REGISTER: dict[str, Question] = {}


def enter_question(name: str, entry: Question) -> None:
    """Enters a question; raises ValueError when the name is taken."""
    if name in _REGISTER:
        raise ValueError(f"question {name} is entered twice")
    _REGISTER[name] = entry


def rows_of(parameter: str, part: int = 0) -> Choices:
    """The names of the rows of a table, today's and former ones; `part` is that of keys such as "national:trial"."""

    def known(law: LawInForce) -> Iterable[str]:
        keys = (key.split(":")[part] for name, key in law.corpus.histories if name == parameter)
        return tuple(dict.fromkeys(keys))

    return known


def named(*names: str, rows: Choices | None = None) -> Choices:
    """These names, after those of the rows of a table where one is given."""

    def known(law: LawInForce) -> Iterable[str]:
        return (*(rows(law) if rows else ()), *names)

    return known


def question(
    name: str, kind: type[Any], *, day: str, choices: Mapping[str, Choices] | None = None
) -> Callable[[Decider], Decider]:
    """Enters the decorated rule as the answer to `name`, with facts of `kind`; the rule itself is unchanged."""

    def enter(decide: Decider) -> Decider:
        enter_question(name, Question(kind, day, decide, choices or {}))
        return decide

    return enter


def questions() -> Mapping[str, Question]:
    """All questions of all acts by name: entered beside their rules, or listed by an act package in `QUESTIONS`.

    Raises:
        ValueError: two questions use one name.
    """
    rules()
    found = dict(_REGISTER)
    for act in acts():
        for name, entry in getattr(import_module(f"gwanmun.law.{act}"), "QUESTIONS", {}).items():
            if name in found:
                raise ValueError(f"two questions are called {name}")
            found[name] = entry
    return MappingProxyType(dict(sorted(found.items())))


def fields_of(entry: Question) -> Mapping[str, tuple[Any, bool]]:
    """The facts of a question that is described by a dataclass, with type and whether each must be given."""
    if not isinstance(entry.facts, type):
        raise TypeError("the facts of this question depend on the law: ask Question.fields")
    hints = get_type_hints(entry.facts)
    return {
        item.name: (hints[item.name], item.default is MISSING and item.default_factory is MISSING)
        for item in fields(entry.facts)
        if item.name != entry.day
    }

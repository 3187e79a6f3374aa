"""The questions that can be put to the law by name: what facts each one takes, and which rule answers it.

Every act package lists its own in `QUESTIONS`; situations from files, forms and interfaces are asked through them.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from importlib import import_module
from types import MappingProxyType
from typing import Any, get_type_hints

from gwanmun.law.decisions import Decision

__all__ = ["Question", "fields_of", "questions_of"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question that can be put: its facts, which of them is the deciding day, and the rule that answers."""

    facts: type[Any]
    day: str
    decide: Callable[..., Decision]


def questions_of(acts: tuple[str, ...]) -> Mapping[str, Question]:
    """The questions of the named act packages, in order.

    Raises:
        ValueError: two acts use one name.
    """
    found: dict[str, Question] = {}
    for act in acts:
        for name, question in import_module(f"gwanmun.law.{act}").QUESTIONS.items():
            if name in found:
                raise ValueError(f"two questions are called {name}")
            found[name] = question
    return MappingProxyType(found)


def fields_of(question: Question) -> Mapping[str, tuple[Any, bool]]:
    """Each fact that may be given, with its type and whether it must be: for forms and for the page of questions."""
    hints = get_type_hints(question.facts)
    return {
        item.name: (hints[item.name], item.default is MISSING and item.default_factory is MISSING)
        for item in fields(question.facts)
        if item.name != question.day
    }

"""The questions that can be put to the law, each entered beside the rule that answers it.

A question says how its facts are read, which of them is the deciding day, and which rule decides.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from gwanmun.law.decisions import Decision
from gwanmun.law.fact_reading import read_facts
from gwanmun.law.in_force import LawInForce
from gwanmun.law.rules import rules

__all__ = ["Question", "Reader", "described_by", "enter_question", "question", "questions"]

Reader = Callable[[Mapping[str, Any], LawInForce], Any]
Decider = Callable[[Any, LawInForce], Decision]


@dataclass(frozen=True, slots=True)
class Question:
    """A question that can be put: how its facts are read, which of them is the deciding day, and the rule."""

    read: Reader
    day: str
    decide: Decider


_REGISTER: dict[str, Question] = {}


def described_by(kind: type[Any]) -> Reader:
    """Reads the facts of a question into the dataclass that describes them."""
    return lambda raw, _law: read_facts(kind, raw)


def enter_question(name: str, entry: Question) -> None:
    """Enters a question; raises ValueError when the name is taken."""
    if name in _REGISTER:
        raise ValueError(f"question {name} is entered twice")
    _REGISTER[name] = entry


def question(name: str, kind: type[Any], *, day: str) -> Callable[[Decider], Decider]:
    """Enters the decorated rule as the answer to `name`, with facts of `kind`; the rule itself is unchanged."""

    def enter(decide: Decider) -> Decider:
        enter_question(name, Question(described_by(kind), day, decide))
        return decide

    return enter


def questions() -> Mapping[str, Question]:
    """All entered questions of all acts by name; every module of an act is read for it."""
    rules()
    return MappingProxyType(dict(sorted(_REGISTER.items())))

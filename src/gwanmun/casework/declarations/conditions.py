"""Conditions on the facts of a case, as values: they say when a question is asked, a document needed, a team in charge.

A fact that is not known makes no condition true but `~` of one; `names` tells which facts a condition reads, so that a
declaration which reads an unknown fact is rejected when the program starts.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["ALWAYS", "Condition", "at_least", "flagged", "is_", "known", "on_or_before"]

Facts = Mapping[str, object]
FLAG = "flag:"


class Condition(ABC):
    """Combine conditions with `&`, `|` and `~`."""

    @abstractmethod
    def holds(self, facts: Facts) -> bool:
        """True when the facts meet the condition."""

    @property
    @abstractmethod
    def names(self) -> frozenset[str]:
        """The facts that the condition reads."""

    def __and__(self, other: "Condition") -> "Condition":
        return _Both((self, other))

    def __or__(self, other: "Condition") -> "Condition":
        return _Either((self, other))

    def __invert__(self) -> "Condition":
        return _Not(self)


@dataclass(frozen=True, slots=True)
class _Always(Condition):
    def holds(self, facts: Facts) -> bool:  # noqa: ARG002 - whatever the facts
        return True

    @property
    def names(self) -> frozenset[str]:
        return frozenset()


@dataclass(frozen=True, slots=True)
class _Is(Condition):
    fact: str
    values: tuple[object, ...]

    def holds(self, facts: Facts) -> bool:
        return facts.get(self.fact) in self.values

    @property
    def names(self) -> frozenset[str]:
        return frozenset({self.fact})


@dataclass(frozen=True, slots=True)
class _Known(Condition):
    fact: str

    def holds(self, facts: Facts) -> bool:
        return facts.get(self.fact) is not None

    @property
    def names(self) -> frozenset[str]:
        return frozenset({self.fact})


@dataclass(frozen=True, slots=True)
class _AtLeast(Condition):
    fact: str
    least: int

    def holds(self, facts: Facts) -> bool:
        value = facts.get(self.fact)
        return isinstance(value, int) and value >= self.least

    @property
    def names(self) -> frozenset[str]:
        return frozenset({self.fact})


@dataclass(frozen=True, slots=True)
class _OnOrBefore(Condition):
    fact: str
    other: str

    def holds(self, facts: Facts) -> bool:
        one, other = facts.get(self.fact), facts.get(self.other)
        # Dates are facts in ISO 8601, whose order is that of the letters.
        return isinstance(one, str) and isinstance(other, str) and one <= other

    @property
    def names(self) -> frozenset[str]:
        return frozenset({self.fact, self.other})


@dataclass(frozen=True, slots=True)
class _Both(Condition):
    parts: tuple[Condition, ...]

    def holds(self, facts: Facts) -> bool:
        return all(part.holds(facts) for part in self.parts)

    @property
    def names(self) -> frozenset[str]:
        return frozenset().union(*(part.names for part in self.parts))


@dataclass(frozen=True, slots=True)
class _Either(Condition):
    parts: tuple[Condition, ...]

    def holds(self, facts: Facts) -> bool:
        return any(part.holds(facts) for part in self.parts)

    @property
    def names(self) -> frozenset[str]:
        return frozenset().union(*(part.names for part in self.parts))


@dataclass(frozen=True, slots=True)
class _Not(Condition):
    part: Condition

    def holds(self, facts: Facts) -> bool:
        return not self.part.holds(facts)

    @property
    def names(self) -> frozenset[str]:
        return self.part.names


ALWAYS: Condition = _Always()


def is_(fact: str, *values: object) -> Condition:
    """The fact has one of these values; without values: it is a yes."""
    return _Is(fact, values or (True,))


def known(fact: str) -> Condition:
    """The fact is stated at all."""
    return _Known(fact)


def at_least(fact: str, least: int) -> Condition:
    """The fact is a number, and not below `least`."""
    return _AtLeast(fact, least)


def on_or_before(fact: str, other: str) -> Condition:
    """Both facts are dates, and the first is not after the other."""
    return _OnOrBefore(fact, other)


def flagged(name: str) -> Condition:
    """The case carries this derived flag."""
    return _Is(f"{FLAG}{name}", (True,))

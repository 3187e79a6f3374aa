"""A value that may be unknown, with the numbers that it may still turn out to be.

`value` is what columns and SQL give: None when something it needs is unknown. `low` and `high` bound what it can become
once the missing facts are known (None: no bound), so that a total may be decided although a fact is missing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf
from operator import eq, ge, gt, le, lt
from typing import Any

__all__ = [
    "Possible",
    "Scalar",
    "add",
    "both",
    "compare",
    "either",
    "extreme",
    "known",
    "multiply",
    "percent",
    "subtract",
]

Scalar = int | bool | str | date | None
_OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq}


@dataclass(frozen=True, slots=True)
class Possible:
    """A number with its bounds, a truth value (bounds 0 and 1), or a text or day (no bounds)."""

    value: Scalar
    low: float = -inf
    high: float = inf


def known(value: Scalar) -> Possible:
    """A value that is known."""
    if isinstance(value, int):
        return Possible(value, value, value)
    return Possible(value)


def _numbers(parts: Sequence[Possible]) -> list[int] | None:
    values = [part.value for part in parts if isinstance(part.value, int)]
    return values if len(values) == len(parts) else None


def add(parts: Sequence[Possible]) -> Possible:
    """The sum."""
    numbers = _numbers(parts)
    low, high = sum(part.low for part in parts), sum(part.high for part in parts)
    return Possible(sum(numbers) if numbers is not None else None, low, high)


def subtract(left: Possible, right: Possible) -> Possible:
    """The difference."""
    numbers = _numbers((left, right))
    return Possible(numbers[0] - numbers[1] if numbers else None, left.low - right.high, left.high - right.low)


def multiply(left: Possible, right: Possible) -> Possible:
    """The product; bounds are kept for known factors only."""
    numbers = _numbers((left, right))
    return known(numbers[0] * numbers[1]) if numbers else Possible(None)


def percent(number: Possible, rate: Possible) -> Possible:
    """The part of a number in percent, rounded down."""
    numbers = _numbers((number, rate))
    return known(numbers[0] * numbers[1] // 100) if numbers else Possible(None)


def extreme(parts: Sequence[Possible], *, least: bool) -> Possible:
    """The least or the greatest part."""
    choose = min if least else max
    numbers = _numbers(parts)
    low, high = choose(part.low for part in parts), choose(part.high for part in parts)
    return Possible(choose(numbers) if numbers is not None else None, low, high)


def compare(left: Possible, op: str, right: Possible) -> Possible:
    """The truth of a comparison; bounds decide it where the values are unknown."""
    test = _OPERATORS[op]
    value = None if left.value is None or right.value is None else test(left.value, right.value)
    if value is not None:
        return known(value)
    outcomes = {test(a, b) for a in (left.low, left.high) for b in (right.low, right.high)}
    decided = op != "=" and len(outcomes) == 1
    return Possible(None, min(outcomes), max(outcomes)) if decided else Possible(None, 0, 1)


def both(parts: Sequence[Possible]) -> Possible:
    """True when all parts are; false as soon as one is known to be false."""
    values = [part.value for part in parts]
    value = False if False in values else None if None in values else True
    return Possible(value, min(part.low for part in parts), min(part.high for part in parts))


def either(parts: Sequence[Possible]) -> Possible:
    """True as soon as one part is known to be true; false when all parts are."""
    values = [part.value for part in parts]
    value = True if True in values else None if None in values else False
    return Possible(value, max(part.low for part in parts), max(part.high for part in parts))

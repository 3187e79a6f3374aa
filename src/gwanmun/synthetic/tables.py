"""The package's data files, and drawing from them by weight."""

import csv
from bisect import bisect
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

__all__ = ["Weighted", "rows"]

_Item = TypeVar("_Item")


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of `data/<name>.csv` by column name."""
    text = (files(__package__) / "data" / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


class Weighted(Generic[_Item]):
    """Items drawn in proportion to their weights."""

    def __init__(self, weights: Iterable[tuple[_Item, float]]) -> None:
        pairs = [(item, weight) for item, weight in weights if weight > 0]
        if not pairs:
            raise ValueError("nothing to draw from: no item has a weight above zero")
        self.items = [item for item, _ in pairs]
        self._bounds = list(accumulate(weight for _, weight in pairs))

    def pick(self, rng: Random) -> _Item:
        """One item; the same state of `rng` gives the same item."""
        return self.items[bisect(self._bounds, rng.random() * self._bounds[-1], hi=len(self.items) - 1)]

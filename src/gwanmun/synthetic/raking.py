"""Iterative proportional fitting ("raking"): a joint table from published margins alone.

Statistics publish residents by nationality, by status and by age, but not by all three at once. Raking finds the
table that has all these margins and is otherwise closest to the starting weights (Deming and Stephan, 1940).
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

__all__ = ["rake"]

_Cell = TypeVar("_Cell", bound=tuple[Any, ...])
_ROUNDS = 40


def rake(start: Mapping[_Cell, float], margins: Sequence[Mapping[Any, float]]) -> dict[_Cell, float]:
    """Cells adjusted so that their sums along axis i stand to each other as `margins[i]`; all cells sum to 1.

    `start` holds a positive weight for every cell that can occur. Margins that contradict each other are met as nearly
    as the last one allows, which is met exactly.
    """
    cells = dict(start)
    for _ in range(_ROUNDS):
        for axis, margin in enumerate(margins):
            _fit(cells, axis, margin)
    return cells


def _fit(cells: dict[_Cell, float], axis: int, margin: Mapping[Any, float]) -> None:
    sums: dict[Any, float] = {}
    for cell, weight in cells.items():
        sums[cell[axis]] = sums.get(cell[axis], 0.0) + weight
    total = sum(margin[value] for value in sums)
    factors = {value: margin[value] / total / found for value, found in sums.items()}
    for cell in cells:
        cells[cell] *= factors[cell[axis]]

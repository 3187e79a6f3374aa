"""Weighted edit distance of two words in sound codes: slips that people and alphabets make cost less than others."""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.codes import COARSE, SUBSTITUTION
from gwanmun.engines.screening.jit import compiled

__all__ = ["VOWELS", "distance", "gap_costs"]

_SUBSTITUTION = SUBSTITUTION
_COARSE = COARSE
_H = 8
_SWAP = 0.8
_FIRST_LETTER = 0.3
#: Bit set of the vowels' codes.
VOWELS = sum(1 << ord(letter) - 64 for letter in "AEIOU")


def gap_costs() -> NDArray[np.float32]:
    """Cost of a code that one word has and the other lacks: vowels and H are often left out."""
    costs = np.ones(len(COARSE), np.float32)
    costs[COARSE == 0] = 0.55
    costs[_H] = 0.4
    return costs


_GAP = gap_costs()
_UNVOCALISED_GAP = np.where(COARSE == 0, np.float32(0.1), _GAP).astype(np.float32)


@compiled
def distance(
    left: NDArray[np.uint8], left_size: int, right: NDArray[np.uint8], right_size: int, unvocalised: bool
) -> float:
    """Cost of turning the first codes of `left` into those of `right` (optimal string alignment).

    `unvocalised` says that one word is written without vowels, as Arabic script is: missing vowels are then nearly free.
    """
    gap = _UNVOCALISED_GAP if unvocalised else _GAP
    table = np.empty((18, 18), np.float32)
    table[0, 0] = 0.0
    for column in range(right_size):
        table[0, column + 1] = table[0, column] + gap[right[column]]
    for row in range(left_size):
        mine = left[row]
        table[row + 1, 0] = table[row, 0] + gap[mine]
        for column in range(right_size):
            its = right[column]
            best = table[row, column] + _SUBSTITUTION[mine, its]
            best = min(best, table[row, column + 1] + gap[mine])
            best = min(best, table[row + 1, column] + gap[its])
            if row > 0 and column > 0 and mine == right[column - 1] and its == left[row - 1]:
                best = min(best, table[row - 1, column - 1] + _SWAP)
            table[row + 1, column + 1] = best
    cost = table[left_size, right_size]
    if left[0] != right[0] and not unvocalised:
        cost += _FIRST_LETTER * _SUBSTITUTION[left[0], right[0]]
    return float(cost)

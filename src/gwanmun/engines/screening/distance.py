"""Weighted edit distance of two words in sound codes: slips that people and alphabets make cost less than others."""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.codes import COARSE, SUBSTITUTION
from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.layout import CODES, SIZE_SHIFT, SOUND

__all__ = ["VOWELS", "code_at", "distance", "size_of"]

_SUBSTITUTION = SUBSTITUTION
_H = 8
_SWAP = 0.8
_FIRST_LETTER = 0.3
#: Bit set of the vowels' codes.
VOWELS = sum(1 << ord(letter) - 64 for letter in "AEIOU")


def _gap_costs(vowel: float) -> NDArray[np.float32]:
    """Cost of a code that one word has and the other lacks: vowels and H are often left out."""
    costs = np.where(COARSE == 0, np.float32(vowel), np.float32(1.0)).astype(np.float32)
    costs[_H] = 0.4
    return costs


_GAP = _gap_costs(0.65)
_UNVOCALISED_GAP = _gap_costs(0.1)


@compiled
def size_of(facts: NDArray[np.int64], word: int) -> int:
    """The number of sound codes of a word."""
    return int(facts[word, SOUND] >> SIZE_SHIFT)


@compiled
def code_at(facts: NDArray[np.int64], word: int, place: int) -> int:
    """The sound code at `place` of a word."""
    return int(facts[word, CODES + (place >> 3)] >> 8 * (place & 7) & 255)


@compiled
def distance(
    mine: NDArray[np.int64], i: int, mine_from: int, mine_size: int,
    its: NDArray[np.int64], j: int, its_from: int, its_size: int, unvocalised: bool, limit: float,
    table: NDArray[np.float32],
) -> float:  # fmt: skip
    """Cost of turning the codes of word `i` into those of word `j` (optimal string alignment); anything above `limit`
    once it is sure to be more.

    `table` is room for three rows of 17. `unvocalised` says that a word is written without vowels, as Arabic script is:
    missing vowels are then nearly free.
    """
    gap = _UNVOCALISED_GAP if unvocalised else _GAP
    table[0, 0] = 0.0
    for column in range(its_size):
        table[0, column + 1] = table[0, column] + gap[code_at(its, j, its_from + column)]
    before = 0
    for row in range(mine_size):
        left = code_at(mine, i, mine_from + row)
        above, here, two_above = row % 3, (row + 1) % 3, (row + 2) % 3
        table[here, 0] = table[above, 0] + gap[left]
        least = table[here, 0]
        last = 0
        for column in range(its_size):
            right = code_at(its, j, its_from + column)
            best = table[above, column] + _SUBSTITUTION[left, right]
            best = min(best, table[above, column + 1] + gap[left])
            best = min(best, table[here, column] + gap[right])
            if row > 0 and column > 0 and left == last and before == right:
                best = min(best, table[two_above, column - 1] + _SWAP)
            table[here, column + 1] = best
            least = min(least, best)
            last = right
        if least > limit:
            return float(least)
        before = left
    cost = float(table[mine_size % 3, its_size])
    if not unvocalised:
        cost += _FIRST_LETTER * float(_SUBSTITUTION[code_at(mine, i, mine_from), code_at(its, j, its_from)])
    return cost

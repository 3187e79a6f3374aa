"""Compiled: which rows of the index are looked at for a birth date, and which words for a word."""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.birth_kernel import year_slip
from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.keys import MOST_KEYS, keys_of
from gwanmun.engines.screening.layout import LETTERS, SIZE, SKELETON, Keys, Queries, Words
from gwanmun.engines.screening.words_kernel import may_be_alike, word_bits

__all__ = ["MOST_RANGES", "birth_ranges", "first_at_least", "similar_words"]

#: Ranges of one birth date at most.
MOST_RANGES = 64
_YEARS_AROUND = 100


@compiled
def first_at_least(values: NDArray[np.uint32], low: int, high: int, wanted: int) -> int:
    """The first place in the ascending `values[low:high]` that is not below `wanted`; `high` when there is none."""
    while low < high:
        middle = (low + high) // 2
        if int(values[middle]) < wanted:
            low = middle + 1
        else:
            high = middle
    return low


@compiled
def birth_ranges(birth: int, ranges: NDArray[np.int64]) -> int:
    """Writes the ranges (first and last packed date) of dates that `birth`, known to the day, may be a slip for."""
    year, month, day = birth >> 9, birth >> 5 & 15, birth & 31
    january = birth & 511 == 33
    if january:
        ranges[0, 0], ranges[0, 1] = year << 9, year << 9 | 511
        return 1
    ranges[0, 0], ranges[0, 1] = birth & ~31, birth | 31
    count = 1
    for other in range(1, 13):
        packed = year << 9 | other << 5 | day
        if other != month:
            ranges[count, 0] = ranges[count, 1] = packed
            count += 1
    if day <= 12 and day != month:
        ranges[count, 0] = ranges[count, 1] = year << 9 | day << 5 | month
        count += 1
    if month != 1 and day != 1:
        ranges[count, 0] = ranges[count, 1] = year << 9 | 33
        count += 1
    for other in range(max(year - _YEARS_AROUND, 1), year + _YEARS_AROUND + 1):
        if other != year and count < MOST_RANGES and (abs(other - year) == 1 or year_slip(year, other)):
            ranges[count, 0] = ranges[count, 1] = other << 9 | birth & 511
            count += 1
    return count


@compiled
def similar_words(
    queries: Queries, mine: Words, row: int, its: Words, keys: Keys, least: float,
    stamp: NDArray[np.int32], mark: int, words: NDArray[np.int64], bits: NDArray[np.float64],
) -> int:  # fmt: skip
    """Writes the words of the vocabulary that word `row` of a traveller may be, with their bits above `least`."""
    out, work = np.empty(MOST_KEYS, np.int64), np.empty((3, 17), np.float32)
    same, cut, count = queries.same[row], queries.cut[row] == 1, 0
    mine_facts, its_facts, its_rarity, my_rarity = mine.facts, its.facts, its.rarity, mine.rarity[row]
    # Columns are taken out of their tuples before loops: numba counts references at each access.
    key_column, word_column, letter_column, entries = keys.key, keys.word, keys.letters, len(keys.key)
    letters, size = int(mine_facts[row, LETTERS]), int(mine_facts[row, SIZE]) + 1
    for k in range(queries.kin_start[row], queries.kin_start[row + 1]):
        word = queries.kin[k]
        stamp[word] = mark
        rarity = float(min(my_rarity, its_rarity[word]))
        words[count], bits[count] = word, word_bits(mine_facts, row, its_facts, word, rarity, same == word, cut, work)
        count += 1
    for k in range(keys_of(mine_facts[row, SKELETON], out)):
        at = first_at_least(key_column, 0, entries, out[k])
        while at < entries and int(key_column[at]) == out[k] and count < len(words):
            word = int(word_column[at])
            if may_be_alike(letters, letter_column[at], size) and stamp[word] != mark:
                stamp[word] = mark
                rarity = float(min(my_rarity, its_rarity[word]))
                weight = word_bits(mine_facts, row, its_facts, word, rarity, same == word, cut, work)
                if weight > least:
                    words[count], bits[count] = word, weight
                    count += 1
            at += 1
    return count

"""Compiled: which rows of the index are looked at for a birth date, and which words for a word."""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.birth_kernel import year_slip
from gwanmun.engines.screening.distance import size_of
from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.keys import key_of, key_range, key_without_vowels
from gwanmun.engines.screening.layout import LETTERS, Keys, Queries, Words
from gwanmun.engines.screening.words_kernel import may_be_alike, word_bits

__all__ = ["MOST_RANGES", "birth_ranges", "first_at_least", "intact_words"]

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
def intact_words(
    queries: Queries, mine: Words, row: int, its: Words, keys: Keys, count: int,
    words: NDArray[np.int64], bits: NDArray[np.float64],
) -> int:  # fmt: skip
    """Writes, from place `count` on, the words of the vocabulary that are spellings of word `row` of a traveller and no
    slips, with their bits; returns the place after the last."""
    # Columns are taken out of their tuples before loops: numba counts references at each access.
    mine_facts, its_facts, my_rarity, its_rarity = mine.facts, its.facts, mine.rarity[row], its.rarity
    key_column, word_column, kin = keys.key, keys.word, queries.kin
    same, cut, room, work = queries.same[row], queries.cut[row] == 1, len(words), np.empty((3, 17), np.float32)
    if same >= 0:
        words[count], bits[count] = same, min(my_rarity, its_rarity[same])
        count += 1
    for k in range(queries.kin_start[row], queries.kin_start[row + 1]):
        word = kin[k]
        rarity = float(min(my_rarity, its_rarity[word]))
        value = word_bits(mine_facts, row, its_facts, word, rarity, False, cut, work)
        if word != same and value > 0.0 and count < room:
            words[count], bits[count] = word, value
            count += 1
    size, letters = size_of(mine_facts, row), mine_facts[row, LETTERS]
    if size < 2:
        return count
    key = key_of(mine_facts, row)
    low, high = key_range(key)
    bare = key_without_vowels(key)
    for turn in range(2):
        if turn == 1:
            if bare >= low:
                break
            low = high = bare
        at = first_at_least(key_column, 0, len(key_column), low)
        while at < len(key_column) and int(key_column[at]) <= high:
            word = int(word_column[at])
            at += 1
            if word != same and may_be_alike(letters, its_facts[word, LETTERS], size + 1):
                rarity = float(min(my_rarity, its_rarity[word]))
                value = word_bits(mine_facts, row, its_facts, word, rarity, False, cut, work)
                if value > 0.0 and count < room:
                    words[count], bits[count] = word, value
                    count += 1
    return count

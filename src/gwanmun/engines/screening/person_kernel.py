"""Compiled: the evidence of a traveller against a listed person: best pair of spellings, sex, nationality."""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening import evidence
from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.layout import FIRST_WORD, QUALITY_SHIFT, ROLE_SHIFT, WORD_MASK, Persons, Queries, Words
from gwanmun.engines.screening.tokens import MAX_WORDS
from gwanmun.engines.screening.words_kernel import NO_MATCH, word_bits

__all__ = ["best_name", "nation_bits", "pair_words", "sex_bits", "word_table_of"]

_CONFLICT, _MISSING, _EXTRA, _SWAPPED = evidence.CONFLICT, evidence.MISSING, evidence.EXTRA, evidence.SWAPPED_ROLE
_QUALITY = np.array(evidence.QUALITY, np.float64)
_SEX_AGREES, _SEX_DIFFERS = evidence.SEX_AGREES, evidence.SEX_DIFFERS
_NATION_DIFFERS = evidence.NATION_DIFFERS


@compiled
def word_table_of(
    queries: Queries, mine: Words, query: int, persons: Persons, its: Words, begin: int, n: int,
    table: NDArray[np.float64],
) -> float:  # fmt: skip
    """Bits of each distinct word of a traveller against each of `n` words of a name; returns their greatest sum."""
    first, last = queries.distinct_start[query], queries.distinct_start[query + 1]
    mine_facts, its_facts, same, cut, words = mine.facts, its.facts, queries.same, queries.cut, persons.words
    mine_rarity, its_rarity = mine.rarity, its.rarity
    work = np.empty((3, 17), np.float32)
    ceiling = 0.0
    for b in range(n):
        word = int(words[begin + b]) & WORD_MASK
        best = 0.0
        for a in range(first, last):
            rarity = float(min(mine_rarity[a], its_rarity[word]))
            bits = word_bits(mine_facts, a, its_facts, word, rarity, same[a] == word, cut[a] == 1, work)
            table[a - first, b] = bits
            best = max(best, bits)
        ceiling += best
    return ceiling


@compiled
def pair_words(
    queries: Queries, spelling: int, persons: Persons, begin: int, n: int, cut: bool,
    table: NDArray[np.float64], pairs: NDArray[np.float64],
) -> float:  # fmt: skip
    """Bits of one spelling against one name whose words are paired greedily, best first.

    `pairs[a]` becomes the partner's place and `pairs[MAX_WORDS + a]` its bits, or -1.
    """
    roles, places, list_words = queries.roles, queries.word, persons.words
    first = queries.word_start[spelling]
    m = queries.word_start[spelling + 1] - first
    pairs[:] = -1.0
    total, left, taken = 0.0, m, 0
    while left > 0 and left > m - n:
        best, at, to = -_CONFLICT, -1, -1
        for a in range(m):
            if pairs[a] >= 0:
                continue
            role, place = roles[first + a], places[first + a]
            for b in range(n):
                if taken >> b & 1:
                    continue
                bits = table[place, b]
                other = int(list_words[begin + b]) >> ROLE_SHIFT & 3
                if role != 0 and other != 0 and role != other:
                    bits -= _SWAPPED
                if bits > best:
                    best, at, to = bits, a, b
        if at < 0:
            break
        total += best
        pairs[at], pairs[MAX_WORDS + at] = to, best
        taken |= 1 << to
        left -= 1
    unmatched = n - (m - left)
    both = min(left, unmatched)
    missing = _CONFLICT if queries.whole[spelling] else 0.0 if cut else _MISSING
    return float(total - _CONFLICT * both - missing * (unmatched - both) - _EXTRA * (left - both))


@compiled
def best_name(
    queries: Queries, mine: Words, query: int, persons: Persons, its: Words, person: int, least: float,
    table: NDArray[np.float64], found: NDArray[np.int64],
) -> float:  # fmt: skip
    """Bits of the best pair of a spelling of the traveller and a name of the person; names under `least` are skipped.

    `found` becomes: number of the spelling, place of the name's first word, number of its words.
    """
    pairs = np.empty(2 * MAX_WORDS, np.float64)
    best = -NO_MATCH
    cut = queries.truncated[query] == 1
    words = persons.words
    begin, end = int(persons.start[person]), int(persons.start[person + 1])
    while begin < end:
        n = 1
        while begin + n < end and not int(words[begin + n]) & FIRST_WORD:
            n += 1
        quality = _QUALITY[int(words[begin]) >> QUALITY_SHIFT & 3]
        if word_table_of(queries, mine, query, persons, its, begin, n, table) - quality >= least:
            for spelling in range(queries.spelling_start[query], queries.spelling_start[query + 1]):
                bits = pair_words(queries, spelling, persons, begin, n, cut, table, pairs) - quality
                if bits > best:
                    best = bits
                    found[0], found[1], found[2] = spelling, begin, n
        begin += n
    return best


@compiled
def sex_bits(left: int, right: int) -> float:
    """Evidence of two sexes; 0 when one is unknown."""
    if left == 0 or right == 0:
        return 0.0
    return _SEX_AGREES if left == right else _SEX_DIFFERS


@compiled
def nation_bits(nation: int, row: int, sets: NDArray[np.uint16], weights: NDArray[np.float32]) -> float:
    """Evidence of a nationality against the set of those listed; 0 when one side is unknown."""
    if nation == 0 or row == 0:
        return 0.0
    for k in range(sets.shape[1]):
        if nation > 0 and sets[row, k] == nation:
            return float(weights[nation])
    return _NATION_DIFFERS

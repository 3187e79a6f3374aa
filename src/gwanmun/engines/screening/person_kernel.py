"""Compiled: the evidence of a traveller against a listed person: best pair of spellings, birth, sex, nationality."""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening import evidence
from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.layout import FIRST_WORD, QUALITY_SHIFT, ROLE_SHIFT, WORD_MASK, Persons, Queries, Words
from gwanmun.engines.screening.tokens import MAX_WORDS
from gwanmun.engines.screening.words_kernel import NO_MATCH, word_bits

__all__ = ["best_name", "name_bits", "nation_bits", "sex_bits"]

_CONFLICT, _MISSING, _EXTRA, _SWAPPED = evidence.CONFLICT, evidence.MISSING, evidence.EXTRA, evidence.SWAPPED_ROLE
_QUALITY = np.array(evidence.QUALITY, np.float64)
_SEX_AGREES, _SEX_DIFFERS = evidence.SEX_AGREES, evidence.SEX_DIFFERS
_NATION_DIFFERS = evidence.NATION_DIFFERS


@compiled
def role_of(packed: int) -> int:
    """Role of a packed word."""
    return packed >> ROLE_SHIFT & 3


@compiled
def _pair_table(
    queries: Queries, mine: Words, first: int, m: int, persons: Persons, its: Words, begin: int, n: int, cut: bool
) -> NDArray[np.float64]:
    table = np.empty((m, n), np.float64)
    for a in range(m):
        for b in range(n):
            packed = np.int64(persons.words[begin + b])
            word = packed & WORD_MASK
            last = cut and a == m - 1
            bits = word_bits(mine, first + a, its, word, queries.same[first + a] == word, last)
            left, right = queries.roles[first + a], role_of(packed)
            if left != 0 and right != 0 and left != right:
                bits -= _SWAPPED
            table[a, b] = bits
    return table


@compiled
def name_bits(
    queries: Queries,
    mine: Words,
    first: int,
    m: int,
    persons: Persons,
    its: Words,
    begin: int,
    n: int,
    cut: bool,
    pairs: NDArray[np.float64],
) -> float:
    """Bits of one spelling (words `first`.. of the query) against one name (words `begin`.. of the list).

    Words are paired greedily, best first. `pairs[a]` becomes the partner's place and `pairs[m + a]` its bits, or -1.
    """
    table = _pair_table(queries, mine, first, m, persons, its, begin, n, cut)
    pairs[:] = -1.0
    total = 0.0
    left = m
    while left > m - n:
        best, at, to = -_CONFLICT, -1, -1
        for a in range(m):
            for b in range(n):
                if table[a, b] > best:
                    best, at, to = table[a, b], a, b
        if at < 0:
            break
        total += best
        pairs[at], pairs[MAX_WORDS + at] = to, best
        table[at, :] = -NO_MATCH
        table[:, to] = -NO_MATCH
        left -= 1
        if left == 0:
            break
    unmatched = n - (m - left)
    both = min(left, unmatched)
    return total - _CONFLICT * both - _MISSING * (0.0 if cut else unmatched - both) - _EXTRA * (left - both)


@compiled
def best_name(
    queries: Queries, mine: Words, query: int, persons: Persons, its: Words, person: int, found: NDArray[np.int64]
) -> float:
    """Bits of the best pair of a spelling of the traveller and a name of the person.

    `found` becomes: number of the spelling, place of the name's first word, number of its words.
    """
    pairs = np.empty(2 * MAX_WORDS, np.float64)
    best = -NO_MATCH
    cut = queries.truncated[query] == 1
    begin, end = np.int64(persons.start[person]), np.int64(persons.start[person + 1])
    while begin < end:
        n = 1
        while begin + n < end and not persons.words[begin + n] & FIRST_WORD:
            n += 1
        quality = _QUALITY[np.int64(persons.words[begin]) >> QUALITY_SHIFT & 3]
        for spelling in range(queries.spelling_start[query], queries.spelling_start[query + 1]):
            first = queries.word_start[spelling]
            m = queries.word_start[spelling + 1] - first
            bits = name_bits(queries, mine, first, m, persons, its, begin, n, cut, pairs) - quality
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
def nation_bits(nation: int, persons: Persons, person: int) -> float:
    """Evidence of a nationality against those listed; 0 when one side is unknown."""
    row = persons.nations[person]
    if nation == 0 or row == 0:
        return 0.0
    for k in range(persons.nation_sets.shape[1]):
        if nation > 0 and persons.nation_sets[row, k] == nation:
            return float(persons.nation_bits[nation])
    return _NATION_DIFFERS

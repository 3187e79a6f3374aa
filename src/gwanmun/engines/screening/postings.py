"""For each word, the rows of the persons who have it: how listed people without a full birth date are found."""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.layout import WORD_MASK, Persons, Postings, Rows

__all__ = ["build_postings"]


@compiled
def _repeated(words: NDArray[np.uint32], begin: int, place: int) -> bool:
    count = 0
    for earlier in range(begin, place):
        count += (words[earlier] ^ words[place]) & np.uint32(WORD_MASK) == 0
    return count > 0


@compiled
def _fill(persons: Persons, rows: Rows, start: NDArray[np.int64], out: NDArray[np.uint32], count_only: bool) -> None:
    """Counts postings into `start[word + 1]`, or writes them from `start[word]` on and moves it forward."""
    for row in range(len(rows.person)):
        person = rows.person[row]
        begin = int(persons.start[person])
        for place in range(begin, int(persons.start[person + 1])):
            if not _repeated(persons.words, begin, place):
                word = int(persons.words[place]) & WORD_MASK
                if count_only:
                    start[word + 1] += 1
                else:
                    out[start[word]] = row
                    start[word] += 1


def build_postings(persons: Persons, rows: Rows, words: int) -> Postings:
    """Postings of `words` words."""
    start, none = np.zeros(words + 1, np.int64), np.zeros(0, np.uint32)
    _fill(persons, rows, start, none, True)
    np.cumsum(start, out=start)
    out = np.empty(int(start[-1]), np.uint32)
    _fill(persons, rows, start[:-1].copy(), out, False)
    return Postings(start.astype(np.uint32), out)

"""Compiled: what a name may be worth before it is read word by word, and which words lead to names worth it.

A name is taken to have words that are spellings of the traveller's ("intact") and at most one that is damaged by slips
of the pen: that one is only known by the signature of the name.
"""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.layout import WORD_MASK
from gwanmun.engines.screening.signature_kernel import word_may_be_there

__all__ = ["MARK_BITS", "choose_words", "estimate", "estimate_damaged", "is_marked"]

#: A mark of a word of the vocabulary: which distinct words of the traveller it spells (32 bits) and bits times 1024.
MARK_BITS = 1024.0


@compiled
def is_marked(words: NDArray[np.uint32], begin: int, end: int, marked: NDArray[np.uint8]) -> bool:
    """Whether any of a person's words is intact; `marked` is 1 for words of the vocabulary that have a mark."""
    found = 0
    for place in range(begin, end):
        found |= marked[words[place] & WORD_MASK]
    return found != 0


@compiled
def estimate(
    words: NDArray[np.uint32], begin: int, end: int, marks: NDArray[np.int64], parts: NDArray[np.int64],
    slip: NDArray[np.float64], spelt: NDArray[np.int64], there: NDArray[np.float64], consonants: int, codes: int,
) -> float:  # fmt: skip
    """The most bits that a person's names can have, by their words `begin` to `end`; 0 when no word is intact.

    `parts` holds those of the traveller's distinct words (see `word_parts`), `slip` what each may be worth when it is
    damaged, `spelt` their places in each
    spelling one after the other, each spelling ended by -1; `there` is room for a number for each word.
    """
    for a in range(len(there)):
        there[a] = 0.0
    for place in range(begin, end):
        mark = marks[words[place] & WORD_MASK]
        bits, a = (mark >> 32) / MARK_BITS, 0
        while mark & 0xFFFFFFFF:
            if mark & 1:
                there[a] = max(there[a], bits)
            mark = (mark & 0xFFFFFFFF) >> 1
            a += 1
    best = total = damaged = 0.0
    for k in range(len(spelt)):
        a = spelt[k]
        if a < 0:
            best, total, damaged = max(best, total + damaged), 0.0, 0.0
        elif there[a] > 0.0:
            total += there[a]
        elif slip[a] > damaged and word_may_be_there(parts, a, consonants, codes):
            damaged = slip[a]
    return best


@compiled
def estimate_damaged(parts: NDArray[np.int64], slip: NDArray[np.float64], consonants: int, codes: int) -> float:
    """The most bits that one damaged word can have in a name with this signature."""
    best = 0.0
    for a in range(len(slip)):
        if slip[a] > best and word_may_be_there(parts, a, consonants, codes):
            best = slip[a]
    return best


@compiled
def choose_words(
    slip: NDArray[np.float64], start: NDArray[np.int64], bits: NDArray[np.float64], cost: NDArray[np.int64],
    spelt: NDArray[np.int64], least: float, cut: NDArray[np.float64],
) -> None:  # fmt: skip
    """Chooses intact words of which a name worth `least` bits has at least one, so that few persons are looked at.

    `bits` of the intact words lie from `start[word]` on; `cost` is how many persons have one of them. `cut` becomes,
    for each word of the traveller, the bits from which its intact words are to be followed: what is under the cuts
    cannot make up a name worth `least`, not even with a damaged word.
    """
    cut[:] = np.inf
    begin = 0
    for end in range(len(spelt)):
        if spelt[end] >= 0:
            continue
        taken = 0.0
        for k in range(begin, end):
            taken = max(taken, slip[spelt[k]])
        room, done = least - taken, 0
        for _ in range(begin, end):
            at = -1
            for k in range(begin, end):
                if not done >> k - begin & 1 and (at < 0 or cost[spelt[k]] > cost[spelt[at]]):
                    at = k
            done |= 1 << at - begin
            word, under = spelt[at], 0.0
            cut[word] = min(cut[word], room)
            for k in range(start[word], start[word + 1]):
                if bits[k] < room:
                    under = max(under, bits[k])
            room -= under
        begin = end + 1

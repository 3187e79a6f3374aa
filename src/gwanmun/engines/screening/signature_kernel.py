"""Compiled: signatures of names, by which most persons are passed over without reading their names.

A signature is two sets of 61 and 63 bits: pairs of neighbouring consonants (with the beginning and the end of a word)
and pairs of neighbouring sound codes; a class of spellings sets a bit of each. That of a person holds the bits of all
his words. A word of a traveller may be among them when most of its bits are.
"""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.classes import CLASSES_A_WORD
from gwanmun.engines.screening.distance import code_at, size_of
from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.keys import key_of
from gwanmun.engines.screening.layout import CLASSES, WORD_MASK, Words
from gwanmun.engines.screening.popcount import bit_count

__all__ = ["PARTS", "person_signatures", "word_may_be_there", "word_parts"]

#: Columns of a word's parts: its pairs of consonants and of codes, how many of the first and of both may be missing,
#: and two bits for each of its classes.
CONSONANTS, CODE_PAIRS, FIRST_MISSING, BOTH_MISSING, CLASS_BITS = 0, 1, 2, 3, 4
PARTS = CLASS_BITS + 2 * CLASSES_A_WORD
_MULTIPLIER = 0x9E3779B1
#: So many bits of a word may be missing: a slip of the pen takes away two pairs of consonants and three of codes.
_MOST_FIRST, _MOST_BOTH, _SHARE = 3, 6, 0.56


@compiled
def _bit(number: int, bits: int) -> int:
    return 1 << (number * _MULTIPLIER & 0xFFFFFFFF) * bits // 4294967296


@compiled
def word_parts(facts: NDArray[np.int64], word: int, table: NDArray[np.int64], row: int) -> None:
    """Writes the parts of a word into row `row` of `table`."""
    parts = table[row]
    parts[:] = 0
    skeleton, before = key_of(facts, word) >> 3, 0
    for place in range(8):
        group = skeleton >> 4 * (6 - place) & 15 if place < 7 else 0
        parts[CONSONANTS] |= _bit(16 * before + group + 1, 61)
        if group == 0:
            break
        before = group
    before, size = 0, size_of(facts, word)
    for place in range(size):
        code = code_at(facts, word, place)
        parts[CODE_PAIRS] |= _bit(32 * before + code + 1000, 63)
        before = code
    parts[CODE_PAIRS] |= _bit(32 * before + 1000, 63)
    first = bit_count(parts[CONSONANTS])
    both = first + bit_count(parts[CODE_PAIRS])
    parts[FIRST_MISSING] = min(_MOST_FIRST, int(first * 0.7))
    parts[BOTH_MISSING] = min(_MOST_BOTH, int(both * _SHARE))
    classes, at = facts[word, CLASSES], CLASS_BITS
    while classes:
        number = classes & 0xFFFF
        parts[at], parts[at + 1] = _bit(number + 5000, 61), _bit(number + 9000, 63) | _bit(number + 20000, 63)
        classes >>= 16
        at += 2


@compiled
def word_may_be_there(parts: NDArray[np.int64], word: int, consonants: int, codes: int) -> bool:
    """Whether the word whose parts are row `word` may be in a name with a signature of `consonants` and `codes`."""
    missing = bit_count(parts[word, CONSONANTS] & ~consonants)
    if missing == 0:
        return True
    if missing <= parts[word, FIRST_MISSING]:
        if missing + bit_count(parts[word, CODE_PAIRS] & ~codes) <= parts[word, BOTH_MISSING]:
            return True
    at = CLASS_BITS
    while at < PARTS and parts[word, at] != 0:
        if parts[word, at] & ~consonants == 0 and parts[word, at + 1] & ~codes == 0:
            return True
        at += 2
    return False


@compiled
def _of_words(facts: NDArray[np.int64], out: NDArray[np.int64]) -> None:
    table = np.zeros((1, PARTS), np.int64)
    parts = table[0]
    for word in range(len(facts)):
        word_parts(facts, word, table, 0)
        out[word, 0], out[word, 1] = parts[CONSONANTS], parts[CODE_PAIRS]
        for at in range(CLASS_BITS, PARTS, 2):
            out[word, 0] |= parts[at]
            out[word, 1] |= parts[at + 1]


@compiled
def _of_persons(start: NDArray[np.uint32], words: NDArray[np.uint32], parts: NDArray[np.int64],
                out: NDArray[np.int64]) -> None:  # fmt: skip
    for person in range(len(out)):
        for place in range(int(start[person]), int(start[person + 1])):
            word = int(words[place]) & WORD_MASK
            out[person, 0] |= parts[word, 0]
            out[person, 1] |= parts[word, 1]


def person_signatures(start: NDArray[np.uint32], words: NDArray[np.uint32], table: Words) -> NDArray[np.int64]:
    """The signatures of persons by the packed words of their names (as in `layout.Persons`)."""
    parts = np.zeros((len(table.facts), 2), np.int64)
    _of_words(table.facts, parts)
    out = np.zeros((len(start) - 1, 2), np.int64)
    _of_persons(start, words, parts, out)
    return out

"""Distinct words as columns for the compiled comparison, and how they are found again."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.classes import classes_of
from gwanmun.engines.screening.codes import WIDTH, encode, skeleton
from gwanmun.engines.screening.keys import sound_key
from gwanmun.engines.screening.layout import FACTS, SIZE_SHIFT, Words
from gwanmun.engines.screening.syllables import chinese_packed, korean_packed

__all__ = ["TEXT", "as_texts", "find_words", "word_table"]

#: Words are kept and compared by their first 24 letters.
TEXT = np.dtype("S24")
_FIRST_PAIR_BIT, _PAIR_BITS = 32, 31


@lru_cache(maxsize=131072)
def _facts(word: str) -> tuple[int, ...]:
    """The row of a word, in the order of the columns in `layout`."""
    codes = encode(word)
    groups = skeleton(codes)
    letters = 0
    for code in codes:
        letters |= 1 << code
    for left, right in pairwise((0, *groups, 0)):
        letters |= 1 << _FIRST_PAIR_BIT + (left * 10 + right) % _PAIR_BITS
    classes = sum(number << 16 * place for place, number in enumerate(classes_of(word)))
    low, high = (int.from_bytes(codes.ljust(WIDTH, b"\0")[start : start + 8], "little") for start in (0, 8))
    sound = sound_key(codes, groups) | len(codes) << SIZE_SHIFT
    return (letters, sound, classes, low, high, korean_packed(word), chinese_packed(word))


def word_table(words: Sequence[str], rarity: NDArray[np.float32]) -> Words:
    """Columns of `words`, in their order; `rarity` is taken as it is."""
    facts = np.fromiter(chain.from_iterable(map(_facts, words)), np.int64, len(words) * FACTS)
    return Words(facts.reshape(len(words), FACTS), rarity)


def as_texts(words: Sequence[str]) -> NDArray[np.bytes_]:
    """Words as a column of fixed width."""
    return np.array([word.encode() for word in words], TEXT) if words else np.zeros(0, TEXT)


def find_words(vocabulary: NDArray[np.bytes_], words: NDArray[np.bytes_]) -> NDArray[np.int64]:
    """Number of each word in the sorted `vocabulary`, -1 for words that are not in it."""
    if not len(vocabulary):
        return np.full(len(words), -1, np.int64)
    at = np.minimum(np.searchsorted(vocabulary, words), len(vocabulary) - 1)
    return np.where(vocabulary[at] == words, at, -1).astype(np.int64)

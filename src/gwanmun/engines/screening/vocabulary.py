"""Distinct words as columns for the compiled comparison, and how they are found again."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.classes import CLASSES_A_WORD, classes_of
from gwanmun.engines.screening.codes import WIDTH, encode, skeleton
from gwanmun.engines.screening.keys import pack_key
from gwanmun.engines.screening.layout import Words
from gwanmun.engines.screening.syllables import MAX_SYLLABLES, chinese_masks, korean_masks

__all__ = ["TEXT", "as_texts", "find_words", "word_table"]

#: Words are kept and compared by their first 24 letters.
TEXT = np.dtype("S24")
_FIRST_PAIR_BIT, _PAIR_BITS = 32, 31


class _Facts(NamedTuple):
    codes: bytes
    length: int
    letters: int
    key: int
    classes: tuple[int, ...]
    syllables: tuple[int, ...] | None


def _fill(values: tuple[int, ...], size: int) -> tuple[int, ...]:
    return values[:size] + (0,) * (size - len(values))


@lru_cache(maxsize=131072)
def _facts(word: str) -> _Facts:
    codes = encode(word)
    groups = skeleton(codes)
    letters = 0
    for code in codes:
        letters |= 1 << code
    for left, right in pairwise((0, *groups, 0)):
        letters |= 1 << _FIRST_PAIR_BIT + (left * 10 + right) % _PAIR_BITS
    korean, chinese = korean_masks(word), chinese_masks(word)
    syllables = _fill(korean, MAX_SYLLABLES) + _fill(chinese, MAX_SYLLABLES) if korean or chinese else None
    classes = _fill(classes_of(word), CLASSES_A_WORD)
    return _Facts(codes.ljust(WIDTH, b"\0"), len(codes), letters, pack_key(groups), classes, syllables)


def word_table(words: Sequence[str], rarity: NDArray[np.float32]) -> Words:
    """Columns of `words`, in their order; `rarity` is taken as it is."""
    facts = list(map(_facts, words))
    size = len(facts)
    syllables: list[tuple[int, ...]] = [(0,) * (2 * MAX_SYLLABLES)]
    rows = np.zeros(size, np.int32)
    for number, one in enumerate(facts):
        if one.syllables:
            rows[number] = len(syllables)
            syllables.append(one.syllables)
    return Words(
        codes=np.frombuffer(b"".join(one.codes for one in facts), np.uint8).reshape(size, WIDTH),
        lengths=np.fromiter((one.length for one in facts), np.uint8, size),
        letters=np.fromiter((one.letters for one in facts), np.int64, size),
        key=np.fromiter((one.key for one in facts), np.int64, size),
        classes=np.array([one.classes for one in facts], np.uint16).reshape(size, CLASSES_A_WORD),
        syllable_row=rows,
        syllables=np.array(syllables, np.int64),
        rarity=rarity,
    )


def as_texts(words: Sequence[str]) -> NDArray[np.bytes_]:
    """Words as a column of fixed width."""
    return np.array([word.encode() for word in words], TEXT) if words else np.zeros(0, TEXT)


def find_words(vocabulary: NDArray[np.bytes_], words: NDArray[np.bytes_]) -> NDArray[np.int64]:
    """Number of each word in the sorted `vocabulary`, -1 for words that are not in it."""
    if not len(vocabulary):
        return np.full(len(words), -1, np.int64)
    at = np.minimum(np.searchsorted(vocabulary, words), len(vocabulary) - 1)
    return np.where(vocabulary[at] == words, at, -1).astype(np.int64)

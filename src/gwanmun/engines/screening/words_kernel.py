"""Compiled: the evidence of one word of a traveller's name against one word of a listed name, in bits."""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening import evidence
from gwanmun.engines.screening.classes import FIRST_DIMINUTIVE
from gwanmun.engines.screening.distance import VOWELS, code_at, distance, size_of
from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.layout import CHINESE, CLASSES, KOREAN, LETTERS
from gwanmun.engines.screening.popcount import bit_count
from gwanmun.engines.screening.syllables import CHINESE_SOUNDS, KOREAN_SOUNDS

__all__ = ["NO_MATCH", "may_be_alike", "word_bits", "word_loss"]

#: Loss of words that have nothing to do with each other.
NO_MATCH = 99.0
_K_INITIAL, _K_VOWEL, _K_CODA = KOREAN_SOUNDS
_C_INITIAL, _C_FINAL = CHINESE_SOUNDS
_A, _E, _L = 1, 5, 12
#: By size: words whose letters or consonant pairs differ in more places are strangers (one slip, from seven on two).
_LETTERS_APART = np.array([2, 2, 2, 2, 3, 4, 4] + 11 * [6], np.int64)
_PAIRS_APART = np.array([3, 3, 3, 4, 4, 4, 4] + 11 * [6], np.int64)
#: Loss that stands for a short word (codes) with one slip.
_NEAR, _SHORT, _ONE_SLIP = 50.0, 4, 1.35
_NEAR_MISS = evidence.NEAR_MISS
#: One syllable against several: SUNG is no slip for SOOYOUNG.
_SYLLABLE_MORE = 0.8
_SHORT_FORM, _SAME_CLASS = evidence.SHORT_FORM, evidence.SAME_CLASS
_SPELLING, _SYLLABLES = evidence.SPELLING, evidence.SYLLABLES
_EDIT_START, _EDIT = evidence.EDIT_START, evidence.EDIT
_TRUNCATED, _ABBREVIATED, _INITIAL = evidence.TRUNCATED, evidence.ABBREVIATED, evidence.INITIAL

_Facts = NDArray[np.int64]
_Work = NDArray[np.float32]


@compiled
def _class_loss(left: int, right: int) -> float:
    """Loss by the classes of two words (four of 16 bits each)."""
    loss = NO_MATCH
    while left:
        one, others = left & 0xFFFF, right
        while others:
            if others & 0xFFFF == one:
                loss = min(loss, _SHORT_FORM if one >= FIRST_DIMINUTIVE else _SAME_CLASS)
            others >>= 16
        left >>= 16
    return loss


@compiled
def _same_korean(mine: int, its: int) -> bool:
    """Whether both words can be the same Korean syllables."""
    if mine == 0 or its == 0:
        return False
    while mine or its:
        if not (
            _K_INITIAL[mine & 31] & _K_INITIAL[its & 31]
            and _K_VOWEL[mine >> 5 & 63] & _K_VOWEL[its >> 5 & 63]
            and _K_CODA[mine >> 11 & 31] & _K_CODA[its >> 11 & 31]
        ):
            return False
        mine, its = mine >> 16, its >> 16
    return True


@compiled
def _same_chinese(mine: int, its: int) -> bool:
    """Whether both words can be the same Chinese syllables."""
    if mine == 0 or its == 0:
        return False
    while mine or its:
        if not (_C_INITIAL[mine & 31] & _C_INITIAL[its & 31] and _C_FINAL[mine >> 5 & 63] & _C_FINAL[its >> 5 & 63]):
            return False
        mine, its = mine >> 16, its >> 16
    return True


@compiled
def _starts_with(mine: _Facts, i: int, its: _Facts, j: int) -> bool:
    size = size_of(mine, i)
    if size < 3 or size >= size_of(its, j):
        return False
    for k in range(size):
        if code_at(mine, i, k) != code_at(its, j, k):
            return False
    return True


@compiled
def _has_article(facts: _Facts, i: int) -> bool:
    """A word that begins with the Arabic article written together (ALFAQIH)."""
    first = code_at(facts, i, 0)
    return bool(size_of(facts, i) >= 6 and (first == _A or first == _E) and code_at(facts, i, 1) == _L)


@compiled
def may_be_alike(left: int, right: int, size: int) -> bool:
    """Whether two words may be one name by their sets of letters and pairs; `size` is that of the longer."""
    pairs = bit_count((left ^ right) >> 32)
    if pairs > _PAIRS_APART[size]:
        return False
    bare = (left & VOWELS == 0) != (right & VOWELS == 0)
    return bool(pairs == 0 or bare or bit_count((left ^ right) & 0xFFFFFFFF) <= _LETTERS_APART[size])


@compiled
def _edit_loss(mine: _Facts, i: int, its: _Facts, j: int, work: _Work) -> float:
    m, n = size_of(mine, i), size_of(its, j)
    apart, longer = mine[i, LETTERS] ^ its[j, LETTERS], max(m, n)
    if bit_count(apart >> 32) > _PAIRS_APART[longer]:
        return NO_MATCH
    bare = (mine[i, LETTERS] & VOWELS == 0) != (its[j, LETTERS] & VOWELS == 0)
    if bit_count(apart & 0xFFFFFFFF) > _LETTERS_APART[longer] and not bare:
        return NO_MATCH
    limit = 0.05 + 0.3 * longer
    cost = distance(mine, i, 0, m, its, j, 0, n, bare and min(m, n) > 1, limit, work)
    if cost > 0 and _has_article(mine, i) != _has_article(its, j):
        if _has_article(mine, i):
            cost = min(cost, 0.3 + distance(mine, i, 2, m - 2, its, j, 0, n, False, limit, work))
        else:
            cost = min(cost, 0.3 + distance(mine, i, 0, m, its, j, 2, n - 2, False, limit, work))
    if (mine[i, KOREAN] != 0 and its[j, KOREAN] != 0) and (mine[i, KOREAN] < 1 << 16) != (its[j, KOREAN] < 1 << 16):
        cost += _SYLLABLE_MORE
    if cost > limit:
        return _NEAR if longer <= _SHORT and cost <= _ONE_SLIP else NO_MATCH
    return _SPELLING if cost == 0.0 else _EDIT_START + _EDIT * cost


@compiled
def word_loss(mine: _Facts, i: int, its: _Facts, j: int, truncated: bool, work: _Work) -> float:
    """Bits lost because word `i` of the traveller is not spelt like word `j` of the list; `NO_MATCH` for strangers."""
    if size_of(mine, i) == 0 or size_of(its, j) == 0:
        return NO_MATCH
    loss = min(_class_loss(mine[i, CLASSES], its[j, CLASSES]), _edit_loss(mine, i, its, j, work))
    if loss > _SYLLABLES and (
        _same_korean(mine[i, KOREAN], its[j, KOREAN]) or _same_chinese(mine[i, CHINESE], its[j, CHINESE])
    ):
        loss = _SYLLABLES
    if loss > _TRUNCATED and _starts_with(mine, i, its, j):
        loss = min(loss, _TRUNCATED if truncated else _ABBREVIATED)
    return loss


@compiled
def word_bits(
    mine: _Facts, i: int, its: _Facts, j: int, rarity: float, same: bool, truncated: bool, work: _Work
) -> float:
    """Evidence of a pair of words: `rarity`, that of the commoner one, less the loss; `-NO_MATCH` for strangers."""
    if same:
        return rarity
    if (size_of(mine, i) == 1) != (size_of(its, j) == 1):
        loss = _class_loss(mine[i, CLASSES], its[j, CLASSES])
        if loss < NO_MATCH:
            return rarity - loss
        return _INITIAL if code_at(mine, i, 0) == code_at(its, j, 0) else -NO_MATCH
    loss = word_loss(mine, i, its, j, truncated, work)
    if loss >= _NEAR:
        return _NEAR_MISS if loss == _NEAR else -NO_MATCH
    return rarity - loss

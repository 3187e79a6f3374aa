"""Compiled: the evidence of one word of a traveller's name against one word of a listed name, in bits."""

from gwanmun.engines.screening import evidence
from gwanmun.engines.screening.classes import FIRST_DIMINUTIVE
from gwanmun.engines.screening.distance import VOWELS, distance
from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.layout import Words

__all__ = ["NO_MATCH", "bit_count", "word_bits", "word_loss"]

#: Loss of words that have nothing to do with each other.
NO_MATCH = 99.0
_K_INITIAL, _K_VOWEL, _K_CODA = (1 << 16) - 1, ((1 << 24) - 1) << 16, ((1 << 8) - 1) << 40
_C_INITIAL, _C_FINAL = (1 << 28) - 1, ((1 << 34) - 1) << 28
_A, _E, _L = 1, 5, 12
#: Words whose letters or consonant pairs differ in more places are strangers; two slips rarely do that.
_LETTERS_APART, _PAIRS_APART = 5, 5
_SHORT_FORM, _SAME_CLASS = evidence.SHORT_FORM, evidence.SAME_CLASS
_SPELLING, _SYLLABLES = evidence.SPELLING, evidence.SYLLABLES
_EDIT_START, _EDIT = evidence.EDIT_START, evidence.EDIT
_TRUNCATED, _ABBREVIATED, _INITIAL = evidence.TRUNCATED, evidence.ABBREVIATED, evidence.INITIAL


@compiled
def bit_count(value: int) -> int:
    """Number of set bits of a 32-bit number."""
    value = value - (value >> 1 & 0x55555555)
    value = (value & 0x33333333) + (value >> 2 & 0x33333333)
    return ((value + (value >> 4) & 0x0F0F0F0F) * 0x01010101 & 0xFFFFFFFF) >> 24


@compiled
def _class_loss(mine: Words, i: int, its: Words, j: int) -> float:
    loss = NO_MATCH
    for a in range(4):
        one = mine.classes[i, a]
        if one == 0:
            break
        for b in range(4):
            if its.classes[j, b] == one:
                loss = min(loss, _SHORT_FORM if one >= FIRST_DIMINUTIVE else _SAME_CLASS)
    return loss


@compiled
def _same_syllables(mine: Words, i: int, its: Words, j: int) -> bool:
    """Whether both words can be the same Korean, or the same Chinese, syllables."""
    p, q = mine.syllable_row[i], its.syllable_row[j]
    if p == 0 or q == 0:
        return False
    korean = mine.syllables[p, 0] != 0 and its.syllables[q, 0] != 0
    chinese = mine.syllables[p, 3] != 0 and its.syllables[q, 3] != 0
    for k in range(3):
        common = mine.syllables[p, k] & its.syllables[q, k]
        if (mine.syllables[p, k] | its.syllables[q, k]) and not (
            common & _K_INITIAL and common & _K_VOWEL and common & _K_CODA
        ):
            korean = False
        common = mine.syllables[p, k + 3] & its.syllables[q, k + 3]
        if (mine.syllables[p, k + 3] | its.syllables[q, k + 3]) and not (common & _C_INITIAL and common & _C_FINAL):
            chinese = False
    return bool(korean or chinese)


@compiled
def _starts_with(mine: Words, i: int, its: Words, j: int) -> bool:
    size = mine.lengths[i]
    if size < 3 or size >= its.lengths[j]:
        return False
    for k in range(size):
        if mine.codes[i, k] != its.codes[j, k]:
            return False
    return True


@compiled
def _has_article(words: Words, i: int) -> bool:
    """A word that begins with the Arabic article written together (ALFAQIH)."""
    first = words.codes[i, 0]
    return bool(words.lengths[i] >= 6 and (first == _A or first == _E) and words.codes[i, 1] == _L)


@compiled
def _edit_loss(mine: Words, i: int, its: Words, j: int) -> float:
    m, n = int(mine.lengths[i]), int(its.lengths[j])
    apart = mine.letters[i] ^ its.letters[j]
    if bit_count(apart >> 32) > _PAIRS_APART:
        return NO_MATCH
    bare = mine.letters[i] & VOWELS == 0 or its.letters[j] & VOWELS == 0
    if bit_count(apart & 0xFFFFFFFF) > _LETTERS_APART and not bare:
        return NO_MATCH
    cost = distance(mine.codes[i], m, its.codes[j], n, bare and min(m, n) > 1)
    if _has_article(mine, i) != _has_article(its, j):
        if _has_article(mine, i):
            cost = min(cost, 0.3 + distance(mine.codes[i, 2:], m - 2, its.codes[j], n, False))
        else:
            cost = min(cost, 0.3 + distance(mine.codes[i], m, its.codes[j, 2:], n - 2, False))
    if cost > 0.05 + 0.32 * max(m, n):
        return NO_MATCH
    return _SPELLING if cost == 0.0 else _EDIT_START + _EDIT * cost


@compiled
def word_loss(mine: Words, i: int, its: Words, j: int, truncated: bool) -> float:
    """Bits lost because word `i` of the traveller is not spelt like word `j` of the list; `NO_MATCH` for strangers."""
    if mine.lengths[i] == 0 or its.lengths[j] == 0:
        return NO_MATCH
    loss = min(_class_loss(mine, i, its, j), _edit_loss(mine, i, its, j))
    if loss > _SYLLABLES and _same_syllables(mine, i, its, j):
        loss = _SYLLABLES
    if loss > _TRUNCATED and _starts_with(mine, i, its, j):
        loss = min(loss, _TRUNCATED if truncated else _ABBREVIATED)
    return loss


@compiled
def word_bits(mine: Words, i: int, its: Words, j: int, same: bool, truncated: bool) -> float:
    """Evidence of a pair of words: the rarity of the commoner one less the loss; `-NO_MATCH` for strangers."""
    rarity = min(mine.rarity[i], its.rarity[j])
    if same:
        return float(rarity)
    if (mine.lengths[i] == 1) != (its.lengths[j] == 1):
        loss = _class_loss(mine, i, its, j)
        if loss < NO_MATCH:
            return float(rarity) - loss
        return _INITIAL if mine.codes[i, 0] == its.codes[j, 0] else -NO_MATCH
    loss = word_loss(mine, i, its, j, truncated)
    return -NO_MATCH if loss >= NO_MATCH else float(rarity) - loss

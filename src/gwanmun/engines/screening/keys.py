"""Keys under which words that sound alike lie together: the skeleton of consonants, then the number of vowels.

A key packs up to seven consonant groups of four bits, the first highest, above three bits for the vowels. Words written
without vowels lie with the vocalised ones of the same skeleton.
"""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.layout import SOUND, Keys, Words

__all__ = ["build_keys", "key_of", "key_range", "key_without_vowels", "sound_key"]

_GROUPS, _VOWEL_BITS = 7, 3
_MOST_VOWELS = (1 << _VOWEL_BITS) - 1
_KEY = (1 << 31) - 1
_VOWELS = frozenset(ord(letter) - 64 for letter in "AEIOU")
#: The fourth group: longer skeletons say enough without the vowels.
_FOURTH = 15 << 4 * (_GROUPS - 4)


def sound_key(codes: bytes, groups: tuple[int, ...]) -> int:
    """The key of a word of these sound codes and groups of consonants (see `codes`)."""
    skeleton = 0
    for place in range(_GROUPS):
        skeleton = skeleton << 4 | (groups[place] if place < len(groups) else 0)
    vowels = sum(
        code in _VOWELS and (place == 0 or codes[place - 1] not in _VOWELS) for place, code in enumerate(codes)
    )
    return skeleton << _VOWEL_BITS | min(vowels, _MOST_VOWELS)


@compiled
def key_of(facts: NDArray[np.int64], word: int) -> int:
    """The key of a word of a table."""
    return int(facts[word, SOUND] & _KEY)


@compiled
def key_range(key: int) -> tuple[int, int]:
    """First and last key of words that may be spellings of a word with `key` (beside those without vowels)."""
    bare = key & ~_MOST_VOWELS
    return (bare, bare | _MOST_VOWELS) if key == bare or key >> _VOWEL_BITS & _FOURTH else (key, key)


@compiled
def key_without_vowels(key: int) -> int:
    """The key of the same consonants written without vowels."""
    return key & ~_MOST_VOWELS


def build_keys(table: Words) -> Keys:
    """The keys of all words of a vocabulary."""
    keys = (table.facts[:, SOUND] & _KEY).astype(np.uint32)
    order = np.argsort(keys, kind="stable")
    return Keys(keys[order], order.astype(np.uint32))

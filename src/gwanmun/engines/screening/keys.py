"""Keys by which words that sound alike are found: the consonant skeleton, also with one consonant open or left out.

A key packs up to seven consonant groups of four bits each. Skeletons of three get keys with one place open
(substitution), longer ones keys with one place left out (substitution, insertion, omission).
"""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.layout import LETTERS, SKELETON, Keys, Words

__all__ = ["MOST_KEYS", "build_keys", "keys_of", "pack_key"]

#: Keys of one word at most: the skeleton, and one for each of its places.
MOST_KEYS = 8
_OPEN = 15


def pack_key(groups: tuple[int, ...]) -> int:
    """A skeleton as one number, the first group lowest."""
    return sum(group << 4 * place for place, group in enumerate(groups))


@compiled
def keys_of(key: int, out: NDArray[np.int64]) -> int:
    """Writes the keys of the skeleton `key` into `out` and returns how many there are."""
    size = 0
    while key >> 4 * size:
        size += 1
    out[0] = key
    if size < 3:
        return 1
    for place in range(size):
        low = key & (1 << 4 * place) - 1
        if size == 3:
            out[place + 1] = key | _OPEN << 4 * place
        else:
            out[place + 1] = low | key >> 4 * (place + 1) << 4 * place
    return size + 1


@compiled
def _all_keys(skeletons: NDArray[np.int64], keys: NDArray[np.uint32], words: NDArray[np.uint32]) -> int:
    out = np.empty(MOST_KEYS, np.int64)
    count = 0
    for word in range(len(skeletons)):
        for place in range(keys_of(skeletons[word], out)):
            keys[count], words[count] = out[place], word
            count += 1
    return count


def build_keys(table: Words) -> Keys:
    """The keys of all words of a vocabulary."""
    size = len(table.facts)
    keys, words = np.empty(size * MOST_KEYS, np.uint32), np.empty(size * MOST_KEYS, np.uint32)
    count = _all_keys(np.ascontiguousarray(table.facts[:, SKELETON]), keys, words)
    order = np.lexsort((words[:count], keys[:count]))
    ordered = words[:count][order]
    return Keys(keys[:count][order], ordered, table.facts[ordered, LETTERS])

"""The columns of an index, as named tuples of arrays that compiled code reads. All of them can be memory-mapped.

A date is packed as year << 9 | month << 5 | day with 0 for an unknown part, so that dates sort by number.
A word of a name in `Persons.words` is packed as below.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gwanmun.kernel.partial_dates import PartialDate

__all__ = [
    "CHINESE",
    "CLASSES",
    "CODES",
    "FACTS",
    "FIRST_WORD",
    "KOREAN",
    "LETTERS",
    "QUALITY_SHIFT",
    "ROLE_SHIFT",
    "SIZE_SHIFT",
    "SOUND",
    "WORD_MASK",
    "Found",
    "Keys",
    "Listed",
    "Persons",
    "Postings",
    "Queries",
    "Rows",
    "Words",
    "pack_date",
]

#: Bit of the first word of a name; then two bits of role, two of quality, 27 of the word's number in the vocabulary.
FIRST_WORD = 1 << 31
ROLE_SHIFT = 29
QUALITY_SHIFT = 27
WORD_MASK = (1 << 27) - 1


class Words(NamedTuple):
    """A table of distinct words. What is known of a word lies together: seven numbers of 64 bits (columns below)."""

    facts: NDArray[np.int64]  # [n, 7]
    rarity: NDArray[np.float32]  # [n] bits


#: Columns of `Words.facts`: set of letters (bits 0 to 31) and of consonant pairs (32 to 62); key of the sound (bits 0
#: to 30, see `keys`) and number of sound codes (from 32); four classes of 16 bits; sixteen codes of 8 bits; up to three
#: Korean and three Chinese syllables of 16 bits.
LETTERS, SOUND, CLASSES, CODES, KOREAN, CHINESE, FACTS = 0, 1, 2, 3, 5, 6, 7
SIZE_SHIFT = 32


class Persons(NamedTuple):
    """Listed persons in the order of their first birth date, so that those of one birth date lie together."""

    rank: NDArray[np.uint32]  # [n] place of each person in the order of identifiers

    start: NDArray[np.uint32]  # [n + 1] first word of each person
    words: NDArray[np.uint32]  # packed words of all names
    signature: NDArray[np.int64]  # [n, 2] pairs of consonants and of letters in all names (see `signature_kernel`)
    sex: NDArray[np.uint8]  # 0 unknown, else the letter's code
    nations: NDArray[np.uint16]  # row of `nation_sets`
    nation_sets: NDArray[np.uint16]  # [s, k] numbers of countries, 0 filled; row 0 is "unknown"
    nation_bits: NDArray[np.float32]  # rarity of each country in bits
    removed: NDArray[np.uint8]  # 1 where a later change has removed or replaced the person


class Rows(NamedTuple):
    """One row for each birth date of each person: full dates, then dates without a day, then persons without any."""

    birth: NDArray[np.uint32]  # packed, ascending inside each part
    person: NDArray[np.uint32]
    bounds: NDArray[np.int64]  # [4] where the three parts begin and the last ends


class Postings(NamedTuple):
    """Rows (see `Rows`) of the persons who have a word in a name, ascending."""

    start: NDArray[np.uint32]  # [words + 1]
    rows: NDArray[np.uint32]


class Keys(NamedTuple):
    """Words in the order of the keys of their sound."""

    key: NDArray[np.uint32]
    word: NDArray[np.uint32]


class Queries(NamedTuple):
    """A batch of travellers. Each has distinct words (rows of a `Words` table) and spellings made of them."""

    distinct_start: NDArray[np.int64]  # [q + 1] rows of the table
    same: NDArray[np.int64]  # [rows] number of the same word in the vocabulary, or -1
    cut: NDArray[np.uint8]  # [rows] 1 when the end of the machine-readable zone may have cut the word
    plain: NDArray[np.uint8]  # [rows] 1 when the word is written so and no known spelling: slips may have damaged it
    spelling_start: NDArray[np.int64]  # [q + 1]
    word_start: NDArray[np.int64]  # [spellings + 1]
    whole: NDArray[np.uint8]  # [spellings] 1 when words are written together, so that none of the name is missing
    word: NDArray[np.int64]  # place of each word of a spelling among the distinct words of its traveller
    roles: NDArray[np.uint8]
    kin_start: NDArray[np.int64]  # [rows + 1] words of the vocabulary that are known to be other spellings
    kin: NDArray[np.int64]
    birth: NDArray[np.uint32]  # [q] packed, 0 unknown
    sex: NDArray[np.uint8]  # [q]
    nation: NDArray[np.int64]  # [q] number of the country; 0 unknown, -1 on no list
    truncated: NDArray[np.uint8]  # [q] 1 when the name fills the machine-readable zone


class Listed(NamedTuple):
    """What the search reads of a segment."""

    persons: Persons
    words: Words
    rows: Rows
    postings: Postings
    keys: Keys


class Found(NamedTuple):
    """The best persons of one traveller, best first; person -1 for no more."""

    people: NDArray[np.int64]
    births: NDArray[np.int64]  # the birth date that counts, packed
    scores: NDArray[np.float64]


def pack_date(date: PartialDate | None) -> int:
    """A date as a number that sorts; 0 for none."""
    return 0 if date is None else date.year << 9 | date.month << 5 | date.day

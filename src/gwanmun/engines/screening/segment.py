"""One part of an index: everything that is known of a set of listed persons, as arrays."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.common_words import common_share
from gwanmun.engines.screening.documents import DocumentTable, document_table
from gwanmun.engines.screening.layout import (
    FIRST_WORD,
    QUALITY_SHIFT,
    ROLE_SHIFT,
    WORD_MASK,
    Persons,
    Rows,
    Words,
    pack_date,
)
from gwanmun.engines.screening.model import ListedPerson
from gwanmun.engines.screening.strings import Strings
from gwanmun.engines.screening.tokens import listed_spellings
from gwanmun.engines.screening.vocabulary import as_texts, word_table

__all__ = ["Segment", "build_segment", "sex_code"]

_QUALITIES = {"primary": 0, "alias": 1, "weak": 2}
_PackedName = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Segment:
    """Listed persons in the order of their identifiers, the words of their names, their birth dates and documents.

    `counts` (persons a word) and `nation_counts` are facts of this segment alone; `words.rarity` and
    `persons.nation_bits` are set from the counts of all segments together (see `frequencies`).
    """

    ids: Strings
    lists: tuple[str, ...]
    list_of: NDArray[np.uint16]
    nations: dict[str, int]
    nation_counts: NDArray[np.int64]
    vocabulary: NDArray[np.bytes_]
    counts: NDArray[np.int64]
    prior: NDArray[np.float64]
    words: Words
    persons: Persons
    rows: Rows
    documents: DocumentTable

    def __len__(self) -> int:
        return len(self.ids)

    def words_of(self, person: int) -> set[int]:
        """Numbers of the distinct words in a person's names."""
        packed = self.persons.words[self.persons.start[person] : self.persons.start[person + 1]]
        return set((packed & WORD_MASK).tolist())

    def nations_of(self, person: int) -> list[int]:
        """Numbers of a person's nationalities."""
        return [number for number in self.persons.nation_sets[self.persons.nations[person]].tolist() if number]


def sex_code(sex: str | None) -> int:
    """A sex as a number; 0 when unknown or unspecified (X says nothing about a match)."""
    return ord(sex) if sex in ("M", "F") else 0


def _packed_names(person: ListedPerson) -> list[_PackedName]:
    """Each reading of each name once, as words with their flags (but without the word's number)."""
    seen: dict[object, _PackedName] = {}
    for name in person.names:
        quality = _QUALITIES[name.quality] << QUALITY_SHIFT
        for spelling in listed_spellings(name):
            flags = [quality | role << ROLE_SHIFT for role in spelling.roles]
            flags[0] |= FIRST_WORD
            seen.setdefault(spelling, list(zip(spelling.words, flags, strict=True)))
    return list(seen.values())


def _birth_rows(persons: Sequence[ListedPerson]) -> Rows:
    parts: tuple[list[tuple[int, int]], ...] = ([], [], [])
    for number, person in enumerate(persons):
        for birth in dict.fromkeys(person.births) or (None,):
            parts[2 if birth is None else 0 if birth.day else 1].append((pack_date(birth), number))
    ordered = list(chain.from_iterable(map(sorted, parts)))
    bounds = np.cumsum([0, *map(len, parts)])
    table = np.array(ordered, np.uint32).reshape(-1, 2)
    return Rows(np.ascontiguousarray(table[:, 0]), np.ascontiguousarray(table[:, 1]), bounds.astype(np.int64))


def _numbered(values: Iterable[str]) -> dict[str, int]:
    return {value: number for number, value in enumerate(["", *sorted(set(values) - {""})])}


def _nation_sets(persons: Sequence[ListedPerson], nations: dict[str, int]) -> tuple[list[int], NDArray[np.uint16]]:
    sets: dict[tuple[int, ...], int] = {(): 0}
    rows = [
        sets.setdefault(tuple(sorted({nations[one] for one in person.nationalities if one})), len(sets))
        for person in persons
    ]
    table = np.zeros((len(sets), max(1, *map(len, sets))), np.uint16)
    for members, row in sets.items():
        table[row, : len(members)] = members
    return rows, table


def build_segment(listed: Iterable[ListedPerson]) -> Segment:
    """Arrays of `listed`.

    Raises:
        ValueError: two persons have the same identifier.
    """
    persons = sorted(listed, key=lambda person: person.id)
    for left, right in zip(persons, persons[1:], strict=False):
        if left.id == right.id:
            raise ValueError(f"two listed persons have the identifier {left.id!r}")
    names = [list(chain.from_iterable(_packed_names(person))) for person in persons]
    counts = Counter(chain.from_iterable({word for word, _ in words} for words in names))
    ordered = sorted(counts)
    place = {word: number for number, word in enumerate(ordered)}
    nations = _numbered(chain.from_iterable(person.nationalities for person in persons))
    nation_rows, nation_sets = _nation_sets(persons, nations)
    held = Counter(chain.from_iterable(nation_sets[row][nation_sets[row] > 0].tolist() for row in nation_rows))
    lists = _numbered(person.list_id for person in persons)
    size, none = len(persons), np.zeros(0, np.float32)
    return Segment(
        ids=Strings.of(person.id for person in persons),
        lists=tuple(lists),
        list_of=np.fromiter((lists[person.list_id] for person in persons), np.uint16, size),
        nations=nations,
        nation_counts=np.array([held[number] for number in range(len(nations))], np.int64),
        vocabulary=as_texts(ordered),
        counts=np.array([counts[word] for word in ordered], np.int64),
        prior=np.array([common_share(word) for word in ordered], np.float64),
        words=word_table(ordered, none),
        persons=Persons(
            start=np.cumsum([0, *map(len, names)]).astype(np.uint32),
            words=np.fromiter((place[word] | flags for one in names for word, flags in one), np.uint32),
            sex=np.fromiter((sex_code(person.sex) for person in persons), np.uint8, size),
            nations=np.array(nation_rows, np.uint16),
            nation_sets=nation_sets,
            nation_bits=none,
            removed=np.zeros(size, np.uint8),
        ),
        rows=_birth_rows(persons),
        documents=document_table(
            ((number, document) for number, person in enumerate(persons) for document in person.documents),
            nations,
        ),
    )

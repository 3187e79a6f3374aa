"""One part of an index: everything that is known of a set of listed persons, as arrays."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.classes import class_numbers, classes_of, members
from gwanmun.engines.screening.common_words import common_share
from gwanmun.engines.screening.documents import DocumentTable, document_table
from gwanmun.engines.screening.keys import build_keys
from gwanmun.engines.screening.layout import (
    FIRST_WORD,
    QUALITY_SHIFT,
    ROLE_SHIFT,
    WORD_MASK,
    Keys,
    Listed,
    Persons,
    Postings,
    Rows,
    Words,
    pack_date,
)
from gwanmun.engines.screening.model import ListedPerson
from gwanmun.engines.screening.postings import build_postings
from gwanmun.engines.screening.signature_kernel import person_signatures
from gwanmun.engines.screening.strings import Strings
from gwanmun.engines.screening.tokens import listed_spellings
from gwanmun.engines.screening.vocabulary import as_texts, find_words, word_table

__all__ = ["COLUMNS", "GROUPS", "Segment", "build_segment", "kin_of_classes", "sex_code"]

_SHORTEST_CUT = 3
_QUALITIES = {"primary": 0, "alias": 1, "weak": 2}
#: Fields of a segment that are arrays, and those that are tuples of arrays.
COLUMNS = ("list_of", "nation_counts", "vocabulary", "counts", "prior")
GROUPS: dict[str, Any] = {
    "words": Words,
    "persons": Persons,
    "rows": Rows,
    "postings": Postings,
    "keys": Keys,
    "documents": DocumentTable,
}
_PackedName = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Segment:
    """Listed persons, the words of their names, their birth dates and documents.

    `counts` (persons a word) and `nation_counts` are facts of this segment alone; `words.rarity` and
    `persons.nation_bits` are set from the counts of all segments together (see `frequencies`), as are `totals`.
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
    postings: Postings
    keys: Keys
    documents: DocumentTable
    kin_of_class: dict[int, tuple[int, ...]]
    totals: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.ids)

    def arrays(self) -> Iterator[tuple[str, NDArray[Any]]]:
        """All arrays with names that are good for files."""
        for name in COLUMNS:
            yield name, getattr(self, name)
        yield "ids-start", self.ids.start
        yield "ids-data", self.ids.data
        for group, kind in GROUPS.items():
            for field in kind._fields:
                yield f"{group}-{field}", getattr(getattr(self, group), field)

    @property
    def listed(self) -> Listed:
        """What the compiled search reads."""
        return Listed(self.persons, self.words, self.rows, self.postings, self.keys)

    @property
    def size(self) -> int:
        """Bytes of the arrays."""
        return sum(array.nbytes for _, array in self.arrays())

    def find(self, identifiers: Iterable[str]) -> list[int]:
        """Numbers of the persons with these identifiers; those that are not here are left out."""
        order = np.argsort(self.persons.rank)
        found = (self.ids.find(one, order) for one in identifiers)
        return [number for number in found if number >= 0]

    def words_of(self, person: int) -> set[int]:
        """Numbers of the distinct words in a person's names."""
        packed = self.persons.words[self.persons.start[person] : self.persons.start[person + 1]]
        return set((packed & WORD_MASK).tolist())

    def kin(self, word: str, *, cut: bool) -> list[int]:
        """Words of the vocabulary that are other spellings of `word` by the tables, or go on where it was cut off."""
        numbers = {number for key in classes_of(word) for number in self.kin_of_class.get(key, ())}
        if cut and len(word) >= _SHORTEST_CUT:
            first, last = np.searchsorted(self.vocabulary, as_texts([word, word + "ZZZ"]))
            numbers.update(range(int(first), int(last)))
        return sorted(numbers)

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
    for numbers, row in sets.items():
        table[row, : len(numbers)] = numbers
    return rows, table


def kin_of_classes(vocabulary: NDArray[np.bytes_]) -> dict[int, tuple[int, ...]]:
    """For each class of spellings, the numbers of those that are in the vocabulary."""
    pairs = [(key, word) for key in class_numbers() for word in members(key)]
    found = find_words(vocabulary, as_texts([word for _, word in pairs]))
    kin: dict[int, tuple[int, ...]] = {}
    for (key, _), number in zip(pairs, found.tolist(), strict=True):
        if number >= 0:
            kin[key] = (*kin.get(key, ()), number)
    return kin


def _checked(listed: Iterable[ListedPerson]) -> list[ListedPerson]:
    """Persons in the order of `Persons`.

    Raises:
        ValueError: two persons have the same identifier.
    """
    persons = sorted(listed, key=lambda person: (min(map(pack_date, person.births), default=1 << 31), person.id))
    twice = [number for number, count in Counter(person.id for person in persons).items() if count > 1]
    if twice:
        raise ValueError(f"two listed persons have the identifier {twice[0]!r}")
    return persons


def _ranks(persons: Sequence[ListedPerson]) -> NDArray[np.uint32]:
    rank = np.empty(len(persons), np.uint32)
    rank[sorted(range(len(persons)), key=lambda number: persons[number].id)] = np.arange(len(persons))
    return rank


def _person_columns(
    persons: Sequence[ListedPerson],
    names: list[_PackedName],
    place: dict[str, int],
    table: Words,
    nations: dict[str, int],
) -> Persons:
    nation_rows, nation_sets = _nation_sets(persons, nations)
    start = np.cumsum([0, *map(len, names)]).astype(np.uint32)
    packed = np.fromiter((place[word] | flags for one in names for word, flags in one), np.uint32)
    return Persons(
        rank=_ranks(persons),
        start=start,
        words=packed,
        signature=person_signatures(start, packed, table),
        sex=np.fromiter((sex_code(person.sex) for person in persons), np.uint8, len(persons)),
        nations=np.array(nation_rows, np.uint16),
        nation_sets=nation_sets,
        nation_bits=np.zeros(0, np.float32),
        removed=np.zeros(len(persons), np.uint8),
    )


def _nation_counts(persons: Persons, nations: int) -> NDArray[np.int64]:
    holders = np.bincount(persons.nations, minlength=len(persons.nation_sets))
    counts = np.zeros(nations, np.int64)
    for held, number in zip(persons.nation_sets, holders.tolist(), strict=True):
        counts[held[held > 0]] += number
    return counts


def build_segment(listed: Iterable[ListedPerson]) -> Segment:
    """Arrays of `listed`.

    Raises:
        ValueError: two persons have the same identifier.
    """
    people = _checked(listed)
    names = [list(chain.from_iterable(_packed_names(person))) for person in people]
    counts = Counter(chain.from_iterable({word for word, _ in words} for words in names))
    ordered = sorted(counts)
    nations = _numbered(
        chain.from_iterable((*person.nationalities, *(one.issuer for one in person.documents)) for person in people)
    )
    lists = _numbered(person.list_id for person in people)
    vocabulary, words = as_texts(ordered), word_table(ordered, np.zeros(0, np.float32))
    persons = _person_columns(people, names, {word: number for number, word in enumerate(ordered)}, words, nations)
    rows = _birth_rows(people)
    owned = ((number, document) for number, person in enumerate(people) for document in person.documents)
    return Segment(
        ids=Strings.of(person.id for person in people),
        lists=tuple(lists),
        list_of=np.fromiter((lists[person.list_id] for person in people), np.uint16, len(people)),
        nations=nations,
        nation_counts=_nation_counts(persons, len(nations)),
        vocabulary=vocabulary,
        counts=np.array([counts[word] for word in ordered], np.int64),
        prior=np.array([common_share(word) for word in ordered], np.float64),
        words=words,
        persons=persons,
        rows=rows,
        postings=build_postings(persons, rows, len(ordered)),
        keys=build_keys(words),
        documents=document_table(owned, nations),
        kin_of_class=kin_of_classes(vocabulary),
        totals=np.zeros(0, np.int64),
    )

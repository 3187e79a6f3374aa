"""Compiled: candidates of a batch of travellers in one segment of the index.

A traveller with a full birth date is compared with everybody whose full birth date may be the same. Everybody else (the
list gives no day, no date at all, or another date) is reached through the words of the name.
"""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening import evidence
from gwanmun.engines.screening.birth_kernel import birth_bits
from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.lanes import MOST_RANGES, birth_ranges, first_at_least, similar_words
from gwanmun.engines.screening.layout import FIRST_WORD, WORD_MASK, Keys, Persons, Postings, Queries, Rows, Words
from gwanmun.engines.screening.person_kernel import best_name, nation_bits, sex_bits
from gwanmun.engines.screening.tokens import MAX_WORDS

__all__ = ["MOST_WORDS", "search_segment", "total_bits"]

#: Distinct words of a traveller, over all spellings.
MOST_WORDS = 32
_MOST_SIMILAR = 1 << 16
_SEX_AGREES = evidence.SEX_AGREES
_DATE_CONFLICT, _YEAR_KNOWN, _MONTH_KNOWN = evidence.DATE_CONFLICT, evidence.YEAR_KNOWN, evidence.MONTH_KNOWN
#: What words that no key finds (two slips, initials) are taken to add to a name.
_UNSEEN = 2.0
#: A birth date that agrees so well is worth comparing the whole name.
_ALWAYS = evidence.DAY_MONTH_SWAPPED


@compiled
def _fact_bits(queries: Queries, query: int, persons: Persons, person: int, birth: int) -> float:
    """Evidence of everything but the name."""
    return (
        birth_bits(int(queries.birth[query]), birth)
        + sex_bits(int(queries.sex[query]), int(persons.sex[person]))
        + nation_bits(int(queries.nation[query]), persons, person)
    )


@compiled
def total_bits(
    queries: Queries, mine: Words, query: int, persons: Persons, its: Words, person: int, birth: int, least: float,
    table: NDArray[np.float64],
) -> float:  # fmt: skip
    """Evidence of a traveller against a listed person born on `birth` (packed); exact only from `least` bits on."""
    rest = _fact_bits(queries, query, persons, person, birth)
    found = np.empty(3, np.int64)
    return rest + best_name(queries, mine, query, persons, its, person, least - rest, table, found)


@compiled
def _name_ceiling(persons: Persons, person: int, ceilings: NDArray[np.float32]) -> float:
    """The most bits that a name of the person can have by the words that are similar to the traveller's."""
    most = here = 0.0
    words = persons.words
    for place in range(int(persons.start[person]), int(persons.start[person + 1])):
        packed = int(words[place])
        if packed & FIRST_WORD:
            here = 0.0
        here += ceilings[packed & WORD_MASK]
        most = max(most, here)
    return most


@compiled
def keep(
    persons: Persons, people: NDArray[np.int64], births: NDArray[np.int64], scores: NDArray[np.float64],
    person: int, birth: int, score: float,
) -> None:  # fmt: skip
    """Puts a person into the best-first list, each person once; ties are in the order of the identifiers."""
    last = len(people) - 1
    for k in range(len(people)):
        if people[k] == person:
            if scores[k] > score or (scores[k] == score and births[k] <= birth):
                return
            last = k
            break
    at = last
    if people[last] >= 0 and people[last] != person:
        if score < scores[last] or (score == scores[last] and persons.rank[person] > persons.rank[people[last]]):
            return
    while at > 0 and (
        people[at - 1] < 0
        or score > scores[at - 1]
        or (score == scores[at - 1] and persons.rank[person] < persons.rank[people[at - 1]])
    ):
        people[at], births[at], scores[at] = people[at - 1], births[at - 1], scores[at - 1]
        at -= 1
    people[at], births[at], scores[at] = person, birth, score


@compiled
def _consider(
    queries: Queries, mine: Words, query: int, persons: Persons, its: Words, rows: Rows, row: int, lowest: float,
    table: NDArray[np.float64], people: NDArray[np.int64], births: NDArray[np.int64], scores: NDArray[np.float64],
) -> None:  # fmt: skip
    person, birth = int(rows.person[row]), int(rows.birth[row])
    if persons.removed[person]:
        return
    least = max(lowest, scores[-1])
    score = total_bits(queries, mine, query, persons, its, person, birth, least, table)
    if score >= least:
        keep(persons, people, births, scores, person, birth, score)


@compiled
def _scan_dates(
    queries: Queries, mine: Words, query: int, persons: Persons, its: Words, rows: Rows, lowest: float,
    ceilings: NDArray[np.float32], table: NDArray[np.float64],
    people: NDArray[np.int64], births: NDArray[np.int64], scores: NDArray[np.float64],
) -> None:  # fmt: skip
    ranges, birth = np.empty((MOST_RANGES, 2), np.int64), int(queries.birth[query])
    begin, end = rows.bounds[0], rows.bounds[1]
    births_column, person_column = rows.birth, rows.person
    for k in range(birth_ranges(birth, ranges)):
        row = first_at_least(births_column, begin, end, ranges[k, 0])
        while row < end and int(births_column[row]) <= ranges[k, 1]:
            person, listed = int(person_column[row]), int(births_column[row])
            if birth_bits(birth, listed) >= _ALWAYS or (
                _name_ceiling(persons, person, ceilings) + _fact_bits(queries, query, persons, person, listed) + _UNSEEN
                >= max(lowest, scores[-1])
            ):
                _consider(queries, mine, query, persons, its, rows, row, lowest, table, people, births, scores)
            row += 1


@compiled
def _essential(group_best: NDArray[np.float64], least: float, essential: NDArray[np.bool_]) -> float:
    """Marks the words without which a name cannot reach `least`; returns the most that the others add."""
    essential[:] = True
    rest = 0.0
    for _ in range(len(group_best)):
        at = -1
        for k in range(len(group_best)):
            if essential[k] and (at < 0 or group_best[k] < group_best[at]):
                at = k
        if at < 0 or rest + group_best[at] >= least:
            break
        rest += group_best[at]
        essential[at] = False
    return rest


@compiled
def _through_words(
    queries: Queries, mine: Words, query: int, persons: Persons, its: Words, rows: Rows, postings: Postings,
    spelling: int, first: int, last: int, lowest: float, least: float,
    group_start: NDArray[np.int64], words: NDArray[np.int64], bits: NDArray[np.float64], sums: NDArray[np.float32],
    touched: NDArray[np.int64], table: NDArray[np.float64],
    people: NDArray[np.int64], births: NDArray[np.int64], scores: NDArray[np.float64],
) -> None:  # fmt: skip
    """Considers the rows from `first` to `last` whose names may reach `least` bits by words similar to a spelling's."""
    groups = queries.word[queries.word_start[spelling] : queries.word_start[spelling + 1]]
    group_best = np.zeros(len(groups), np.float64)
    for place in range(len(groups)):
        for k in range(group_start[groups[place]], group_start[groups[place] + 1]):
            group_best[place] = max(group_best[place], bits[k])
    essential = np.empty(len(groups), np.bool_)
    rest = _essential(group_best, least, essential)
    starts, posted, count = postings.start, postings.rows, 0
    for place in range(len(groups)):
        if not essential[place]:
            continue
        group = groups[place]
        for k in range(group_start[group], group_start[group + 1]):
            begin, end = starts[words[k]], starts[words[k] + 1]
            at = first_at_least(posted, begin, end, first)
            while at < end and int(posted[at]) < last:
                row = int(posted[at])
                if sums[row] == 0.0:
                    touched[count] = row
                    count += 1
                sums[row] += max(bits[k], 0.01)
                at += 1
    for k in range(count):
        row = touched[k]
        name = sums[row] + rest
        sums[row] = 0.0
        if name < least:
            continue
        facts = _fact_bits(queries, query, persons, int(rows.person[row]), int(rows.birth[row]))
        if name + facts + _UNSEEN >= max(lowest, scores[-1]):
            _consider(queries, mine, query, persons, its, rows, row, lowest, table, people, births, scores)


@compiled
def _most_nation_bits(nation: int, persons: Persons) -> float:
    return float(persons.nation_bits[nation]) if nation > 0 else 0.0


@compiled
def search_segment(
    queries: Queries, mine: Words, persons: Persons, its: Words, rows: Rows, postings: Postings, keys: Keys,
    lowest: float, referral: float, people: NDArray[np.int64], births: NDArray[np.int64], scores: NDArray[np.float64],
) -> None:  # fmt: skip
    """Fills the last three [queries, limit] with the best persons of at least `lowest` bits; person -1 for no more.

    Somebody with quite another birth date must reach `referral` bits.
    """
    people[:] = -1
    scores[:] = -np.inf
    table = np.empty((MOST_WORDS, MAX_WORDS), np.float64)
    stamp = np.zeros(len(its.facts), np.int32)
    sums, ceilings = np.zeros(len(rows.birth), np.float32), np.zeros(len(its.facts), np.float32)
    touched = np.empty(len(rows.birth), np.int64)
    words, bits = np.empty(_MOST_SIMILAR, np.int64), np.empty(_MOST_SIMILAR, np.float64)
    mark = 0
    for query in range(len(queries.birth)):
        first, last = queries.distinct_start[query], queries.distinct_start[query + 1]
        if first == last:
            continue
        birth = int(queries.birth[query])
        group_start = np.zeros(last - first + 1, np.int64)
        for row in range(first, last):
            mark += 1
            begin = group_start[row - first]
            group_start[row - first + 1] = begin + similar_words(
                queries, mine, row, its, keys, 0.0, stamp, mark, words[begin:], bits[begin:]
            )
        for k in range(group_start[-1]):
            ceilings[words[k]] = max(ceilings[words[k]], bits[k])
        if birth & 31:
            _scan_dates(
                queries, mine, query, persons, its, rows, lowest, ceilings, table,
                people[query], births[query], scores[query],
            )  # fmt: skip
        bonus = _SEX_AGREES + _most_nation_bits(int(queries.nation[query]), persons) + _UNSEEN
        for lane in range(3):
            begin, end = rows.bounds[lane], rows.bounds[lane + 1]
            best, wanted = 0.0, lowest
            if lane == 0 and birth & 31:
                best, wanted = _DATE_CONFLICT, max(lowest, referral)
            elif lane < 2 and birth:
                year = birth >> 9
                begin, end = (
                    first_at_least(rows.birth, begin, end, year - 1 << 9),
                    first_at_least(rows.birth, begin, end, year + 2 << 9),
                )
                best = _MONTH_KNOWN
            if begin == end:
                continue
            for spelling in range(queries.spelling_start[query], queries.spelling_start[query + 1]):
                _through_words(
                    queries, mine, query, persons, its, rows, postings, spelling, begin, end, wanted,
                    wanted - best - bonus, group_start, words, bits, sums, touched, table,
                    people[query], births[query], scores[query],
                )  # fmt: skip
        for k in range(group_start[-1]):
            ceilings[words[k]] = 0.0

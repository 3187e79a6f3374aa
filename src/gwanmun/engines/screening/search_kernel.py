"""Compiled: candidates of a batch of travellers in one segment of the index.

A traveller with a full birth date is compared with everybody whose full birth date may be the same. Everybody else (the
list gives no day, no date at all, or another date) is reached through the words of the name. Most persons are passed
over by the signature of their names; the others are compared word by word.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening import evidence
from gwanmun.engines.screening.birth_kernel import birth_bits
from gwanmun.engines.screening.distance import size_of
from gwanmun.engines.screening.estimate_kernel import MARK_BITS, choose_words, estimate, estimate_damaged, is_marked
from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.lanes import MOST_RANGES, birth_ranges, first_at_least, intact_words
from gwanmun.engines.screening.layout import Found, Listed, Persons, Queries, Words
from gwanmun.engines.screening.person_kernel import best_name, nation_bits, sex_bits
from gwanmun.engines.screening.signature_kernel import PARTS, word_parts
from gwanmun.engines.screening.tokens import MAX_WORDS

__all__ = ["MOST_WORDS", "search_segment", "total_bits"]

#: Distinct words of a traveller, over all spellings.
MOST_WORDS = 32
_MOST_INTACT = 1 << 15
_SEEN = 1 << 13
#: So many names are read in one go.
_ROOM = 1 << 10
_SEX_AGREES = evidence.SEX_AGREES
_DATE_CONFLICT, _MONTH_KNOWN = evidence.DATE_CONFLICT, evidence.MONTH_KNOWN
#: The least that a slip of the pen costs a word.
_SLIP = evidence.EDIT_START + 0.4 * evidence.EDIT
#: A damaged word of few sounds may be many others.
_SHORT, _MOST_SHORT = 4, 6.0
#: With dates so much alike a name is read although every word of it is damaged.
_ALIKE = evidence.DAY_MONTH_SWAPPED
#: What words that a signature does not show (two slips, initials) are taken to add to a name.
_UNSEEN = 2.0


class Scratch(NamedTuple):
    """Room for the work on one traveller after the other."""

    parts: NDArray[np.int64]  # of the traveller's distinct words (see `signature_kernel`)
    there: NDArray[np.float64]
    slip: NDArray[np.float64]  # what each distinct word may be worth when it is damaged
    cost: NDArray[np.int64]  # rows that have an intact word of each distinct word
    cut: NDArray[np.float64]  # see `choose_words`
    intact: NDArray[np.int64]
    intact_bits: NDArray[np.float64]
    intact_start: NDArray[np.int64]  # by distinct word
    marks: NDArray[np.int64]  # by word of the vocabulary (see `estimate_kernel`); all 0 between travellers
    marked: NDArray[np.uint8]  # 1 where there is a mark
    seen: NDArray[np.int64]  # rows looked at lately, with the number of the traveller
    rows: NDArray[np.int64]  # rows to be looked at, and their persons and first words
    people: NDArray[np.int64]
    begins: NDArray[np.int64]


@compiled
def _scratch(vocabulary: int) -> Scratch:
    return Scratch(
        np.zeros((MOST_WORDS, PARTS), np.int64),
        np.zeros(MOST_WORDS, np.float64),
        np.zeros(MOST_WORDS, np.float64),
        np.zeros(MOST_WORDS, np.int64),
        np.zeros(MOST_WORDS, np.float64),
        np.empty(_MOST_INTACT, np.int64),
        np.empty(_MOST_INTACT, np.float64),
        np.empty(MOST_WORDS + 1, np.int64),
        np.zeros(vocabulary, np.int64),
        np.zeros(vocabulary, np.uint8),
        np.full(_SEEN + 1, -1, np.int64),
        np.empty(_ROOM, np.int64),
        np.empty(_ROOM, np.int64),
        np.empty(_ROOM, np.int64),
    )


@compiled
def _fact_bits(queries: Queries, query: int, persons: Persons, person: int, birth: int) -> float:
    """Evidence of everything but the name."""
    return (
        birth_bits(int(queries.birth[query]), birth)
        + sex_bits(int(queries.sex[query]), int(persons.sex[person]))
        + nation_bits(int(queries.nation[query]), persons.nations[person], persons.nation_sets, persons.nation_bits)
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
def keep(persons: Persons, found: Found, person: int, birth: int, score: float) -> None:
    """Puts a person into the best-first list, each person once; ties are in the order of the identifiers."""
    people, births, scores = found
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
def _read_names(
    queries: Queries, mine: Words, query: int, listed: Listed, rows: NDArray[np.int64], count: int, wanted: float,
    found: Found,
) -> int:  # fmt: skip
    """Scores the persons of the first `count` rows by their names; returns 0, the number of rows that are left."""
    persons, its, scores = listed.persons, listed.words, found.scores
    births, person_column = listed.rows.birth, listed.rows.person
    table, where = np.empty((MOST_WORDS, MAX_WORDS), np.float64), np.empty(3, np.int64)
    for k in range(count):
        person, birth = int(person_column[rows[k]]), int(births[rows[k]])
        rest = _fact_bits(queries, query, persons, person, birth)
        least = max(wanted, scores[-1])
        score = rest + best_name(queries, mine, query, persons, its, person, least - rest, table, where)
        if score >= least:
            keep(persons, found, person, birth, score)
    return 0


@compiled
def _scan_dates(
    queries: Queries, mine: Words, query: int, spelt: NDArray[np.int64], listed: Listed, lowest: float, bonus: float,
    scratch: Scratch, found: Found,
) -> None:  # fmt: skip
    """Considers everybody whose full birth date may be that of the traveller."""
    birth, sex, nation = int(queries.birth[query]), int(queries.sex[query]), int(queries.nation[query])
    begin, end = listed.rows.bounds[0], listed.rows.bounds[1]
    births, person_column, signature = listed.rows.birth, listed.rows.person, listed.persons.signature
    sexes, removed, nations = listed.persons.sex, listed.persons.removed, listed.persons.nations
    nation_sets, nation_weights = listed.persons.nation_sets, listed.persons.nation_bits
    size = queries.distinct_start[query + 1] - queries.distinct_start[query]
    slip, there = scratch.slip[:size], scratch.there[:size]
    parts, rows, count, marks = scratch.parts, scratch.rows, 0, scratch.marks
    start, words = listed.persons.start, listed.persons.words
    ranges, marked = np.empty((MOST_RANGES, 2), np.int64), scratch.marked
    before, dates = 0, 0.0
    for k in range(birth_ranges(birth, ranges)):
        opening = first_at_least(births, begin, end, ranges[k, 0])
        for row in range(opening, first_at_least(births, opening, end, ranges[k, 1] + 1)):
            if int(births[row]) != before:
                before = int(births[row])
                dates = birth_bits(birth, before)
            person = int(person_column[row])
            first, last = int(start[person]), int(start[person + 1])
            if is_marked(words, first, last, marked):
                consonants, codes = signature[person, 0], signature[person, 1]
                name = estimate(words, first, last, marks, parts, slip, spelt, there, consonants, codes)
            elif dates >= _ALIKE:
                name = estimate_damaged(parts, slip, signature[person, 0], signature[person, 1])
            else:
                continue
            if name + _UNSEEN + dates + bonus >= lowest and not removed[person]:
                facts = dates + sex_bits(sex, int(sexes[person]))
                facts += nation_bits(nation, nations[person], nation_sets, nation_weights)
                if name + _UNSEEN + facts >= lowest:
                    rows[count] = row
                    count += 1
                    if count == len(rows):
                        count = _read_names(queries, mine, query, listed, rows, count, lowest, found)
    _read_names(queries, mine, query, listed, rows, count, lowest, found)


@compiled
def _mark_intact(queries: Queries, mine: Words, query: int, listed: Listed, scratch: Scratch) -> None:
    """Looks for the intact words of each distinct word of a traveller and marks them."""
    first, last = queries.distinct_start[query], queries.distinct_start[query + 1]
    words, bits, start, cost = scratch.intact, scratch.intact_bits, scratch.intact_start, scratch.cost
    marks, marked, posted = scratch.marks, scratch.marked, listed.postings.start
    count = 0
    for row in range(first, last):
        place = row - first
        start[place], cost[place] = count, 0
        most = _MOST_SHORT if size_of(mine.facts, row) <= _SHORT else np.inf
        scratch.slip[place] = min(max(mine.rarity[row] - _SLIP, 0.0), most) if queries.plain[row] else 0.0
        word_parts(mine.facts, row, scratch.parts, place)
        count = intact_words(queries, mine, row, listed.words, listed.keys, count, words, bits)
        for k in range(start[place], count):
            cost[place] += int(np.int64(posted[words[k] + 1])) - int(np.int64(posted[words[k]]))
            mark = marks[words[k]]
            value = max(mark >> 32, int(bits[k] * MARK_BITS) + 1)
            marked[words[k]] = 1
            marks[words[k]] = value << 32 | mark & 0xFFFFFFFF | 1 << place
    start[last - first] = count


@compiled
def _look_at(
    queries: Queries, mine: Words, query: int, spelt: NDArray[np.int64], listed: Listed, count: int, wanted: float,
    least: float, scratch: Scratch, found: Found,
) -> int:  # fmt: skip
    """Considers the first `count` rows of `scratch.rows`; returns 0, the number of rows that are left.

    The loops that only fetch let the processor wait for many places of memory at once.
    """
    birth, sex, nation = int(queries.birth[query]), int(queries.sex[query]), int(queries.nation[query])
    births, person_column, signature = listed.rows.birth, listed.rows.person, listed.persons.signature
    sexes, removed, nations = listed.persons.sex, listed.persons.removed, listed.persons.nations
    nation_sets, nation_weights = listed.persons.nation_sets, listed.persons.nation_bits
    size = queries.distinct_start[query + 1] - queries.distinct_start[query]
    start, words, marks, parts = listed.persons.start, listed.persons.words, scratch.marks, scratch.parts
    rows, people, begins, slip, there = scratch.rows, scratch.people, scratch.begins, scratch.slip, scratch.there[:size]
    for k in range(count):
        people[k] = person_column[rows[k]]
    for k in range(count):
        begins[k] = start[people[k]]
    fetched = 0
    for k in range(count):
        fetched += int(words[begins[k]]) ^ signature[people[k], 0]
    # Kept in a place that nobody reads, or the compiler would leave the loop out.
    scratch.seen[-1] = -1 - (fetched & 1)
    left = 0
    for k in range(count):
        row, person = rows[k], people[k]
        consonants, codes = signature[person, 0], signature[person, 1]
        name = estimate(words, begins[k], int(start[person + 1]), marks, parts, slip, spelt, there, consonants, codes)
        if name >= least and not removed[person]:
            facts = birth_bits(birth, int(births[row])) + sex_bits(sex, int(sexes[person]))
            facts += nation_bits(nation, nations[person], nation_sets, nation_weights)
            if name + facts + _UNSEEN >= wanted:
                rows[left] = row
                left += 1
    return _read_names(queries, mine, query, listed, rows, left, wanted, found)


@compiled
def _through_words(
    queries: Queries, mine: Words, query: int, spelt: NDArray[np.int64], listed: Listed, first: int, last: int,
    wanted: float, least: float, scratch: Scratch, found: Found,
) -> None:  # fmt: skip
    """Considers the rows from `first` to `last` that have a word in common and may reach `least` bits by the name."""
    size = queries.distinct_start[query + 1] - queries.distinct_start[query]
    slip = scratch.slip
    choose_words(slip, scratch.intact_start, scratch.intact_bits, scratch.cost, spelt, least, scratch.cut)
    starts, posted, rows, count = listed.postings.start, listed.postings.rows, scratch.rows, 0
    cut, intact, intact_bits, seen = scratch.cut, scratch.intact, scratch.intact_bits, scratch.seen
    for place in range(size):
        for k in range(scratch.intact_start[place], scratch.intact_start[place + 1]):
            if intact_bits[k] < cut[place]:
                continue
            # Through np.int64, since numba makes a float of an unsigned and a signed number.
            at, stop = int(np.int64(starts[intact[k]])), int(np.int64(starts[intact[k] + 1]))
            at = first_at_least(posted, at, stop, first)
            while at < stop and int(posted[at]) < last:
                row = int(posted[at])
                at += 1
                if seen[row & _SEEN - 1] != query << 32 | row:
                    seen[row & _SEEN - 1] = query << 32 | row
                    rows[count] = row
                    count += 1
                    if count == len(rows):
                        count = _look_at(queries, mine, query, spelt, listed, count, wanted, least, scratch, found)
    _look_at(queries, mine, query, spelt, listed, count, wanted, least, scratch, found)


@compiled
def _bounds(births: NDArray[np.uint32], begin: int, end: int, birth: int) -> tuple[int, int]:
    """The rows of the birth year and of those beside it."""
    year = birth >> 9
    return first_at_least(births, begin, end, year - 1 << 9), first_at_least(births, begin, end, year + 2 << 9)


@compiled
def _spelt(queries: Queries, query: int) -> NDArray[np.int64]:
    """The places of the words of all spellings, each spelling ended by -1."""
    first, last = queries.spelling_start[query], queries.spelling_start[query + 1]
    out = np.empty(queries.word_start[last] - queries.word_start[first] + last - first, np.int64)
    count = 0
    for spelling in range(first, last):
        for k in range(queries.word_start[spelling], queries.word_start[spelling + 1]):
            out[count] = queries.word[k]
            count += 1
        out[count] = -1
        count += 1
    return out


@compiled
def _search_one(
    queries: Queries, mine: Words, query: int, listed: Listed, lowest: float, referral: float, scratch: Scratch,
    found: Found,
) -> None:  # fmt: skip
    _mark_intact(queries, mine, query, listed, scratch)
    birth, nation, bounds = int(queries.birth[query]), int(queries.nation[query]), listed.rows.bounds
    spelt = _spelt(queries, query)
    bonus = _SEX_AGREES
    if nation > 0:
        bonus += float(listed.persons.nation_bits[nation])
    if birth & 31:
        _scan_dates(queries, mine, query, spelt, listed, lowest, bonus, scratch, found)
    for lane in range(3):
        begin, end, best, wanted = bounds[lane], bounds[lane + 1], 0.0, lowest
        if lane == 0 and birth & 31:
            best, wanted = _DATE_CONFLICT, max(lowest, referral)
        elif lane < 2 and birth:
            begin, end = _bounds(listed.rows.birth, begin, end, birth)
            best = _MONTH_KNOWN
        if begin < end:
            _through_words(
                queries, mine, query, spelt, listed, begin, end, wanted, wanted - best - bonus - _UNSEEN, scratch, found
            )
    marks, marked, intact = scratch.marks, scratch.marked, scratch.intact
    for k in range(scratch.intact_start[queries.distinct_start[query + 1] - queries.distinct_start[query]]):
        marks[intact[k]], marked[intact[k]] = 0, 0


@compiled
def search_segment(queries: Queries, mine: Words, listed: Listed, lowest: float, referral: float, found: Found) -> None:
    """Fills `found` [queries, limit] with the best persons of at least `lowest` bits.

    Somebody with quite another birth date must reach `referral` bits.
    """
    people, births, scores = found
    people[:] = -1
    scores[:] = -np.inf
    scratch = _scratch(len(listed.words.facts))
    for query in range(len(queries.birth)):
        if queries.distinct_start[query] < queries.distinct_start[query + 1]:
            mine_found = Found(people[query], births[query], scores[query])
            _search_one(queries, mine, query, listed, lowest, referral, scratch, mine_found)

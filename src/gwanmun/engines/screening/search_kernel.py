"""Compiled: candidates of a batch of travellers in one segment of the index."""

import numpy as np
from numpy.typing import NDArray

from gwanmun.engines.screening.birth_kernel import birth_bits
from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.layout import Persons, Queries, Rows, Words
from gwanmun.engines.screening.person_kernel import best_name, nation_bits, sex_bits

__all__ = ["search_segment", "total_bits"]


@compiled
def total_bits(
    queries: Queries, mine: Words, query: int, persons: Persons, its: Words, person: int, birth: int
) -> float:
    """Evidence of a traveller against a listed person born on `birth` (packed)."""
    found = np.empty(3, np.int64)
    return (
        best_name(queries, mine, query, persons, its, person, found)
        + birth_bits(np.int64(queries.birth[query]), np.int64(birth))
        + sex_bits(queries.sex[query], persons.sex[person])
        + nation_bits(queries.nation[query], persons, person)
    )


@compiled
def keep(
    people: NDArray[np.int64], births: NDArray[np.int64], scores: NDArray[np.float64],
    person: int, birth: int, score: float,
) -> None:  # fmt: skip
    """Puts a person into the best-first list, each person once; ties are in the order of the persons."""
    at = len(people)
    for k in range(len(people)):
        if people[k] == person:
            if scores[k] >= score:
                return
            for m in range(k, len(people) - 1):
                people[m], births[m], scores[m] = people[m + 1], births[m + 1], scores[m + 1]
            people[-1], scores[-1] = -1, -np.inf
            break
    for k in range(len(people)):
        if score > scores[k] or (score == scores[k] and person < people[k]):
            at = k
            break
    for m in range(len(people) - 1, at, -1):
        people[m], births[m], scores[m] = people[m - 1], births[m - 1], scores[m - 1]
    if at < len(people):
        people[at], births[at], scores[at] = person, birth, score


@compiled
def search_segment(
    queries: Queries, mine: Words, persons: Persons, its: Words, rows: Rows, lowest: float,
    people: NDArray[np.int64], births: NDArray[np.int64], scores: NDArray[np.float64],
) -> None:  # fmt: skip
    """Fills the last three [queries, limit] with the best persons of at least `lowest` bits; person -1 for no more."""
    people[:] = -1
    scores[:] = -np.inf
    for query in range(len(queries.birth)):
        if queries.spelling_start[query] == queries.spelling_start[query + 1]:
            continue
        for row in range(len(rows.birth)):
            person = np.int64(rows.person[row])
            if not persons.removed[person]:
                score = total_bits(queries, mine, query, persons, its, person, rows.birth[row])
                if score >= lowest:
                    keep(people[query], births[query], scores[query], person, rows.birth[row], score)

"""Other ways to screen on the same queries: string similarity over the whole list times birth-date agreement."""

import time
from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

from gwanmun.engines.screening import ListedPerson, Query
from gwanmun.kernel.partial_dates import PartialDate

__all__ = ["compare"]

_SCORERS: dict[str, Callable[..., float]] = {
    "rapidfuzz ratio": fuzz.ratio,
    "rapidfuzz token_sort_ratio": fuzz.token_sort_ratio,
    "rapidfuzz Jaro-Winkler": JaroWinkler.normalized_similarity,
}


def _birth_factor(query: PartialDate | None, listed: tuple[PartialDate, ...]) -> float:
    """1 for the same day, less for a slip, 0.7 when the list does not say, near 0 for another date."""
    if not listed or query is None:
        return 0.7
    born = listed[0]
    if not born.day:
        return 0.85 if born.year == query.year else 0.2
    if born == query:
        return 1.0
    if born.year == query.year and (born.month, born.day) == (query.day, query.month):
        return 0.9
    same = (born.year == query.year) + (born.month == query.month) + (born.day == query.day)
    return 0.8 if same == 2 else 0.2


def _factors(query: Query, listed: Sequence[ListedPerson]) -> np.ndarray:
    return np.array([_birth_factor(query.birth, person.births) for person in listed])


def compare(
    listed: Sequence[ListedPerson], targets: Sequence[tuple[str, int, Query]], strangers: Sequence[Query]
) -> None:
    """Prints recall at 1 % of strangers stopped, and CPU time, of each peer."""
    texts = [f"{person.names[0].surname} {person.names[0].given}" for person in listed]
    queries = [query for _, _, query in targets] + list(strangers)
    asked = [f"{query.surname} {query.given_names}" for query in queries]
    factors = [_factors(query, listed) for query in queries]
    for name, scorer in _SCORERS.items():
        begun = time.process_time()
        best = np.zeros(len(queries))
        wanted = np.zeros(len(targets))
        for number, text in enumerate(asked):
            scores = process.cdist([text], texts, scorer=scorer, dtype=np.float32, workers=1)[0] * factors[number]
            best[number] = scores.max()
            if number < len(targets):
                wanted[number] = scores[targets[number][1]]
        seconds = time.process_time() - begun
        threshold = np.quantile(best[len(targets) :], 0.99)
        print(
            f"{name} x birth date: recall at 1 % {100 * np.mean(wanted > threshold):.1f} %, "
            f"{len(queries) / seconds:.0f} checks a second"
        )

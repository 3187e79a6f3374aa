"""Weights of the kinds of evidence, fitted on candidates of known truth: true pairs against strangers' candidates.

    python -m benchmarks.screening_fit --persons 100000 --queries 1400 --strangers 4000

Every candidate is the sum of its reasons by code; a multiplier for each code is climbed to, one after the other, on
half of the travellers, and judged on the other half: mean recall where 0.2 to 2 % of strangers are stopped. Candidates
are not searched for anew, so large changes of a weight need another run.
"""

import argparse
import random
from collections import defaultdict
from typing import NamedTuple

import numpy as np
from benchmarks.screening_noise import CLASSES, noisy_query, plain_query
from benchmarks.screening_people import make_person, to_listed

from gwanmun.engines.screening import Candidate, Thresholds, build_index

_CODES = ("birth_same", "birth_swapped", "birth_near", "birth_partial", "birth_differs", "name_same", "name_variant",
          "name_conflict", "name_missing", "name_extra", "sex_same", "sex_differs", "nationality_same",
          "nationality_differs")  # fmt: skip
#: The present weight comes first, so that it stays when nothing is better.
_MULTIPLIERS = (1.0, 0.9, 1.1, 0.8, 1.25, 0.6, 1.5, 2.0)
_SHARES = (0.002, 0.004, 0.007, 0.01, 0.02)


class Sample(NamedTuple):
    """True pairs (one row a traveller, zeros when he was not found) and candidates of strangers with their number."""

    pairs: np.ndarray
    strangers: np.ndarray
    stranger_of: np.ndarray
    count: int

    def recall(self, weights: np.ndarray, half: int) -> float:
        """Mean recall at the shares of strangers stopped, on the travellers whose number is even (0) or odd (1)."""
        best = np.full(self.count, -np.inf)
        np.maximum.at(best, self.stranger_of, self.strangers @ weights)
        ordered = np.sort(best[half::2])[::-1]
        pairs = self.pairs[half::2] @ weights
        return float(np.mean([np.mean(pairs > ordered[int(len(ordered) * share)]) for share in _SHARES]))


def _bits(candidate: Candidate) -> list[float]:
    sums: dict[str, float] = defaultdict(float)
    for reason in candidate.reasons:
        sums[reason.code] += reason.bits
    return [sums[code] for code in _CODES]


def _sample(persons: int, queries: int, strangers: int) -> Sample:
    chance, band = random.Random(5), Thresholds(14, 14, 14)
    people = [make_person(chance) for _ in range(persons)]
    index = build_index((to_listed(one, at, chance) for at, one in enumerate(people)), version="fit")
    chosen = [chance.randrange(persons) for _ in range(queries)]
    damages = list(CLASSES)
    asked = [noisy_query(people[at], damages[n % len(damages)], chance) for n, at in enumerate(chosen)]
    pairs = np.zeros((queries, len(_CODES)))
    for number, found in enumerate(index.search(asked, threshold=band)):
        for one in found:
            if one.person_id == f"P{chosen[number]:08d}":
                pairs[number] = _bits(one)
    others = index.search([plain_query(make_person(chance), chance) for _ in range(strangers)], threshold=band)
    rows = [(number, _bits(one)) for number, found in enumerate(others) for one in found]
    return Sample(pairs, np.array([row for _, row in rows]), np.array([number for number, _ in rows]), strangers)


def climb(sample: Sample, half: int) -> np.ndarray:
    """Multipliers by code that are best on one half."""
    weights = np.ones(len(_CODES))
    for _ in range(3):
        for at in range(len(_CODES)):
            tried = [np.where(np.arange(len(_CODES)) == at, value, weights) for value in _MULTIPLIERS]
            weights = max(tried, key=lambda one: sample.recall(one, half))
    return weights


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--persons", type=int, default=100_000)
    arguments.add_argument("--queries", type=int, default=1400)
    arguments.add_argument("--strangers", type=int, default=4000)
    options = arguments.parse_args()
    sample = _sample(options.persons, options.queries, options.strangers)
    now = np.ones(len(_CODES))
    for half in (0, 1):
        weights = climb(sample, half)
        print({code: float(weight) for code, weight in zip(_CODES, weights, strict=True) if weight != 1.0})
        print(
            f"  fitted half {sample.recall(now, half):.3f} to {sample.recall(weights, half):.3f}, "
            f"other half {sample.recall(now, 1 - half):.3f} to {sample.recall(weights, 1 - half):.3f}"
        )


if __name__ == "__main__":
    main()

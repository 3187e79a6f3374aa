"""What the index loses: its candidates beside those of a comparison with every listed person by the same score.

python -m benchmarks.screening_exhaustive --persons 100000 --queries 210
"""

import argparse
import random

import numpy as np
from benchmarks.screening_noise import CLASSES, noisy_query
from benchmarks.screening_people import make_person, to_listed

from gwanmun.engines.screening import Query, ScreeningIndex, Thresholds, build_index
from gwanmun.engines.screening.asking import Asked
from gwanmun.engines.screening.jit import compiled
from gwanmun.engines.screening.layout import Listed, Queries, Words
from gwanmun.engines.screening.search_kernel import MOST_WORDS, total_bits
from gwanmun.engines.screening.tokens import MAX_WORDS


@compiled
def _score_all(queries: Queries, mine: Words, query: int, listed: Listed, least: float, scores: np.ndarray) -> None:
    table = np.empty((MOST_WORDS, MAX_WORDS), np.float64)
    for row in range(len(listed.rows.birth)):
        person, birth = int(listed.rows.person[row]), int(listed.rows.birth[row])
        bits = total_bits(queries, mine, query, listed.persons, listed.words, person, birth, least, table)
        scores[person] = max(scores[person], bits)


def compare(index: ScreeningIndex, queries: list[Query], wanted: list[str], bands: Thresholds) -> None:
    """Prints how many of the persons that the whole list yields are found."""
    segment = index.segments[0]
    asked = Asked(queries, index.segments, len(index))
    columns = asked.to(segment)
    kept = every = kept_wanted = every_wanted = first = 0
    for number, found in enumerate(index.search(queries, threshold=bands)):
        scores = np.full(len(segment), -np.inf)
        _score_all(columns, asked.table, number, segment.listed, bands.lowest, scores)
        have = {one.person_id for one in found}
        best = [segment.ids[at] for at in np.argsort(-scores)[:10].tolist() if scores[at] >= bands.lowest]
        every += len(best)
        kept += sum(one in have for one in best)
        first += not best or best[0] in have
        if wanted[number] in best:
            every_wanted += 1
            kept_wanted += wanted[number] in have
    print(f"from {bands.lowest:.1f} bits: {kept} of {every} candidates; the listed person {kept_wanted} of "
          f"{every_wanted}; the best candidate for {first} of {len(queries)} travellers")  # fmt: skip


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--persons", type=int, default=100_000)
    arguments.add_argument("--queries", type=int, default=210)
    options = arguments.parse_args()
    chance = random.Random(11)
    people = [make_person(chance) for _ in range(options.persons)]
    index = build_index((to_listed(one, number, chance) for number, one in enumerate(people)), version="bench")
    chosen = [chance.randrange(len(people)) for _ in range(options.queries)]
    damages = list(CLASSES)
    queries = [noisy_query(people[at], damages[n % len(damages)], chance) for n, at in enumerate(chosen)]
    wanted = [f"P{at:08d}" for at in chosen]
    bands = index.thresholds()
    for bits in (bands.strong, bands.possible, bands.weak):
        compare(index, queries, wanted, Thresholds(bits, bits, bits))


if __name__ == "__main__":
    main()

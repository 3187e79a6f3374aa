"""How many listed persons are found, how many strangers are stopped, and what a check costs.

    python -m benchmarks.screening_quality --persons 200000 --queries 1000 --strangers 4000 [--peers]

Recall is told at the score where 1 % and 0.1 % of strangers are stopped. Times are CPU time of one process.
"""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from benchmarks.screening_noise import CLASSES, noisy_query, plain_query
from benchmarks.screening_peers import compare
from benchmarks.screening_people import Person, make_person, to_listed

from gwanmun.engines.screening import Candidate, Query, ScreeningIndex, Thresholds, build_index

_OPEN = Thresholds(14.0, 14.0, 14.0)


def _score_of(found: list[Candidate], wanted: str) -> tuple[float, bool]:
    """Score of the wanted person, 0 when he is not among the candidates, and whether he is the first."""
    for place, one in enumerate(found):
        if one.person_id == wanted:
            return one.score, place == 0
    return 0.0, False


def _percent(values: Sequence[float], threshold: float) -> str:
    return f"{100 * sum(value > threshold for value in values) / max(len(values), 1):5.1f} %"


def report(name: str, targets: list[tuple[str, str, float, bool]], strangers: list[float]) -> None:
    """Prints recall at two alert rates, in all, by damage and by culture; targets: (damage, culture, score, first)."""
    ordered = sorted(strangers, reverse=True)
    one, tenth = ordered[len(ordered) // 100], ordered[len(ordered) // 1000]
    print(
        f"{name}: thresholds {one:.2f} (1 %) {tenth:.2f} (0.1 %); first {100 * np.mean([t[3] for t in targets]):.1f} %"
    )
    groups: dict[str, list[float]] = defaultdict(list)
    for damage, culture, score, _ in targets:
        for key in ("all", f"  {damage}", f"  {culture}"):
            groups[key].append(score)
    for key, scores in groups.items():
        print(
            f"  {key:14} n={len(scores):5}  recall at 1 % {_percent(scores, one)}   at 0.1 % {_percent(scores, tenth)}"
        )


def run(index: ScreeningIndex, queries: list[Query], batch: int = 250) -> tuple[list[list[Candidate]], float]:
    """Candidates and CPU seconds."""
    begun = time.process_time()
    found = [
        one for at in range(0, len(queries), batch) for one in index.search(queries[at : at + batch], threshold=_OPEN)
    ]
    return found, time.process_time() - begun


def _single(index: ScreeningIndex, queries: list[Query]) -> None:
    times = []
    for query in queries:
        begun = time.process_time()
        index.search([query])
        times.append(1000 * (time.process_time() - begun))
    print(
        f"one query alone, ms CPU: p50 {np.percentile(times, 50):.2f}  p99 {np.percentile(times, 99):.2f}"
        f"  max {max(times):.2f}"
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--persons", type=int, default=200_000)
    arguments.add_argument("--queries", type=int, default=1000)
    arguments.add_argument("--strangers", type=int, default=4000)
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--peers", action="store_true")
    options = arguments.parse_args()
    chance = random.Random(options.seed)
    people = [make_person(chance) for _ in range(options.persons)]
    listed = [to_listed(person, number, chance) for number, person in enumerate(people)]
    begun = time.process_time()
    index = build_index(listed, version="bench")
    print(f"{options.persons} persons built in {time.process_time() - begun:.1f} s CPU, {index.size / 1e6:.0f} MB")
    targets = _targets(people, options.queries, chance)
    travellers = [plain_query(make_person(chance), chance) for _ in range(options.strangers)]
    index.search([query for _, _, query in targets[:5]])
    found, seconds = run(index, [query for _, _, query in targets])
    others, more = run(index, travellers)
    total = len(targets) + len(travellers)
    print(f"{total / (seconds + more):.0f} checks a second (batches, threshold 14 bits)")
    begun = time.process_time()
    for at in range(0, len(travellers), 250):
        index.search(travellers[at : at + 250])
    print(f"{len(travellers) / (time.process_time() - begun):.0f} checks a second (batches, default thresholds)")
    scored = [
        (damage, people[at].culture, *_score_of(one, listed[at].id))
        for (damage, at, _), one in zip(targets, found, strict=True)
    ]
    report("gwanmun", scored, [one[0].score if one else 0.0 for one in others])
    _single(index, travellers[:400])
    if options.peers:
        compare(listed, targets[:140], travellers[:400])


def _targets(people: list[Person], count: int, chance: random.Random) -> list[tuple[str, int, Query]]:
    damages = list(CLASSES)
    chosen = [(damages[number % len(damages)], chance.randrange(len(people))) for number in range(count)]
    return [(damage, at, noisy_query(people[at], damage, chance)) for damage, at in chosen]


if __name__ == "__main__":
    main()

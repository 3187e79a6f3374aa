"""How fast are decisions of the law: one by one, explained, and a points test of a whole population under two laws?

    PYTHONPATH=src python benchmarks/law_rules.py --people 2500000

One by one: boarding and admission decided with the full tree, and explained in words; points explained for one person.
Population: the points of F-2-7 under the law and under a draft, every step kept, with the table of gains and losses by
nationality and the reasons, in Polars; the same table as SQL on DuckDB. Peak memory is that of the process.
"""

import argparse
import resource
from collections.abc import Callable
from datetime import date
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import duckdb
import numpy as np
import polars as pl

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.law import at, explain
from gwanmun.law.drafts import read_change_set
from gwanmun.law.formulas.sql import DUCKDB
from gwanmun.law.immigration_act import EntryFacts, PassportFacts, decide_admission, decide_boarding
from gwanmun.law.immigration_act.points_f_2_7 import POINTS_F_2_7, decide_points_f_2_7
from gwanmun.law.simulate import gains_and_losses_sql, simulate

ON = date(2026, 11, 22)
DRAFT = read_change_set(
    {
        "code": "benchmark",
        "title": {"ko": "시험", "en": "Trial"},
        "planned": "2026-11-01",
        "changes": [
            {"name": "points_f_2_7.pass_mark", "value": 85},
            {"name": "points_f_2_7.korean", "key": "level 4", "value": "4..4: 25"},
        ],
    }
)


def main() -> None:
    """Prints one line a figure."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--people", type=int, default=2_500_000)
    count = arguments.parse_args().people
    law, draft = at(ON), at(ON, draft=DRAFT)
    passenger = EntryFacts(
        "MYS",
        PartialDate(1950, 4, 12),
        PassportFacts("ordinary", "MYS", date(2031, 5, 1)),
        ON,
        "ICN",
        purpose="tourism",
    )
    people = population(count)
    person = people.row(0, named=True)
    one("boarding decided", lambda: decide_boarding(passenger, law))
    one("admission decided", lambda: decide_admission(passenger, law))
    one("admission decided and explained", lambda: explain(decide_admission(passenger, law)))
    one("points decided with every step", lambda: decide_points_f_2_7(person, law))
    best = min(timed(lambda: simulate(people.lazy(), POINTS_F_2_7, law, draft, ["nationality"])) for _ in range(3))
    print(f"{count:,} people under two laws, gains and losses, Polars: {best:.2f} s ({2 * count / best / 1e6:.1f} M/s)")
    query = gains_and_losses_sql(POINTS_F_2_7, law, draft, "people", ["nationality"], DUCKDB)
    with duckdb.connect() as engine:
        create(engine, people)
        best = min(timed(lambda: engine.execute(query).fetchall()) for _ in range(3))
    print(f"the same table as SQL on DuckDB: {best:.2f} s")
    print(f"peak memory of the process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def one(what: str, work: Callable[[], object], times: int = 300) -> None:
    work()
    seconds = timed(lambda: [work() for _ in range(times)])
    print(f"{what}: {seconds / times * 1000:.3f} ms")


def timed(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return perf_counter() - started


def population(count: int) -> pl.DataFrame:
    """Invented applicants, seeded; texts are categories as a register would keep them."""
    random = np.random.default_rng(7)

    def texts(choices: list[str]) -> pl.Series:
        return pl.Series(np.array(choices)[random.integers(0, len(choices), count)], dtype=pl.String).cast(
            pl.Categorical
        )

    def days(first: str, span: int) -> pl.Series:
        return pl.Series(np.datetime64(first) + random.integers(0, span, count)).cast(pl.Date)

    columns: dict[str, Any] = {
        "nationality": texts(["CHN", "VNM", "USA", "THA", "UZB", "IND", "NPL"]),
        "applied_on": days("2026-11-22", 1),
        "birth_on": days("1960-01-01", 16000),
        "education": texts(["doctor", "master", "bachelor", "associate", "none"]),
        "korean_level": random.integers(0, 7, count),
        "annual_income": random.integers(0, 120_000_000, count),
        "war_ally_recommended": random.random(count) < 0.05,
        "agency_recommended": random.random(count) < 0.1,
        "kiip_5_completed": random.random(count) < 0.2,
        "degree": texts(["doctor_ranked", "master_korean", "none"]),
        "volunteer": texts(["3_years", "none"]),
        "notification_krw": random.choice([0, 0, 0, 1_000_000], count),
        "notification_paid_on": days("2020-01-01", 2000),
        "removal_ordered": random.random(count) < 0.01,
        "removal_ordered_on": days("2020-01-01", 2000),
        "criminal_fine_krw": random.choice([0, 0, 0, 1, 2_000_000], count),
    }
    return pl.DataFrame(columns)


def create(engine: duckdb.DuckDBPyConnection, people: pl.DataFrame) -> None:
    """Hands the people over as a Parquet file, as a register would."""
    with TemporaryDirectory() as folder:
        people.with_columns(pl.col(pl.Categorical).cast(pl.String)).write_parquet(f"{folder}/people.parquet")
        engine.execute(f"CREATE TABLE people AS SELECT * FROM '{folder}/people.parquet'")  # noqa: S608


if __name__ == "__main__":
    main()

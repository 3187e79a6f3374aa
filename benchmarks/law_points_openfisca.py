"""A points test of a whole population: Gwanmun beside OpenFisca-core, in the same run on the same people.

    PYTHONPATH=src python benchmarks/law_points_openfisca.py --people 2500000

Both compute the points of F-2-7 with every part kept (age, education, Korean, income, bonus and its cap, deductions
with their periods, total, pass mark) for people of whom everything is known, since OpenFisca has no unknown facts. Each
runs in a process of its own; reading the people is not timed, for neither. Both must let the same number pass.
OpenFisca-core is licensed under the AGPL: it is installed for benchmarks only and never imported by the project.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import numpy as np
import polars as pl

ON = date(2026, 11, 22)
REPEATS = 3
TEXTS = {
    "education": ["doctor", "master", "bachelor", "associate", "none"],
    "degree": ["doctor_ranked", "master_korean", "none"],
    "volunteer": ["3_years", "2_years", "none"],
}
FLAGS = ["war_ally_recommended", "agency_recommended", "kiip_5_completed", "removal_ordered"]


def main() -> None:
    """Prints one line a figure; measures one peer when `--peer` names it."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--people", type=int, default=2_500_000)
    arguments.add_argument("--peer", choices=PEERS)
    arguments.add_argument("--file", type=Path)
    given = arguments.parse_args()
    if given.peer:
        print(json.dumps(measured(PEERS[given.peer](pl.read_parquet(given.file)))))
        return
    if find_spec("openfisca_core") is None:
        print("OpenFisca-core is not installed (extra `bench`): nothing to compare with.")
        return
    compare(given.people)


def compare(count: int) -> None:
    """Runs both peers and prints what each needs, and the ratio."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "people.parquet"
        population(count).write_parquet(path)
        found = {peer: in_a_process(peer, path) for peer in PEERS}
    assert found["gwanmun"]["passing"] == found["openfisca"]["passing"], found
    for peer, figures in found.items():
        rate = count / figures["seconds"] / 1e6
        print(
            f"{peer}: {count:,} people in {figures['seconds']:.2f} s ({rate:.2f} M people/s), "
            f"{figures['megabytes']:.0f} MB over the loaded people, {figures['passing']:,} pass"
        )
    ratio = found["openfisca"]["seconds"] / found["gwanmun"]["seconds"]
    print(f"people a second, Gwanmun over OpenFisca-core: {ratio:.1f} times")


def in_a_process(peer: str, path: Path) -> dict[str, Any]:
    command = [sys.executable, __file__, "--peer", peer, "--file", str(path)]
    done = subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE)
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def measured(work: Callable[[], int]) -> dict[str, float]:
    """The best time of some runs, and the peak of memory above what was held before the first."""
    Path("/proc/self/clear_refs").write_text("5")  # the peak starts anew, without what reading the people took
    before = memory("VmRSS")
    seconds, passing = [], 0
    for _ in range(REPEATS):
        started = perf_counter()
        passing = work()
        seconds.append(perf_counter() - started)
    return {"seconds": min(seconds), "megabytes": memory("VmHWM") - before, "passing": passing}


def memory(what: str) -> float:
    """A figure of the process in MB, as Linux keeps it: VmRSS is held now, VmHWM was held at most."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(what)) / 1024


def gwanmun(people: pl.DataFrame) -> Callable[[], int]:
    """The formula of the project on columns, all its steps kept."""
    from gwanmun.law import at  # noqa: PLC0415 - each process loads its own peer only
    from gwanmun.law.formulas.columns import with_steps  # noqa: PLC0415
    from gwanmun.law.formulas.walking import layers  # noqa: PLC0415
    from gwanmun.law.immigration_act.points_f_2_7 import POINTS_F_2_7  # noqa: PLC0415

    law = at(ON)
    steps = [step.code for layer in layers(POINTS_F_2_7) for step in layer]
    categories = people.with_columns(pl.col(name).cast(pl.Categorical) for name in TEXTS)

    def work() -> int:
        found = with_steps(categories.lazy(), POINTS_F_2_7, law).select(steps).collect()
        return int(found[POINTS_F_2_7.code].sum())

    return work


def openfisca(people: pl.DataFrame) -> Callable[[], int]:
    """The same test written for OpenFisca-core, with its own dated parameters and scales."""
    from benchmarks.openfisca_f_2_7 import encoded, simulation_of  # noqa: PLC0415

    columns = encoded({name: people[name].to_numpy() for name in people.columns})

    def work() -> int:
        return int(simulation_of(columns, ON).calculate("passes", ON.isoformat()).sum())

    return work


PEERS: dict[str, Callable[[pl.DataFrame], Callable[[], int]]] = {"openfisca": openfisca, "gwanmun": gwanmun}


def population(count: int) -> pl.DataFrame:
    """Invented applicants, seeded; of each one everything is known."""
    random = np.random.default_rng(7)

    def days(first: str, span: int) -> pl.Series:
        return pl.Series(np.datetime64(first) + random.integers(0, span, count)).cast(pl.Date)

    columns: dict[str, Any] = {
        "applied_on": pl.Series([ON]).extend_constant(ON, count - 1),
        "birth_on": days("1960-01-01", 16000),
        "korean_level": random.integers(0, 7, count),
        "annual_income": random.integers(0, 120_000_000, count),
        "notification_krw": random.choice([0, 0, 0, 1_000_000], count),
        "notification_paid_on": days("2020-01-01", 2000),
        "removal_ordered_on": days("2020-01-01", 2000),
        "criminal_fine_krw": random.choice([0, 0, 0, 1, 2_000_000], count),
    }
    columns |= {name: np.array(choices)[random.integers(0, len(choices), count)] for name, choices in TEXTS.items()}
    columns |= {name: random.random(count) < 0.1 for name in FLAGS}
    return pl.DataFrame(columns)


if __name__ == "__main__":
    main()

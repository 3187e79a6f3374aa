"""Every points test in the three ways: explained for one person, on columns, as SQL; unknown facts among them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import duckdb
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gwanmun.law import Eligible, NeedsReview, Refusal, at
from gwanmun.law.formulas import Fact, Step, compute
from gwanmun.law.formulas.columns import with_steps
from gwanmun.law.formulas.sql import DUCKDB, as_sql
from gwanmun.law.formulas.walking import facts_of, layers
from gwanmun.law.immigration_act.points.advanced_industry import POINTS_E_7_S2, decide_points_e_7_s2
from gwanmun.law.immigration_act.points.job_seekers import POINTS_D_10, decide_points_d_10
from gwanmun.law.immigration_act.points.start_up import POINTS_D_8_4, decide_points_d_8_4
from gwanmun.law.immigration_act.points_e_7_4 import points_e_7_4
from gwanmun.law.wording import texts

LAW = at(date(2026, 11, 22))
FORMULAS = (POINTS_D_10, POINTS_E_7_S2, POINTS_D_8_4, points_e_7_4(LAW))
DECIDERS = (
    (POINTS_D_10, decide_points_d_10),
    (POINTS_E_7_S2, decide_points_e_7_s2),
    (POINTS_D_8_4, decide_points_d_8_4),
)
TYPES = {"number": pl.Int64, "flag": pl.Boolean, "text": pl.String, "date": pl.Date}
SQL_TYPES = {"number": "BIGINT", "flag": "BOOLEAN", "text": "VARCHAR", "date": "DATE"}
WORDS = ["doctor", "master", "bachelor", "associate", "doctor_advanced_or_two", "none"]
AMOUNTS = [0, 1, 499_999, 500_000, 2_000_000, 3_000_000, 24_000_000, 49_999_999, 50_000_000, 90_000_000, 100_000_000]


def _values(fact: Fact) -> st.SearchStrategy[Any]:
    if fact.kind == "flag":
        return st.none() | st.booleans()
    if fact.kind == "text":
        return st.none() | st.sampled_from(WORDS)
    if fact.kind == "date":
        return st.none() | st.dates(date(1960, 1, 1), date(2027, 12, 31)) | st.just(date(2000, 2, 29))
    if fact.name.endswith(("krw", "usd", "income", "income_2y", "pay", "fine")):
        return st.none() | st.sampled_from(AMOUNTS) | st.integers(0, 120_000_000)
    return st.none() | st.integers(0, 24)


def _people(formula: Step) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({fact.name: _values(fact) for fact in facts_of(formula)})


def _explained(formula: Step, person: Mapping[str, Any]) -> dict[str, object]:
    finding = compute(formula, person, LAW).finding
    values = {name: value for part in finding.walk() for name, value in part.facts.items()}
    return {step.code: values[step.code] for layer in layers(formula) for step in layer}


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.code)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_the_three_ways_agree(formula: Step, data: st.DataObject) -> None:
    people = data.draw(st.lists(_people(formula), min_size=1, max_size=20))
    explained = [_explained(formula, person) for person in people]
    facts, steps = facts_of(formula), list(explained[0])
    frame = pl.DataFrame(people, schema={fact.name: TYPES[fact.kind] for fact in facts})
    assert with_steps(frame.lazy(), formula, LAW).select(steps).collect().to_dicts() == explained
    with duckdb.connect() as engine:
        columns = ", ".join(f'"{fact.name}" {SQL_TYPES[fact.kind]}' for fact in facts)
        engine.execute(f"CREATE TABLE people ({columns})")
        rows = [[person[fact.name] for fact in facts] for person in people]
        engine.executemany(f"INSERT INTO people VALUES ({', '.join('?' * len(facts))})", rows)  # noqa: S608
        result = engine.execute(as_sql(formula, LAW, "people", DUCKDB))
        names = [column[0] for column in result.description]
        found = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    assert [{step: row[step] for step in steps} for row in found] == explained


@pytest.mark.parametrize(("formula", "decide"), DECIDERS, ids=lambda item: getattr(item, "code", ""))
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_decision_holds_whatever_is_still_unknown(formula: Step, decide: Any, data: st.DataObject) -> None:
    person, rest = data.draw(_people(formula)), data.draw(_people(formula))
    later = {name: rest[name] if value is None else value for name, value in person.items()}
    now = decide(person, LAW)
    if not isinstance(now, NeedsReview) and not isinstance(decide(later, LAW), NeedsReview):
        assert type(now) is type(decide(later, LAW))
    assert isinstance(now, Eligible | Refusal) or now.missing


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.code)
def test_every_step_and_fact_has_its_words(formula: Step) -> None:
    steps = {f"finding:{step.code}" for layer in layers(formula) for step in layer}
    assert steps | {f"fact:{fact.name}" for fact in facts_of(formula)} <= set(texts())

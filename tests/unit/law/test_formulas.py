"""One formula, three ways: explained for one person, on columns, as SQL. They agree on everybody, unknown facts too."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gwanmun.law import Eligible, NeedsReview, Refusal, Verdict, at, decision_as_json, decision_from_json, explain
from gwanmun.law.citations import cite
from gwanmun.law.formulas import (
    Amount,
    Arithmetic,
    Comparison,
    DateArithmetic,
    Discretion,
    Fact,
    Flagged,
    Logic,
    Lookup,
    Step,
    compute,
)
from gwanmun.law.formulas.sql import DUCKDB, SPARK, as_sql
from gwanmun.law.formulas.walking import facts_of, layers, parameters_of
from gwanmun.law.immigration_act.points_f_2_7 import POINTS_F_2_7, TOTAL, decide_points_f_2_7
from gwanmun.law.wording import texts

pl = pytest.importorskip("polars", reason="the columns need Polars")
duckdb = pytest.importorskip("duckdb", reason="the SQL is run on DuckDB")

from gwanmun.law.formulas.columns import with_steps  # noqa: E402  needs Polars

LAW = at(date(2026, 11, 22))
TYPES = {"number": pl.Int64, "flag": pl.Boolean, "text": pl.String, "date": pl.Date}
SCHEMA = {fact.name: TYPES[fact.kind] for fact in facts_of(POINTS_F_2_7)}
STEPS = [step.code for layer in layers(POINTS_F_2_7) for step in layer]

DEGREES = ["doctor_ranked", "doctor_korean", "master_ranked", "bachelor_korean", "none"]
EDUCATIONS = ["doctor_stem_or_two", "doctor", "master", "bachelor", "associate_stem", "none"]
DAYS = st.dates(date(2018, 1, 1), date(2027, 12, 31))
INCOMES = st.one_of(st.integers(0, 120_000_000), st.sampled_from([25_882_559, 25_882_560, 29_999_999, 30_000_000]))
PEOPLE = st.fixed_dictionaries(
    {
        "applied_on": st.none() | DAYS,
        "birth_on": st.none() | st.dates(date(1950, 1, 1), date(2010, 12, 31)) | st.just(date(2000, 2, 29)),
        "education": st.none() | st.sampled_from(EDUCATIONS),
        "korean_level": st.none() | st.integers(0, 6),
        "annual_income": st.none() | INCOMES,
        "war_ally_recommended": st.none() | st.booleans(),
        "agency_recommended": st.none() | st.booleans(),
        "kiip_5_completed": st.none() | st.booleans(),
        "degree": st.none() | st.sampled_from(DEGREES),
        "volunteer": st.none() | st.sampled_from(["3_years", "2_years", "1_year", "none"]),
        "notification_krw": st.none() | st.sampled_from([0, 499_999, 500_000, 999_999, 1_000_000, 3_000_000]),
        "notification_paid_on": st.none() | DAYS | st.sampled_from([date(2024, 2, 28), date(2023, 11, 30)]),
        "removal_ordered": st.none() | st.booleans(),
        "removal_ordered_on": st.none() | DAYS,
        "criminal_fine_krw": st.none() | st.sampled_from([0, 1, 1_999_999, 2_000_000, 3_000_000]),
    }
)
TALENT: Mapping[str, Any] = {
    "applied_on": date(2026, 11, 22),
    "birth_on": date(1998, 5, 1),
    "education": "master",
    "korean_level": 4,
    "annual_income": 32_000_000,
    "war_ally_recommended": False,
    "agency_recommended": False,
    "kiip_5_completed": False,
    "degree": "none",
    "volunteer": "none",
    "notification_krw": 0,
    "notification_paid_on": None,
    "removal_ordered": False,
    "removal_ordered_on": None,
    "criminal_fine_krw": 0,
}


def _explained(person: Mapping[str, Any]) -> dict[str, object]:
    finding = compute(POINTS_F_2_7, person, LAW).finding
    values = {name: value for part in finding.walk() for name, value in part.facts.items()}
    return {code: values[code] for code in STEPS}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PEOPLE, min_size=1, max_size=30))
def test_the_three_ways_agree_on_every_step_of_random_people(people: list[dict[str, Any]]) -> None:
    explained = [_explained(person) for person in people]
    frame = pl.DataFrame(people, schema=SCHEMA)
    columns = with_steps(frame.lazy(), POINTS_F_2_7, LAW).select(STEPS).collect().to_dicts()
    assert columns == explained
    with duckdb.connect() as engine:
        engine.execute("CREATE TABLE people (" + ", ".join(f'"{n}" {_sql_type(t)}' for n, t in SCHEMA.items()) + ")")
        rows = [[person[name] for name in SCHEMA] for person in people]
        engine.executemany(f"INSERT INTO people VALUES ({', '.join('?' * len(SCHEMA))})", rows)  # noqa: S608
        result = engine.execute(as_sql(POINTS_F_2_7, LAW, "people", DUCKDB))
        names = [column[0] for column in result.description]
        queried = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    assert [{code: row[code] for code in STEPS} for row in queried] == explained


def _sql_type(kind: Any) -> str:
    return {pl.Int64: "BIGINT", pl.Boolean: "BOOLEAN", pl.String: "VARCHAR", pl.Date: "DATE"}[kind]


@settings(max_examples=100, deadline=None)
@given(PEOPLE, PEOPLE)
def test_bounds_hold_whatever_the_missing_facts_turn_out_to_be(person: dict[str, Any], rest: dict[str, Any]) -> None:
    later = {name: rest[name] if value is None else value for name, value in person.items()}
    now, then = compute(TOTAL, person, LAW), compute(TOTAL, later, LAW)
    if isinstance(then.value, int):
        assert now.low <= then.value <= now.high
    decided = decide_points_f_2_7(person, LAW)
    if not isinstance(decided, NeedsReview) and then.value is not None:
        assert type(decided) is type(decide_points_f_2_7(later, LAW))


def test_a_talent_with_80_points_passes_and_one_won_less_decides() -> None:
    decision = decide_points_f_2_7(TALENT, LAW)
    assert isinstance(decision, Eligible)
    assert decision.outcome["points_f_2_7.total"] == 25 + 17 + 15 + 30
    poorer = decide_points_f_2_7({**TALENT, "annual_income": 29_999_999}, LAW)
    assert isinstance(poorer, Refusal)
    assert poorer.outcome["points_f_2_7.total"] == 67


def test_income_below_the_minimum_wage_of_the_year_gives_nothing() -> None:
    assert _explained({**TALENT, "annual_income": 25_882_559})["points_f_2_7.income"] == 0
    assert _explained({**TALENT, "annual_income": 25_882_560})["points_f_2_7.income"] == 10


@pytest.mark.parametrize(("days_after", "points"), [(0, -20), (1, 0)])
def test_a_notification_counts_through_the_last_day_of_three_years(days_after: int, points: int) -> None:
    person = {**TALENT, "notification_krw": 1_000_000, "notification_paid_on": date(2023, 11, 22)}
    person["applied_on"] = date(2026, 11, 22) + timedelta(days=days_after)
    assert _explained(person)["points_f_2_7.notification"] == points


def test_the_bonus_is_capped() -> None:
    person = {**TALENT, "war_ally_recommended": True, "degree": "doctor_ranked"}
    steps = _explained(person)
    assert (steps["points_f_2_7.bonus_before_cap"], steps["points_f_2_7.bonus"]) == (50, 40)


def test_a_missing_fact_is_asked_for_only_when_it_decides() -> None:
    rich = {**TALENT, "annual_income": 100_000_000, "korean_level": None}
    assert isinstance(decide_points_f_2_7(rich, LAW), Eligible)
    close = decide_points_f_2_7({**TALENT, "korean_level": None}, LAW)
    assert isinstance(close, NeedsReview)
    assert close.missing == ("korean_level",)


def test_the_points_are_explained_with_articles_and_can_be_stored() -> None:
    decision = decide_points_f_2_7(TALENT, LAW)
    text = explain(decision, "ko")
    assert "연간소득: 30" in text
    assert "2026-07-01 ~" in text
    assert decision_from_json(decision_as_json(decision)) == decision
    assert {f"finding:{finding.code}" for finding in decision.walk()} <= set(texts())
    assert {f"fact:{name}" for name in decision.facts} <= set(texts())


def test_spark_gets_its_own_spelling() -> None:
    text = as_sql(POINTS_F_2_7, LAW, "people", SPARK)
    assert "add_months(" in text
    assert "`points_f_2_7.total`" in text
    assert "points_f_2_7.pass_mark" in parameters_of(POINTS_F_2_7)


A, B = Fact("a", "number"), Fact("b", "number")
FROM, TO = Fact("from_on", "date"), Fact("to_on", "date")
MARK = Amount("points_f_2_7.pass_mark")
ACT = cite("Act 12")
DAYS_AWAY = Step("days", DateArithmetic("days", (FROM, TO)), ACT)
LEAVE_BY = Step("leave_by", DateArithmetic("last_day", (FROM,), "exit_suspension.departure_after_lifting"), ACT)
PRODUCT = Step("product", Arithmetic("product", (A, Fact("b", "number", if_unknown=2))), ACT)
FLAG = Step("flag_step", Fact("flag", "flag"), ACT)
ASSUMED = Step("assumed", Flagged(Fact("other_flag", "flag", if_unknown=True), MARK), ACT)
WORD = Step("word_points", Lookup(Fact("word", "text", if_unknown="war_ally"), "points_f_2_7.recommendation"), ACT)
BEST = Step("best", Arithmetic("greatest", (Arithmetic("difference", (A, B)), MARK)), ACT)
SOME = Step("some", Logic("any", (Comparison(A, "=", B), Comparison(TO, ">", LEAVE_BY), FLAG)), ACT)
MONTHS = Step("months", DateArithmetic("months", (FROM, TO)), ACT)
AT_LEAST = Arithmetic("greatest", (A, MARK))
SHARE = Step("share", Arithmetic("percent", (AT_LEAST, Amount("fine.adjustment"))), ACT)
PARTS = (MONTHS, SHARE, DAYS_AWAY, PRODUCT, BEST, ASSUMED, WORD, Flagged(SOME, MARK), Discretion("weigh"))
SUM = Step("sum", Arithmetic("sum", PARTS), ACT)
PROVED = Step("proved", Arithmetic("sum", (DAYS_AWAY, BEST, Flagged(SOME, MARK))), ACT)
SMALL = st.none() | st.integers(-200, 200)
CASES = st.fixed_dictionaries(
    {
        "a": SMALL,
        "b": SMALL,
        "from_on": st.none() | DAYS,
        "to_on": st.none() | DAYS,
        "flag": st.none() | st.booleans(),
        "other_flag": st.none() | st.booleans(),
        "word": st.none() | st.sampled_from(["war_ally", "other"]),
    }
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(CASES, min_size=1, max_size=20))
def test_every_kind_of_node_agrees_in_the_three_ways(cases: list[dict[str, Any]]) -> None:
    schema = {fact.name: TYPES[fact.kind] for fact in facts_of(SUM)}
    steps = [step.code for layer in layers(SUM) for step in layer]
    explained = []
    for case in cases:
        result = compute(SUM, case, LAW)
        values = {name: value for part in result.finding.walk() for name, value in part.facts.items()}
        explained.append({code: values[code] for code in steps})
        assert any(part.verdict is Verdict.DISCRETION for part in result.finding.walk())
    columns = with_steps(pl.DataFrame(cases, schema=schema).lazy(), SUM, LAW).select(steps).collect().to_dicts()
    assert columns == explained
    with duckdb.connect() as engine:
        engine.execute("CREATE TABLE cases (" + ", ".join(f'"{n}" {_sql_type(t)}' for n, t in schema.items()) + ")")
        engine.executemany(
            "INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?, ?)", [[case[name] for name in schema] for case in cases]
        )
        result = engine.execute(as_sql(SUM, LAW, "cases", DUCKDB))
        names = [column[0] for column in result.description]
        rows = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    assert [{code: row[code] for code in steps} for row in rows] == explained


@given(CASES, CASES)
def test_bounds_of_every_kind_of_node_hold(case: dict[str, Any], rest: dict[str, Any]) -> None:
    later = {name: rest[name] if value is None else value for name, value in case.items()}
    for step in (DAYS_AWAY, BEST, PROVED):
        now, then = compute(step, case, LAW), compute(step, later, LAW)
        if isinstance(then.value, int):
            assert now.low <= then.value <= now.high


@pytest.mark.parametrize("way", ["person", "columns", "sql"])
def test_what_is_no_node_of_a_formula_is_never_passed_over(way: str) -> None:
    formula: Any = Step("stray", object(), cite("Act 10"))
    with pytest.raises(AssertionError, match="unreachable"):
        if way == "person":
            compute(formula, {}, LAW)
        elif way == "columns":
            with_steps(pl.LazyFrame({"a": [1]}), formula, LAW)
        else:
            as_sql(formula, LAW, "people", DUCKDB)

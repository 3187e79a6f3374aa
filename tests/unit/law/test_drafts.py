"""Draft laws as values: laid over the law, compared, printed, and simulated on a population."""

from datetime import date
from typing import Any

import pytest

from gwanmun.law import Refusal, at
from gwanmun.law.differences import comparison_rows, differences
from gwanmun.law.drafts import change_set_as_plain, read_change_set
from gwanmun.law.formulas.sql import DUCKDB
from gwanmun.law.immigration_act.points_f_2_7 import POINTS_F_2_7, decide_points_f_2_7
from gwanmun.law.situations import answer

pl = pytest.importorskip("polars", reason="the simulation needs Polars")
duckdb = pytest.importorskip("duckdb", reason="the SQL is run on DuckDB")

from gwanmun.law.simulate import gains_and_losses_sql, simulate  # noqa: E402  needs Polars

PLANNED = date(2027, 3, 1)
BILL = read_change_set(
    {
        "code": "bill-7",
        "title": {"ko": "점수제 개정안", "en": "Points bill"},
        "planned": "2027-03-01",
        "changes": [
            {"name": "points_f_2_7.pass_mark", "value": 85, "article": "1"},
            {"name": "points_f_2_7.korean", "key": "level 4", "value": "4..4: 40"},
            {"name": "keta.temporary_exemption", "key": "DEU", "value": True, "to": "2027-12-31"},
            {"name": "jeju.excluded", "key": "NPL", "repeal": True},
        ],
    }
)
PERSON: dict[str, Any] = {
    "applied_on": date(2027, 3, 2),
    "birth_on": date(1998, 5, 1),
    "education": "master",
    "korean_level": 3,
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


def test_a_draft_applies_from_its_planned_day_and_leaves_the_enacted_law_alone() -> None:
    eve, day = date(2027, 2, 28), PLANNED
    assert at(eve, draft=BILL).need("points_f_2_7.pass_mark").number == 80
    assert at(day, draft=BILL).need("points_f_2_7.pass_mark").number == 85
    assert at(day).need("points_f_2_7.pass_mark").number == 80
    assert at(day, draft=BILL).get("jeju.excluded", "NPL") is None
    assert at(day, draft=BILL).version != at(day).version


def test_a_draft_can_be_stored_and_read_again() -> None:
    assert read_change_set(change_set_as_plain(BILL)) == BILL


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ([{"name": "no.such", "value": 1}], "no parameter is called no.such"),
        ([{"name": "points_f_2_7.pass_mark", "value": "many"}], "invalid literal"),
        ([{"name": "keta.duty", "value": True}] * 2, "twice"),
    ],
)
def test_a_draft_that_cannot_be_is_refused(change: list[dict[str, Any]], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_change_set({"code": "b", "title": {"ko": "", "en": ""}, "planned": "2027-01-01", "changes": change})


def test_the_old_and_new_table_names_values_articles_and_rules() -> None:
    rows = comparison_rows(differences(at(PLANNED), at(PLANNED, draft=BILL)), "ko")
    assert len(rows) == 4
    pass_mark = next(row for row in rows if row["what"] == "F-2-7 기준점수")
    assert (pass_mark["old"], pass_mark["new"], pass_mark["rules"]) == ("80", "85", "points_f_2_7, status.talent")
    assert pass_mark["articles"] == "draft:bill-7 제1조"
    repealed = next(row for row in rows if "NPL" in row["what"])
    assert (repealed["old"], repealed["new"]) == ("예", "–")


def test_two_days_are_compared_by_topic() -> None:
    found = differences(at(date(2021, 8, 31)), at(date(2021, 9, 1)), topic="keta")
    assert [(item.name, item.before and item.before.value, item.after and item.after.value) for item in found] == [
        ("keta.duty", False, True)
    ]


def test_a_case_is_judged_under_the_draft() -> None:
    situation = {
        "question": "boarding",
        "date": "2027-03-01",
        "facts": {
            "nationality": "DEU",
            "birth": "1990-01-01",
            "passport": {"kind": "ordinary", "expires_on": "2030-01-01"},
            "port": "ICN",
        },
    }
    assert isinstance(answer(situation), Refusal)
    assert answer(situation, draft=BILL).code == "boarding.ok"


def _population() -> Any:
    nationalities, levels = ["VNM", "CHN", "USA"], [3, 4, 5]
    rows = [
        {**PERSON, "korean_level": level, "annual_income": income, "nationality": nationality}
        for nationality in nationalities
        for level in levels
        for income in (28_000_000, 32_000_000, 45_000_000)
    ]
    schema = {"notification_paid_on": pl.Date, "removal_ordered_on": pl.Date}
    return pl.DataFrame([*rows, {**rows[0], "korean_level": None}], schema_overrides=schema)


WAGES = {"name": "wages.minimum_a_year", "value": 26_000_000}


def _laws() -> tuple[Any, Any]:
    """2027 with an assumed wage, and the same with the bill on top."""
    plain = change_set_as_plain(BILL)
    base = read_change_set({**plain, "code": "wages", "planned": "2027-01-01", "changes": [WAGES]})
    both = read_change_set({**plain, "changes": [*plain["changes"], WAGES]})
    return at(PLANNED, draft=base), at(PLANNED, draft=both)


def test_the_simulation_counts_who_gains_and_loses_and_why() -> None:
    before, after = _laws()
    result = simulate(_population().lazy(), POINTS_F_2_7, before, after, ["nationality"])
    totals = result.groups.select("gains", "loses", "same", "unknown").sum().row(0)
    assert totals == (3, 3, 21, 1)
    for case in result.sample:
        assert case.before.value is not case.after.value
    assert result.reasons.rows() == [("gains", "points_f_2_7.korean", 3), ("loses", "points_f_2_7.passes", 3)]


def test_the_simulation_in_sql_gives_the_same_table() -> None:
    before, after = _laws()
    people = _population()
    groups = simulate(people.lazy(), POINTS_F_2_7, before, after, ["nationality"]).groups
    query = gains_and_losses_sql(POINTS_F_2_7, before, after, "people", ["nationality"], DUCKDB)
    with duckdb.connect() as engine:
        columns = ", ".join(f'"{name}" {_sql_type(kind)}' for name, kind in people.schema.items())
        engine.execute(f"CREATE TABLE people ({columns})")
        engine.executemany(f"INSERT INTO people VALUES ({', '.join('?' * people.width)})", people.rows())  # noqa: S608
        assert engine.execute(query).fetchall() == groups.rows()


def _sql_type(kind: Any) -> str:
    return {pl.Int64: "BIGINT", pl.Boolean: "BOOLEAN", pl.String: "VARCHAR", pl.Date: "DATE"}[type(kind)]


def test_a_decision_names_the_law_with_the_draft() -> None:
    before, after = _laws()
    assert decide_points_f_2_7(PERSON, before).law_version != decide_points_f_2_7(PERSON, after).law_version

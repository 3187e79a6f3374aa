"""Deadlines of the acts as tables: properties that hold for every row and every day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.spans import Span, Unit
from gwanmun.law import Eligible, Refusal, at
from gwanmun.law.administrative_periods.deadlines import deadline
from gwanmun.law.conditions import used
from gwanmun.law.deadline_questions import WAITING
from gwanmun.law.decisions import Verdict
from gwanmun.law.nationality_act.conduct import good_conduct
from gwanmun.law.nationality_act.naturalisation_facts import ConductRecord, NaturalisationFacts
from gwanmun.law.nationality_act.residence import complete_on
from gwanmun.law.refugee_act.support import ApplicantFacts, decide_work

ON = date(2026, 11, 22)
TABLES = ("nationality.deadline", "refugee.deadline", "legislation.period")
ROWS = [(table, key) for table in TABLES for key in at(ON).keys(table)]
DAYS = st.dates(date(2024, 12, 3), date(2030, 12, 31))
ONE_DAY = timedelta(days=1)


@given(st.sampled_from(ROWS), DAYS)
def test_a_later_event_never_ends_a_period_earlier(row: tuple[str, str], event: date) -> None:
    law = at(ON)
    earlier, later = (deadline(law, *row, day) for day in (event, event + ONE_DAY))
    assert earlier is not None
    assert later is not None
    assert (earlier.last_day or date.max) <= (later.last_day or date.max)


@given(st.sampled_from(ROWS), DAYS)
def test_a_period_is_over_from_the_day_after_its_last(row: tuple[str, str], event: date) -> None:
    limit = deadline(at(ON), *row, event)
    assert limit is not None
    assert limit.last_day is not None
    assert not limit.over_on(limit.last_day)
    assert limit.over_on(limit.last_day + ONE_DAY)
    assert limit.opens_on == limit.last_day + ONE_DAY
    assert limit.last_day >= limit.nominal_last_day
    assert limit.manner in WAITING or limit.facts()["deadline.event_on"] == event


def test_without_holidays_on_file_only_the_days_around_the_end_are_open() -> None:
    limit = deadline(at(ON), "nationality.deadline", "nat_choice_after20", date(2003, 1, 4))
    assert limit is not None
    assert limit.last_day is None
    assert [limit.over_on(date(2005, 1, day)) for day in (4, 5, 31)] == [False, None, True]


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(1, 20))
def test_a_domicile_is_complete_on_its_anniversary_at_the_earliest(start: date, years: int) -> None:
    done = complete_on(start, Span(years, Unit.YEAR))
    assert (done.year, done.month, done.day) in {
        (start.year + years, start.month, start.day),
        (start.year + years, 3, 1),
    }


@given(DAYS, st.integers(0, 4000))
def test_a_record_never_weighs_more_as_time_goes_by(decided: date, age: int) -> None:
    record = ConductRecord("fine", decided - timedelta(days=age))
    facts = NaturalisationFacts(decided, conduct_records=(record,), tax_unpaid=False)
    now = good_conduct(facts, at(decided)).verdict
    later = decided + timedelta(days=30)
    then = good_conduct(replace(facts, decided_on=later), at(later)).verdict
    assert now is not Verdict.DISCRETION or then is Verdict.DISCRETION


@given(st.dates(date(2014, 1, 1), date(2030, 12, 31)), st.integers(0, 400))
def test_work_once_open_stays_open(applied: date, days: int) -> None:
    day = applied + timedelta(days=days)
    facts = ApplicantFacts(day, applied_on=applied, pending=True, work_kind_barred=False)
    now = decide_work(facts, at(day))
    next_day = decide_work(replace(facts, asked_on=day + ONE_DAY), at(day + ONE_DAY))
    assert isinstance(now, Eligible | Refusal)
    assert isinstance(next_day, Eligible) or isinstance(now, Refusal)


def test_only_plain_values_are_facts() -> None:
    with pytest.raises(TypeError, match="not a plain fact"):
        used(ConductRecord("fine", None), "__class__")

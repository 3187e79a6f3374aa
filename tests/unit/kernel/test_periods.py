"""Half-open periods: their arithmetic agrees with counting the days one by one."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.periods import Period, merged

ORIGIN = date(2026, 1, 1)
WINDOW = [ORIGIN + timedelta(days=offset) for offset in range(70)]
starts = st.integers(0, 40)
periods = st.builds(
    lambda start, length: Period(WINDOW[start], None if length is None else WINDOW[start + length]),
    starts,
    st.none() | st.integers(1, 25),
)


def days_of(*of):
    return {day for day in WINDOW for period in of if day in period}


@given(periods, periods)
def test_intersection_holds_the_common_days(one, other):
    common = one.intersect(other)
    assert days_of(*([common] if common else [])) == days_of(one) & days_of(other)
    assert one.overlaps(other) == other.overlaps(one) == (common is not None)


@given(periods, periods)
def test_subtraction_leaves_the_other_days(one, other):
    rest = one.subtract(other)
    assert days_of(*rest) == days_of(one) - days_of(other)
    assert len(rest) <= 2


@given(periods, periods)
def test_a_period_covers_another_when_nothing_is_left(one, other):
    assert one.covers(other) == (other.subtract(one) == ())


@given(st.lists(periods, max_size=6))
def test_merging_keeps_the_days_and_leaves_gaps_between(some):
    result = merged(some)
    assert days_of(*result) == days_of(*some)
    assert all(before.end < after.start for before, after in pairwise(result))


def test_laws_write_the_last_day():
    stay = Period.inclusive(date(2026, 3, 1), date(2026, 3, 31))
    assert (stay.end, stay.last_day, stay.days) == (date(2026, 4, 1), date(2026, 3, 31), 31)
    assert str(stay) == "2026-03-01 – 2026-03-31"
    assert str(Period.inclusive(date(2026, 3, 1))) == "2026-03-01 –"


def test_an_open_period_has_no_length_yet():
    with pytest.raises(ValueError, match="open"):
        _ = Period(ORIGIN).days
    assert Period(ORIGIN).last_day is None


@pytest.mark.parametrize("length", [0, -1])
def test_a_period_has_at_least_one_day(length):
    with pytest.raises(ValueError, match="ends after"):
        Period(ORIGIN, ORIGIN + timedelta(days=length))

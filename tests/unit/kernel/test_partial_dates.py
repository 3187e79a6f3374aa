"""Dates that are partly known keep their precision."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.partial_dates import PartialDate, Precision

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
partial_dates = st.builds(lambda day, keep: PartialDate(*day.timetuple()[:keep]), days, st.integers(1, 3))


@given(partial_dates)
def test_text_and_value_are_the_same(value):
    assert PartialDate.parse(str(value)) == value


@given(partial_dates)
def test_bounds_hold_every_day_that_may_be_meant(value):
    assert value.earliest <= value.latest
    assert value.may_equal(PartialDate.of(value.earliest))
    assert value.may_equal(PartialDate.of(value.latest))
    assert (value.exact is None) == (value.precision is not Precision.DAY)


@given(partial_dates, partial_dates)
def test_may_equal_is_mutual(one, other):
    assert one.may_equal(other) == other.may_equal(one)


def test_a_year_never_becomes_the_first_of_january():
    year = PartialDate.parse("1985")
    assert str(year) == "1985"
    assert year.exact is None
    assert (year.earliest, year.latest) == (date(1985, 1, 1), date(1985, 12, 31))


def test_february_knows_its_leap_day():
    assert PartialDate(2024, 2).latest == date(2024, 2, 29)
    assert PartialDate(2023, 2).latest == date(2023, 2, 28)


@pytest.mark.parametrize("text", ["", "85", "1985-00", "1985-02-00", "1985-2-3", "1985-02-30", "1985-13", "03/02/1985"])
def test_unreadable_dates_are_refused(text):
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_a_day_needs_its_month():
    with pytest.raises(ValueError, match="month"):
        PartialDate(1985, 0, 3)

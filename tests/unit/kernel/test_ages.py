"""Ages in completed years."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.ages import age_on, age_range_on, reaches_age_on
from gwanmun.kernel.partial_dates import PartialDate

births = st.dates(date(1920, 1, 1), date(2010, 12, 31))


@given(births, st.integers(0, 90))
def test_the_age_changes_on_the_birthday(born, years):
    birthday = reaches_age_on(born, years)
    assert age_on(born, birthday) == years
    if years:
        assert age_on(born, date.fromordinal(birthday.toordinal() - 1)) == years - 1


@given(births, st.integers(0, 30_000))
def test_a_full_birth_date_has_one_age(born, lived):
    day = date.fromordinal(born.toordinal() + lived)
    assert age_range_on(PartialDate.of(born), day) == (age_on(born, day),) * 2


@pytest.mark.parametrize(
    ("born", "years", "expected"),
    [
        (date(2009, 7, 1), 17, date(2026, 7, 1)),
        (date(2008, 2, 29), 17, date(2025, 3, 1)),
        (date(2008, 2, 29), 20, date(2028, 2, 29)),
        (date(2009, 1, 1), 17, date(2026, 1, 1)),
    ],
)
def test_birthdays(born, years, expected):
    assert reaches_age_on(born, years) == expected


def test_a_birth_year_allows_two_ages():
    assert age_range_on(PartialDate(2009), date(2026, 7, 1)) == (16, 17)
    assert age_range_on(PartialDate(2026), date(2026, 7, 1)) == (0, 0)


def test_nobody_has_an_age_before_the_birth():
    with pytest.raises(ValueError, match="before the birth"):
        age_on(date(2026, 7, 2), date(2026, 7, 1))

"""Dates as senders write them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.engines.edifact.dates import read_birth, read_date, read_moment
from gwanmun.kernel.partial_dates import PartialDate

TODAY = date(2026, 5, 4)


@pytest.mark.parametrize(
    ("text", "form", "birth"),
    [
        ("800101", "", "1980-01-01"),
        ("800101", "101", "1980-01-01"),
        ("260504", "", "2026-05-04"),
        ("260505", "", "1926-05-05"),
        ("270101", "", "1927-01-01"),
        ("000714", "", "2000-07-14"),
        ("19350919", "102", "1935-09-19"),
        ("19350919", "", "1935-09-19"),
        ("19350919", "101", "1935-09-19"),
        ("800100", "", "1980-01"),
        ("800000", "", "1980"),
        ("19800000", "102", "1980"),
        ("1977", "602", "1977"),
        ("197705", "610", "1977-05"),
        ("1985-01-12", "", "1985-01-12"),
        ("12JAN85", "", "1985-01-12"),
        ("5MAY1990", "", "1990-05-05"),
        ("8001011230", "201", "1980-01-01"),
        ("198001011230", "203", "1980-01-01"),
    ],
)
def test_births(text: str, form: str, birth: str) -> None:
    assert read_birth(text, form, TODAY) == PartialDate.parse(birth)


@pytest.mark.parametrize(
    "text", ["", "8", "801301", "800230", "ABC", "80010", "12XYZ85", "19800015", "٨٠٠١٠١", "00000101"]
)
def test_no_date_is_invented(text: str) -> None:
    assert read_birth(text, "", TODAY) is None


@given(st.dates(min_value=date(1926, 5, 5), max_value=TODAY))
def test_every_birth_of_the_last_hundred_years_survives_two_digits(day: date) -> None:
    assert read_birth(f"{day:%y%m%d}", "", TODAY) == PartialDate.of(day)


@given(st.dates(min_value=date(1976, 1, 1), max_value=date(2075, 12, 31)))
def test_every_expiry_within_fifty_years_survives_two_digits(day: date) -> None:
    assert read_date(f"{day:%y%m%d}", "101", TODAY) == day


@pytest.mark.parametrize(
    ("text", "form", "moment"),
    [
        ("2605041300", "201", (2026, 5, 4, 13, 0)),
        ("2605041300", "", (2026, 5, 4, 13, 0)),
        ("260504130059", "202", (2026, 5, 4, 13, 0)),
        ("202605041300", "203", (2026, 5, 4, 13, 0)),
        ("202605041300", "201", (2026, 5, 4, 13, 0)),
        ("20260504130000", "204", (2026, 5, 4, 13, 0)),
        ("202605041300KST", "303", (2026, 5, 4, 13, 0)),
        ("2605041300Z", "", (2026, 5, 4, 13, 0)),
        ("2026-05-04T13:00:00", "", (2026, 5, 4, 13, 0)),
        ("9912312359", "201", (1999, 12, 31, 23, 59)),
    ],
)
def test_moments(text: str, form: str, moment: tuple[int, int, int, int, int]) -> None:
    assert read_moment(text, form, TODAY) == datetime(*moment)  # noqa: DTZ001 - local times


@pytest.mark.parametrize("text", ["", "260504", "2605042500", "2613041300", "soon", "26050413", "²²²²²²²²²²"])
def test_no_moment_is_invented(text: str) -> None:
    assert read_moment(text, "201", TODAY) is None

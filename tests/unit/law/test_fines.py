"""Fines of notification dispositions: they never fall with a longer violation, and agree with the annex."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.law import at
from gwanmun.law.immigration_act.notification_fine import BY_COUNT, BY_DURATION, notification_fine

LAW = at(date(2026, 11, 22))
FIRST = date(2020, 1, 31)


@given(st.sampled_from(BY_DURATION), st.integers(0, 3500), st.integers(0, 400))
def test_a_longer_violation_never_costs_less(article: str, days: int, more: int) -> None:
    shorter, longer = FIRST + timedelta(days=days), FIRST + timedelta(days=days + more)
    fines = [notification_fine(article, {"first_day": FIRST, "last_day": last}, LAW) for last in (shorter, longer)]
    assert fines[0].standard <= fines[1].standard
    assert all(fine.lowest <= fine.standard <= fine.highest for fine in fines)


@pytest.mark.parametrize(
    ("article", "count", "standard", "highest"),
    [
        ("94_2", 1, 5_000_000, 7_500_000),
        ("94_2", 2, 15_000_000, 22_500_000),
        ("94_2", 3, 30_000_000, 30_000_000),
        ("98_1", 1, 100_000, 150_000),
        ("98_1", 7, 1_000_000, 1_000_000),
    ],
)
def test_fines_by_count(article: str, count: int, standard: int, highest: int) -> None:
    assert article in BY_COUNT
    fine = notification_fine(article, {"count": count}, LAW)
    assert (fine.standard, fine.highest) == (standard, highest)


@pytest.mark.parametrize(
    ("article", "last_day", "standard"),
    [
        ("94_7", date(2020, 2, 28), 2_000_000),
        ("94_7", date(2020, 2, 29), 3_000_000),
        ("95_6", date(2020, 4, 29), 1_000_000),
        ("95_6", date(2020, 4, 30), 2_000_000),
        ("95_7", date(2022, 1, 30), 10_000_000),
        ("95_7", date(2022, 1, 29), 5_000_000),
        ("98_2", date(2020, 2, 1), 100_000),
    ],
)
def test_fines_by_duration(article: str, last_day: date, standard: int) -> None:
    assert notification_fine(article, {"first_day": FIRST, "last_day": last_day}, LAW).standard == standard


def test_what_is_unknown_leaves_the_fine_open() -> None:
    fine = notification_fine("94_17", {"first_day": FIRST}, LAW)
    assert fine.standard is None
    assert fine.finding.missing == ("last_day",)

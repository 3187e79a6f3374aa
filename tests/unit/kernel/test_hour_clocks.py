"""Clocks of hours."""

from datetime import UTC, datetime, timedelta

import pytest

from gwanmun.kernel.clocks import ClockState
from gwanmun.kernel.hour_clocks import HourClock
from gwanmun.kernel.spans import Span

FRIDAY = datetime(2026, 9, 25, 14, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


def conditional_entry(**more):
    return HourClock(name="conditional_entry", started_at=FRIDAY, span=Span.parse("72H"), **more)


def test_it_runs_through_a_feast_and_a_weekend():
    permit = conditional_entry()
    assert permit.due_at == FRIDAY + 72 * HOUR
    assert permit.state(FRIDAY + 72 * HOUR) is ClockState.RUNNING
    assert permit.state(FRIDAY + 72.1 * HOUR) is ClockState.ELAPSED
    assert permit.extended(Span.parse("24H")).due_at == FRIDAY + 96 * HOUR


def test_an_emergency_ban_without_approval_is_taken_for_lifted():
    ban = HourClock(name="approval", started_at=FRIDAY, span=Span.parse("12H"), deemed="lifted")
    assert ban.deemed_at(FRIDAY + 12 * HOUR) is None
    assert ban.deemed_at(FRIDAY + 13 * HOUR) == FRIDAY + 12 * HOUR
    assert conditional_entry().deemed_at(FRIDAY + 999 * HOUR) is None


def test_an_answer_in_time_stops_it():
    met = conditional_entry(met_at=FRIDAY + HOUR, deemed="ended")
    assert [met.state(FRIDAY), met.state(FRIDAY + HOUR)] == [ClockState.RUNNING, ClockState.MET]
    assert met.deemed_at(FRIDAY + 999 * HOUR) is None
    late = conditional_entry(met_at=FRIDAY + 80 * HOUR, deemed="ended")
    assert late.deemed_at(FRIDAY + 999 * HOUR) == FRIDAY + 72 * HOUR


@pytest.mark.parametrize(
    "wrong",
    [
        {"span": Span.parse("3D")},
        {"started_at": datetime(2026, 9, 25)},  # noqa: DTZ001 - the fault under test
        {"met_at": FRIDAY - HOUR},
    ],
)
def test_a_clock_that_cannot_run_is_refused(wrong):
    with pytest.raises(ValueError, match=r"hours|time zone|before the start"):
        HourClock(**({"name": "wrong", "started_at": FRIDAY, "span": Span.parse("1H")} | wrong))

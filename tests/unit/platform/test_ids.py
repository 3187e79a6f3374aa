"""Identifiers sort in the order in which one process makes them."""

from datetime import UTC, datetime

from gwanmun.kernel.ids import new_id, time_of, uuid7


def test_rows_written_one_after_another_sort_in_that_order():
    made = []
    for _ in range(200):
        made.append(new_id())
        sum(range(100))  # a row takes far longer than a tick of the fraction, 244 nanoseconds
    assert made == sorted(made)
    assert {item.version for item in made} == {7}


def test_the_time_inside_can_be_read():
    assert time_of(uuid7(1_764_000_000_123, bytes(10))) == datetime(2025, 11, 24, 16, 0, 0, 123000, tzinfo=UTC)

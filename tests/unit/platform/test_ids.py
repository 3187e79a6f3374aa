"""Identifiers sort in the order in which one process makes them."""

from gwanmun.kernel.ids import new_id


def test_rows_written_one_after_another_sort_in_that_order():
    made = []
    for _ in range(200):
        made.append(new_id())
        sum(range(100))  # a row takes far longer than a tick of the fraction, 244 nanoseconds
    assert made == sorted(made)
    assert {item.version for item in made} == {7}

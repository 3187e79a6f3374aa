"""Raking: a joint table has the margins it was asked for, and only the cells that can occur."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.synthetic.raking import rake

_totals = st.lists(st.floats(1, 1000), min_size=2, max_size=5)


@given(_totals, _totals)
def test_free_margins_are_met(by_row, by_column):
    rows, columns = dict(enumerate(by_row)), dict(enumerate(by_column))
    cells = rake({(row, column): 1.0 for row in rows for column in columns}, (rows, columns))
    assert sum(cells.values()) == pytest.approx(1)
    for axis, margin in enumerate((rows, columns)):
        sums = Counter()
        for cell, weight in cells.items():
            sums[cell[axis]] += weight
        for value, total in margin.items():
            assert sums[value] == pytest.approx(total / sum(margin.values()))


def test_what_cannot_occur_stays_out_and_the_rest_makes_up_for_it():
    cells = rake({("young", "student"): 1, ("young", "worker"): 1, ("old", "worker"): 1}, (
        {"young": 60, "old": 40}, {"student": 30, "worker": 70},
    ))  # fmt: skip
    assert cells == pytest.approx({("young", "student"): 0.3, ("young", "worker"): 0.3, ("old", "worker"): 0.4})

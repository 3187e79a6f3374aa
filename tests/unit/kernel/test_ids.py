"""Identifiers order by their time, whatever the random part."""

import os
from uuid import RFC_4122

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.ids import new_id, uuid7

instants = st.integers(0, (1 << 48) - 1)
randomness = st.binary(min_size=10, max_size=10)


@given(instants, instants, randomness, randomness)
def test_a_later_millisecond_sorts_later(one, other, first_noise, second_noise):
    earlier, later = sorted((one, other))
    if earlier < later:
        assert uuid7(earlier, first_noise) < uuid7(later, second_noise)
        assert uuid7(earlier, first_noise).bytes < uuid7(later, second_noise).bytes


@given(instants, randomness)
def test_it_is_a_version_7_uuid_that_holds_its_time(unix_ms, noise):
    made = uuid7(unix_ms, noise)
    assert (made.version, made.variant) == (7, RFC_4122)
    assert made.int >> 80 == unix_ms


@given(instants, randomness, randomness)
def test_ids_of_one_millisecond_differ_by_their_randomness(unix_ms, one, other):
    visible = (int.from_bytes(noise) & ~(0xF << 76) & ~(0x3 << 62) for noise in (one, other))
    assert (uuid7(unix_ms, one) == uuid7(unix_ms, other)) == (next(visible) == next(visible))


def test_new_ids_take_the_time_of_the_clock(monkeypatch):
    ticks = iter([1_700_000_000_000, 1_700_000_000_001, 1_700_000_000_250])
    monkeypatch.setattr("gwanmun.kernel.ids.time.time_ns", lambda: next(ticks) * 1_000_000)
    ids = [new_id() for _ in range(3)]
    assert ids == sorted(ids)
    assert [each.int >> 80 for each in ids] == [1_700_000_000_000, 1_700_000_000_001, 1_700_000_000_250]


@pytest.mark.parametrize(("unix_ms", "size"), [(-1, 10), (1 << 48, 10), (0, 9), (0, 11)])
def test_what_does_not_fit_is_refused(unix_ms, size):
    with pytest.raises(ValueError, match=r"unix_ms|randomness"):
        uuid7(unix_ms, os.urandom(size))

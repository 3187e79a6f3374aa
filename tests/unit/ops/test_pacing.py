"""The live traffic follows the speed as it is set, and a pause is a pause."""

from itertools import islice

from gwanmun.portals.ops.traffic import paces


def test_the_wait_is_the_inverse_of_the_speed_and_follows_its_changes():
    waits: list[float] = []
    speeds = iter([4.0, 1.0, 0.0, 2.0])
    list(islice(paces(lambda: next(speeds), waits.append), 3))
    assert waits == [0.25, 1.0, 1.0, 0.5]


def test_the_slowest_traffic_still_notices_a_change_within_ten_seconds():
    waits: list[float] = []
    list(islice(paces(lambda: 0.001, waits.append), 1))
    assert waits == [10.0]

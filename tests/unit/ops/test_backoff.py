"""A process that keeps dying waits longer and longer; one that had run well starts again at once."""

from gwanmun.portals.ops.supervision.backoff import Backoff


def test_waits_double_up_to_half_a_minute():
    backoff = Backoff()
    assert [backoff.after_death(lived=0.1) for _ in range(8)] == [0.5, 1, 2, 4, 8, 16, 30, 30]


def test_a_steady_life_forgives_earlier_deaths():
    backoff = Backoff()
    for _ in range(5):
        backoff.after_death(lived=1)
    assert backoff.after_death(lived=61) == 0.5
    assert backoff.after_death(lived=1) == 1


def test_many_deaths_do_not_overflow():
    backoff = Backoff(deaths=900)
    assert backoff.after_death(lived=0) == 30

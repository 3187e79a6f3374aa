"""Clocks derived from dated facts: an officer's questions, and what must hold for every clock."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.clocks import Clock, ClockState, Extension
from gwanmun.kernel.counting import Rule
from gwanmun.kernel.korean_calendar import korean_calendar
from gwanmun.kernel.periods import Period
from gwanmun.kernel.refusals import LegalBasis, Refused
from gwanmun.kernel.spans import Span, Unit

CALENDAR = korean_calendar()
DAY = timedelta(days=1)
ORIGIN = date(2026, 1, 5)


def clock(length="15D", received=date(2026, 3, 2), **more):
    return Clock(name="decision", received_on=received, span=Span.parse(length), calendar=CALENDAR, **more)


def on(day):
    return date(2026, 3, day)


# ------------------------------------------------------------------ an officer's questions


def test_an_objection_is_to_be_decided_within_fifteen_days():
    decision = clock()
    assert decision.due(on(2)) == on(17)
    assert [decision.state(on(day)) for day in (2, 17, 18)] == [
        ClockState.RUNNING, ClockState.RUNNING, ClockState.ELAPSED,
    ]  # fmt: skip
    assert (decision.days_left(on(12)), decision.days_left(on(20))) == (5, -3)


def test_a_supplement_request_stops_the_clock_until_the_answer():
    asked = clock().paused(on(10))
    assert asked.state(on(20)) is ClockState.PAUSED
    assert [asked.due(on(day)) for day in (10, 12, 20)] == [on(17), on(19), on(27)]
    assert asked.explain(on(20), "en").startswith("Paused. If answered on 2026-03-20, due on 2026-03-27.")
    assert asked.explain(on(20), "ko").startswith("정지. 2026-03-20에 재개되면 기한은 2026-03-27.")
    answered = asked.resumed(on(20))
    assert answered.pauses == (Period(on(10), on(20)),)
    assert [answered.due(today) for today in (on(20), on(26), date(2027, 1, 1))] == [on(27)] * 3
    assert answered.state(on(28)) is ClockState.ELAPSED
    assert "Paused days not counted: 10." in answered.explain(on(28), "en")


def test_an_answer_on_the_day_of_the_request_costs_no_day():
    assert clock().paused(on(10)).resumed(on(10)) == clock()


def test_a_request_on_the_day_after_a_closed_last_day_still_stops_the_clock():
    """Sunday 8 March is the last day and moves to Monday; the request of that Monday keeps the Monday open."""
    asked = clock("6D").paused(on(9))
    assert asked.due(on(9)) == on(9)
    assert asked.state(on(12)) is ClockState.PAUSED
    assert asked.resumed(on(12)).due(on(12)) == on(12)
    assert "paused" in asked.resumed(on(12)).explain(on(12), "en")


def test_working_days_pause_too():
    asked = clock("10WD").paused(on(5)).resumed(on(9))
    assert clock("10WD").due(on(3)) == on(16)
    assert asked.due(on(9)) == on(18)


def test_half_a_year_is_extended_by_half_a_year():
    extension = Extension(Span.parse("6M"), date(2026, 2, 20), LegalBasis("refugee_act", "Art. 18(4)"))
    determination = clock("6M", received=date(2025, 8, 31))
    longer = determination.extended(extension)
    assert longer.due(date(2026, 2, 20)) == date(2026, 8, 31)
    assert longer.due(date(2026, 2, 19)) == determination.due(date(2026, 2, 19)) == date(2026, 3, 3)


def test_silence_is_taken_for_an_outcome_on_the_day_after():
    deemed = clock(deemed="deemed_granted")
    assert (deemed.deemed_on(on(17)), deemed.deemed_on(on(18))) == (None, on(18))
    assert deemed.met(on(16)).deemed_on(on(30)) is None
    assert deemed.met(on(25)).deemed_on(on(30)) == on(18)
    assert clock().deemed_on(on(30)) is None


def test_a_late_answer_is_late_and_stays_so():
    late, timely = clock().met(on(20)), clock().met(on(17))
    assert (late.was_late(on(30)), timely.was_late(on(30))) == (True, False)
    assert (clock().was_late(on(17)), clock().was_late(on(18))) == (False, True)
    assert late.state(on(19)) is ClockState.ELAPSED
    assert late.state(on(20)) is ClockState.MET


def test_an_answer_ends_an_open_pause():
    met = clock().paused(on(10)).met(on(12))
    assert met.due(on(30)) == met.due(on(12)) == on(19)
    assert met.days_used(on(30)) == met.days_used(on(12)) == 8


def test_days_used_leave_the_pause_out():
    asked = clock().paused(on(10)).resumed(on(20))
    assert [asked.days_used(on(day)) for day in (2, 3, 9, 15, 19, 20, 27)] == [0, 1, 7, 7, 7, 8, 15]


def test_a_ban_ends_by_the_rule_of_restrictions():
    assert clock("10D", received=date(2026, 9, 17), rule=Rule.RESTRICTION).due(ORIGIN) == date(2026, 9, 26)


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda: clock().paused(on(18)), "clock.elapsed"),
        (lambda: clock().paused(on(10)).paused(on(11)), "clock.paused"),
        (lambda: clock().resumed(on(10)), "clock.running"),
        (lambda: clock().met(on(10)).paused(on(11)), "clock.met"),
        (lambda: clock().met(on(10)).met(on(11)), "clock.met"),
        (lambda: clock().extended(Extension(Span.parse("15D"), on(18))), "clock.elapsed"),
        (lambda: clock().paused(on(1)), "clock.out-of-order"),
        (lambda: clock().paused(on(10)).resumed(on(9)), "clock.out-of-order"),
        (lambda: clock().paused(on(10)).resumed(on(12)).met(on(11)), "clock.out-of-order"),
    ],
)
def test_what_the_law_leaves_no_room_for_is_refused(act, code):
    with pytest.raises(Refused) as caught:
        act()
    refusal = caught.value
    assert refusal.code == code
    assert "decision" in refusal.detail("ko", **refusal.facts)
    assert "decision" in refusal.detail("en", **refusal.facts)


@pytest.mark.parametrize("wrong", [{"met_on": on(1)}, {"pauses": (Period(on(1)),)}])
def test_nothing_happens_before_the_receipt(wrong):
    with pytest.raises(ValueError, match="before the receipt"):
        clock(**wrong)


# ------------------------------------------------------------------ what holds for every clock

lengths = st.builds(Span, st.integers(1, 40), st.sampled_from([Unit.DAY, Unit.WORKING_DAY])) | st.builds(
    Span, st.integers(1, 12), st.just(Unit.MONTH)
)
offsets = st.integers(0, 300)


@st.composite
def clocks(draw):
    """A clock with up to three pauses in order, the last one perhaps open, and up to two extensions."""
    bounds = sorted(draw(st.lists(offsets, min_size=6, max_size=6, unique=True)))
    closed = [Period(ORIGIN + DAY * a, ORIGIN + DAY * b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    pauses = closed[: draw(st.integers(0, 3))]
    if pauses and draw(st.booleans()):
        pauses[-1] = Period(pauses[-1].start)
    decided = sorted(draw(st.lists(offsets, max_size=2)))
    return Clock(
        name="any",
        received_on=ORIGIN,
        span=draw(lengths),
        calendar=CALENDAR,
        rule=draw(st.sampled_from(Rule)),
        pauses=tuple(pauses),
        extensions=tuple(Extension(draw(lengths), ORIGIN + DAY * day) for day in decided),
    )


def without_pauses(of):
    return Clock(
        name=of.name,
        received_on=of.received_on,
        span=of.span,
        calendar=CALENDAR,
        rule=of.rule,
        extensions=of.extensions,
    )


@given(clocks(), offsets)
def test_a_pause_never_brings_the_due_day_forward(any_clock, later):
    today = ORIGIN + DAY * later
    assert any_clock.due(today) >= without_pauses(any_clock).due(today)


@given(clocks(), offsets, offsets)
def test_later_never_brings_the_due_day_forward_nor_shortens_what_was_used(any_clock, one, other):
    earlier, later = (ORIGIN + DAY * offset for offset in sorted((one, other)))
    assert any_clock.due(earlier) <= any_clock.due(later)
    assert any_clock.days_used(earlier) <= any_clock.days_used(later)


@given(clocks(), offsets)
def test_a_paused_clock_does_not_elapse(any_clock, later):
    today = ORIGIN + DAY * later
    paused = any_clock.state(today) is ClockState.PAUSED
    assert not (paused and any_clock.days_left(today) < 0)
    assert any_clock.was_late(today) == (any_clock.state(today) is ClockState.ELAPSED)


@given(clocks(), offsets, st.integers(0, 200))
def test_pausing_and_resuming_shift_the_due_day_by_at_least_nothing(any_clock, start, length):
    today = ORIGIN + DAY * start
    running = without_pauses(any_clock)
    if running.state(today) is ClockState.RUNNING:
        resumed = running.paused(today).resumed(today + DAY * length)
        assert resumed.due(today + DAY * length) >= running.due(today)
        assert resumed.state(today + DAY * length) is ClockState.RUNNING


@given(clocks(), offsets, offsets)
def test_once_met_nothing_moves(any_clock, met, later):
    met_on = ORIGIN + DAY * met
    done = Clock(**{name: getattr(any_clock, name) for name in any_clock.__dataclass_fields__} | {"met_on": met_on})
    after = met_on + DAY * later
    assert done.due(after) == done.due(met_on)
    assert done.days_used(after) == done.days_used(met_on)
    assert done.was_late(after) == done.was_late(met_on)

"""Counting of periods, as an officer would check it on a wall calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.counting import Rule, count, count_back, count_hours
from gwanmun.kernel.korean_calendar import korean_calendar
from gwanmun.kernel.periods import Period
from gwanmun.kernel.refusals import Refused
from gwanmun.kernel.spans import Span, Unit

CALENDAR = korean_calendar()
DAY = timedelta(days=1)
starts = st.dates(date(2011, 1, 1), date(2035, 12, 31))
day_spans = st.builds(Span, st.integers(1, 120), st.just(Unit.DAY))
spans = st.builds(Span, st.integers(1, 30), st.sampled_from([Unit.DAY, Unit.WORKING_DAY, Unit.MONTH])) | st.builds(
    Span, st.integers(1, 3), st.just(Unit.YEAR)
)
pauses = st.lists(
    st.builds(lambda start, length: Period(start, start + DAY * length), starts, st.integers(1, 60)), max_size=3
)


def end(start, length, rule=Rule.CIVIL, **how):
    return count(date.fromisoformat(start), Span.parse(length), calendar=CALENDAR, rule=rule, **how).end.isoformat()


@pytest.mark.parametrize(
    ("start", "length", "expected"),
    [
        ("2026-03-02", "15D", "2026-03-17"),  # the day of the event does not count
        ("2026-03-06", "15D", "2026-03-23"),  # ends on Saturday the 21st: Monday
        ("2026-09-10", "14D", "2026-09-28"),  # ends on the eve of Chuseok, then the feast and a weekend
        ("2026-02-27", "3D", "2026-03-03"),  # ends on a substitute holiday
        ("2026-01-15", "1M", "2026-02-19"),  # the 15th is a Sunday, Seollal follows until the 18th
        ("2025-01-30", "1M", "2025-02-28"),  # no 31 February: the end of that month
        ("2024-01-30", "1M", "2024-02-29"),
        ("2024-02-29", "1Y", "2025-02-28"),
        ("2025-02-28", "1Y", "2026-03-03"),  # counted from 1 March, ends on Saturday 28 February; the 2nd is closed
        ("2025-08-31", "6M", "2026-03-03"),  # counted from 1 September
        ("2026-01-30", "10WD", "2026-02-13"),
        ("2026-02-13", "1WD", "2026-02-19"),
    ],
)
def test_a_period_of_the_civil_act(start, length, expected):
    assert end(start, length) == expected


def test_a_period_that_starts_at_midnight_counts_its_first_day():
    assert end("2026-03-02", "15D", from_midnight=True) == "2026-03-16"
    assert end("2026-01-01", "1M", from_midnight=True) == "2026-02-02"


def test_while_rights_are_limited_the_first_day_counts_and_nothing_moves():
    assert end("2026-09-17", "10D", Rule.RESTRICTION) == "2026-09-26"
    assert end("2026-01-01", "1Y", Rule.RESTRICTION) == "2026-12-31"
    assert end("2026-11-22", "20Y", Rule.RESTRICTION) == "2046-11-21"  # beyond the calendar, which is not asked


def test_where_that_is_worse_for_the_person_the_civil_act_applies():
    kinder = count(date(2026, 9, 17), Span.parse("10D"), calendar=CALENDAR, rule=Rule.PROVISO)
    assert kinder.end == date(2026, 9, 28)
    assert "proviso" in kinder.basis[0].article


@pytest.mark.parametrize(
    ("start", "length", "expected"),
    [
        ("2026-03-04", "3D", "2026-03-09"),  # by the hour: the same hour of the third working day, a Monday
        ("2026-03-07", "3D", "2026-03-11"),  # received on a Saturday: Monday is the first day
        ("2026-03-04", "7D", "2026-03-12"),  # from six days on the first day counts
        ("2026-02-12", "6D", "2026-02-24"),  # over Seollal
        ("2026-03-02", "1M", "2026-04-01"),
    ],
)
def test_a_civil_petition_counts_working_days(start, length, expected):
    assert end(start, length, Rule.PETITION) == expected


def test_an_extension_continues_the_first_length():
    assert end("2025-08-31", "6M", extensions=[Span.parse("6M")]) == end("2025-08-31", "12M") == "2026-08-31"
    assert end("2026-03-02", "15D", extensions=[Span.parse("15D")]) == "2026-04-01"
    assert end("2026-03-02", "1M", extensions=[Span.parse("10D")]) == "2026-04-13"


def test_paused_days_do_not_count():
    paused = count(
        date(2026, 3, 2), Span.parse("15D"), calendar=CALENDAR, pauses=[Period(date(2026, 3, 10), date(2026, 3, 20))]
    )
    assert (paused.end, paused.paused_days) == (date(2026, 3, 27), 10)
    assert "10" in paused.explain("ko")


def test_the_count_explains_itself():
    counted = count(date(2026, 9, 10), Span.parse("14D"), calendar=CALENDAR)
    assert [each.reason.en for each in counted.skipped] == [
        "Day before Chuseok", "Chuseok", "Day after Chuseok", "Sunday",
    ]  # fmt: skip
    assert counted.explain("en") == (
        "Started on 2026-09-10, counted from 2026-09-11, it ends on 2026-09-24. The last day is no working day "
        "(2026-09-24 Day before Chuseok, 2026-09-25 Chuseok, 2026-09-26 Day after Chuseok, 2026-09-27 Sunday), "
        "so it runs to 2026-09-28."
    )
    assert counted.explain("ko").endswith("2026-09-28까지입니다.")
    assert str(counted.basis[0]) == "civil_act Art. 157-161"


@given(starts, spans, st.sampled_from(Rule))
def test_every_rule_but_restriction_ends_on_a_working_day(start, span, rule):
    counted = count(start, span, calendar=CALENDAR, rule=rule)
    assert counted.counted_from <= counted.nominal_end <= counted.end
    if rule is not Rule.RESTRICTION:
        assert CALENDAR.is_working_day(counted.end)
    elif span.unit is not Unit.WORKING_DAY:
        assert counted.end == counted.nominal_end


@given(starts, day_spans)
def test_days_are_counted_one_by_one(start, span):
    assert (count(start, span, calendar=CALENDAR).nominal_end - start).days == span.value


@given(starts, st.integers(1, 36))
def test_months_end_on_the_number_of_the_day_or_at_the_end_of_the_month(start, months):
    nominal = count(start, Span(months, Unit.MONTH), calendar=CALENDAR).nominal_end
    assert nominal.day == start.day or (nominal + DAY).day == 1
    assert (nominal.year - start.year) * 12 + nominal.month - start.month == months


@given(starts, spans, st.sampled_from(Rule), pauses)
def test_a_pause_never_brings_the_end_forward(start, span, rule, stops):
    plain = count(start, span, calendar=CALENDAR, rule=rule)
    paused = count(start, span, calendar=CALENDAR, rule=rule, pauses=stops)
    assert paused.end >= plain.end
    assert paused.nominal_end >= plain.nominal_end


@given(starts, day_spans, pauses)
def test_a_paused_period_has_as_many_counted_days(start, span, stops):
    counted = count(start, span, calendar=CALENDAR, pauses=stops)
    days = [counted.counted_from + DAY * n for n in range((counted.nominal_end - counted.counted_from).days + 1)]
    assert sum(not any(day in stop for stop in stops) for day in days) == span.value
    assert counted.paused_days == len(days) - span.value


def test_counting_back_leaves_whole_days_between():
    assert count_back(date(2026, 3, 20), Span.parse("7D")) == date(2026, 3, 12)
    with pytest.raises(ValueError, match="in days"):
        count_back(date(2026, 3, 20), Span.parse("1M"))


def test_hours_run_from_the_instant_through_holidays():
    friday = datetime(2026, 9, 25, 14, 30, tzinfo=UTC)
    assert count_hours(friday, Span.parse("72H")) == datetime(2026, 9, 28, 14, 30, tzinfo=UTC)


def test_what_cannot_be_counted_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        count_hours(datetime(2026, 9, 25, 14, 30), Span.parse("72H"))  # noqa: DTZ001 - the fault under test
    with pytest.raises(ValueError, match="hours"):
        count_hours(datetime(2026, 9, 25, tzinfo=UTC), Span.parse("3D"))
    with pytest.raises(ValueError, match="instants"):
        count(date(2026, 9, 25), Span.parse("72H"), calendar=CALENDAR)
    for length in ("3D", "9D", "9WD"):
        with pytest.raises(ValueError, match="open"):
            count(date(2026, 9, 1), Span.parse(length), calendar=CALENDAR, pauses=[Period(date(2026, 9, 5))])
    with pytest.raises(Refused, match="not-covered"):
        count(date(2045, 12, 20), Span.parse("30D"), calendar=CALENDAR)

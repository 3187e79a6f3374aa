"""The Korean calendar: known years, and the substitute rule recomputed from the plain holidays."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.korean_calendar import Holiday, HolidayKind, WorkingCalendar, korean_calendar
from gwanmun.kernel.refusals import LegalBasis, Refused, Text

CALENDAR = korean_calendar()
DAY = timedelta(days=1)
THREE_DAY_FEASTS = ("Seollal", "Chuseok")
NATIONAL_DAYS = {"Independence Movement Day", "Liberation Day", "National Foundation Day", "Hangeul Day"}
days = st.dates(date(2011, 1, 1), date(2044, 12, 31))


def closed_weekdays(year):
    return [
        each.day.strftime("%m-%d") for each in CALENDAR.holidays if each.day.year == year and each.day.weekday() < 5
    ]


def test_the_working_calendar_of_2025():
    assert closed_weekdays(2025) == [
        "01-01", "01-27", "01-28", "01-29", "01-30", "03-03", "05-05", "05-05", "05-06", "06-03", "06-06", "08-15",
        "10-03", "10-06", "10-07", "10-08", "10-09", "12-25",
    ]  # fmt: skip


def test_the_working_calendar_of_2026_has_labour_day_and_constitution_day_again():
    assert closed_weekdays(2026) == [
        "01-01", "02-16", "02-17", "02-18", "03-02", "05-01", "05-05", "05-25", "06-03", "07-17", "08-17", "09-24",
        "09-25", "10-05", "10-09", "12-25",
    ]  # fmt: skip
    assert CALENDAR.is_working_day(date(2025, 5, 1))
    assert CALENDAR.is_working_day(date(2025, 7, 17))


@pytest.mark.parametrize("seollal", ["2023-01-22", "2027-02-07", "2028-01-27", "2033-01-31"])
def test_seollal_follows_the_korean_moon(seollal):
    (feast,) = CALENDAR.holidays_on(date.fromisoformat(seollal))
    assert feast.name.ko == "설날"


def earns_substitute(holiday, falls_with_another):
    """The rule in force on the day of the holiday, written independently of how the file was made."""
    name, day = holiday.name.en, holiday.day
    weekend = day.weekday() >= 5
    if any(feast in name for feast in THREE_DAY_FEASTS):
        return day >= date(2014, 1, 1) and (day.weekday() == 6 or falls_with_another)
    since = {
        "Children's Day": date(2014, 1, 1), **dict.fromkeys(NATIONAL_DAYS, date(2021, 8, 15)),
        "Buddha's Birthday": date(2023, 5, 4), "Christmas Day": date(2023, 5, 4),
        "Labour Day": date(2026, 1, 1), "Constitution Day": date(2026, 1, 1),
    }.get(name)  # fmt: skip
    return since is not None and day >= since and (weekend or falls_with_another)


def expected_substitutes(year):
    that_year = [each for each in CALENDAR.holidays if each.day.year == year]
    plain = [each for each in that_year if each.kind is HolidayKind.HOLIDAY]
    together = Counter(each.day for each in plain)
    closed = {each.day for each in that_year if each.kind is not HolidayKind.SUBSTITUTE}
    substitutes = set()
    for day in sorted({each.day for each in plain if earns_substitute(each, together[each.day] > 1)}):
        substitute = day + DAY
        while substitute.weekday() >= 5 or substitute in closed:
            substitute += DAY
        closed.add(substitute)
        substitutes.add(substitute)
    return substitutes


@pytest.mark.parametrize("year", range(CALENDAR.first_year, CALENDAR.last_year + 1))
def test_substitute_holidays_follow_the_rule_of_their_time(year):
    on_file = {each.day for each in CALENDAR.holidays if each.kind is HolidayKind.SUBSTITUTE and each.day.year == year}
    assert on_file == expected_substitutes(year)


def test_every_row_has_its_ground_and_only_elections_to_come_are_uncertain():
    assert all(each.basis.instrument and each.basis.article.startswith("Art.") for each in CALENDAR.holidays)
    assert {each.kind for each in CALENDAR.holidays if each.confidence == "U"} == {HolidayKind.ELECTION}


def test_the_file_covers_every_year():
    years = Counter(each.day.year for each in CALENDAR.holidays if each.kind is HolidayKind.HOLIDAY)
    assert set(years) == set(range(2010, 2046))
    assert set(years.values()) == {14, 15, 17}


@given(days)
def test_the_next_working_day_is_the_nearest(day):
    reached = CALENDAR.next_working_day(day)
    assert CALENDAR.is_working_day(reached)
    assert not any(CALENDAR.is_working_day(day + DAY * offset) for offset in range((reached - day).days))
    assert (reached == day) == (CALENDAR.why_closed(day) is None)


@given(days, st.integers(0, 40))
def test_working_days_added_and_taken_away_cancel(day, number):
    start = CALENDAR.next_working_day(day)
    assert CALENDAR.add_working_days(CALENDAR.add_working_days(start, number), -number) == start


def test_an_office_adds_a_temporary_holiday():
    friday = date(2026, 9, 18)
    extra = Holiday(
        friday, Text("임시휴무", "Local closure"), HolidayKind.TEMPORARY, LegalBasis("office_order", "Art. 1")
    )
    local = CALENDAR.with_holidays([extra])
    assert local.next_working_day(friday) == date(2026, 9, 21)
    assert local.why_closed(friday) == Text("임시휴무", "Local closure")
    assert CALENDAR.is_working_day(friday)


def test_weekends_are_named():
    assert CALENDAR.why_closed(date(2026, 9, 19)).ko == "토요일"
    assert CALENDAR.why_closed(date(2026, 9, 20)).en == "Sunday"


@pytest.mark.parametrize("day", [date(2009, 12, 31), date(2046, 1, 1)])
def test_a_year_without_data_is_refused_with_the_remedy(day):
    with pytest.raises(Refused) as caught:
        CALENDAR.is_working_day(day)
    refusal = caught.value
    assert refusal.code == "calendar.not-covered"
    assert "2010" in refusal.detail("ko", **refusal.facts)
    assert str(day) in refusal.detail("en", **refusal.facts)


def test_walking_off_the_calendar_is_refused():
    short = WorkingCalendar((), first_year=2026, last_year=2026)
    with pytest.raises(Refused):
        short.add_working_days(date(2026, 12, 30), 5)

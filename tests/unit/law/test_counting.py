"""Terms and rolling windows (Civil Act 157 to 160, Administrative Basic Act 6)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gwanmun.kernel.spans import Span, Unit
from gwanmun.law.administrative_periods.terms import last_day, read_term
from gwanmun.law.administrative_periods.windows import Window, last_day_within

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
MONTHS = st.integers(1, 60).map(lambda count: Span(count, Unit.MONTH))


@pytest.mark.parametrize(
    ("term", "event", "first_counts", "expected"),
    [
        ("90 days", "2026-11-22", False, "2027-02-20"),
        ("1 day", "2026-11-22", True, "2026-11-22"),
        ("3 months", "2026-11-22", False, "2027-02-22"),
        ("1 month", "2027-01-31", False, "2027-02-28"),
        ("1 month", "2027-01-30", False, "2027-02-28"),
        ("3 months", "2027-02-28", False, "2027-05-31"),
        ("1 year", "2028-02-29", False, "2029-02-28"),
        ("1 year", "2028-02-28", False, "2029-02-28"),
        ("5 years", "2021-11-23", True, "2026-11-22"),
        ("5 years", "2024-02-29", True, "2029-02-28"),
    ],
)
def test_last_days(term: str, event: str, first_counts: bool, expected: str) -> None:
    ends = last_day(read_term(term), date.fromisoformat(event), first_day_counts=first_counts)
    assert ends == date.fromisoformat(expected)


@given(DAYS, MONTHS)
def test_a_later_event_never_ends_a_term_earlier(event: date, term: Span) -> None:
    one_day = timedelta(days=1)
    assert last_day(term, event, first_day_counts=False) <= last_day(term, event + one_day, first_day_counts=False)


@given(DAYS, MONTHS)
def test_counting_the_first_day_is_starting_a_day_earlier(event: date, term: Span) -> None:
    later = event + timedelta(days=1)
    assert last_day(term, event, first_day_counts=False) == last_day(term, later, first_day_counts=True)


@pytest.mark.parametrize("text", ["3 weeks", "months", "-1 days", "0 days"])
def test_what_is_no_term_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a term|one unit"):
        read_term(text)


STAYS = st.lists(st.tuples(st.integers(1, 300), st.integers(0, 60)), max_size=4)


@given(STAYS, st.booleans())
def test_no_window_ever_holds_more_days_than_allowed(stays: list[tuple[int, int]], first_counts: bool) -> None:
    """Checked against a plain count of days; earlier stays that broke the limit themselves are allowed for."""
    window, entry = Window(90, 180), date(2026, 11, 22)
    earlier = [(entry - timedelta(days=ago), entry - timedelta(days=max(1, ago - length))) for ago, length in stays]
    until = entry + timedelta(days=90)
    ends = last_day_within(window, entry, until, earlier, first_day_counts=first_counts)
    skip = 0 if first_counts else 1

    def used(day: date) -> int:
        opens = day - timedelta(days=window.within - 1)
        spans = [*earlier, (entry, day)]
        return sum(
            sum(opens <= start + timedelta(days=n) <= day for n in range(skip, (end - start).days + 1))
            for start, end in spans
        )

    if ends is None:
        assert used(entry + timedelta(days=skip)) > window.days
    else:
        assert used(ends) <= window.days
        assert ends == until or used(ends + timedelta(days=1)) > window.days

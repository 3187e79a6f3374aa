"""Time limits: how each kind is counted, and what always holds for them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gwanmun.kernel.spans import Span, Unit
from gwanmun.law.administrative_periods.months import completed_months
from gwanmun.law.situations import answer
from gwanmun.law.time_limits import Kind, last_day_of

DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))
SPANS = st.builds(Span, st.integers(1, 40), st.sampled_from([Unit.DAY, Unit.MONTH]))
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("kind", "last"),
    [
        ("deadline", date(2026, 11, 23)),
        ("term", date(2026, 11, 22)),
        ("restriction", date(2026, 11, 21)),
        ("before_event", date(2026, 11, 1)),
        ("before_end", date(2026, 11, 2)),
    ],
)
def test_ten_days_from_the_twelfth_by_kind(kind: Kind, last: date) -> None:
    assert last_day_of(kind, date(2026, 11, 12), Span(10, Unit.DAY)) == last


@given(DAYS, SPANS)
def test_a_restriction_ends_before_a_term_and_a_deadline_never_before_it(event_on: date, span: Span) -> None:
    restriction, term, deadline = (last_day_of(kind, event_on, span) for kind in ("restriction", "term", "deadline"))
    assert restriction <= term <= deadline


@given(DAYS, SPANS, SPANS)
def test_an_extension_never_ends_a_time_earlier(event_on: date, span: Span, further: Span) -> None:
    for kind in ("deadline", "term", "restriction"):
        assert last_day_of(kind, event_on, span, further) > last_day_of(kind, event_on, span) - 11 * DAY
        assert last_day_of(kind, event_on, span, further) >= last_day_of(kind, event_on, span)


@given(DAYS, st.integers(0, 2000), st.integers(0, 100))
def test_a_longer_breach_never_has_fewer_months(first: date, days: int, more: int) -> None:
    shorter, longer = (completed_months(first, first + timedelta(days=length)) for length in (days, days + more))
    assert 0 <= shorter <= longer


def test_months_of_a_breach_that_has_not_begun_are_none() -> None:
    assert completed_months(date(2026, 11, 22), date(2026, 11, 1)) == 0


@settings(deadline=None)  # the first example reads the data files
@given(st.integers(0, 3000), st.integers(0, 400))
def test_a_fine_never_falls_with_a_longer_overstay(days: int, more: int) -> None:
    def fine(length: int) -> int:
        facts = {"article": "94_17", "first_day": date(2026, 11, 22) - timedelta(days=length)}
        situation = {
            "question": "notification_fine",
            "date": date(2026, 11, 22),
            "facts": {**facts, "last_day": date(2026, 11, 22)},
        }
        return int(str(answer(situation).outcome["fine.standard"]))

    assert fine(days) <= fine(days + more)

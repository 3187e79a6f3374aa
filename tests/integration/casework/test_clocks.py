"""Clocks of a case follow from its events: compared with days worked out by hand, with counting day by day, and with
themselves however often and in whatever order they are asked."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from unittest import mock
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tests.casework_world import ANN, CLERK, COLLEAGUE, LAW, PERMIT, at, declare, received, text

from gwanmun.casework import case_types
from gwanmun.casework.actions.deem_outcomes import SYSTEM
from gwanmun.casework.models import CaseEvent
from gwanmun.casework.service import (
    Case,
    ClockSpec,
    EventKind,
    advance_case,
    answer_supplement,
    ask_supplement,
    clocks_of,
    deem_outcomes,
    due_if_answered_on,
    extend_clock,
    recount_deadlines,
)
from gwanmun.casework.story.story import Story
from gwanmun.casework.story.telling import tell
from gwanmun.kernel.clocks import ClockState
from gwanmun.kernel.counting import Rule
from gwanmun.kernel.korean_calendar import korean_calendar
from gwanmun.kernel.refusals import Refused
from gwanmun.kernel.spans import Span

DAY = timedelta(days=1)
NOON = time(12, tzinfo=ZoneInfo("Asia/Seoul"))


def events(received_on: date, pauses: Iterable[tuple[date, date | None]] = ()) -> list[CaseEvent]:
    """The events of a case that was received, and asked and answered on these days."""
    acts = [(received_on, "submit", "draft", "received"), (received_on, "begin", "received", "examining")]
    for asked_on, answered_on in pauses:
        acts.append((asked_on, "ask", "examining", "supplement"))
        if answered_on:
            acts.append((answered_on, "answer", "supplement", "examining"))
    opening = {"case_type": "sample_permit", "type_version": 1, "subject": "x", "office": "", "level": "open"}
    first = CaseEvent(
        sequence=0, kind=EventKind.OPENED, event="opened", at=datetime.combine(received_on, NOON),
        data=opening | {"person_id": None, "contested_id": None},
    )  # fmt: skip
    return [first, *(
        CaseEvent(sequence=number, kind=EventKind.STEP, event=event, source=source, to=to, actor="x",
                  at=datetime.combine(day, NOON))
        for number, (day, event, source, to) in enumerate(acts, start=1)
    )]  # fmt: skip


def story(received_on: str, span: str, rule: Rule = Rule.CIVIL, pauses: Iterable[tuple[str, str]] = ()) -> Story:
    clocks = {**PERMIT.clocks, "decision": ClockSpec(Span.parse(span), text("time"), LAW, rule=rule)}
    with mock.patch.dict(case_types._types, {("sample_permit", 1): declare(clocks=clocks)}):
        days = [(date.fromisoformat(asked), date.fromisoformat(answered)) for asked, answered in pauses]
        return tell(events(date.fromisoformat(received_on), days))


@pytest.mark.parametrize(
    ("received_on", "span", "rule", "pauses", "due"),
    [
        # Seollal 2026: 16 to 18 February, Monday to Wednesday. The 14th day is the 16th.
        ("2026-02-02", "14D", Rule.CIVIL, [], "2026-02-19"),
        # Chuseok 2025: 5 to 7 October, the 5th a Sunday, so the 8th is a substitute; the 9th is Hangeul Day.
        ("2025-09-24", "14D", Rule.CIVIL, [], "2025-10-10"),
        # Chuseok 2026: Thursday 24 to Saturday 26 September; no substitute for a Saturday.
        ("2026-09-10", "14D", Rule.CIVIL, [], "2026-09-28"),
        # Asked on the 14th, answered on the 21st: seven days do not count, the 14th day is Thursday 1 October.
        ("2026-09-10", "14D", Rule.CIVIL, [("2026-09-14", "2026-09-21")], "2026-10-01"),
        # Nine days do not count: Saturday 3 October is Foundation Day, Monday 5 its substitute.
        ("2026-09-10", "14D", Rule.CIVIL, [("2026-09-14", "2026-09-18"), ("2026-09-20", "2026-09-25")], "2026-10-06"),
        # Seollal 2027: Saturday 6 to Monday 8 February; the 7th is a Sunday, so Tuesday the 9th is a substitute.
        ("2027-01-25", "14D", Rule.CIVIL, [], "2027-02-10"),
        # 1 March 2026 is a Sunday: its substitute is Monday the 2nd.
        ("2026-02-01", "1M", Rule.CIVIL, [], "2026-03-03"),
        # Ten days of a civil petition are working days with the first: 9-13, 19, 20, 23, 24, 25 February.
        ("2026-02-09", "10D", Rule.PETITION, [], "2026-02-25"),
        # Five days are counted by the hour, the first not: 13, 19, 20, 23, 24 February.
        ("2026-02-12", "5D", Rule.PETITION, [], "2026-02-24"),
        # The same, asked on the 19th and answered on the 23rd: 13, 23, 24, 25, 26 February.
        ("2026-02-12", "5D", Rule.PETITION, [("2026-02-19", "2026-02-23")], "2026-02-26"),
    ],
)
def test_days_worked_out_by_hand(received_on, span, rule, pauses, due) -> None:
    told = story(received_on, span, rule, pauses)
    assert told.due_on(date.fromisoformat(due)) == date.fromisoformat(due)


courses = st.lists(st.integers(0, 9), min_size=0, max_size=8)  # days to the next asking, to its answer, and so on


def pauses_of(received_on: date, gaps: list[int]) -> list[tuple[date, date | None]]:
    days = [received_on + DAY * sum(gaps[: index + 1]) for index in range(len(gaps))]
    asked, answered = days[::2], [*days[1::2], None]
    return list(zip(asked, answered, strict=False))


def counted_day_by_day(received_on: date, length: int, pauses: list[tuple[date, date | None]]) -> date:
    """The same count as a clerk with a wall calendar does it."""
    stopped = {
        asked + DAY * each for asked, answered in pauses if answered for each in range((answered - asked).days)
    }  # fmt: skip
    day, counted = received_on, 0
    while counted < length:
        day += DAY
        counted += day not in stopped
    while day in stopped or not korean_calendar().is_working_day(day):
        day += DAY
    return day


@given(st.dates(date(2024, 1, 1), date(2027, 6, 1)), courses)
@hypothesis_settings(max_examples=150, deadline=None)
def test_a_case_is_due_on_the_day_that_counting_by_hand_gives(received_on: date, gaps: list[int]) -> None:
    pauses = [each for each in pauses_of(received_on, gaps) if each[1]]
    told = tell(events(received_on, pauses))
    late = received_on + timedelta(days=400)
    assert told.clocks["decision"].due(late) == counted_day_by_day(received_on, 14, pauses)


@given(st.dates(date(2024, 1, 1), date(2027, 6, 1)), courses, st.lists(st.integers(0, 120), min_size=1, max_size=8))
@hypothesis_settings(max_examples=60, deadline=None)
def test_the_order_and_number_of_questions_change_no_answer(
    received_on: date, gaps: list[int], asked: list[int]
) -> None:
    course = events(received_on, pauses_of(received_on, gaps))
    days = [received_on + DAY * each for each in asked]
    told = tell(course)
    answers = {day: (told.due_on(day), told.elapsed(day)) for day in [*days, *sorted(days), *reversed(days)]}
    for day in days:
        fresh = tell(course)
        assert (fresh.due_on(day), fresh.elapsed(day)) == answers[day]


@pytest.mark.django_db
class TestStored:
    def test_if_answered_today_due_on(self) -> None:
        case = received(begun=True)
        ask_supplement(
            by=CLERK, at=at(3), case_id=case.pk, expected_version=case.version, items=["x"], until=at(20).date()
        )  # fmt: skip
        case.refresh_from_db()
        # Eleven of fourteen days are left when the clock stops on the fourth day.
        assert due_if_answered_on(case, date(2026, 11, 5)) == {"decision": date(2026, 11, 16)}
        assert due_if_answered_on(case, date(2026, 11, 9)) == {"decision": date(2026, 11, 20)}
        assert due_if_answered_on(case, date(2026, 11, 10)) == {"decision": date(2026, 11, 23)}  # a Saturday moves
        assert case.due_on == date(2026, 11, 12)  # what runs meanwhile is the applicant's own time

    def test_a_clock_is_lengthened_once_with_a_reason_while_it_runs(self) -> None:
        case = received(begun=True)
        extend = {"by": CLERK, "case_id": case.pk, "clock": "decision"}
        with pytest.raises(Refused, match="reason_missing"):
            extend_clock(**extend, at=at(2), expected_version=case.version, reason="")
        extend_clock(**extend, at=at(2), expected_version=case.version, reason="many cases")
        case.refresh_from_db()
        assert case.due_on == date(2026, 11, 23)
        with pytest.raises(Refused, match="clock_extended"):
            extend_clock(**extend, at=at(3), expected_version=case.version, reason="again")
        other = received(subject="person:2", begun=True)
        with pytest.raises(Refused, match="elapsed"):
            extend_clock(
                by=CLERK, case_id=other.pk, clock="decision", at=at(15), expected_version=other.version, reason="late"
            )  # fmt: skip

    def test_the_deemed_outcome_is_written_once_however_often_the_job_runs(self) -> None:
        case, answered, paused = (received(subject=f"person:{each}", begun=True) for each in range(3))
        for each in (answered, paused):
            ask_supplement(
                by=CLERK, at=at(3), case_id=each.pk, expected_version=each.version, items=["x"], until=at(20).date()
            )  # fmt: skip
        answered.refresh_from_db()
        answer_supplement(by=ANN, at=at(8), case_id=answered.pk, expected_version=answered.version)
        assert deem_outcomes(at=at(14)) == []  # the last day belongs to the time
        assert deem_outcomes(at=at(15)) == [case.pk]
        assert deem_outcomes(at=at(15)) == []
        case.refresh_from_db()
        event = case.events.last()
        assert (case.state, event.actor, event.data["deemed_on"]) == ("deemed", SYSTEM.id, "2026-11-17")
        # A run that was missed for weeks finds the other; the one that waits for its applicant is not deemed.
        assert deem_outcomes(at=at(40)) == [answered.pk]
        paused.refresh_from_db()
        assert paused.state == "supplement"

    def test_a_decision_out_of_time_is_still_recorded_as_late(self) -> None:
        case = received(begun=True)
        advance_case(by=CLERK, at=at(20), case_id=case.pk, expected_version=case.version, event="propose")
        (clock,) = clocks_of(Case.objects.get())
        assert clock.state(at(20).date()) is ClockState.ELAPSED
        assert clock.was_late(at(20).date())

    def test_a_changed_rule_counts_every_open_case_again_and_loses_no_pause(self) -> None:
        case = received(begun=True)
        ask_supplement(
            by=CLERK, at=at(3), case_id=case.pk, expected_version=case.version, items=["x"], until=at(20).date()
        )  # fmt: skip
        case.refresh_from_db()
        answer_supplement(by=ANN, at=at(8), case_id=case.pk, expected_version=case.version)
        longer = {**PERMIT.clocks, "decision": ClockSpec(Span.parse("30D"), text("time"), LAW)}
        with mock.patch.dict(case_types._types, {("sample_permit", 1): declare(clocks=longer)}):
            assert recount_deadlines(case_type="sample_permit", today=at(9).date()) == 1
            assert recount_deadlines(case_type="sample_permit", today=at(9).date()) == 0
            case.refresh_from_db()
            assert case.due_on == date(2026, 12, 7)  # 30 + 5 days after 2 November
            assert case.events.count() == 7

    def test_a_shortened_rule_that_makes_an_old_pause_late_still_counts(self) -> None:
        case = received(begun=True)
        ask_supplement(
            by=CLERK, at=at(9), case_id=case.pk, expected_version=case.version, items=["x"], until=at(20).date()
        )  # fmt: skip
        shorter = {**PERMIT.clocks, "decision": ClockSpec(Span.parse("5D"), text("time"), LAW)}
        with mock.patch.dict(case_types._types, {("sample_permit", 1): declare(clocks=shorter)}):
            recount_deadlines(case_type="sample_permit", today=at(9).date())
            case.refresh_from_db()
            assert case.due_on == date(2026, 11, 9)  # the fifth day is Saturday the 7th

    def test_several_clocks_of_a_case_run_side_by_side(self) -> None:
        case = received(begun=True)
        ask_supplement(
            by=COLLEAGUE, at=at(3), case_id=case.pk, expected_version=case.version, items=["x"], until=at(20).date()
        )  # fmt: skip
        states = {clock.name: clock.state(at(4).date()) for clock in clocks_of(case)}
        assert states == {"decision": ClockState.PAUSED, "answer": ClockState.RUNNING}

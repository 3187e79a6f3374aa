"""Clocks of a case follow from its events: begun by receipt, paused for the applicant, met by the decision."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from unittest import mock

import pytest

from gwanmun.casework import case_types
from gwanmun.casework.service import Case, CaseType, ClockSpec, advance_case, clocks_of, open_case, register
from gwanmun.kernel.clocks import ClockState
from gwanmun.kernel.lifecycle import ClockAction, Lifecycle, State, Transition
from gwanmun.kernel.lifecycle.parts import ClockEffect
from gwanmun.kernel.refusals import Text
from gwanmun.kernel.spans import Span
from gwanmun.platform.access.service import Actor, visible

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
CLERK = Actor("account:clerk", "Clerk", "officer", frozenset({"matter.decide"}))
STRANGER = Actor("account:other", "Other", "officer", frozenset({"border.inspect"}))


def step(event: str, source: str, to: str, action: ClockAction) -> Transition:
    return Transition(
        event=event, sources=(source,), to=to, duty="matter.decide", clocks=(ClockEffect("decision", action),)
    )


@pytest.fixture(autouse=True)
def matter() -> Iterator[None]:
    """A kind of case of its own, forgotten afterwards."""
    with mock.patch.dict(case_types._types), mock.patch.dict(case_types._newest):
        register(
            CaseType(
                name="matter",
                version=1,
                title=Text("민원", "Matter"),
                lifecycle=Lifecycle(
                    name="matter",
                    initial="new",
                    states=(State("new"), State("pending"), State("asked"), State("done", terminal=True)),
                    transitions=(
                        step("receive", "new", "pending", ClockAction.START),
                        step("ask", "pending", "asked", ClockAction.PAUSE),
                        step("answer", "asked", "pending", ClockAction.RESUME),
                        step("decide", "pending", "done", ClockAction.STOP),
                    ),
                    clocks=("decision",),
                ),
                clocks={"decision": ClockSpec(Span.parse("14D"), Text("처리 기한", "Time to decide"))},
            )
        )
        yield


def go(case: Case, event: str, day: int) -> None:
    case.refresh_from_db()
    advance_case(
        by=CLERK, at=MONDAY + timedelta(days=day), case_id=case.pk, expected_version=case.version, event=event
    )  # fmt: skip


def test_a_clock_runs_pauses_and_is_met() -> None:
    case = open_case(by=CLERK, at=MONDAY, case_type="matter", subject="matter:1")
    assert clocks_of(case) == []
    go(case, "receive", 0)
    (clock,) = clocks_of(case)
    assert clock.due(date(2026, 11, 2)) == date(2026, 11, 16)
    go(case, "ask", 3)
    go(case, "answer", 8)
    (clock,) = clocks_of(case)
    assert clock.due(date(2026, 11, 10)) == date(2026, 11, 23)  # five days later is a Saturday
    go(case, "decide", 10)
    (clock,) = clocks_of(case)
    assert clock.state(date(2026, 12, 31)) is ClockState.MET


def test_a_case_is_seen_by_those_who_have_a_duty_in_it() -> None:
    case = open_case(by=CLERK, at=MONDAY, case_type="matter", subject="matter:1")
    assert list(visible(CLERK, Case.objects.all())) == [case]
    assert list(visible(STRANGER, Case.objects.all())) == []

"""How long cases take is measured without the applicant's own days; too few cases measure nothing."""

from dataclasses import replace
from unittest import mock

import pytest
from tests.casework_world import ANN, APPROVER, CLERK, PERMIT, STRANGER, at, received

from gwanmun.casework import case_types, effects
from gwanmun.casework.gaps import declarations_fit, gaps
from gwanmun.casework.queries import waiting
from gwanmun.casework.service import (
    Case,
    WaitingTimes,
    advance_case,
    answer_supplement,
    ask_supplement,
    place_in_queue,
    waiting_times,
)

pytestmark = pytest.mark.django_db


def decided(subject: str, day: float, *, waited: float = 0) -> Case:
    case = received(subject=subject, begun=True)
    version = case.version
    if waited:
        ask_supplement(
            by=CLERK, at=at(1), case_id=case.pk, expected_version=version, items=["x"], until=at(20).date()
        )  # fmt: skip
        answer_supplement(by=ANN, at=at(1 + waited), case_id=case.pk, expected_version=version + 1)
        version += 2
    for event, by, more in (("propose", CLERK, {}), ("refuse", APPROVER, {"grounds": ["R1"]})):
        advance_case(by=by, at=at(day), case_id=case.pk, expected_version=version, event=event, **more)
        version += 1
    case.refresh_from_db()
    return case


def test_the_days_of_the_applicant_are_not_those_of_the_office() -> None:
    assert decided("person:1", 10).days_used == 10
    assert decided("person:2", 10, waited=6).days_used == 4


def test_percentiles_are_measured_and_nothing_is_said_of_few_cases() -> None:
    for day in range(1, 11):
        decided(f"person:{day}", day)
    assert waiting_times("sample_permit", at=at(30)) is None
    with mock.patch.object(waiting, "_FEWEST", 10):
        assert waiting_times("sample_permit", at=at(30)) == WaitingTimes(10, half=5, nine_in_ten=9)
        assert waiting_times("sample_permit", at=at(200)) is None


def test_the_place_in_the_queue_counts_what_came_before_in_the_same_team() -> None:
    first, second = received(subject="person:1"), received(subject="person:2", day=1)
    received({"hours": 70}, subject="person:3")  # another team
    assert [place_in_queue(by=ANN, case_id=each.pk) for each in (first, second)] == [1, 2]
    with pytest.raises(Case.DoesNotExist):
        place_in_queue(by=STRANGER, case_id=first.pk)
    assert place_in_queue(by=ANN, case_id=decided("person:4", 3).pk) is None


def test_what_declarations_leave_open_together_is_an_error_at_start() -> None:
    assert gaps() == []
    contested = replace(PERMIT, objection=replace(PERMIT.objection, case_type="nowhere"))
    with (
        mock.patch.dict(case_types._types, {("sample_permit", 1): contested}),
        mock.patch.dict(effects._effects, clear=True),
    ):
        told = [error.msg for error in declarations_fit()]
    assert "nobody declared the effect sample.ledger" in told
    assert "sample_permit is contested by nowhere, which no module declares" in told

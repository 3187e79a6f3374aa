"""Two people at one case at the same moment: one acts, the other is told; nothing is lost and nothing is done twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from tests.casework_world import (
    ANN,
    APPROVER,
    CLERK,
    COLLEAGUE,
    LEDGER,
    OTHER_APPROVER,
    PERSON,
    at,
    received,
)

from gwanmun.casework.service import (
    Case,
    advance_case,
    open_case,
    save_answers,
    story_of,
    take_case,
    tick_check,
    write_note,
)
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.service import Actor

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("casework_together")]


def at_once(*acts: Callable[[], object]) -> list[object]:
    """What each act returned or the code with which it was refused; all begin together, each in its own connection."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        barrier.wait()
        try:
            return act()
        except Refused as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def proposed() -> Case:
    case = received(begun=True)
    tick_check(by=CLERK, at=at(1), case_id=case.pk, expected_version=case.version, check="identity")
    advance_case(by=CLERK, at=at(1), case_id=case.pk, expected_version=case.version + 1, event="propose")
    case.refresh_from_db()
    return case


def test_two_approvers_at_once_grant_once() -> None:
    case = proposed()

    def grant(by: Actor) -> Callable[[], object]:
        return lambda: advance_case(
            by=by, at=at(2), case_id=case.pk, expected_version=case.version, event="grant"
        ).event  # fmt: skip

    assert sorted(at_once(grant(APPROVER), grant(OTHER_APPROVER))) == ["casework.changed_meanwhile", "grant"]
    assert [str(case.pk)] == LEDGER
    assert [event.event for event in case.events.all()].count("grant") == 1


def test_a_double_submit_is_received_once() -> None:
    case = received(begun=False)
    draft = open_case(by=ANN, at=at(0), case_type="sample_permit", subject="person:2", person_id=PERSON)
    assert draft.pk != case.pk
    outcomes = at_once(
        *[
            lambda: save_answers(
                by=ANN, at=at(0), case_id=draft.pk, expected_version=0, answers={"group": "worker"}
            ).facts
        ]
        * 4
    )  # fmt: skip
    assert outcomes.count("casework.changed_meanwhile") == 3
    draft.refresh_from_db()
    assert draft.version == 1


def test_an_application_that_is_begun_twice_at_once_is_one_draft() -> None:
    opened = at_once(
        *[
            lambda: str(
                open_case(by=ANN, at=at(0), case_type="sample_permit", subject="person:1", person_id=PERSON).pk
            )
        ]
        * 4
    )  # fmt: skip
    assert len(set(opened)) == 1
    assert [event.event for event in Case.objects.get().events.all()] == ["opened"]


def test_two_officers_who_take_a_case_at_once_do_not_both_have_it() -> None:
    case = received()

    def take(by: Actor) -> Callable[[], object]:
        return lambda: take_case(by=by, at=at(1), case_id=case.pk, expected_version=case.version).actor

    outcomes = at_once(take(CLERK), take(COLLEAGUE))
    case.refresh_from_db()
    assert sorted(map(str, outcomes)) == sorted([case.assignee, "casework.changed_meanwhile"])


def test_an_answer_that_somebody_else_changed_meanwhile_is_not_overwritten() -> None:
    case = received()
    seen = case.version
    save_answers(
        by=CLERK, at=at(1), case_id=case.pk, expected_version=seen, answers={"hours": 20}, reason="misread"
    )  # fmt: skip
    with pytest.raises(Refused, match="changed_meanwhile"):
        save_answers(by=COLLEAGUE, at=at(1), case_id=case.pk, expected_version=seen, answers={"hours": 30}, reason="x")
    assert story_of(case).facts["hours"] == 20


def test_words_written_at_once_are_all_kept() -> None:
    case = received()
    notes = [lambda words=each: write_note(by=CLERK, at=at(1), case_id=case.pk, text=words).reason for each in "abcd"]
    assert sorted(map(str, at_once(*notes))) == list("abcd")
    assert sorted(case.events.filter(kind="note").values_list("reason", flat=True)) == list("abcd")
    case.refresh_from_db()
    assert case.version == case.events.last().sequence

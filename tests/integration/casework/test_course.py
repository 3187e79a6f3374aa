"""A case from draft to decision, as the applicant and the officers meet it; and everything again from its events."""

import pytest
from tests.casework_world import (
    ANN,
    APPROVER,
    BOSS,
    CLERK,
    COLLEAGUE,
    LEADER,
    LEDGER,
    OTHER_APPROVER,
    PERSON,
    at,
    received,
)

from gwanmun.casework.recording import bring_up_to_date, columns_of
from gwanmun.casework.service import (
    Case,
    CaseRequest,
    RequestKind,
    advance_case,
    answer_supplement,
    approve_step,
    ask_office,
    ask_supplement,
    assign_case,
    cancel_request,
    correct_case,
    extend_clock,
    file_document,
    join_team,
    lower_flag,
    messages_of,
    note_service,
    open_case,
    options,
    raise_flag,
    rebuilt_state,
    record_reply,
    save_answers,
    send_message,
    set_level,
    story_of,
    take_case,
    tick_check,
    told_to_applicant,
    unfile_document,
    write_note,
)
from gwanmun.casework.story.telling import tell
from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.service import Actor

pytestmark = pytest.mark.django_db


def go(case: Case, by: Actor, event: str, day: float, **more: object) -> None:
    case.refresh_from_db()
    advance_case(by=by, at=at(day), case_id=case.pk, expected_version=case.version, event=event, **more)
    case.refresh_from_db()


def do(act, case: Case, by: Actor, day: float, **more: object):
    case.refresh_from_db()
    done = act(by=by, at=at(day), case_id=case.pk, expected_version=case.version, **more)
    case.refresh_from_db()
    return done


def refused(act, *args, **more) -> Refused:
    with pytest.raises(Refused) as caught:
        act(*args, **more)
    return caught.value


class TestDraft:
    def test_a_draft_is_kept_field_by_field_and_errors_are_told_at_their_field(self) -> None:
        case = open_case(by=ANN, at=at(0), case_type="sample_permit", subject="person:1", person_id=PERSON)
        read = do(save_answers, case, ANN, 0, answers={"group": "worker", "hours": "200"})
        assert [(error.name, error.code) for error in read.errors] == [("hours", "too_large")]
        assert read.errors[0].text("ko") == "168 이하여야 합니다."
        assert case.version == 0 and case.facts == {}
        do(save_answers, case, ANN, 0, answers={"group": "worker", "hours": "20"})
        assert case.facts == {"group": "worker", "hours": 20}

    def test_what_is_no_longer_asked_is_no_longer_stated(self) -> None:
        case = open_case(by=ANN, at=at(0), case_type="sample_permit", subject="person:1", person_id=PERSON)
        do(save_answers, case, ANN, 0, answers={"group": "spouse", "lives_together": "no", "apart_because": "work"})
        do(save_answers, case, ANN, 0, answers={"group": "student", "school": "Night school"})
        assert case.facts == {"group": "student", "school": "Night school"}

    def test_an_incomplete_application_is_not_received_and_every_gap_is_named(self) -> None:
        case = open_case(by=ANN, at=at(0), case_type="sample_permit", subject="person:1", person_id=PERSON)
        do(save_answers, case, ANN, 0, answers={"group": "student", "school": "Night school"})
        refusal = refused(go, case, ANN, "submit", 0)
        assert refusal.code == "casework.incomplete"
        assert refusal.facts["questions"] == ["until"]
        assert refusal.facts["slots"] == ["passport", "enrolment"]
        assert "enrolment" in refusal.detail("en", **refusal.facts)
        assert [each.code for each in options(case, ANN)[0].refusals] == ["casework.incomplete"]

    def test_only_a_fitting_kind_of_document_satisfies_a_requirement(self) -> None:
        case = open_case(by=ANN, at=at(0), case_type="sample_permit", subject="person:1", person_id=PERSON)
        put = {"slot": "passport", "document": "document:1"}
        assert refused(do, file_document, case, ANN, 0, document_kind="letter", **put).code == "casework.document_unfit"
        do(file_document, case, ANN, 0, document_kind="passport", **put)
        assert [each.slot for each in story_of(case).filed] == ["passport"]
        do(unfile_document, case, ANN, 0, **put)
        assert story_of(case).filed == []

    def test_after_receipt_the_application_is_out_of_the_applicants_hands(self) -> None:
        case = received()
        assert case.received_on.isoformat() == "2026-11-02"
        assert refused(do, save_answers, case, ANN, 1, answers={"hours": 10}).code == "casework.already_received"
        assert refused(do, save_answers, case, CLERK, 1, answers={"hours": 10}).code == "casework.reason_missing"
        do(save_answers, case, CLERK, 1, answers={"hours": 10}, reason="misread")
        assert case.facts["hours"] == 10


class TestDecision:
    def test_the_proposer_does_not_approve_and_the_effect_runs_with_the_grant(self) -> None:
        case = received(begun=True)
        do(tick_check, case, CLERK, 1, check="identity")
        go(case, BOSS, "propose", 2)
        assert refused(go, case, BOSS, "grant", 2).code == "lifecycle.same-person"
        assert LEDGER == []
        go(case, APPROVER, "grant", 2)
        assert (case.state, LEDGER) == ("granted", [str(case.pk)])

    def test_an_open_check_holds_the_grant_back(self) -> None:
        case = received(begun=True)
        go(case, CLERK, "propose", 2)
        refusal = refused(go, case, APPROVER, "grant", 2)
        assert (refusal.code, refusal.facts["check"]) == ("casework.check_open", "identity")
        do(tick_check, case, CLERK, 2, check="identity")
        do(tick_check, case, CLERK, 2, check="identity", done=False)
        assert refused(go, case, APPROVER, "grant", 2).code == "casework.check_open"

    def test_a_blocking_flag_stops_the_grant_by_name_and_only_somebody_else_takes_it_off(self) -> None:
        case = received(begun=True)
        do(tick_check, case, CLERK, 1, check="identity")
        do(raise_flag, case, CLERK, 1, flag="inquiry", reason="letter looks odd")
        do(raise_flag, case, CLERK, 1, flag="vip", reason="minor")
        go(case, CLERK, "propose", 2)
        refusal = refused(go, case, APPROVER, "grant", 2)
        assert refusal.facts["flag"] == "inquiry"
        assert refusal.detail("en", **refusal.facts) == "The flag “under inquiry” stops this step."
        assert refused(do, lower_flag, case, CLERK, 2, flag="inquiry", reason="fine").code == "access.duty_missing"
        do(lower_flag, case, APPROVER, 2, flag="inquiry", reason="verified with the school")
        go(case, APPROVER, "grant", 2)
        assert case.hand_flags == ["vip"]

    def test_a_derived_flag_follows_from_the_facts_and_nobody_sets_it(self) -> None:
        case = received({"hours": 70})
        assert (case.derived_flags, case.hand_flags, case.team) == (["long_hours"], [], "labour")
        assert (
            refused(do, raise_flag, case, CLERK, 1, flag="long_hours", reason="x").code == "casework.flag_not_by_hand"
        )
        do(save_answers, case, CLERK, 1, answers={"hours": 20}, reason="misread")
        assert case.derived_flags == []

    def test_a_heavy_case_needs_two_people_besides_the_proposer(self) -> None:
        case = received({"hours": 120}, begun=True)
        do(tick_check, case, CLERK, 1, check="identity")
        go(case, CLERK, "propose", 1)
        refusal = refused(go, case, APPROVER, "grant", 2)
        assert (refusal.code, refusal.facts["needed"], refusal.facts["have"]) == ("casework.approvals_missing", 2, 0)
        do(approve_step, case, APPROVER, 2, event="grant")
        assert refused(do, approve_step, case, APPROVER, 2, event="grant").code == "casework.approved_already"
        assert refused(go, case, APPROVER, "grant", 2).code == "casework.approvals_missing"
        go(case, OTHER_APPROVER, "grant", 2)
        assert case.state == "granted"

    def test_an_approval_is_of_what_was_proposed_and_falls_with_it(self) -> None:
        case = received({"hours": 120}, begun=True)
        do(tick_check, case, CLERK, 1, check="identity")
        go(case, CLERK, "propose", 1)
        do(approve_step, case, APPROVER, 2, event="grant")
        go(case, OTHER_APPROVER, "send_back", 2)
        go(case, CLERK, "propose", 3)
        assert refused(go, case, OTHER_APPROVER, "grant", 3).code == "casework.approvals_missing"


class TestRequests:
    def test_a_supplement_stops_the_clock_until_it_is_answered(self) -> None:
        case = received(begun=True)
        assert case.due_on == at(14).date()
        do(ask_supplement, case, CLERK, 3, items=["bank statement", " "], until=at(10).date())
        assert (case.state, case.paused) == ("supplement", True)
        (request,) = story_of(case).requests.values()
        assert (request.items, request.is_open, request.is_overdue(at(11).date())) == (("bank statement",), True, True)
        do(save_answers, case, ANN, 5, answers={"until": "2027-03-31"})
        do(answer_supplement, case, ANN, 8, answer="attached")
        assert (case.state, case.paused, case.due_on) == ("examining", False, at(21).date())  # 14 + 5, off a Saturday
        assert CaseRequest.objects.get().answered_at == at(8)

    def test_a_supplement_is_asked_twice_at_most_and_within_the_declared_time(self) -> None:
        case = received(begun=True)
        ask = {"items": ["x"], "until": at(9).date()}
        assert refused(do, ask_supplement, case, CLERK, 3, items=["x"], until=at(60).date()).facts["longest"]
        for day in (3, 5):
            do(ask_supplement, case, CLERK, day, **ask)
            do(answer_supplement, case, ANN, day + 1)
        assert refused(do, ask_supplement, case, CLERK, 7, **ask).code == "casework.asked_too_often"

    def test_without_an_answer_the_case_goes_on_after_the_time(self) -> None:
        case = received(begun=True)
        do(ask_supplement, case, CLERK, 3, items=["x"], until=at(9).date())
        assert refused(go, case, CLERK, "go_on", 5).code == "lifecycle.too-early"
        go(case, CLERK, "go_on", 11)
        (request,) = story_of(case).requests.values()
        assert (request.is_open, request.cancelled, request.answered_at) == (False, True, None)

    def test_an_inquiry_and_its_answer(self) -> None:
        case = received(begun=True)
        do(ask_office, case, CLERK, 1, office="tax office", items=["arrears?"], until=at(5).date())
        do(ask_office, case, CLERK, 1, office="police", items=["record?"], until=at(5).date())
        do(record_reply, case, CLERK, 4, number=1, answer="none")
        do(cancel_request, case, CLERK, 4, number=2, reason="not needed")
        assert [(each.answer, each.is_open) for each in story_of(case).requests.values()] == [
            ("none", False),
            ("", False),
        ]
        assert refused(do, record_reply, case, CLERK, 4, number=2, answer="x").code == "casework.not_waiting"

    def test_notes_stay_inside_and_messages_reach_both_sides(self) -> None:
        case = received(begun=True)
        write_note(by=CLERK, at=at(1), case_id=case.pk, text="call the school")
        send_message(by=CLERK, at=at(1), case_id=case.pk, text="We have begun.")
        send_message(by=ANN, at=at(2), case_id=case.pk, text="Thank you.")
        said = [(each.data["from"], each.reason) for each in messages_of(by=ANN, case_id=case.pk)]
        assert said == [("office", "We have begun."), ("applicant", "Thank you.")]
        assert refused(write_note, by=ANN, at=at(2), case_id=case.pk, text="x").code.startswith("access.")


class TestCorrection:
    def test_what_a_step_asked_and_stopped_falls_with_it(self) -> None:
        case = received(begun=True)
        do(ask_supplement, case, CLERK, 3, items=["x"], until=at(9).date())
        assert refused(do, correct_case, case, CLERK, 4, reason="wrong case").code == "lifecycle.correction.same-person"
        assert refused(do, correct_case, case, COLLEAGUE, 4, reason=" ").code == "lifecycle.correction.reason-missing"
        do(correct_case, case, COLLEAGUE, 4, reason="wrong case")
        assert (case.state, case.paused, case.due_on) == ("examining", False, at(14).date())
        assert not CaseRequest.objects.exists()
        assert [event.event for event in case.events.all()][-2:] == ["ask", "correct"]


def long_course() -> Case:
    """A case in which nearly everything happens that can happen."""
    join_team(by=LEADER, at=at(0), team="students", actor=COLLEAGUE.id, actor_name=COLLEAGUE.name)
    case = received({"group": "student", "school": "Night school"}, begun=True)
    do(take_case, case, CLERK, 1)
    do(assign_case, case, CLERK, 1, to=COLLEAGUE.id, reason="leave")
    do(raise_flag, case, CLERK, 1, flag="inquiry", reason="odd")
    do(raise_flag, case, CLERK, 1, flag="vip", reason="minor")
    do(tick_check, case, COLLEAGUE, 2, check="identity", note="seen")
    do(extend_clock, case, COLLEAGUE, 2, clock="decision", reason="many cases")
    do(ask_supplement, case, COLLEAGUE, 3, items=["statement"], until=at(9).date())
    do(answer_supplement, case, ANN, 6)
    do(ask_supplement, case, COLLEAGUE, 7, items=["wrong"], until=at(9).date())
    do(correct_case, case, CLERK, 7, reason="wrong case")
    do(ask_office, case, CLERK, 8, office="tax office", items=["arrears?"], until=at(9).date())
    do(lower_flag, case, APPROVER, 9, flag="inquiry", reason="settled")
    do(set_level, case, LEADER, 9, level="confidential", reason="threats")
    do(set_level, case, LEADER, 9, level="open", reason="over")
    go(case, COLLEAGUE, "propose", 10)
    go(case, APPROVER, "refuse", 11, reason="R1")
    do(note_service, case, APPROVER, 14, served_on=at(13).date(), how="account")
    return case


def test_everything_is_rebuilt_from_the_events_alone() -> None:
    case = long_course()
    kept = {name: getattr(case, name) for name in columns_of(story_of(case), at(14).date())}
    asked = list(CaseRequest.objects.order_by("number").values_list("number", "kind", "until", "answered_at"))
    assert (kept["assignee"], kept["hand_flags"], kept["state"]) == (COLLEAGUE.id, ["vip"], "refused")
    Case.objects.update(
        state="?", facts={}, assignee="?", assignee_name="?", team="?", route="?", office="?", level="?", due_on=None,
        hand_flags=["?"], derived_flags=["?"], received_on=None, urgent_on=None, closed_at=None, version=99,
    )  # fmt: skip
    CaseRequest.objects.all().delete()
    case.refresh_from_db()
    bring_up_to_date(case, at(14).date())
    case.refresh_from_db()
    assert {name: getattr(case, name) for name in kept} == kept
    assert list(CaseRequest.objects.order_by("number").values_list("number", "kind", "until", "answered_at")) == asked
    assert rebuilt_state(case) == "refused"
    assert {each.kind for each in story_of(case).requests.values()} == {RequestKind.SUPPLEMENT, RequestKind.INQUIRY}


def test_a_story_without_its_opening_is_refused() -> None:
    case = received()
    with pytest.raises(ValueError, match="begins with its opening"):
        tell(case.events.filter(sequence__gt=0))


def test_the_applicant_is_told_her_story_in_her_words_and_nothing_internal() -> None:
    case = long_course()
    lines = told_to_applicant(by=ANN, case_id=case.pk)
    said = [line.text.en for line in lines]
    assert said == ["draft", "received", "examining", "The time to decide was extended.", "supplement", "examining",
                    "refused", "The decision was served."]  # fmt: skip
    assert [line.items for line in lines if line.items] == [("statement",)]
    assert not any("odd" in line.detail or "R1" in line.detail for line in lines)


def test_nothing_is_written_on_a_day_before_the_last_act() -> None:
    case = received(day=3)
    assert refused(go, case, CLERK, "begin", 1).code == "casework.out_of_order"

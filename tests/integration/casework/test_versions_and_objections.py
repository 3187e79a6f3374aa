"""A case keeps the version of its receipt; a rebase is deliberate and shows what it changes. Objections are in time."""

from datetime import date

import pytest
from tests.casework_world import ANN, APPROVER, CLERK, LAW, LEADER, PERMIT, PERSON, at, received, text, version_two

from gwanmun.casework.service import (
    Case,
    ClockSpec,
    advance_case,
    case_type,
    note_service,
    objection_deadline,
    open_case,
    open_objection,
    preview_rebase,
    rebase_case,
    register,
    save_answers,
    story_of,
)
from gwanmun.kernel.refusals import Refused
from gwanmun.kernel.spans import Span

pytestmark = pytest.mark.django_db
NEXT_YEAR = at(80)  # 21 January 2027


def fresh(case: Case) -> Case:
    case.refresh_from_db()
    return case


class TestVersions:
    def test_a_version_that_is_not_in_force_yet_is_prepared_beside_the_present_one(self) -> None:
        register(version_two())
        assert case_type("sample_permit", on=date(2026, 12, 31)).version == 1
        assert case_type("sample_permit", on=date(2027, 1, 1)).version == 2
        assert received().type_version == 1

    def test_a_case_keeps_its_version_when_the_next_comes_into_force(self) -> None:
        case = received(begun=True)
        register(version_two())
        advance_case(by=CLERK, at=NEXT_YEAR, case_id=case.pk, expected_version=case.version, event="propose")
        assert fresh(case).type_version == 1
        assert case.due_on == date(2026, 11, 16)

    def test_a_rebase_shows_what_changes_and_writes_it_into_the_record(self) -> None:
        case = received({"country": "VNM"}, begun=True)
        register(version_two())
        difference = preview_rebase(case, 2, today=at(5).date())
        assert difference.questions_added == ("language",)
        assert difference.facts_dropped == ("country",)
        assert difference.due_moved == {"decision": "2026-11-16 -> 2026-12-02"}
        rebase_case(
            by=LEADER, at=at(5), case_id=case.pk, expected_version=case.version, to_version=2, reason="new decree"
        )  # fmt: skip
        assert (fresh(case).type_version, case.due_on) == (2, date(2026, 12, 2))
        assert "country" not in case.facts
        event = case.events.last()
        assert (event.event, event.reason, event.data["from"], event.data["to"]) == ("rebased", "new decree", 1, 2)
        assert event.data["difference"]["due_moved"] == difference.due_moved

    def test_requirements_that_come_and_go_are_part_of_the_difference(self) -> None:
        case = received({"group": "student", "school": "x"}, begun=True)
        register(version_two(checklist=()))
        difference = preview_rebase(case, 2, today=at(5).date())
        assert (difference.slots_dropped, difference.checks_dropped) == (("enrolment",), ("identity",))

    @pytest.mark.parametrize(
        ("by", "reason", "version", "code"),
        [
            (CLERK, "x", 2, "access.duty_missing"),
            (LEADER, " ", 2, "casework.reason_missing"),
            (LEADER, "x", 1, "casework.same_version"),
            (LEADER, "x", 9, "casework.version_unknown"),
            (ANN, "x", 2, "access.duty_missing"),
        ],
    )
    def test_a_rebase_is_refused(self, by, reason, version, code) -> None:
        case = received()
        register(version_two())
        with pytest.raises(Refused) as refused:
            rebase_case(
                by=by, at=at(1), case_id=case.pk, expected_version=case.version, to_version=version, reason=reason
            )  # fmt: skip
        assert refused.value.code == code

    def test_a_decided_case_is_never_rebased(self) -> None:
        case = refused_case()
        register(version_two())
        with pytest.raises(Refused, match=r"casework\.closed"):
            rebase_case(
                by=LEADER, at=at(4), case_id=case.pk, expected_version=case.version, to_version=2, reason="x"
            )  # fmt: skip

    def test_a_draft_of_last_year_is_reviewed_by_its_applicant_before_it_is_received(self) -> None:
        draft = open_case(by=ANN, at=at(0), case_type="sample_permit", subject="person:1", person_id=PERSON)
        save_answers(by=ANN, at=at(0), case_id=draft.pk, expected_version=0, answers={"group": "worker", "hours": 9})
        register(version_two())
        with pytest.raises(Refused, match="type_changed"):
            advance_case(by=ANN, at=NEXT_YEAR, case_id=draft.pk, expected_version=1, event="submit")
        rebase_case(by=ANN, at=NEXT_YEAR, case_id=draft.pk, expected_version=1)
        with pytest.raises(Refused, match="incomplete"):
            advance_case(by=ANN, at=NEXT_YEAR, case_id=draft.pk, expected_version=2, event="submit")
        assert story_of(draft).kind.version == 2

    def test_a_step_before_the_rebase_touches_the_clocks_that_its_version_named(self) -> None:
        case = received(begun=True)
        other = {**PERMIT.clocks, "decision": ClockSpec(Span.parse("1M"), text("time"), LAW)}
        register(version_two(clocks=other))
        rebase_case(by=LEADER, at=at(5), case_id=case.pk, expected_version=case.version, to_version=2, reason="x")
        assert fresh(case).due_on == date(2026, 12, 2)


def refused_case() -> Case:
    case = received(begun=True)
    advance_case(by=CLERK, at=at(1), case_id=case.pk, expected_version=case.version, event="propose")
    advance_case(by=APPROVER, at=at(2), case_id=case.pk, expected_version=case.version + 1, event="refuse", reason="R1")
    return fresh(case)


class TestObjections:
    def test_the_time_counts_from_the_decision_and_from_its_service_once_that_is_noted(self) -> None:
        case = refused_case()  # on Wednesday 4 November
        assert objection_deadline(story_of(case)).end == date(2026, 12, 4)
        note_service(
            by=APPROVER, at=at(8), case_id=case.pk, expected_version=case.version, served_on=date(2026, 11, 6),
            how="mail",
        )  # fmt: skip
        assert objection_deadline(story_of(case)).end == date(2026, 12, 7)  # the 6th is a Sunday
        assert objection_deadline(story_of(received(subject="person:2"))) is None

    @pytest.mark.parametrize("day", [date(2026, 11, 3), date(2026, 11, 30)])
    def test_a_decision_is_served_between_its_day_and_today(self, day: date) -> None:
        case = refused_case()
        with pytest.raises(Refused, match="service_day"):
            note_service(
                by=APPROVER, at=at(8), case_id=case.pk, expected_version=case.version, served_on=day, how="mail"
            )  # fmt: skip

    def test_an_objection_in_time_is_linked_to_what_it_contests(self) -> None:
        case = refused_case()
        objection = open_objection(by=ANN, at=at(32), contested_id=case.pk, facts={"why": "new job"})
        assert (objection.contested, objection.office, objection.person_id) == (case, "SEOUL", PERSON)
        assert list(case.objections.all()) == [objection]
        assert open_objection(by=ANN, at=at(32), contested_id=case.pk) == objection
        assert story_of(objection).contested_id == case.pk

    def test_a_late_objection_is_refused_with_the_day_the_ground_and_what_is_left(self) -> None:
        case = refused_case()
        with pytest.raises(Refused) as caught:
            open_objection(by=ANN, at=at(33), contested_id=case.pk)
        refusal = caught.value
        assert refusal.code == "casework.objection_late"
        assert refusal.facts["last"] == "2026-12-04"
        assert refusal.basis == (LAW,)
        assert refusal.remedy.en == "Ask a court."
        assert refusal.detail("en", **refusal.facts) == (
            "The time to object ended on 2026-12-04, counted from 2026-11-05."
        )  # fmt: skip

    def test_what_was_not_refused_cannot_be_contested(self) -> None:
        with pytest.raises(Refused, match="not_contestable"):
            open_objection(by=ANN, at=at(1), contested_id=received().pk)

    def test_nobody_contests_the_decision_of_somebody_else(self) -> None:
        case = refused_case()
        with pytest.raises(Case.DoesNotExist):
            open_objection(by=ANN.__class__("public:eve", "Eve", "public"), at=at(3), contested_id=case.pk)

"""Queues: which rule sent a case where, who has it, in which order work stands, and one act on many cases."""

from unittest import mock
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone
from tests.casework_world import (
    APPROVER,
    CLERK,
    COLLEAGUE,
    LEADER,
    STRANGER,
    at,
    officer,
    received,
)

from gwanmun.casework import routing
from gwanmun.casework.service import (
    Case,
    QueueOrder,
    RequestKind,
    Route,
    advance_many,
    ask_office,
    assign_case,
    assign_many,
    declare_routes,
    is_,
    join_team,
    leave_team,
    note_absence,
    open_case,
    overdue_requests,
    preview_many,
    queue,
    queue_counts,
    raise_flag,
    return_case,
    take_case,
    teams_of,
    transfer_case,
)
from gwanmun.kernel.refusals import Refused
from gwanmun.people.service import NewName, NewPerson, register_people
from gwanmun.platform.access.service import Actor
from gwanmun.platform.accounts.service import deactivate_account, make_account
from gwanmun.platform.outbox.service import drain

pytestmark = pytest.mark.django_db
TODAY = at(1).date()


def refs(cases) -> list[str]:
    return [case.subject.rpartition(":")[2] for case in cases]


def fresh(case: Case) -> Case:
    case.refresh_from_db()
    return case


class TestRouting:
    def test_the_first_rule_that_fits_sends_the_case_and_is_kept(self) -> None:
        student = received({"group": "student", "school": "x"}, subject="person:s")
        labour = received({"hours": 70}, subject="person:l")
        other = received({"hours": 10}, subject="person:o")
        assert [(each.team, each.route) for each in (student, labour, other)] == [
            ("students", "students first"), ("labour", "long hours"), ("general", "everybody else"),
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("routes", "problem"),
        [
            ((Route("a", "t", is_("group", "x")),), "the last rule"),
            ((Route("a", "t"), Route("b", "t")), "only the last"),
            ((Route("a", "t", is_("group", "x")), Route("a", "t")), "share a name"),
            ((Route("a", "t", is_("flag:inquiry")), Route("b", "t")), "no fact"),  # a flag that is set by hand
            ((), "the last rule"),
        ],
    )
    def test_rules_that_are_not_total_or_read_what_is_no_fact_are_rejected(self, routes, problem) -> None:
        with mock.patch.dict(routing._routes, clear=True), pytest.raises(ValueError, match=problem):
            declare_routes("sample_permit", *routes)

    def test_a_transfer_needs_a_lead_and_a_reason_and_says_that_it_was_by_hand(self) -> None:
        case = received()
        with pytest.raises(Refused, match="duty_missing"):
            transfer_case(by=CLERK, at=at(1), case_id=case.pk, expected_version=case.version, team="x", reason="y")
        transfer_case(
            by=LEADER, at=at(1), case_id=case.pk, expected_version=case.version, team="labour", reason="their matter"
        )  # fmt: skip
        assert (fresh(case).team, case.route, case.office) == ("labour", "by_hand", "SEOUL")


class TestOrderAndSearch:
    def test_work_is_ordered_by_due_day_by_receipt_and_by_the_end_of_the_stay(self) -> None:
        early = received(subject="person:early", day=0)
        late = received(subject="person:late", day=1)
        Case.objects.filter(pk=late.pk).update(urgent_on="2026-11-20", due_on="2026-11-05")
        Case.objects.filter(pk=early.pk).update(due_on=None)
        assert refs(queue(by=CLERK, today=TODAY)) == ["late", "early"]
        assert refs(queue(by=CLERK, today=TODAY, order=QueueOrder.RECEIPT)) == ["early", "late"]
        assert refs(queue(by=CLERK, today=TODAY, order=QueueOrder.URGENT)) == ["late", "early"]

    def test_drafts_and_closed_cases_are_no_work(self) -> None:
        open_case(by=CLERK, at=at(0), case_type="sample_permit", subject="person:draft", office="SEOUL")
        case = received(subject="person:done")
        Case.objects.filter(pk=case.pk).update(closed_at=timezone.now())
        assert refs(queue(by=CLERK, today=TODAY)) == []

    def test_a_queue_is_narrowed_by_team_state_flag_and_hand(self) -> None:
        one = received({"hours": 70}, subject="person:one", begun=True)
        received({"hours": 10}, subject="person:two")
        raise_flag(by=CLERK, at=at(1), case_id=one.pk, expected_version=one.version, flag="vip", reason="x")
        assert refs(queue(by=CLERK, today=TODAY, team="labour")) == ["one"]
        assert refs(queue(by=CLERK, today=TODAY, states=["received"])) == ["two"]
        assert refs(queue(by=CLERK, today=TODAY, flags=["vip", "long_hours"])) == ["one"]
        assert refs(queue(by=CLERK, today=TODAY, case_types=["sample_objection"])) == []
        assert refs(queue(by=CLERK, today=TODAY, waiting_for_applicant=True)) == []

    def test_search_finds_by_reference_and_by_name_for_whom_names_are_open(self) -> None:
        (person,) = register_people(
            by=Actor("system:test", "Test", "system"), at=at(0),
            people=[NewPerson((NewName("NGUYEN", "ANH"),), "VNM", birth=None, sex="F", source="test")],
        )  # fmt: skip
        named, other = received(subject="person:named"), received(subject="person:other")
        Case.objects.filter(pk=named.pk).update(person_id=person)
        typed = other.reference.lower().replace("-", " ")
        assert refs(queue(by=CLERK, today=TODAY, search=typed)) == ["other"]
        assert refs(queue(by=CLERK, today=TODAY, search=other.reference[:7])) == ["other"]
        assert refs(queue(by=CLERK, today=TODAY, search="nguyen anh")) == []
        reader = officer("reader", "permit.examine", "person.read")
        assert refs(queue(by=reader, today=TODAY, search="nguyen anh")) == ["named"]
        assert refs(queue(by=reader, today=TODAY, search="nobody of this name")) == []

    def test_counts_count_what_is_listed(self) -> None:
        one = received({"hours": 70}, subject="person:one")
        received({"hours": 10}, subject="person:two")
        take_case(by=CLERK, at=at(1), case_id=one.pk, expected_version=one.version)
        counts = queue_counts(by=CLERK, today=at(60).date())
        assert [(each.team, each.open, each.unassigned, each.overdue) for each in counts] == [
            ("general", 1, 1, 1), ("labour", 1, 0, 1),
        ]  # fmt: skip
        assert queue_counts(by=STRANGER, today=TODAY) == []

    def test_what_nobody_answered_in_time_is_listed(self) -> None:
        case = received(begun=True)
        ask_office(
            by=CLERK, at=at(1), case_id=case.pk, expected_version=case.version, office="tax office", items=["?"],
            until=at(5).date(),
        )  # fmt: skip
        assert list(overdue_requests(by=CLERK, today=at(5).date())) == []
        (request,) = overdue_requests(by=CLERK, today=at(6).date(), kind=RequestKind.INQUIRY)
        assert request.case == case
        assert list(overdue_requests(by=STRANGER, today=at(6).date())) == []


class TestHands:
    @pytest.fixture(autouse=True)
    def team(self) -> None:
        for each in (CLERK, COLLEAGUE):
            join_team(by=LEADER, at=at(0), team="general", actor=each.id, actor_name=each.name)

    def test_a_case_is_taken_handed_over_and_laid_back(self) -> None:
        case = received()
        take_case(by=CLERK, at=at(1), case_id=case.pk, expected_version=case.version)
        with pytest.raises(Refused, match=r"casework\.taken"):
            take_case(by=COLLEAGUE, at=at(1), case_id=case.pk, expected_version=fresh(case).version)
        with pytest.raises(Refused, match="duty_missing"):
            assign_case(by=COLLEAGUE, at=at(1), case_id=case.pk, expected_version=case.version, to=COLLEAGUE.id)
        with pytest.raises(Refused, match="not_in_team"):
            assign_case(by=CLERK, at=at(1), case_id=case.pk, expected_version=case.version, to=APPROVER.id)
        assign_case(by=CLERK, at=at(1), case_id=case.pk, expected_version=case.version, to=COLLEAGUE.id, reason="leave")
        assert refs(queue(by=COLLEAGUE, today=TODAY, mine=True)) == ["1"]
        return_case(by=COLLEAGUE, at=at(2), case_id=case.pk, expected_version=fresh(case).version, reason="ill")
        assert refs(queue(by=COLLEAGUE, today=TODAY, unassigned=True, team="general")) == ["1"]

    def test_who_covers_sees_the_work_of_the_absent_in_those_days(self) -> None:
        case = received()
        take_case(by=CLERK, at=at(1), case_id=case.pk, expected_version=case.version)
        away = {"by": CLERK, "at": at(1), "actor": CLERK.id, "first_on": at(2).date(), "last_on": at(4).date()}
        assert note_absence(**away, cover=COLLEAGUE.id) == 0
        seen = [refs(queue(by=COLLEAGUE, today=at(day).date(), mine=True)) for day in (1, 2, 4, 5)]
        assert seen == [[], ["1"], ["1"], []]
        with pytest.raises(Refused, match="absence_unfit"):
            note_absence(**away, cover=CLERK.id)
        with pytest.raises(Refused, match="duty_missing"):
            note_absence(**{**away, "by": COLLEAGUE})

    def test_without_cover_and_on_leaving_cases_wait_with_the_team_again(self) -> None:
        for number in range(2):
            case = received(subject=f"person:{number}")
            take_case(by=CLERK, at=at(1), case_id=case.pk, expected_version=case.version)
        absence = {"by": CLERK, "at": at(2), "actor": CLERK.id, "first_on": at(2).date(), "last_on": at(4).date()}
        assert note_absence(**absence) == 2
        assert len(queue(by=LEADER, today=TODAY, unassigned=True)) == 2
        take_case(by=COLLEAGUE, at=at(3), case_id=case.pk, expected_version=fresh(case).version)
        assert leave_team(by=LEADER, at=at(3), team="general", actor=COLLEAGUE.id) == 1
        assert fresh(case).assignee == ""
        assert (teams_of(COLLEAGUE), teams_of(CLERK)) == ([], ["general"])

    def test_a_leavers_cases_return_when_her_account_is_closed(self) -> None:
        manager = officer("manager", "account.manage")
        entry = make_account(
            by=manager, at=at(0), username="leaver", password="a long and winding road", duties=["person.read"],
            office="X",
        )  # fmt: skip
        leaver = Actor(entry.subject, "Leaver", "officer", frozenset({"permit.examine"}), "SEOUL")
        case = received()
        take_case(by=leaver, at=at(1), case_id=case.pk, expected_version=case.version)
        account_id = entry.subject.partition(":")[2]
        deactivate_account(by=manager, at=at(1), account_id=account_id, reason="left")
        drain()
        assert fresh(case).assignee == ""
        assert case.events.last().reason == "account.deactivated"


class TestBulk:
    def test_a_preview_writes_nothing_and_one_bad_case_stops_no_other(self) -> None:
        good, stale, wrong = (received(subject=f"person:{each}") for each in range(3))
        hidden, unknown = received(subject="person:9"), uuid4()
        Case.objects.filter(pk=hidden.pk).update(office="BUSAN")
        preview = preview_many(
            by=CLERK, at=at(1), case_ids=[good.pk, stale.pk, wrong.pk, hidden.pk, unknown], event="begin"
        )  # fmt: skip
        assert [each.is_done for each in preview] == [True, True, True, False, False]
        assert fresh(good).state == "received"
        versions = {each.case_id: each.version or 0 for each in preview} | {stale.pk: 0}
        advance_many(by=CLERK, at=at(1), expected_versions={wrong.pk: wrong.version}, event="begin")
        results = advance_many(by=CLERK, at=at(1), expected_versions=versions, event="begin")
        assert [[refusal.code for refusal in each.refusals] for each in results] == [
            [], ["casework.changed_meanwhile"], ["casework.changed_meanwhile"], ["casework.not_found"],
            ["casework.not_found"],
        ]  # fmt: skip
        assert fresh(good).state == "examining"
        again = preview_many(by=CLERK, at=at(1), case_ids=[good.pk], event="begin")
        assert again[0].refusals[0].code == "lifecycle.not-in-this-state"

    def test_cases_are_handed_out_together(self) -> None:
        join_team(by=LEADER, at=at(0), team="general", actor=CLERK.id, actor_name=CLERK.name)
        cases = [received(subject="person:1"), received({"hours": 70}, subject="person:2")]
        results = assign_many(
            by=LEADER, at=at(1), expected_versions={case.pk: case.version for case in cases}, to=CLERK.id
        )  # fmt: skip
        assert [each.is_done for each in results] == [True, False]
        assert refs(queue(by=CLERK, today=TODAY, mine=True)) == ["1"]


@pytest.mark.parametrize("order", QueueOrder)
def test_a_page_of_a_queue_reads_an_index_and_sorts_nothing(order: QueueOrder) -> None:
    Case.objects.bulk_create(
        (Case(
            case_type="sample_permit", type_version=1, state="examining", subject=f"person:{number}", office="SEOUL",
            team=f"team {number % 20}", opened_at=at(0), received_on=at(number % 90).date(),
            due_on=at(number % 70).date(), urgent_on=at(number % 50).date(),
        )
        for number in range(4000)
        ), batch_size=1000,
    )  # fmt: skip
    page = queue(by=CLERK, today=TODAY, team="team 7", order=order)[:50]
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE casework_case")
        cursor.execute("SET LOCAL enable_sort = off")  # few rows are sorted for less than an index costs
        sql, parameters = page.query.sql_with_params()
        cursor.execute(f"EXPLAIN {sql}", parameters)
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert f"Index Scan using case_team_{order.name.lower().replace('receipt', 'received')}" in plan
    assert "Sort" not in plan
    assert len(page) == 50

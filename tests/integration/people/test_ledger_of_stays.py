"""The ledger of stays: one status at a time, each grant with the act behind it."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from gwanmun.kernel.partial_dates import PartialDate
from gwanmun.kernel.refusals import Refused
from gwanmun.people.service import NewName, NewPerson, NewStay, Stay, grant_stay, register_people
from gwanmun.platform.access.service import Actor
from gwanmun.platform.audit.service import Entry

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)  # already the 21st in Korea
CLERK = Actor("account:clerk", "Clerk", "officer")


STUDIES = NewStay("D-2-2", date(2025, 2, 20), date(2026, 12, 31), registered=True)


def student(stay: NewStay | None = STUDIES) -> UUID:
    name = NewName("TRAN", "VAN")
    person = NewPerson((name,), "VNM", PartialDate(2003, 4, 5), "M", "test", stay=stay)
    return register_people(people=[person], by=CLERK, at=AT)[0]


def extended(person_id: UUID, ground: str = "case:1") -> Stay:
    return grant_stay(
        by=CLERK, at=AT, person_id=person_id, status_code="D-2-2", permitted_until=date(2027, 12, 31), ground=ground
    )


def test_an_extension_runs_from_the_civil_day_in_korea_and_keeps_what_went_before():
    person_id = student()
    extended(person_id)
    newest, first = Stay.objects.filter(person_id=person_id)
    assert (first.during, first.permitted_until) == (
        DateRange(date(2025, 2, 20), date(2026, 11, 21)), date(2026, 12, 31)
    )  # fmt: skip
    assert (newest.during, newest.permitted_until) == (DateRange(date(2026, 11, 21), None), date(2027, 12, 31))
    assert newest.registered
    assert Entry.objects.get(kind="people.stay.granted").data["before"] == {"status": "D-2-2", "until": "2026-12-31"}


def test_the_same_act_grants_once_however_often_it_is_delivered():
    person_id = student()
    assert extended(person_id).pk == extended(person_id).pk
    assert Stay.objects.filter(person_id=person_id).count() == 2


def test_two_grants_of_a_day_leave_one_status():
    person_id = student()
    extended(person_id, "case:1")
    extended(person_id, "case:2")
    assert Stay.objects.filter(person_id=person_id, during__contains=date(2026, 11, 21)).count() == 1


def test_nobody_who_has_no_stay_is_granted_a_longer_one():
    with pytest.raises(Refused) as refused:
        extended(student(stay=None))
    assert refused.value.code == "people.no_open_stay"


def test_the_database_refuses_a_second_status_on_the_same_days():
    person_id = student()
    with pytest.raises(IntegrityError), transaction.atomic():
        Stay.objects.create(
            person_id=person_id, status_code="E-7-1", during=DateRange(date(2026, 1, 1), None), permitted_until=None
        )

"""Appointments: what is shown can be booked, one place is one person's, and what is given up cannot be passed on."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from icalendar import Calendar
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.integration.platform import letter_samples as samples

from gwanmun.kernel.refusals import Refused
from gwanmun.platform.access.actors import Actor
from gwanmun.platform.appointments.actions.offer import lapse_offer, offer_place
from gwanmun.platform.appointments.models import Waiting
from gwanmun.platform.appointments.service import (
    Appointment,
    WeeklyHours,
    appointments_of,
    as_icalendar,
    book_appointment,
    cancel_appointment,
    close_office_on,
    confirm_offer,
    free_times,
    join_waiting_list,
    leave_waiting_list,
    plan_office,
    receive_visitor,
    visitors_on,
    waiting_of,
)
from gwanmun.platform.outbox.service import drain

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 25, 0, 0, tzinfo=UTC)  # Wednesday, nine o'clock in Seoul
THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)
CHIEF = Actor("account:9", "박", "officer", frozenset({"appointments.plan", "appointments.receive"}))
HOURS = WeeklyHours("extension", range(5), time(9), time(10), minutes=20, counters=2)


def visitor(number: int) -> Actor:
    return Actor(f"person:{number}", f"visitor {number}", "public")


def holder(number: int) -> str:
    return f"matter:{number}"


@pytest.fixture(autouse=True)
def office() -> None:
    assert holder(1) == samples.OWN, "the policy of the samples answers for these holders"
    plan_office(
        by=CHIEF, at=NOW, code="SEL", names={"ko": "서울", "en": "Seoul"}, addresses={"ko": "목동"}, hours=[HOURS]
    )


def at(hour: int, minute: int = 0, day: date = FRIDAY) -> datetime:
    return datetime.combine(day, time(hour, minute), timezone.get_default_timezone())


def free(first: date = FRIDAY, last: date | None = None, now: datetime = NOW) -> list[tuple[str, int]]:
    times = free_times(office="SEL", service="extension", first_day=first, last_day=last or first, now=now)
    return [(f"{timezone.localtime(t.starts_at):%m-%d %H:%M}", len(t.counters)) for t in times]


def book(number: int = 1, starts_at: datetime | None = None, now: datetime = NOW) -> Appointment:
    return book_appointment(
        by=visitor(number), at=now, holder=holder(number), office="SEL", service="extension",
        starts_at=starts_at or at(9),
    )  # fmt: skip


def cancel(appointment: Appointment, number: int = 1, now: datetime = NOW, seed: int = 7) -> Appointment:
    return cancel_appointment(by=visitor(number), at=now, appointment_id=appointment.pk, chance=Random(seed))


def wait(number: int) -> Waiting:
    return join_waiting_list(
        by=visitor(number), at=NOW, holder=holder(number), office="SEL", service="extension",
        first_day=THURSDAY, last_day=FRIDAY,
    )  # fmt: skip


def refused(act) -> str:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.code


def test_times_lie_within_the_hours_of_working_days() -> None:
    assert free() == [("11-27 09:00", 2), ("11-27 09:20", 2), ("11-27 09:40", 2)]
    assert free(date(2026, 11, 28), date(2026, 11, 29)) == [], "a weekend"
    assert free(date(2026, 12, 25)) == [], "a public holiday"
    assert free(date(2027, 2, 1), date(2027, 3, 1)) == [], "too far ahead"


def test_a_time_needs_an_hours_notice() -> None:
    assert [time for time, _ in free(THURSDAY, now=at(8, 10, THURSDAY))] == ["11-26 09:20", "11-26 09:40"]


def test_a_closed_day_has_no_times() -> None:
    close_office_on(by=CHIEF, at=NOW, office="SEL", day=FRIDAY, reason={"ko": "이전"})
    assert free() == []
    assert refused(book) == "appointments.not_free"


def test_what_is_shown_can_be_booked_and_is_then_taken() -> None:
    assert (book(1).counter, book(2).counter) == (1, 2)
    assert free() == [("11-27 09:20", 2), ("11-27 09:40", 2)]
    assert refused(lambda: book(3)) == "appointments.not_free"


@pytest.mark.parametrize("starts_at", [at(8, 40), at(9, 5), at(10), at(9, 0, date(2026, 11, 28))])
def test_what_is_not_shown_cannot_be_booked(starts_at: datetime) -> None:
    assert refused(lambda: book(1, starts_at)) == "appointments.not_free"


def test_one_holder_has_one_and_a_form_sent_twice_is_one() -> None:
    assert book() == book()
    assert refused(lambda: book(1, at(9, 20))) == "appointments.have_one"
    assert Appointment.objects.count() == 1


def test_nobody_books_or_cancels_for_another() -> None:
    mine = book()
    assert refused(
        lambda: book_appointment(
            by=visitor(2), at=NOW, holder=holder(1), office="SEL", service="extension", starts_at=at(9, 20)
        )
    ) == "access.not_allowed"  # fmt: skip
    assert refused(lambda: cancel(mine, 2)) == "access.not_allowed"
    assert list(appointments_of(visitor(2), holder(1))) == []
    assert list(appointments_of(visitor(1), holder(1))) == [mine]


def test_a_cancelled_place_is_not_free_at_once_but_at_a_random_later_time() -> None:
    book(2)
    returns = {cancel(book(), seed=1).returns_at, cancel(book(3, at(9, 20)), 3, seed=2).returns_at}
    assert len(returns) == 2, "nobody can know when"
    assert all(NOW + timedelta(hours=1) <= moment <= NOW + timedelta(hours=25) for moment in returns if moment)
    (first,) = Appointment.objects.filter(state="cancelled", starts_at=at(9)).values_list("returns_at", flat=True)
    assert refused(lambda: book(4)) == "appointments.not_free"
    assert ("11-27 09:00", 1) not in free(now=first - timedelta(seconds=1))
    assert ("11-27 09:00", 1) in free(now=first)
    assert book(4, now=first).counter == 2


def test_a_place_that_returns_is_drawn_among_those_who_wait() -> None:
    given_up = cancel(book())
    for number in (2, 3, 4, 5):
        wait(number)
    offers = set()
    for seed in range(12):
        with transaction.atomic():
            offer = offer_place(given_up.pk, NOW + timedelta(hours=1), Random(seed))
            assert offer is not None
            offers.add(offer.holder)
            transaction.set_rollback(True)
    assert len(offers) > 1, "being first on the list is worth nothing"


def test_an_offer_is_accepted_in_time_or_lapses_and_the_place_returns_again() -> None:
    given_up = cancel(book())
    wait(2)
    drawn_at = NOW + timedelta(hours=2)
    offer = offer_place(given_up.pk, drawn_at, Random(1))
    assert offer is not None
    assert (offer.holder, offer.state, waiting_of(visitor(2), holder(2)).count()) == (holder(2), "offered", 0)
    assert free(now=drawn_at)[0] == ("11-27 09:00", 1), "the other counter"
    lapse_offer(offer.pk, drawn_at)
    assert Appointment.objects.get(pk=offer.pk).state == "offered", "still in time"
    late = drawn_at + timedelta(hours=13)
    assert refused(lambda: confirm_offer(by=visitor(2), at=late, appointment_id=offer.pk)) == "appointments.offer_over"
    lapse_offer(offer.pk, late, Random(2))
    lapsed = Appointment.objects.get(pk=offer.pk)
    assert (lapsed.state, lapsed.returns_at is not None and lapsed.returns_at > late) == ("cancelled", True)


def test_an_accepted_offer_is_an_appointment() -> None:
    given_up = cancel(book())
    wait(2)
    offer = offer_place(given_up.pk, NOW + timedelta(hours=2), Random(1))
    assert offer is not None
    confirmed = confirm_offer(by=visitor(2), at=NOW + timedelta(hours=3), appointment_id=offer.pk)
    assert confirm_offer(by=visitor(2), at=NOW + timedelta(hours=4), appointment_id=offer.pk) == confirmed
    assert [found.holder for found in visitors_on(CHIEF, "SEL", FRIDAY)] == [holder(2)]


def test_no_offer_goes_to_who_gave_up_has_one_or_waits_for_another_day() -> None:
    given_up = cancel(book())
    wait(1)
    wait(2)
    book(2, at(9, 20))
    join_waiting_list(
        by=visitor(3), at=NOW, holder=holder(3), office="SEL", service="extension",
        first_day=THURSDAY, last_day=THURSDAY,
    )  # fmt: skip
    assert offer_place(given_up.pk, NOW + timedelta(hours=1), Random(1)) is None


def test_a_place_that_was_taken_or_is_too_near_is_not_offered() -> None:
    given_up = cancel(book())
    wait(3)
    assert offer_place(given_up.pk, at(8)) is None
    assert given_up.returns_at
    book(2, now=given_up.returns_at)
    assert offer_place(given_up.pk, given_up.returns_at) is None


def test_the_draw_is_a_job_at_a_time_that_is_in_no_answer() -> None:
    given_up = cancel(book())
    drain()
    (job,) = ProcrastinateJob.objects.filter(task_name="appointments.draw")
    assert given_up.returns_at
    assert job.scheduled_at == given_up.returns_at - timedelta(minutes=30)


def test_who_gives_up_again_and_again_has_to_wait() -> None:
    for minute in (0, 20, 40):
        cancel(book(1, at(9, minute)))
    assert refused(lambda: book(1, at(9, 20, THURSDAY))) == "appointments.too_often"
    assert book(1, at(9, 0, date(2026, 12, 28)), now=NOW + timedelta(days=31)).state == "booked"


def test_cancelling_again_changes_nothing_and_what_is_over_stays() -> None:
    mine = book()
    assert cancel(mine, seed=1).returns_at == cancel(mine, seed=2).returns_at
    past = book(2)
    assert refused(lambda: cancel(past, 2, now=at(9, 1))) == "appointments.over"


def test_a_missed_appointment_does_not_block_the_next() -> None:
    missed = book()
    later = at(10, 0)
    assert book(1, at(9, 0, date(2026, 11, 30)), now=later).state == "booked"
    assert Appointment.objects.get(pk=missed.pk).state == "missed"


def test_visitors_are_received_by_those_who_may() -> None:
    mine = book()
    assert refused(lambda: receive_visitor(by=visitor(1), at=NOW, appointment_id=mine.pk)) == "access.duty_missing"
    assert receive_visitor(by=CHIEF, at=at(9), appointment_id=mine.pk).state == "kept"
    given_up = cancel(book(2), 2)
    assert refused(lambda: receive_visitor(by=CHIEF, at=NOW, appointment_id=given_up.pk)) == "appointments.over"
    with pytest.raises(Refused):
        visitors_on(visitor(1), "SEL", FRIDAY)


def test_leaving_the_list_leaves_no_wish() -> None:
    wait(1)
    wait(1)
    assert waiting_of(visitor(1), holder(1)).count() == 1
    leave_waiting_list(by=visitor(1), holder=holder(1), office="SEL", service="extension")
    assert not Waiting.objects.exists()


def test_the_database_itself_refuses_one_place_twice_and_senseless_hours() -> None:
    mine = book()
    fields = {name: getattr(mine, name) for name in ("office_id", "service", "starts_at", "minutes", "counter")}
    with pytest.raises(IntegrityError), transaction.atomic():
        Appointment.objects.create(holder=holder(9), made_at=NOW, **fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        plan_office(
            by=CHIEF, at=NOW, code="SEL", names={"ko": "서울"},
            hours=[WeeklyHours("x", [0], time(10), time(9), minutes=20, counters=1)],
        )  # fmt: skip


def test_a_calendar_takes_it_in_and_takes_it_out_again() -> None:
    mine = book()
    title = {"ko": "체류기간 연장", "en": "Extension of stay"}
    (event,) = Calendar.from_ical(as_icalendar(mine, title=title, language="en")).events
    assert (event["summary"], event["location"]) == ("Extension of stay", "Seoul, 목동")
    assert event.start == at(9)
    assert event["duration"].dt == timedelta(minutes=20)
    cancelled = Calendar.from_ical(as_icalendar(cancel(mine), title=title, language="ko"))
    assert (cancelled["method"], cancelled.events[0]["status"], cancelled.events[0]["uid"]) == (
        "CANCEL", "CANCELLED", event["uid"],
    )  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_of_six_who_book_at_once_two_get_the_two_places() -> None:
    def try_to(number: int) -> str:
        try:
            return str(book(number).counter)
        except Refused as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        found = sorted(pool.map(try_to, range(1, 7)))
    assert found == ["1", "2"] + ["appointments.not_free"] * 4


@pytest.mark.django_db(transaction=True)
def test_one_holder_with_two_windows_gets_one() -> None:
    def try_to(minute: int) -> str:
        try:
            return book(1, at(9, minute)).state
        except Refused as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as pool:
        found = sorted(pool.map(try_to, (0, 20, 40)))
    assert found == ["appointments.have_one", "appointments.have_one", "booked"]
